"""What is said, by whom, and whether it agrees with the screen."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.listening import LISTEN, settled, spoken_apart
from tests.browser.pace import SOUND_IN_PACE, play_until
from tests.browser.player import VOICE_IS_THERE, begin, begin_at
from tests.browser.voices import voice

pytestmark = pytest.mark.browser

AGREE_MS = 16
"""Two things that come one right after the other are drawn at once. In real time a loudspeaker and a screen add theirs:
`make bench` measures that."""


def test_spoken_numbers_agree_with_the_screen(still_page: Page) -> None:
    page = still_page
    page.add_init_script(SOUND_IN_PACE + LISTEN)
    begin_at(page, "toe-presses", "hold")
    play_until(page, "#rep", "3 of 10")
    apart = spoken_apart(page)
    assert len(apart) >= 4
    assert max(apart) <= AGREE_MS, apart


def test_two_voices_never_speak_into_each_other(still_page: Page) -> None:
    page = still_page
    page.add_init_script(SOUND_IN_PACE + LISTEN)
    page.goto("play/toe-presses/")
    page.wait_for_function(VOICE_IS_THERE)
    page.get_by_role("button", name="Begin").click()
    expect(page.locator("#stage")).to_be_visible()
    play_until(page, "#rep", "3 of 10")
    bells = 0.6
    words = sorted((one for one in settled(page) if one["seconds"] > bells), key=lambda one: one["at"])
    assert len(words) >= 4
    for before, after in pairwise(words):
        assert before["at"] + before["seconds"] * 1000 <= after["at"] + 20


def test_a_device_without_a_voice_is_told_that_the_recorded_one_speaks(page: Page) -> None:
    page.goto("play/toe-presses/")
    page.get_by_text("Sound and guidance").first.click()
    expect(page.locator("#speaker")).to_have_text(
        "This device has no voice for this language. You will hear the built-in voice."
    )


def test_the_voice_of_the_device_says_the_words(page: Page) -> None:
    page.add_init_script(voice("setTimeout(() => utterance.fire('start'), 30);"))
    begin(page)
    page.wait_for_function("() => said.some(({ text }) => text.startsWith('First up: Toe press'))")
    expect(page.locator("#speaker")).to_have_text("You will hear Ada, a voice of this device.")


def test_in_a_language_that_was_not_recorded_the_voice_of_the_device_speaks_and_this_is_said(page: Page) -> None:
    page.route("**/play/toe-presses/", without_recording)
    page.add_init_script(voice("setTimeout(() => utterance.fire('start'), 30);"))
    page.goto("play/toe-presses/")
    page.get_by_text("Sound and guidance").first.click()
    page.get_by_label("Built-in voice").check()
    expect(page.locator("#speaker")).to_have_text(
        "There is no recorded voice in this language. You will hear Ada, a voice of this device."
    )
    page.get_by_role("button", name="Begin").click()
    page.wait_for_function("() => said.some(({ text }) => text.startsWith('First up: Toe press'))")


def without_recording(route: Route) -> None:
    """The page as it is for a language without clips."""
    answer = route.fetch()
    page = re.sub(r'(<script id="clips"[^>]*>).*?(</script>)', r"\1[]\2", answer.text(), flags=re.DOTALL)
    page = re.sub(r'(<script id="how-to-clips"[^>]*>).*?(</script>)', r"\1[null]\2", page, flags=re.DOTALL)
    route.fulfill(response=answer, body=page)


@pytest.mark.parametrize(
    "speak",
    ["throw new Error('no voice today');", "", "setTimeout(() => utterance.fire('error', { error: 'network' }), 10);"],
    ids=["throws", "stalls", "fails"],
)
def test_where_the_voice_of_the_device_fails_the_recorded_one_takes_over(page: Page, speak: str) -> None:
    page.add_init_script(LISTEN)
    page.add_init_script(voice(speak))
    begin_at(page, "toe-presses", "hold")
    expect(page.locator("#speaker")).to_have_text(
        "This device’s voice is not working. You will hear the built-in voice."
    )
    page.wait_for_function("() => heard.some(({ seconds }) => seconds > 0.6)")


def test_with_the_voice_off_the_bells_go_on(page: Page) -> None:
    page.add_init_script(LISTEN)
    page.goto("play/toe-presses/")
    page.get_by_text("Sound and guidance").first.click()
    page.get_by_label("Spoken instructions", exact=True).uncheck()
    page.get_by_label("Spoken numbers", exact=True).uncheck()
    page.reload()
    page.get_by_text("Sound and guidance").first.click()
    expect(page.get_by_label("Spoken instructions", exact=True)).not_to_be_checked()
    page.get_by_role("button", name="Begin").click()
    page.wait_for_function("() => heard.length >= 6")
    assert all(one["seconds"] <= 0.6 for one in page.evaluate("heard"))


def test_a_fault_in_the_voice_does_not_stop_the_session(still_page: Page) -> None:
    page = still_page
    page.add_init_script(SOUND_IN_PACE)
    page.add_init_script("AudioBufferSourceNode.prototype.start = () => { throw new Error('broken'); };")
    begin_at(page, "toe-presses", "hold")
    expect(page.locator("#failed")).to_contain_text("One thing doesn’t work on this device (sound).")
    play_until(page, "#rep", "2 of 10")


def test_the_sound_can_be_tested_before(page: Page) -> None:
    page.add_init_script(LISTEN)
    page.goto("play/toe-presses/")
    page.get_by_text("Sound and guidance").first.click()
    expect(page.locator("#speaker")).not_to_be_empty()  # what was recorded is there
    page.get_by_role("button", name="Test the sound").click()
    expect(page.locator("#sound-tested")).to_have_text("Heard nothing? Turn up this device.")
    page.wait_for_function("() => heard.length === 2")
    assert max(one["seconds"] for one in page.evaluate("heard")) > 0.6


OWN_WORDS = """
title = "At the wall"
items = [{ exercise = "wall-sit" }, { exercise = "toe-press" }]

