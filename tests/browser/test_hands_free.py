"""A session that nobody has to touch, and one that is interrupted in every way."""

from __future__ import annotations

import math
import re
import struct
import subprocess
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect

from tests.browser.conftest import ARGUMENTS, KNOWS_ALL, ROOT
from tests.browser.headset import HEADSET, more
from tests.browser.listening import LISTEN
from tests.browser.pace import SOUND_IN_PACE, STILL, let_pass, play_to_end, play_until
from tests.browser.player import begin, begin_at
from tests.running import Site, playwright_cookies

pytestmark = pytest.mark.browser

OWN_PACE = "Tap when you are done"


def begin_waiting(page: Page, *choices: str) -> None:
    """A session that waits, at its first phase at the person's own pace."""
    page.goto("play/five-foot/")
    page.get_by_text("Sound and guidance").first.click()
    for choice in (re.compile("Wait for my tap"), *map(re.compile, choices)):
        page.get_by_label(choice).check()
    begin_at(page, "five-foot", "waits")


def wait_for_me(page: Page, *choices: str) -> None:
    begin_waiting(page, *choices)
    play_until(page, "#kind", OWN_PACE)


def assert_waits_and_goes_on(page: Page, act: Callable[[], None]) -> None:
    shown = page.locator("#instruction").text_content() or ""
    let_pass(page, 1200)
    expect(page.locator("#instruction")).to_have_text(shown)
    act()
    expect(page.locator("#instruction")).not_to_have_text(shown)
    expect(page.locator("#kind")).not_to_have_text("Paused")


def test_a_session_that_waits_goes_on_at_a_tap_anywhere(still_page: Page) -> None:
    page = still_page
    wait_for_me(page)
    assert_waits_and_goes_on(page, lambda: page.locator("#instruction").click())


def test_a_session_that_waits_goes_on_at_the_space_key(still_page: Page) -> None:
    page = still_page
    wait_for_me(page)
    expect(page.get_by_role("button", name="Pause")).to_be_focused()
    assert_waits_and_goes_on(page, lambda: page.keyboard.press("Space"))


def test_a_tap_where_nothing_waits_cuts_off_nothing_that_is_said(still_page: Page) -> None:
    page = still_page
    page.add_init_script(SOUND_IN_PACE + LISTEN)
    begin(page)
    let_pass(page, 1000)
    page.locator("#instruction").click()
    let_pass(page, 300)
    heard = page.evaluate("heard")
    assert len(heard) >= 5
    assert not any(one["stopped"] for one in heard)


def test_a_session_that_waits_goes_on_at_the_button_of_a_headset(still_page: Page) -> None:
    page = still_page
    page.add_init_script(HEADSET)
    wait_for_me(page)
    assert_waits_and_goes_on(page, lambda: page.evaluate("handlers.pause()"))


def test_a_headset_pauses_skips_and_goes_back_and_the_lock_screen_says_what_is_done(still_page: Page) -> None:
    page = still_page
    page.add_init_script(HEADSET)
    begin(page, "five-foot")
    page.evaluate("handlers.nexttrack()")
    expect(page.locator("#instruction")).to_have_text("Toe pencil pickup")
    assert page.evaluate("navigator.mediaSession.metadata.title") == "Toe pencil pickup, left foot"
    page.evaluate("handlers.previoustrack()")
    expect(page.locator("#instruction")).to_have_text("Toe press")
    page.evaluate("handlers.pause()")
    expect(page.locator("#kind")).to_have_text("Paused")
    assert page.evaluate("navigator.mediaSession.playbackState") == "paused"


CLAP_S, EVERY_S, RATE = 0.03, 2.0, 44_100


