"""Counts and countdowns inside the cues."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given

from footwork.core.marks import LONG, SECOND, Mark, marks_of
from footwork.core.routine import Routine
from footwork.core.side import Side
from footwork.core.span import MILLISECOND, Pace
from footwork.core.steps import Kind
from footwork.core.timeline import Cue, timeline_of
from tests.strategies import WORDS, paces, routines

START = timedelta(seconds=100)


def cue(seconds: float, kind: Kind = Kind.PHASE, hold: bool = False, counts: int = 0) -> Cue:
    lasts = timedelta(seconds=seconds)
    return Cue(
        START, lasts, kind, 0, "press", "Press", 1, 1, Side.BOTH, "both feet", 1, 1, "grip", hold, ("Grip",),
        "Grip", False, counts,
    )  # fmt: skip


def told(marks: list[Mark]) -> list[tuple[float, str, str]]:
    return [((mark.at - START) / SECOND, mark.show, mark.say) for mark in marks]


@given(routines(), paces())
def test_marks_lie_in_order_within_their_cue_on_whole_milliseconds(routine: Routine, pace: Pace) -> None:
    for one in timeline_of(routine, pace).cues:
        marks = marks_of(one, WORDS)
        assert all(one.at <= mark.at < one.ends for mark in marks)
        assert all(before.at < after.at for before, after in pairwise(marks))
        assert all(mark.at % MILLISECOND == timedelta(0) for mark in marks)


@given(routines(), paces())
def test_every_cue_but_the_last_is_marked_from_its_start_and_says_nothing_over_its_own_words(
    routine: Routine, pace: Pace
) -> None:
    *cues, done = timeline_of(routine, pace).cues
    assert marks_of(done, WORDS) == []
    firsts = [marks_of(one, WORDS)[0] for one in cues]
    assert all((mark.at, mark.say) == (one.at, "") for mark, one in zip(firsts, cues, strict=True))


@given(routines(), paces())
def test_a_counted_cue_counts_up_in_equal_steps(routine: Routine, pace: Pace) -> None:
    for one in timeline_of(routine, pace).cues:
        if one.counts:
            marks = marks_of(one, WORDS)
            assert [mark.show for mark in marks] == [str(number) for number in range(1, one.counts + 1)]
            assert [mark.say for mark in marks[1:]] == [mark.show for mark in marks[1:]]
            ends = [*(mark.at for mark in marks), one.ends]
            assert len({after - before for before, after in pairwise(ends)}) == 1


@given(routines(), paces())
def test_any_other_cue_counts_its_seconds_down_to_one_and_ends_on_zero(routine: Routine, pace: Pace) -> None:
    for one in timeline_of(routine, pace).cues[:-1]:
        if not one.counts:
            marks = marks_of(one, WORDS)
            assert [int(mark.show) for mark in marks] == list(range(len(marks), 0, -1))
            assert (len(marks) - 1) * SECOND < one.lasts <= len(marks) * SECOND
            if one.lasts >= SECOND:
                assert one.ends - marks[-1].at == SECOND
            assert all(after.at - before.at == SECOND for before, after in pairwise(marks[1:]))


@given(routines(), paces())
def test_half_time_is_said_once_in_a_long_phase_and_nowhere_else(routine: Routine, pace: Pace) -> None:
    for one in timeline_of(routine, pace).cues:
        halves = [mark.at for mark in marks_of(one, WORDS) if mark.say == WORDS.halfway]
        long = one.kind is Kind.PHASE and not one.counts and one.lasts >= LONG
        assert len(halves) == long
        assert all(abs(half - (one.at + one.lasts / 2)) <= SECOND for half in halves)


@pytest.mark.parametrize(
    ("one", "marks"),
    [
        (cue(3, hold=True), [(0, "3", ""), (1, "2", "2"), (2, "1", "1")]),
        (cue(3), [(0, "3", ""), (1, "2", ""), (2, "1", "")]),
        (cue(2.5, hold=True), [(0, "3", ""), (0.5, "2", "2"), (1.5, "1", "1")]),
        (cue(0.4, hold=True), [(0, "1", "")]),
        (cue(1), [(0, "1", "")]),
        (cue(5, Kind.SWITCH), [(0, "5", ""), (1, "4", ""), (2, "3", "3"), (3, "2", "2"), (4, "1", "1")]),
        (cue(4.5, counts=3), [(0, "1", ""), (1.5, "2", "2"), (3, "3", "3")]),
        (cue(3, Kind.DONE), []),
    ],
)
def test_the_marks_of_a_short_cue(one: Cue, marks: list[tuple[float, str, str]]) -> None:
    assert told(marks_of(one, WORDS)) == marks


@pytest.mark.parametrize("hold", [True, False])
def test_a_long_phase_says_half_time_and_its_last_three_seconds(hold: bool) -> None:
    said = [(at, say) for at, _, say in told(marks_of(cue(20, hold=hold), WORDS)) if say]
    assert said == [(10, "Halfway"), (17, "3"), (18, "2"), (19, "1")]


def test_a_hold_just_short_of_long_says_every_second() -> None:
    assert [say for _, _, say in told(marks_of(cue(7, hold=True), WORDS))] == ["", "6", "5", "4", "3", "2", "1"]


def test_a_rest_says_its_last_three_seconds_only() -> None:
    assert [say for _, _, say in told(marks_of(cue(10, Kind.REST), WORDS)) if say] == ["3", "2", "1"]
