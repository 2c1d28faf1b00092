"""The figure in the player: where the cues are, to a frame, whatever the person does."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pace import SOUND_IN_PACE, let_pass, play_until
from tests.browser.watching import FRAME_MS, LISTEN, WATCH

pytestmark = pytest.mark.browser

LEFT_MS = 40
"""What the player leaves as it is; in real time `make bench` measures it."""


STATE = """() => {
  const [animation] = document.getElementById("figure").shadowRoot.getAnimations();
  return animation && { state: animation.playState, at: animation.currentTime };
}"""


def begin(page: Page, routine: str) -> None:
    page.goto(f"play/{routine}/")
    page.get_by_role("button", name="Begin").click()
    expect(page.locator("#figure svg.figure")).to_be_visible()


def state(page: Page) -> Any:
    return page.evaluate(STATE)


def test_the_figure_is_where_the_sound_is_as_each_phase_begins(still_page: Page) -> None:
    page = still_page
    page.add_init_script(SOUND_IN_PACE + LISTEN)
    begin(page, "toe-presses")
    page.evaluate(WATCH)
    play_until(page, "#rep", "4 of 10")
    seen = [one for one in page.evaluate("seen") if one["state"] == "running"]
    assert {one["shown"] for one in seen} == {"Grip the floor", "Relax"}
    assert max(abs(one["off"]) for one in seen) <= FRAME_MS + LEFT_MS, seen


def test_a_pause_holds_the_figure_and_going_on_moves_it_on_from_there(still_page: Page) -> None:
    page = still_page
    begin(page, "toe-presses")
    page.keyboard.press("Space")
    held = state(page)
    assert held["state"] == "paused"
    let_pass(page, 300)
    assert state(page) == held
    page.keyboard.press("Space")
    page.wait_for_function(f"() => ({STATE})().at > {held['at']} + 100")
    assert state(page)["state"] == "running"


def test_skip_and_back_show_the_figure_of_the_round_they_come_to(still_page: Page) -> None:
    page = still_page
    begin(page, "five-foot")
    title = page.locator("#figure svg.figure > title")
    expect(title).to_have_text("Toe press")
    page.keyboard.press("ArrowRight")
    expect(title).to_have_text("Toe pencil pickup, left foot")
    page.keyboard.press("ArrowRight")
    expect(title).to_have_text("Toe pencil pickup, right foot")
    page.keyboard.press("ArrowLeft")
    expect(title).to_have_text("Toe pencil pickup, left foot")


def test_while_the_sides_change_the_figure_of_the_coming_side_stands_still(still_page: Page) -> None:
    page = still_page
    begin(page, "five-foot")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#kind")).to_have_text("Change sides")
    expect(page.locator("#figure svg.figure > title")).to_have_text("Toe pencil pickup, right foot")
    assert state(page) == {"state": "paused", "at": 0}


def test_who_prefers_less_motion_sees_stills_that_change_with_the_phases(still_page: Page) -> None:
    page = still_page
    page.emulate_media(reduced_motion="reduce")
    begin(page, "toe-presses")
    assert state(page) == {"state": "paused", "at": 0}
    play_until(page, "#instruction", "Grip the floor")
    held = state(page)
    assert held["state"] == "paused"
    assert held["at"] == pytest.approx(2999)


def test_without_its_figures_the_player_guides_by_words_and_numbers(page: Page) -> None:
    page.route("**/figures/**", lambda route: route.abort())
    page.goto("play/toe-presses/")
    page.get_by_role("button", name="Begin").click()
    expect(page.locator("#instruction")).to_have_text("Toe press")
    expect(page.locator("#figure")).to_be_hidden()
    expect(page.locator("#count")).to_have_text(re.compile(r"\d"))


def test_a_figure_takes_its_colours_from_the_page(page: Page) -> None:
    begin(page, "toe-presses")
    floor = "() => getComputedStyle(document.getElementById('figure').shadowRoot.querySelector('.floor')).fill"
    light = page.evaluate(floor)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(floor) != light
