"""Sets that end when the person says so: by a tap, a key or the headset, after a reload, and when nobody answers."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.headset import HEADSET
from tests.browser.pace import SOUND_IN_PACE, STILL, let_pass, play_to_end, play_until
from tests.browser.voices import voice

pytestmark = pytest.mark.browser

ROUTINE = """
title = "Until it tires"
items = [{ exercise = "heel-raise" }]
[exercises.heel-raise]
name = "Kerb rise"
position = "standing"
[exercises.heel-raise.dose]
sets = 3
reps = "as many as you can"
reps_about = "10"
rest_between_sets = "10 s"
phases = [{ name = "rise", lasts = "2 s", say = "Rise" }, { name = "lower", lasts = "2 s", say = "Lower" }]
"""

KIND = "Tap when you are done"


@pytest.fixture
def page(open_context: Callable[..., BrowserContext], tmp_path: Path) -> Page:
    routine, made = tmp_path / "tires.toml", tmp_path / "tires.html"
    routine.write_text(ROUTINE)
    subprocess.run([sys.executable, "-m", "footwork", "build", str(routine), "-o", str(made)], check=True)
    context = open_context(reduced_motion="reduce")
    context.add_init_script(STILL + SOUND_IN_PACE + HEADSET)
    page = context.new_page()
    page.goto(made.as_uri())
    return page


def begin(page: Page) -> None:
    """At the beginning of the first set."""
    page.get_by_text("Sound and guidance").first.click()
    page.get_by_label("Explain new exercises step by step").uncheck()
    page.locator("#begin-button").click()
    expect(page.locator("#stage")).to_be_visible()
    play_until(page, "#kind", KIND)


def reach(page: Page, number: int) -> None:
    """So many repetitions are done: the voice is at the next."""
    play_until(page, "#count", str(number + 1))


def record(page: Page) -> dict[str, Any]:
    page.get_by_role("button", name="Done").click()
    expect(page.locator("#saved")).to_be_visible()
    with page.expect_download() as saved:
        page.locator("#record-file").click()
    told: dict[str, Any] = json.loads(Path(saved.value.path()).read_text())
    return told


def reps(told: dict[str, Any]) -> list[int]:
    return [one["reps"] for one in told["items"][0]["reached"]]


def test_sets_end_at_a_tap_a_key_and_the_headset_and_what_was_reached_can_be_put_right(page: Page) -> None:
    expect(page.locator(".length")).to_have_text("About 3 minutes")
    begin(page)
    expect(page.locator("#rep")).to_have_text("")
    reach(page, 14)
    page.locator("#reached-it").click()
    expect(page.locator("#kind")).to_have_text("Rest")
    play_until(page, "#kind", KIND)
    reach(page, 12)
    page.keyboard.press("Enter")
    play_until(page, "#kind", KIND)
    reach(page, 9)
    page.evaluate("() => handlers.pause()")
    play_to_end(page)
    rows = page.locator("#reached-sets li")
    expect(rows.locator("output")).to_have_text(["14", "12", "9"])
    expect(rows.first).to_contain_text("Kerb rise, set 1")
    rows.nth(2).get_by_role("button", name="One less").click()
    rows.nth(0).get_by_role("button", name="One more").click()
    expect(rows.locator("output")).to_have_text(["15", "12", "8"])
    assert reps(record(page)) == [15, 12, 8]


def test_a_tap_anywhere_ends_a_set_and_a_paused_one_waits(page: Page) -> None:
    begin(page)
    reach(page, 5)
    page.get_by_role("button", name="Pause").click()
    expect(page.locator("#reached-it")).to_be_hidden()
    page.locator("#instruction").click()
    expect(page.locator("#kind")).to_have_text("Paused")
    page.get_by_role("button", name="Resume").click()
    reach(page, 7)
    page.locator("#instruction").click()
    expect(page.locator("#kind")).to_have_text("Rest")
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#reached-sets output")).to_have_text(["7"])


def test_after_a_reload_in_the_middle_of_a_set_what_was_reached_before_is_right(page: Page) -> None:
    begin(page)
    reach(page, 13)
    page.keyboard.press("Space")
    play_until(page, "#kind", KIND)
    reach(page, 4)
    page.reload()
    page.get_by_role("button", name="Continue").click()
    expect(page.locator("#stage")).to_be_visible()
    play_until(page, "#kind", KIND)
    reach(page, 11)
    page.keyboard.press("Space")
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#reached-sets output")).to_have_text(["13", "11"])


def test_nobody_who_answers_is_not_there_and_the_session_pauses(page: Page) -> None:
    begin(page)
    for _minute in range(12):
        let_pass(page, 60_000)
    expect(page.locator("#kind")).to_have_text("Paused")
    page.get_by_role("button", name="Resume").click()
    page.locator("#reached-it").click()
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#reached-sets output")).to_have_text(["10"])


SLOW = """
  const spoken = this;
  spoken.speaking = true;
  clearTimeout(globalThis.ends);
  setTimeout(() => utterance.fire("start"), 10);
  globalThis.ends = setTimeout(() => { spoken.speaking = false; utterance.fire("end"); }, utterance.text.length * 110);
"""
"""Nearly half as fast as we expect."""


def test_a_slow_voice_says_early_with_which_foot_to_begin_and_no_number_cuts_it_off(
    open_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    routine, made = tmp_path / "long.toml", tmp_path / "long.html"
    routine.write_text(LONG_NAME)
    subprocess.run([sys.executable, "-m", "footwork", "build", str(routine), "-o", str(made)], check=True)
    context = open_context(reduced_motion="reduce")
    context.add_init_script(STILL + voice(SLOW))
    page = context.new_page()
    page.goto(made.as_uri())
    begin_quietly(page)
    play_until(page, "#kind", "Move")
    let_pass(page, 100)
    said: list[str] = [one["text"] for one in page.evaluate("() => said")]
    assert "Start with your left foot" in said[0][:160]
    assert not {"3", "2", "1"} & set(said), "a number would have cut the sentence off"


def begin_quietly(page: Page) -> None:
    page.get_by_text("Sound and guidance").first.click()
    page.get_by_label("Explain new exercises step by step").uncheck()
    page.locator("#begin-button").click()
    expect(page.locator("#stage")).to_be_visible()


LONG_NAME = """
title = "Long names"
items = [{ exercise = "one" }]
[exercises.one]
name = "Standing single-leg heel raise with the knee bent and the other foot hooked behind it on the edge of a step"
position = "standing"
equipment = ["towel", "band", "anchor", "wall", "chair"]
stance = "on the edge of the bottom step of the stairs, one hand on the banister, the other on your hip"
[exercises.one.dose]
reps = 3
sides = "each"
phases = [{ name = "raise", lasts = "2 s", say = "Raise" }]
"""


def test_what_no_voice_says_is_counted_before_and_marked_during_the_session(page: Page) -> None:
    told = page.locator("#unspoken")
    expect(told).to_contain_text("sentences of this session")
    begin_quietly(page)
    expect(page.locator("#only-shown")).to_be_visible()
    play_until(page, "#kind", KIND)
    expect(page.locator("#only-shown")).to_be_visible()