@pytest.fixture
def clapping(tmp_path: Path, playwright_: Playwright, site: Site) -> Iterator[Page]:
    """A device whose microphone hears a clap every two seconds."""
    sound = tmp_path / "claps.wav"
    with wave.open(str(sound), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        clap = [round(30_000 * math.sin(i * i) * (1 - i / (CLAP_S * RATE))) for i in range(round(CLAP_S * RATE))]
        file.writeframes(struct.pack(f"<{len(clap)}h", *clap) + bytes(2 * round((EVERY_S - CLAP_S) * RATE)))
    found = subprocess.run(["sh", ROOT / "scripts" / "find-browser"], capture_output=True, text=True, check=True)
    heard = [
        "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-audio-capture={sound}",
    ]  # fmt: skip
    browser = playwright_.chromium.launch(executable_path=found.stdout.strip(), args=[*ARGUMENTS, *heard])
    context = browser.new_context(base_url=site.address, permissions=["microphone"])
    context.add_cookies(playwright_cookies())
    context.add_init_script(KNOWS_ALL)
    yield context.new_page()
    browser.close()


def test_a_session_that_waits_goes_on_at_a_clap(clapping: Page) -> None:
    begin_waiting(clapping, "Count a clap as a tap")
    shown = clapping.locator("#instruction").text_content() or ""
    expect(clapping.locator("#instruction")).not_to_have_text(shown)


def test_a_microphone_that_is_refused_is_told_and_a_tap_does_the_same(still_page: Page) -> None:
    page = still_page
    page.add_init_script(
        "navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('', 'NotAllowedError'); };"
    )
    wait_for_me(page, "Count a clap as a tap")
    expect(page.locator("#no-microphone")).to_be_visible()
    assert_waits_and_goes_on(page, lambda: page.locator("#instruction").click())


def test_nobody_is_listened_to_who_did_not_ask_for_it(still_page: Page) -> None:
    page = still_page
    page.add_init_script("navigator.mediaDevices.getUserMedia = () => { globalThis.asked = true; };")
    begin(page, "five-foot")
    let_pass(page, 1500)
    assert page.evaluate("globalThis.asked") is None


def test_a_jump_goes_to_the_exercise(still_page: Page) -> None:
    page = still_page
    begin(page, "five-foot")
    more(page, "Ankle circle")
    expect(page.locator("#instruction")).to_have_text("Ankle circle")
    expect(page.locator("#more")).to_be_hidden()


def test_one_more_repetition_is_done_and_told_in_the_diary(still_page: Page) -> None:
    page = still_page
    begin(page)
    play_until(page, "#kind", "Hold")
    more(page, "One more repetition")
    play_until(page, "#rep", "One more")
    play_to_end(page)
    expect(page.get_by_role("heading", name="All done. Well done!")).to_be_visible()
    page.get_by_label("Note (optional)").fill("one more than planned")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#save-result")).to_have_text("Saved to your diary.")
    page.goto("diary/")
    record = page.locator(".record", has_text="one more than planned")
    expect(record).to_contain_text("20 of 20 movements, 2 more")


def test_made_easier_on_the_way_the_session_is_shorter_and_the_diary_says_why(still_page: Page) -> None:
    page = still_page
    begin(page)
    play_until(page, "#kind", "Hold")
    more(page, "Make it easier from here")
    play_to_end(page)
    expect(page.get_by_role("heading", name="All done. Well done!")).to_be_visible()
    expect(page.locator("#skip-reason")).to_be_hidden()
    page.get_by_label("Note (optional)").fill("made easier")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#save-result")).to_have_text("Saved to your diary.")
    page.goto("diary/")
    record = page.locator(".record", has_text="made easier")
    expect(record).to_contain_text("Toe press: 10 of 20 movements (made easier on the way)")


def test_a_tab_that_crashed_goes_on_at_the_cue_where_it_was(still_context: BrowserContext) -> None:
    page = still_context.new_page()
    begin(page, "five-foot")
    play_until(page, "#exercise-name", "Toe walk")
    play_until(page, "#set", "Set 3 of 5")
    kept = page.evaluate("localStorage['footwork-session']")
    page.goto("about:blank")
    page = still_context.new_page()
    page.goto("play/five-foot/")
    page.evaluate("(kept) => (localStorage['footwork-session'] = kept)", kept)
    page.reload()
    expect(page.locator("#continue-text")).to_contain_text(
        re.compile(r"^Continue where you stopped: Toe walk, set 3 of 5, \d+ minutes left\.$")
    )
    expect(page.get_by_role("button", name="Start over")).to_be_visible()
    page.get_by_role("button", name="Continue").click()
    expect(page.locator("#exercise-name")).to_have_text("Toe walk")
    expect(page.locator("#set")).to_have_text("Set 3 of 5")
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#summary")).to_have_text(re.compile(r"^\d+ minutes, 2 of 5 exercises\.$"))
    page.get_by_label("Note (optional)").fill("after the crash")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#save-result")).to_have_text("Saved to your diary.")
    page.goto("diary/")
    expect(page.locator(".record", has_text="after the crash")).to_contain_text(re.compile(r"[45]\d of 135 movements"))


def test_two_tabs_do_not_play_at_once(still_context: BrowserContext) -> None:
    first, second = still_context.new_page(), still_context.new_page()
    begin(first, "five-foot")
    first.keyboard.press("ArrowRight")
    expect(first.locator("#instruction")).to_have_text("Toe pencil pickup")
    second.goto("play/five-foot/")
    second.locator("#begin-button").click()
    expect(second.locator("#other-tab")).to_be_visible()
    second.get_by_role("button", name="Play it here instead").click()
    expect(second.locator("#instruction")).to_have_text("Toe pencil pickup")
    expect(first.locator("#begin")).to_be_visible()


def test_a_device_that_keeps_nothing_guides_all_the_same_and_says_so(still_page: Page) -> None:
    page = still_page
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };"
        "IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); };"
    )
    page.route("**/records/*", lambda route: route.abort())
    begin_at(page, "toe-presses", "hold")
    play_until(page, "#rep", "9 of 10")
    page.get_by_role("button", name="Stop").click()
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#save-result")).to_contain_text("This session could not be saved")
    expect(page.locator("#feedback")).to_be_visible()