[exercises.wall-sit]
name = "Wall sit"
position = "standing"

[exercises.wall-sit.dose]
phases = [{ name = "sit", lasts = "20 s", hold = true, say = "Slide down the wall" }]
"""
UNSAID = "This voice can’t say 2 sentences of this session. You hear a double bell and see them on the screen."
SPEAKS = "setTimeout(() => utterance.fire('start'), 30);"
RECORDED = """localStorage['footwork-preferences'] = '{"speaks": "recorded"}'"""


@pytest.fixture
def own_words(tmp_path: Path) -> str:
    """The address of a session in which one exercise has words of its own."""
    routine, made = tmp_path / "wall.toml", tmp_path / "wall.html"
    routine.write_text(OWN_WORDS)
    subprocess.run([sys.executable, "-m", "footwork", "build", routine, "-o", made], check=True, capture_output=True)
    return made.as_uri()


def test_a_device_that_cannot_speak_all_of_it_says_so_before_and_once_during_it(page: Page, own_words: str) -> None:
    page.goto(own_words)
    expect(page.locator("#unspoken")).to_have_text(UNSAID)
    expect(page.locator("#unspoken")).to_be_visible()
    expect(page.locator("#speaker")).not_to_contain_text("You will hear the built-in voice")
    page.get_by_role("button", name="Begin").click()
    expect(page.locator("#unspoken-now")).to_be_visible()
    expect(page.locator("#unspoken-now")).to_have_text(UNSAID)
    expect(page.locator("#unspoken-now")).to_be_hidden()


def test_nothing_is_missed_with_the_voice_off(page: Page, own_words: str) -> None:
    page.goto(own_words)
    expect(page.locator("#unspoken")).to_be_visible()
    page.get_by_text("Sound and guidance").first.click()
    page.get_by_label("Spoken instructions", exact=True).uncheck()
    page.get_by_label("Spoken numbers", exact=True).uncheck()
    expect(page.locator("#unspoken")).to_be_hidden()


def test_a_session_that_was_recorded_whole_misses_nothing(page: Page) -> None:
    page.goto("play/toe-presses/")
    expect(page.locator("#speaker")).to_contain_text("You will hear the built-in voice", use_inner_text=False)
    expect(page.locator("#unspoken")).to_be_hidden()


def test_what_was_not_recorded_is_said_by_the_voice_of_the_device(page: Page, own_words: str) -> None:
    page.add_init_script(LISTEN)
    page.add_init_script(voice(SPEAKS))
    page.add_init_script(RECORDED)
    page.goto(own_words)
    expect(page.locator("#speaker")).to_have_text(
        "You will hear the built-in voice. For words it doesn’t have, you will hear Ada, a voice of this device."
    )
    expect(page.locator("#unspoken")).to_be_hidden()
    page.get_by_role("button", name="Begin").click()
    page.wait_for_function("() => said.some(({ text }) => text.includes('Wall sit'))")
    page.get_by_role("button", name="Skip").click()
    page.wait_for_function("() => heard.some(({ seconds }) => seconds > 0.6)")
    assert not [one for one in page.evaluate("said") if "Toe press" in one["text"]]


def test_made_easier_the_session_is_still_heard_in_the_recorded_voice(page: Page) -> None:
    page.goto("play/five-foot/")
    missing = page.evaluate(
        """async () => {
          const held = (id) => JSON.parse(document.getElementById(id).textContent);
          const spans = Object.assign({}, ...held("clips").map((pack) => pack.spans));
          const { cues } = await (await fetch(document.getElementById("easier-session").dataset.src)).json();
          const texts = cues.flatMap(({ sentences, marks }) => [...sentences, ...marks.map(({ say }) => say)]);
          return texts.filter((text) => text && !(text in spans));
        }"""
    )
    assert missing == []
