"""A session that was interrupted, as Today offers to continue it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.pace import play_until
from tests.browser.player import LATER, PLACED, begin
from tests.browser.waiting import reload_until

pytestmark = pytest.mark.browser

CARD = "#unfinished"
OFFERED = re.compile(r"^Continue where you stopped: .+, \d+ minutes? left\.$")


@pytest.fixture
def left(still_page: Page) -> Page:
    """Today, after a session was left in its third exercise."""
    page = still_page
    begin(page, "five-foot")
    play_until(page, "#exercise-name", "Toe walk")
    page.goto("")
    expect(page.locator(CARD)).to_be_visible()
    return page


def change_kept(page: Page, change: str) -> None:
    """Change what this device has saved of the session, `kept`, and look at Today anew."""
    page.evaluate(
        """(change) => {
          for (const key of Object.keys(localStorage).filter((key) => key.startsWith("footwork-session"))) {
            const kept = JSON.parse(localStorage[key]);
            new Function("kept", change)(kept);
            localStorage[key] = JSON.stringify(kept);
          }
        }""",
        change,
    )
    page.reload()


def test_today_offers_to_continue_in_the_place_of_what_comes_next(left: Page) -> None:
    expect(left.locator("#unfinished-title")).to_have_text("Five foot exercises")
    expect(left.locator("#unfinished-place")).to_have_text(
        re.compile(r"^Continue where you stopped: Toe walk, \d+ minutes left\.$")
    )
    expect(left.locator("#up-next")).to_be_hidden()


def test_what_was_sent_of_it_meanwhile_is_not_called_done_in_part(left: Page) -> None:
    slot = left.locator("[data-routine=five-foot]").first
    reload_until(left, slot.locator(".unfinished"))  # the page that was left has sent it, at some time
    expect(slot.get_by_text("not finished yet")).to_be_visible()
    expect(slot.get_by_text("partly done")).to_be_hidden()
    left.get_by_role("button", name="Skip the rest").click()
    expect(slot.get_by_text("partly done")).to_be_visible()
    expect(slot.get_by_text("not finished yet")).to_be_hidden()


def test_it_goes_on_where_it_was(left: Page) -> None:
    left.get_by_role("link", name="Continue").click()
    left.get_by_role("button", name="Continue").click()
    expect(left.locator("#exercise-name")).to_have_text("Toe walk")


def test_it_can_be_started_over(left: Page) -> None:
    left.get_by_role("link", name="Start over").click()
    expect(left.locator("#continue")).to_be_hidden()
    left.get_by_role("button", name="Begin").click()
    expect(left.locator("#exercise-name")).to_have_text("Toe press")


def test_the_rest_can_be_skipped_and_today_goes_on(left: Page) -> None:
    left.get_by_role("button", name="Skip the rest").click()
    expect(left.locator(CARD)).to_be_hidden()
    expect(left.locator("#up-next")).to_be_visible()
    left.reload()
    expect(left.locator("#up-next")).to_be_visible()
    expect(left.locator(CARD)).to_be_hidden()


@pytest.mark.parametrize(
    "change",
    [
        "kept.kept_at -= 7 * 3_600_000",
        "kept.plan = kept.plan.replace('toe-walk', 'toe-press')",
        "kept.routine = 'mine'",
        "kept.cue = 0",
    ],
    ids=["too long ago", "other exercises since", "no such session now", "not begun"],
)
def test_what_cannot_be_continued_is_not_offered(left: Page, change: str) -> None:
    change_kept(left, change)
    expect(left.locator("#up-next")).to_be_visible()
    expect(left.locator(CARD)).to_be_hidden()


def test_a_session_that_was_stopped_and_saved_is_over(still_page: Page) -> None:
    page = still_page
    begin(page, "five-foot")
    play_until(page, "#rep", LATER)
    page.get_by_role("button", name="Stop").click()
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Today").click()
    expect(page.locator("#up-next")).to_be_visible()
    expect(page.locator(CARD)).to_be_hidden()


def test_while_another_tab_plays_today_waits_with_the_offer(still_context: BrowserContext) -> None:
    playing, today = still_context.new_page(), still_context.new_page()
    begin(playing, "five-foot")
    play_until(playing, "#rep", LATER)
    today.goto("")
    today.wait_for_function(
        "async () => (await navigator.locks.query()).pending.some(({ name }) => name === 'footwork-session')"
    )
    expect(today.locator(CARD)).to_be_hidden()
    playing.close()
    expect(today.locator("#unfinished-place")).to_have_text(OFFERED)


def test_it_may_be_another_than_the_one_that_comes_next(page: Page) -> None:
    page.goto("play/toe-presses/")
    page.evaluate(PLACED, "hold")
    page.goto("")
    expect(page.locator("#unfinished-title")).to_have_text("Toe presses")
    expect(page.get_by_role("link", name="Continue")).to_have_attribute("href", "/play/toe-presses/")


def test_the_card_is_reached_and_used_by_keyboard(left: Page) -> None:
    left.get_by_role("link", name="Continue").focus()
    left.keyboard.press("Tab")
    expect(left.get_by_role("link", name="Start over")).to_be_focused()
    left.keyboard.press("Tab")
    expect(left.get_by_role("button", name="Skip the rest")).to_be_focused()
    left.keyboard.press("Enter")
    expect(left.locator("#up-next")).to_be_focused()
