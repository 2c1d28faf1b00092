from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.screen import Screen

from footwork.catalogue.library import library
from footwork.catalogue.routine_file import read_routine
from footwork.core.routine import Routine
from footwork.core.span import UNHURRIED, Pace
from footwork.core.steps import Kind
from footwork.core.timeline import Timeline, timeline_of
from footwork.outputs.terminal_player.picture import picture_of
from footwork.outputs.terminal_player.session import Session
from footwork.outputs.terminal_player.view import View, hints, lines_of
from tests.outputs.golden import FOLDER
from tests.outputs.terminal_player.fakes import timeline
from tests.strategies import paces, routines

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
SIZES = [(80, 24), (40, 12), (61, 19), (160, 50)]


def moments(of: Timeline) -> Iterator[Session]:
    """Every cue at its start, in its midst and paused, and every held phase."""
    for cue in of.cues:
        at = Session.of(of).advance(cue.at)
        yield from (at, at.advance(cue.lasts / 2), at.pause())
        if cue.waits:
            yield replace(Session.of(of, wait=True), position=cue.ends, holding=True)


def rendered(session: Session, width: int, height: int, encoding: str = "utf-8") -> str:
    """What a console of this size is sent, without colour."""
    file = StringIO()
    console = Console(file=file, width=width, height=height, force_terminal=True, no_color=True, legacy_windows=False)
    options = console.options.update(width=width, height=height)
    options.encoding = encoding
    file.write("".join(segment.text for segment in console.render(Screen(View(picture_of(session))), options)))
    return file.getvalue()


def shown(session: Session, width: int = 80, height: int = 24) -> str:
    return "\n".join(line.plain.rstrip() for line in lines_of(picture_of(session), width, height))


def at(seconds: float, *, wait: bool = False) -> Session:
    return Session.of(timeline(), wait=wait).advance(timedelta(seconds=seconds))


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_every_cue_fills_the_screen_exactly(width: int, height: int, encoding: str) -> None:
    for session in moments(timeline()):
        rows = rendered(session, width, height, encoding).split("\n")
        assert len(rows) == height
        assert {cell_len(row) for row in rows} == {width}
        assert encoding == "utf-8" or all(row.isascii() for row in rows)


def test_every_cue_of_the_whole_routine_fits_80_by_24_without_losing_a_word() -> None:
    for session in moments(timeline_of(library().routine("five-foot"), UNHURRIED)):
        lines = lines_of(picture_of(session), 80, 24)
        assert len(lines) == 24
        assert all(line.cell_len <= 80 for line in lines)
        assert not any("..." in line.plain or "…" in line.plain for line in lines)


@given(routines(open_ended=True), paces(), st.floats(0, 1), st.integers(1, 130), st.integers(1, 50), st.booleans())
def test_a_screen_of_any_size_is_filled_and_never_overflows(
    routine: Routine, pace: Pace, share: float, width: int, height: int, ascii_only: bool
) -> None:
    unrolled = timeline_of(routine, pace)
    session = Session.of(unrolled).advance(unrolled.length * share)
    lines = lines_of(picture_of(session), width, height, ascii_only=ascii_only)
    assert len(lines) == height
    assert all(line.cell_len <= width for line in lines)


def test_without_colour_nothing_is_sent_that_sets_one() -> None:
    file = StringIO()
    console = Console(file=file, width=80, height=24, force_terminal=True, no_color=True, color_system="truecolor")
    console.print(View(picture_of(at(11))))
    styles = {number for codes in COLOUR.findall(file.getvalue()) for number in re.findall(r"\d+", codes)}
    assert styles <= {"0", "1", "2", "7"}


def test_side_set_repetition_next_and_time_left_are_told_in_words() -> None:
    screen = shown(at(31))
    for words in ("Toe press", "Both feet, round 2 of 2, repetition 2 of 2", "Next: Release", "1:12 left"):
        assert words in screen
    assert "Right foot" in shown(at(65))
    assert "Exercise 2 of 3" in shown(at(65))


