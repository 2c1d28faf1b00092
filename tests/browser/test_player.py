"""A session in a real browser, from Today to the diary."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.keeping import expect_kept
from tests.browser.pace import let_pass, play_to_end, play_until
from tests.browser.player import LATER, begin
from tests.records import sent_record
from tests.running import Site

pytestmark = pytest.mark.browser


def test_a_session_from_today_to_the_diary(still_page: Page) -> None:
    page = still_page
    page.goto("")
    page.locator(".day").get_by_role("link", name="Toe presses").first.click()
    page.get_by_text("How much does it hurt before you begin?").click()
    before = page.locator("#before")
    before.get_by_text("Add another place").click()
    before.get_by_role("group", name="Pain in your knee now").get_by_label("4", exact=True).check()
    page.get_by_role("button", name="Begin").click()
    expect(page.locator("#stage")).to_be_visible()
    play_to_end(page)
    expect(page.get_by_role("heading", name="All done. Well done!")).to_be_visible()
    expect(page.locator("#summary")).to_have_text("1 minute.")
    expect(page.locator("#skip-reason")).to_be_hidden()
    page.locator("#feedback").get_by_text("Add another place").click()
    page.get_by_role("group", name="Pain in your back").get_by_label("0", exact=True).check()
    page.get_by_role("group", name="Pain in your knee").get_by_label("3", exact=True).check()
    page.get_by_role("group", name="How hard was it?").get_by_label("4", exact=True).check()
    page.get_by_label("Note (optional)").fill("first of all")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#save-result")).to_have_text("Saved to your diary.")
    page.get_by_role("link", name="See it in your diary").click()
    record = page.locator(".record", has_text="first of all")
    expect(record).to_contain_text("Done in full")
    expect(record.locator(".felt")).to_have_text(
        re.compile(r"Knee pain\s*4 before, 3 at its worst\s*Back pain\s*0 at its worst\s*Effort\s*4")
    )


def test_pausing_holds_the_countdown_and_going_on_goes_on(still_page: Page) -> None:
    page = still_page
    begin(page)
    page.keyboard.press("Space")
    expect(page.locator("#kind")).to_have_text("Paused")
    left = page.locator("#remaining").text_content()
    let_pass(page, 1500)
    assert page.locator("#remaining").text_content() == left
    page.get_by_role("button", name="Resume").click()
    assert_goes_on(page)


def assert_goes_on(page: Page) -> None:
    left = page.locator("#remaining").text_content()
    let_pass(page, 1500)
    expect(page.locator("#kind")).to_have_text("Get ready")
    expect(page.locator("#remaining")).not_to_have_text(left or "")


def test_a_quick_pause_and_going_on_goes_on(still_page: Page) -> None:
    begin(still_page)
    still_page.evaluate("() => { for (let taps = 0; taps < 6; taps++) document.getElementById('pause').click(); }")
    assert_goes_on(still_page)


OPENED = """
const Real = AudioContext;
globalThis.AudioContext = class extends Real {
  constructor(options) {
    super(options);
    globalThis.opened = this;
  }
};
"""
SLOW_TO_GO_ON = """
const resume = AudioContext.prototype.resume;
AudioContext.prototype.resume = function () {
  return new Promise((done) => setTimeout(() => done(resume.call(this)), 200));
};
"""


def test_sound_that_is_slow_to_go_on_is_not_taken_for_sound_that_was_taken_away(still_page: Page) -> None:
    page = still_page
    page.add_init_script(OPENED)
    page.add_init_script(SLOW_TO_GO_ON)
    begin(page)
    page.get_by_role("button", name="Pause").click()
    let_pass(page, 61_000)  # so long that the sound is put to rest
    page.wait_for_function("() => opened.state === 'suspended'")
    page.get_by_role("button", name="Resume").click()
    let_pass(page, 250)
    page.wait_for_function("() => opened.state === 'running'")
    assert_goes_on(page)


def test_skip_and_back_move_by_rounds(still_page: Page) -> None:
    page = still_page
    begin(page, "five-foot")
    expect(page.locator("#exercise-name")).to_have_text("Toe press")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#instruction")).to_have_text("Toe pencil pickup")
    expect(page.locator("#side")).to_have_text("left foot")
    page.get_by_role("button", name="Skip").click()
    expect(page.locator("#instruction")).to_have_text("Switch to your right foot")
    page.get_by_role("button", name="Back").click()
    expect(page.locator("#instruction")).to_have_text("Toe pencil pickup")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#exercise-name")).to_have_text("Toe press")


def test_a_session_stopped_half_way_is_kept_as_what_it_was(still_page: Page) -> None:
    page = still_page
    begin(page, "five-foot")
    play_until(page, "#exercise-name", "Toe walk")
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("heading", name="Stopped early.")).to_be_visible()
    expect(page.locator("#summary")).to_have_text(re.compile(r"^\d+ minutes, 2 of 5 exercises\.$"))
    page.get_by_label("What got in the way?").select_option("time")
    page.get_by_label("Note (optional)").fill("the bus came")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="See it in your diary").click()
    record = page.locator(".record", has_text="the bus came")
    expect(record).to_contain_text(re.compile(r"\d+ of 135 movements done"))
    expect(record).to_contain_text("Ankle circle: left out (no time)")
    expect(record).not_to_contain_text("Toe press:")


def test_going_back_after_stop_goes_on_where_it_was(still_page: Page) -> None:
    page = still_page
    begin(page)
    play_until(page, "#rep", LATER)
    left = page.locator("#remaining").text_content() or ""
    page.get_by_role("button", name="Stop").click()
    page.get_by_role("button", name="Back to the exercise").click()
    expect(page.locator("#stage")).to_be_visible()
    expect(page.locator("#rep")).to_have_text(LATER)
    expect(page.locator("#remaining")).to_have_text(left)
    play_to_end(page)
    expect(page.get_by_role("heading", name="All done. Well done!")).to_be_visible()


def test_a_page_that_is_left_keeps_what_was_done(still_page: Page) -> None:
    page = still_page
    begin(page, "five-foot")
    play_until(page, "#rep", LATER)
    page.goto("diary/")
    expect_kept(page, 0)  # what the page before could not send is sent by this one
    page.reload()
    kept = page.locator(".record").first.filter(has_text=re.compile(r"[1-9]\d* of 135 movements done"))
    expect(kept).to_be_visible()


def test_without_a_network_the_record_waits_and_is_sent_later(still_page: Page) -> None:
    page = still_page
    begin(page)
    play_until(page, "#rep", LATER)
    page.context.set_offline(True)
    page.get_by_role("button", name="Stop").click()
    page.get_by_label("Note (optional)").fill("in the cellar")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#save-result")).to_contain_text("Saved on this device")
    page.context.set_offline(False)
    page.goto("")
    expect(page.locator("#waiting")).to_be_hidden()
    expect_kept(page, 0)
    page.goto("diary/")
    expect(page.locator(".record", has_text="in the cellar")).to_have_count(1)


def test_a_tab_that_is_killed_leaves_what_was_done_on_the_device(still_page: Page) -> None:
    page = still_page
    begin(page, "five-foot")
    play_until(page, "#rep", LATER)
    [kept] = expect_kept(page, 1)
    assert kept["items"][0]["phases_done"] > 0
    assert kept["pain"] == {}


def test_a_waiting_record_is_delivered_by_the_first_page_that_is_opened(
    open_context: Callable[..., BrowserContext], site: Site
) -> None:
    """After the browser was started anew there is no token yet, and the player may never be opened."""
    page = open_context(base_url=site.address).new_page()
    record = sent_record(note="from before the restart")
    page.add_init_script(f"localStorage['footwork-record-{record['id']}'] ??= {json.dumps(json.dumps(record))}")
    page.goto("evidence/")
    expect_kept(page, 0)
    page.goto("diary/")
    expect(page.locator(".record", has_text="from before the restart")).to_have_count(1)


def test_nothing_done_is_not_praised(still_page: Page) -> None:
    page = still_page
    begin(page, "five-foot")
    for _ in range(40):
        page.keyboard.press("ArrowRight")
    play_to_end(page)
    expect(page.get_by_role("heading", name="You stopped before the first exercise.")).to_be_visible()
    expect(page.locator("#summary")).to_be_hidden()
    expect(page.locator("#after-session")).not_to_contain_text("Well done")
    expect(page.locator("#feedback select")).to_have_count(1)


TAKE_AWAY = """async () => {
  const taken = new Promise((done) => opened.addEventListener("statechange", done, { once: true }));
  void opened.suspend();
  await taken;
}"""
"""The player has been told of it by then: it listened first."""


def test_sound_that_is_taken_away_pauses_the_session(still_page: Page) -> None:
    page = still_page
    page.add_init_script(OPENED)
    begin(page)
    page.evaluate(TAKE_AWAY)
    let_pass(page, 400)
    expect(page.locator("#kind")).to_have_text("Paused")
    page.get_by_role("button", name="Resume").click()
    expect(page.locator("#kind")).to_have_text("Get ready")


def test_a_refused_record_stays_on_the_device_and_says_why(still_page: Page) -> None:
    page = still_page
    page.route("**/records/*", lambda route: route.fulfill(status=422, json={"error": "No.", "mistakes": ["pain"]}))
    begin(page)
    play_until(page, "#rep", LATER)
    page.get_by_role("button", name="Stop").click()
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#save-result")).to_contain_text("No. pain")
    page.goto("")
    expect(page.locator("#waiting")).to_contain_text("still on this device only")


def test_a_device_without_sound_is_told_and_guided_all_the_same(still_page: Page) -> None:
    page = still_page
    page.add_init_script("delete globalThis.AudioContext")
    begin(page)
    expect(page.locator("#no-sound")).to_be_visible()
    play_until(page, "#remaining", "1:05")
