"""Going through the safety check with a finger or a mouse."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from footwork.core.question import questions_of
from footwork.web.screening.draft import pages


def go_through(page: Page, *ids: str) -> int:
    """Answer the check, which is open at its first page, by ticking `ids` and nothing else that is not ticked already.
    How many taps on buttons it takes."""
    for number, asked in enumerate(pages(), 1):
        expect(page.locator(".progress-steps")).to_contain_text(f"{number} of {len(pages())}")
        for question in questions_of(asked.groups):
            if question.id in ids:
                page.locator(f'[value="{question.id}"]').check()
        ticked = page.locator(".statements :checked, .consent :checked").count()
        page.get_by_role("button", name="Continue" if ticked else "None of these").click()
    expect(page).not_to_have_url(re.compile(r"/safety-check/\d"))
    return len(pages())
