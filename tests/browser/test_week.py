"""A week from an empty data folder: a walk in two taps, a walking plan, an edit, and Today."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.axe import PHONE
from tests.running import running

pytestmark = pytest.mark.browser


@pytest.fixture
def phone(open_context: Callable[..., BrowserContext], tmp_path: Path) -> Iterator[Page]:
    """On a phone, with a diary of its own in which nothing was done yet."""
    with running(tmp_path) as site:
        yield open_context(base_url=site.address, viewport=PHONE).new_page()


def saved(page: Page) -> None:
    expect(page.get_by_role("status").filter(has_text="Saved: ")).to_be_visible()


def test_from_nothing_to_a_week_with_a_walk_and_a_walking_plan(phone: Page) -> None:
    phone.goto("")
    phone.get_by_role("link", name="See your week, or add an activity").click()
    expect(phone.get_by_role("heading", name="No walks or sports yet.")).to_be_visible()

    phone.get_by_role("link", name="Walking", exact=True).click()
    phone.get_by_role("button", name="Save 30 minutes").click()
    saved(phone)
    expect(phone.get_by_role("heading", name="Walking: 30 of 150 minutes.")).to_be_visible()

    phone.get_by_role("link", name="Something else").click()
    phone.get_by_label("What did you do?").fill("Garden work")
    phone.get_by_label("Another number").fill("52")
    phone.get_by_label("Another number").press("Enter")
    expect(phone.get_by_role("alert")).to_contain_text("Choose how hard it was.")
    expect(phone.get_by_label("What did you do?")).to_have_value("Garden work")
    phone.get_by_label("I could only say a few words").check()
    phone.get_by_role("button", name="Save", exact=True).click()
    saved(phone)
    expect(phone.get_by_role("heading", name="Moving: 134 of 150 minutes.")).to_be_visible()

    phone.get_by_role("link", name="Edit Garden work").click()
    phone.get_by_label("I could talk, but not sing").check()
    phone.get_by_role("button", name="Save", exact=True).click()
    expect(phone.get_by_role("heading", name="Moving: 82 of 150 minutes.")).to_be_visible()
    phone.locator("summary[aria-label^='Delete Garden work']").click()
    phone.get_by_role("button", name="Yes, delete it").click()
    expect(phone.get_by_role("heading", name="Walking: 30 of 150 minutes.")).to_be_visible()


def test_a_walk_of_the_plan_is_one_tap_on_today(phone: Page) -> None:
    phone.goto("week/")
    phone.get_by_text("Start this plan").click()
    phone.get_by_label("Where do you start?").select_option("14 minutes, 4 days a week")
    phone.get_by_role("button", name="Start", exact=True).click()
    expect(phone.get_by_role("heading", name="14 minutes on 4 days")).to_be_visible()
    phone.goto("")
    phone.get_by_role("button", name="I walked 14 minutes").click()
    expect(phone.get_by_text("Walked today")).to_be_visible()
    expect(phone.get_by_text("14 minutes of 150–300")).to_be_visible()
    phone.goto("week/")
    expect(phone.get_by_text("1 of 4 walks done this week.")).to_be_visible()
    phone.get_by_text("Change this plan").click()
    phone.get_by_role("button", name="Walk less this week").click()
    expect(phone.get_by_role("heading", name="14 minutes on 3 days")).to_be_visible()
    phone.get_by_text("Change this plan").click()
    phone.get_by_role("button", name="Stop this plan").click()
    expect(phone.get_by_text("Start this plan")).to_be_visible()