def test_one_side_is_told_by_the_word_of_the_exercise_and_breaths_as_breaths() -> None:
    routine = read_routine(FOLDER / "one-side.toml", library())
    session = Session.of(timeline_of(routine, UNHURRIED))
    ready, breathing = (shown(session.advance(timedelta(seconds=at))) for at in (70, 95))
    assert "2 rounds of" not in ready
    for words in ("sore knee only", "load: a light band", "effort: 3-4 of 10", "5 breaths of about 4–6 s each"):
        assert words in " ".join(ready.split())
    assert "Sore knee, round 1 of 2, breath 3 of 5" in breathing
    assert not any("both" in shown(session.advance(cue.at)).casefold() for cue in session.timeline.cues)


def test_before_an_exercise_its_dose_and_what_to_fetch_are_told() -> None:
    screen = shown(at(40))
    assert "You'll need an exercise band." in screen
    assert "Once, each foot, stretch about 4 s (at your own pace)" in screen


def test_what_is_said_is_written_unless_the_headline_says_it() -> None:
    assert "Grip the floor" in shown(at(11))


def test_what_a_mark_says_beyond_its_number_is_written_too() -> None:
    unrolled = timeline_of(library().routine("five-foot"), UNHURRIED)
    half = next(cue.at + cue.lasts / 2 for cue in unrolled.cues if cue.hold and cue.lasts == timedelta(seconds=10))
    assert "Halfway" in shown(Session.of(unrolled).advance(half))


def test_a_pause_is_written_large_and_small() -> None:
    paused = at(11).pause()
    assert " PAUSED " in shown(paused)
    assert " PAUSED " not in shown(at(11))
    assert picture_of(paused).headline == "Paused"
    assert "Grip" in picture_of(paused).caption


def test_a_held_phase_counts_nothing_and_says_what_it_waits_for() -> None:
    held = at(70, wait=True)
    assert picture_of(held).number == ""
    assert "enter continue" in shown(held)


def test_a_bar_fills_with_what_is_done_and_not_with_what_was_skipped() -> None:
    assert "█" not in shown(at(0).skip().skip()).splitlines()[-2]
    assert shown(at(36)).splitlines()[-2].startswith("1 ████")


def test_on_a_higher_screen_each_exercise_has_a_bar_with_its_name() -> None:
    rows = shown(at(36), 80, 27).splitlines()[-4:-1]
    assert [row[:16].rstrip() for row in rows] == ["  Toe press", "> Band stretch", "  Ankle circle"]


def test_too_small_a_window_says_what_it_needs_and_still_counts() -> None:
    screen = shown(at(11), 39, 12)
    assert "This window is 39 x 12. Footwork needs" in screen
    assert "40 x 12." in screen
    assert screen.startswith("Grip 2")


def test_the_keys_that_matter_most_stay_on_a_narrow_screen() -> None:
    assert hints(picture_of(at(11)), 80).plain == (
        "space pause   q stop   → skip round   ← back   ↓ skip exercise"
    )  # fmt: skip
    assert hints(picture_of(at(11)), 25).plain == "space pause   q stop"


def test_a_name_that_would_move_the_cursor_is_shown_harmless() -> None:
    unrolled = timeline()
    cues = tuple(cue._replace(show="\x1b[2JGrip\n", name="\x07") for cue in unrolled.cues)
    screen = shown(Session.of(replace(unrolled, cues=cues)))
    assert not re.search(r"[\x00-\x09\x0b-\x1f]", screen)


def test_a_picture_changes_only_when_something_on_it_does() -> None:
    assert picture_of(at(11)) == picture_of(at(11.4))
    assert picture_of(at(11)) != picture_of(at(12))
    assert picture_of(at(0)).line == picture_of(at(5)).line != picture_of(at(11)).line


def test_the_last_cue_says_that_it_is_over() -> None:
    assert picture_of(at(101)).headline == "Done"
    assert at(101).cue.kind is Kind.DONE
    assert "0:02 left" in shown(at(101))
