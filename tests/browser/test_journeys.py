"""The main ways through the program in a browser, each from an empty data folder and ending with every page opened."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.away import Server, finish
from tests.browser.axe import PHONE
from tests.browser.checking import go_through
from tests.browser.pace import STILL
from tests.records import sent_record
from tests.running import fresh

pytestmark = pytest.mark.browser

PAGES = [
    "", "plan/", "plan/choose/", "plan/equipment/", "diary/", "progress/", "check-in/", "check-in/back/", "data/",
    "trial/", "import/", "evidence/", "settings/", "exercises/", "exercises/toe-press/", "safety-check/",
    "safety-check/1/", "play/five-foot/", "play/toe-presses/", "plan/reminders/", "plan/footwork.ics",
    "data/footwork.json",
]  # fmt: skip


@pytest.fixture
def phone(server: Server, open_context: Callable[..., BrowserContext]) -> Page:
    """Today on the phone of a person who has never been here."""
    fresh(server.folder)
    context = open_context(base_url=server.address, viewport=PHONE)
    context.add_init_script(STILL)
    page = context.new_page()
    page.goto("")
    return page


def every_page_opens(page: Page) -> None:
    own = ["play/mine/"] if page.request.get("play/mine/").ok else []
    answers = {address: page.request.get(address).status for address in [*PAGES, *own]}
    assert set(answers.values()) == {200}, answers
    for address in [one for one in [*PAGES, *own] if one == "" or (one.endswith("/") and "reminders" not in one)]:
        page.goto(address)
        expect(page.locator("h1").first).to_be_visible()


def check_and_play(page: Page, *ids: str) -> None:
    """From Today through the safety check and a session into the diary."""
    page.goto("")
    page.get_by_role("link", name=re.compile("safety check")).click()
    go_through(page, *ids)


def play(page: Page) -> None:
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.locator("#stage")).to_be_visible()
    finish(page)
    expect(page.locator("#save-result")).to_contain_text("Saved to your diary.")


def test_a_first_morning_by_choose_for_me(phone: Page) -> None:
    phone.goto("plan/choose/")
    phone.get_by_label("My feet").check()
    phone.get_by_role("button", name="Show my exercises", exact=True).click()
    phone.get_by_role("button", name="Make this my plan").click()
    expect(phone.locator("h1")).to_have_text("Plan")
    check_and_play(phone)
    play(phone)
    phone.goto("diary/")
    expect(phone.locator(".record")).to_have_count(1)
    every_page_opens(phone)


def test_a_sore_heel_with_the_consent_of_a_clinician(phone: Page) -> None:
    check_and_play(phone, "heel")
    expect(phone.locator("h1")).to_have_text("Please see a doctor or podiatrist before you start.")
    phone.get_by_text("I have seen someone about this, and they say I can exercise").click()
    phone.get_by_role("button", name="Yes, that’s right").click()
    expect(phone.locator("h1")).to_have_text("You can start")
    phone.get_by_role("link", name="Start", exact=True).click()
    play(phone)
    every_page_opens(phone)


def test_no_band_at_home(phone: Page) -> None:
    phone.get_by_role("link", name="I don’t have all of this").click()
    phone.get_by_label(re.compile("exercise band")).check()
    phone.get_by_role("button", name="Save").click()
    phone.goto("")
    expect(phone.locator(".things")).not_to_contain_text("band")
    check_and_play(phone)
    play(phone)
    every_page_opens(phone)


def test_a_holiday(phone: Page) -> None:
    today = datetime.now().astimezone().date()
    phone.goto("plan/")
    phone.get_by_text("Take a break").click()
    phone.locator("[name=first]").fill(f"{today}")
    phone.locator("[name=last]").fill(f"{today + timedelta(days=6)}")
    phone.get_by_role("button", name="Pause my plan").click()
    expect(phone.get_by_text(re.compile("^Paused "))).not_to_have_count(0)
    phone.goto("")
    expect(phone.get_by_text(re.compile("Paused until"))).to_be_visible()
    every_page_opens(phone)
    phone.goto("plan/")
    phone.get_by_role("button", name="Resume now").click()
    phone.goto("")
    expect(phone.get_by_role("link", name=re.compile("safety check"))).to_be_visible()
    every_page_opens(phone)


def test_three_days_with_one_missed(phone: Page, server: Server) -> None:
    now = datetime.now(UTC)
    for days in (3, 1):
        at = now - timedelta(days=days)
        record = sent_record(started_at=at.isoformat(), ended_at=(at + timedelta(seconds=67)).isoformat())
        assert server.site.put(record, server.site.token())[0] == 201
    check_and_play(phone)
    play(phone)
    phone.goto("diary/")
    expect(phone.locator(".record")).to_have_count(3)
    phone.goto("check-in/")
    phone.get_by_label("Feet", exact=True).check()
    phone.get_by_role("button", name="Track these").click()
    phone.get_by_role("group", name="Feet").get_by_label("0", exact=True).check()
    phone.get_by_role("button", name="Save").click()
    phone.goto("diary/")
    expect(phone.get_by_role("main").get_by_text("Feet pain")).to_be_visible()
    every_page_opens(phone)
