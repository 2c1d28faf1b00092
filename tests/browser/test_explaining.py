"""An exercise that is new on a device is explained step by step, and the session waits until the person is ready."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from footwork.catalogue.clips import clips
from footwork.catalogue.library import library
from tests.browser.headset import HEADSET, more
from tests.browser.listening import LISTEN
from tests.browser.pace import FASTER
from tests.browser.player import begin
from tests.browser.readable import STILL, assert_readable_on_every_screen
from tests.browser.voices import voice
from tests.running import Site

pytestmark = pytest.mark.browser


SOUND_BEGINS_S = 1
"""A session begins when its first sound can be heard: later than this on no device, and no step is as short."""


@pytest.fixture
def newcomer(open_context: Callable[..., BrowserContext], site: Site) -> BrowserContext:
    """A device on which nothing was explained, and whose time stands still until a test moves it."""
    context = open_context(base_url=site.address, new=True)
    context.add_init_script(STILL)
    return context


def pass_seconds(page: Page, seconds: float) -> None:
    page.evaluate("(ms) => { const now = performance.now() + ms; performance.now = () => now; }", seconds * 1000)


def expect_step(page: Page, number: int) -> None:
    expect(page.locator("#rep")).to_have_text(re.compile(rf"^Step {number} of \d+$"))


def to_last_step(page: Page) -> None:
    steps = int(page.evaluate("JSON.parse(document.getElementById('timeline').textContent).items[0].how_to.length")) - 1
    for number in range(1, steps + 1):
        page.keyboard.press("ArrowRight")
        expect_step(page, number)


def expect_ready(page: Page) -> None:
    expect(page.locator("#kind")).to_have_text("Get ready")
    expect(page.locator("#im-ready")).to_be_hidden()


def explained(page: Page) -> list[str]:
    kept: list[str] = page.evaluate("JSON.parse(localStorage['footwork-preferences'] ?? '{}').explained ?? []")
    return kept


def test_each_step_is_shown_for_as_long_as_it_is_said_and_the_last_waits(newcomer: BrowserContext) -> None:
    page = newcomer.new_page()
    begin(page, "five-foot")
    expect(page.locator("#kind")).to_have_text("Toe press")
    expect(page.locator("#instruction")).to_have_text("Here's how.")
    how = page.evaluate("JSON.parse(document.getElementById('timeline').textContent).items[0].how_to")
    pass_seconds(page, SOUND_BEGINS_S)
    for told in how[:-1]:
        expect(page.locator("#instruction")).to_have_text(told["show"])
        expect(page.locator("#announce")).to_have_text(told["say"])
        pass_seconds(page, told["lasts_ms"] / 1000)
    expect(page.locator("#instruction")).to_have_text(how[-1]["show"])
    expect(page.locator("#spoken")).to_have_text("Tap the screen when you're ready.")
    pass_seconds(page, 80)
    expect(page.locator("#instruction")).to_have_text(how[-1]["show"])
    expect(page.locator("#remaining")).to_have_text("17:26")
    page.get_by_role("button", name="I’m ready").click()
    expect_ready(page)
    expect(page.locator("#remaining")).to_have_text("17:26")


@pytest.mark.parametrize(
    "act",
    [
        lambda page: page.locator("#instruction").click(),
        lambda page: page.keyboard.press("Space"),
        lambda page: page.evaluate("handlers.pause()"),
    ],
    ids=["tap", "space", "headset"],
)
def test_at_the_last_step_a_tap_the_space_key_or_a_headset_says_that_the_person_is_ready(
    newcomer: BrowserContext, act: Callable[[Page], None]
) -> None:
    page = newcomer.new_page()
    page.add_init_script(HEADSET)
    begin(page, "five-foot")
    to_last_step(page)
    act(page)
    expect_ready(page)


def test_before_the_last_step_a_tap_cuts_nothing_off_and_the_button_goes_on(newcomer: BrowserContext) -> None:
    page = newcomer.new_page()
    begin(page, "five-foot")
    page.locator("#instruction").click()
    page.keyboard.press("ArrowRight")
    expect_step(page, 1)
    page.get_by_role("button", name="I’m ready").click()
    expect_ready(page)


def test_pause_back_and_stop_work_in_it(newcomer: BrowserContext) -> None:
    page = newcomer.new_page()
    begin(page, "five-foot")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect_step(page, 2)
    page.keyboard.press("ArrowLeft")
    expect_step(page, 1)
    page.keyboard.press("Space")
    expect(page.locator("#kind")).to_have_text("Paused")
    page.keyboard.press("Space")
    expect(page.locator("#kind")).to_have_text("Toe press")
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#after-session")).to_be_visible()
    assert explained(page) == []


def test_what_was_explained_is_not_explained_again_and_what_was_not_is(newcomer: BrowserContext) -> None:
    page = newcomer.new_page()
    begin(page, "five-foot")
    page.get_by_role("button", name="I’m ready").click()
    expect_ready(page)
    assert explained(page) == ["toe-press Toe press"]
    page.goto("play/toe-presses/")
    begin(page)
    expect_ready(page)
    page.goto("play/five-foot/")
    page.get_by_role("button", name="Begin").click()
    expect_ready(page)
    more(page, "Toe pencil pickup")
    expect(page.locator("#instruction")).to_have_text("You'll need a pencil and a wall or worktop close by.")


def test_after_a_crash_it_goes_on_with_the_steps_of_the_exercise(newcomer: BrowserContext) -> None:
    page = newcomer.new_page()
    begin(page, "five-foot")
    more(page, "Toe walk")
    page.keyboard.press("ArrowRight")
    expect_step(page, 1)
    page.reload()
    page.get_by_role("button", name="Continue").click()
    expect(page.locator("#kind")).to_have_text("Toe walk")
    expect(page.locator("#im-ready")).to_be_visible()


def test_switched_off_before_or_on_the_way_nothing_is_explained(newcomer: BrowserContext) -> None:
    page = newcomer.new_page()
    begin(page, "five-foot")
    page.get_by_role("button", name="More").click()
    page.get_by_label("Explain new exercises").uncheck()
    page.get_by_role("button", name="Close").click()
    expect_ready(page)
    more(page, "Toe walk")
    expect(page.locator("#instruction")).to_have_text("Toe walk")
    expect_ready(page)
    page.reload()
    page.get_by_role("button", name="Start over").click()
    expect_ready(page)


def test_the_steps_can_be_heard_again_whenever_they_are_wanted(page: Page) -> None:
    page.add_init_script(STILL)
    begin(page, "five-foot")
    expect_ready(page)
    left = page.locator("#remaining").text_content() or ""
    more(page, "Hear the steps again")
    expect(page.locator("#instruction")).to_have_text("Here's how.")
    page.keyboard.press("ArrowRight")
    expect_step(page, 1)
    expect(page.locator("#remaining")).to_have_text(left)
    page.get_by_role("button", name="I’m ready").click()
    expect_ready(page)
    expect(page.locator("#remaining")).to_have_text(left)


def test_the_time_of_the_explanations_is_not_time_of_the_session(
    open_context: Callable[..., BrowserContext], site: Site
) -> None:
    context = open_context(base_url=site.address, reduced_motion="reduce", new=True)
    context.add_init_script(FASTER)
    page = context.new_page()
    begin(page)
    expect(page.locator("#spoken")).to_have_text("Tap the screen when you're ready.", timeout=20_000)
    page.get_by_role("button", name="I’m ready").click()
    expect(page.get_by_role("heading", name="All done. Well done!")).to_be_visible(timeout=20_000)
    expect(page.locator("#summary")).to_have_text("1 minute.")


def test_the_recorded_voice_says_the_steps(open_context: Callable[..., BrowserContext], site: Site) -> None:
    page = open_context(base_url=site.address, new=True).new_page()
    page.add_init_script(LISTEN)
    begin(page, "five-foot")
    page.keyboard.press("ArrowRight")
    step = library().exercise("toe-press").how_to[0]
    said = "(seconds) => heard.some((one) => Math.abs(one.seconds - seconds) < 0.05 && !one.stopped)"
    page.wait_for_function(said, arg=clips("en").seconds[step])


def test_the_voice_of_the_device_says_the_steps(newcomer: BrowserContext) -> None:
    page = newcomer.new_page()
    page.add_init_script(voice("utterance.fire('start'); utterance.fire('end');"))
    begin(page, "five-foot")
    page.keyboard.press("ArrowRight")
    step = library().exercise("toe-press").how_to[0]
    page.wait_for_function("(step) => said.some(({ text }) => text === step)", arg=step)


def test_a_file_explains_without_a_network(open_context: Callable[..., BrowserContext], tmp_path: Path) -> None:
    made = tmp_path / "presses.html"
    command = [sys.executable, "-m", "footwork", "build", "toe-presses", "-o", str(made)]
    subprocess.run(command, check=True, capture_output=True)
    context = open_context(new=True)
    context.set_offline(True)
    context.add_init_script(STILL)
    page = context.new_page()
    page.goto(made.as_uri())
    page.get_by_role("button", name="Begin").click()
    expect(page.locator("#instruction")).to_have_text("Here's how.")
    page.keyboard.press("ArrowRight")
    expect_step(page, 1)
    page.get_by_role("button", name="I’m ready").click()
    expect_ready(page)


@pytest.mark.parametrize("afar", [False, True], ids=["near", "afar"])
def test_every_step_can_be_read_on_every_screen(newcomer: BrowserContext, afar: bool) -> None:
    page = newcomer.new_page()
    page.add_init_script(f"localStorage['footwork-preferences'] = '{json.dumps({'afar': afar})}'")
    begin(page, "five-foot")
    more(page, "Toe pencil pickup")
    for _ in range(7):
        assert_readable_on_every_screen(page)
        page.keyboard.press("ArrowRight")