def test_sound_that_stays_blocked_does_not_hold_up_the_session(still_page: Page) -> None:
    page = still_page
    page.add_init_script(
        "Object.defineProperty(AudioContext.prototype, 'state', { get: () => 'suspended' });"
        "AudioContext.prototype.resume = () => new Promise(() => {});"
    )
    begin(page)
    expect(page.locator("#no-sound")).to_be_visible()
    play_until(page, "#remaining", "1:05")


def test_a_fault_in_one_thing_does_not_stop_the_others(still_page: Page) -> None:
    page = still_page
    page.add_init_script("globalThis.MediaMetadata = class { constructor() { throw new Error('broken'); } };")
    begin_at(page, "toe-presses", "hold")
    expect(page.locator("#failed")).to_contain_text("(lock screen)")
    play_until(page, "#rep", "2 of 10")


PAUSE = """async () => {
  const whole = document.getElementById("sound-file");
  const paused = new Promise((done) => whole.addEventListener("pause", done, { once: true }));
  whole.pause();
  await paused;
}"""
"""The player has been told of it by then: it listened first."""


def test_with_the_screen_off_one_file_plays_the_session_and_coming_back_shows_where_it_is(page: Page) -> None:
    begin(page)
    more(page, "Sound only, screen off")
    expect(page.locator("#screen-off-text")).to_contain_text("You can turn the screen off now")
    page.wait_for_function("() => document.getElementById('sound-file').currentTime > 3")
    length = page.evaluate("document.getElementById('sound-file').duration")
    assert length == pytest.approx(67.5, abs=0.1)
    chapters = page.evaluate("[...document.getElementById('sound-file').textTracks[0].cues].map(({ text }) => text)")
    assert chapters == ["Toe press"]
    page.evaluate(PAUSE)
    at = page.evaluate("document.getElementById('sound-file').currentTime")
    page.get_by_role("button", name="Back to the screen").click()
    expect(page.locator("#kind")).to_have_text("Paused")
    minutes, seconds = map(int, (page.locator("#remaining").text_content() or "").split(":"))
    assert minutes * 60 + seconds == pytest.approx(67 - at, abs=1.1)


FAST_TO_40_SECONDS = """() => {
  const whole = document.getElementById("sound-file");
  whole.ontimeupdate = () => whole.currentTime > 40 && whole.pause();
  whole.playbackRate = 16;
}"""


def test_steps_done_with_the_screen_off_are_done(page: Page) -> None:
    begin(page)
    more(page, "Sound only, screen off")
    expect(page.locator("#screen-off-text")).to_contain_text("You can turn the screen off now")
    page.evaluate("document.getElementById('sound-file').currentTime = 40")  # as if it had played while the page slept
    page.evaluate(PAUSE)
    page.get_by_role("button", name="Back to the screen").click()
    page.get_by_role("button", name="Stop").click()
    page.get_by_label("Note (optional)").fill("with the screen off")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="See it in your diary").click()
    record = page.locator(".record", has_text="with the screen off")
    expect(record).to_contain_text(re.compile(r"\b(9|1\d) of 20 movements"))


def test_the_numbers_can_be_read_from_two_metres(open_context: Callable[..., BrowserContext], site: Site) -> None:
    """ISO 9241-303: legible from 16 minutes of arc up, which at 2 m are 9.3 mm. A phone of 6 inches, 390 pixels wide,
    is 65 mm wide; digits are 0.72 of their font's size high."""
    page = open_context(base_url=site.address, viewport={"width": 390, "height": 844}).new_page()
    page.add_init_script(STILL)
    begin_at(page, "toe-presses", "hold")
    height = "() => parseFloat(getComputedStyle(document.getElementById('count')).fontSize) * 0.72"
    millimetres = page.evaluate(height) * 65 / 390
    page.evaluate("document.body.classList.add('large-display')")
    assert millimetres >= 9.3
    assert page.evaluate(height) * 65 / 390 >= 2 * 9.3


@pytest.mark.parametrize("size", [(390, 844), (320, 568), (844, 390), (820, 1180), (1280, 800), (1920, 1080)])
def test_from_afar_everything_is_in_sight(
    open_context: Callable[..., BrowserContext], site: Site, size: tuple[int, int]
) -> None:
    width, height = size
    page = open_context(base_url=site.address, viewport={"width": width, "height": height}).new_page()
    page.add_init_script(STILL)
    page.add_init_script("""localStorage['footwork-preferences'] = '{"afar": true, "explains": false}'""")
    begin_at(page, "five-foot", "waits")
    top = page.locator("#controls").bounding_box()
    assert top
    for part in ("#instruction", "#count", "#side", "#rep"):
        box = page.locator(part).bounding_box()
        assert box, part
        assert 0 <= box["y"] < box["y"] + box["height"] <= top["y"], part
