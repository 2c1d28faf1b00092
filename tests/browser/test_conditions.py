"""From a complaint in lay words to an exercise in the plan."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_a_spur_leads_to_heel_pain_and_its_exercise_into_the_plan(page: Page) -> None:
    page.goto("exercises/")
    page.get_by_label("Search for an exercise or for what hurts").fill("spur")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Heel pain").click()
    expect(page.get_by_role("heading", name="See someone today")).to_be_visible()
    page.get_by_role("button", name="Add to my plan: Sole stretch").click()
    expect(page.get_by_text("Adding it makes some days too long.")).to_be_visible()
    page.get_by_role("button", name="Add it once a day").click()
    expect(page.get_by_role("status").filter(has_text="Saved.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status").filter(has_text="Undone.")).to_be_visible()


def test_a_misspelt_word_is_understood(page: Page) -> None:
    page.goto("conditions/?words=bunoin")
    expect(page.get_by_role("status")).to_contain_text("bunion")
    expect(page.get_by_role("link", name="Bunion")).to_be_visible()
