"""Sets and phases that end when the person says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from footwork.core.dose import Dose
from footwork.core.easier import eased
from footwork.core.exercise import Exercise
from footwork.core.marks import marks_of
from footwork.core.open_end import OpenCount, OpenEnd, OpenSpan, Unit, parse_lasts, parse_reps
from footwork.core.own_dose import OwnDose
from footwork.core.phase import Phase
from footwork.core.position import Position
from footwork.core.routine import Item, Routine
from footwork.core.span import BRISK, UNHURRIED, Count, Pace, Span
from footwork.core.spoken import spoken
from footwork.core.steps import Kind, length_of
from footwork.core.timeline import Cue, Timeline, timeline_of
from tests.strategies import WORDS, open_ended_doses, paces

LOWER = Phase(name="lower", say="Lower", lasts=Span.of(3))
RISE = Phase(name="rise", say="Up", lasts=Span.of(1))
MANY = Dose(phases=(LOWER, RISE), sets=Count.of(2), reps=OpenCount(OpenEnd.AS_MANY), reps_about=Count(10, 15))
HELD = Phase(name="hold", say="Hold", hold=True, lasts=OpenSpan(OpenEnd.AS_LONG), about=Span.of(20, 30))


def played(dose: Dose, pace: Pace = UNHURRIED) -> Timeline:
    exercise = Exercise(id="heel-drop", name="Heel drop", position=Position.STANDING, dose=dose)
    return timeline_of(Routine(id="one", title="One", items=(Item(exercise, dose),), words=WORDS), pace)


def phase_cues(dose: Dose, pace: Pace = UNHURRIED) -> list[Cue]:
    return [cue for cue in played(dose, pace).cues if cue.kind is Kind.PHASE]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("up to 15", OpenCount(OpenEnd.UP_TO, 15)),
        ("at least 10", OpenCount(OpenEnd.AT_LEAST, least=10)),
        ("as many as you can", OpenCount(OpenEnd.AS_MANY)),
        ("until tired", OpenCount(OpenEnd.UNTIL_TIRED)),
        ("8-12", Count(8, 12)),
        (10, Count.of(10)),
    ],
)
def test_repetitions_are_read_as_leaflets_write_them(written: object, read: object) -> None:
    assert parse_reps(written) == read
    assert parse_reps(str(read)) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("up to 30 s", OpenSpan(OpenEnd.UP_TO, timedelta(seconds=30))),
        ("up to 1 min", OpenSpan(OpenEnd.UP_TO, timedelta(minutes=1))),
        ("at least 15 s", OpenSpan(OpenEnd.AT_LEAST, least=timedelta(seconds=15))),
        ("as long as you can", OpenSpan(OpenEnd.AS_LONG)),
        ("until tired", OpenSpan(OpenEnd.UNTIL_TIRED)),
        ("10-15 s", Span.of(10, 15)),
    ],
)
def test_lengths_are_read_as_leaflets_write_them(written: object, read: object) -> None:
    assert parse_lasts(written) == read
    assert parse_lasts(str(read)) == read


@pytest.mark.parametrize(
    "written",
    ["AMRAP", "as long as you can", "up to", "up to 0", "up to 8-12", "up to 15 s", "at least", "at least 0", 0, None],
)
def test_other_repetitions_are_refused(written: object) -> None:
    with pytest.raises(ValueError, match="whole number"):
        parse_reps(written)


@pytest.mark.parametrize("written", ["as many as you can", "up to 15", "up to 0.5 s", "up to 2-3 s", "30", 30, None])
def test_other_lengths_are_refused(written: object) -> None:
    with pytest.raises(ValueError, match="time"):
        parse_lasts(written)


def test_an_estimate_is_needed_unless_the_number_says_it() -> None:
    with pytest.raises(ValueError, match="reps_about"):
        replace(MANY, reps_about=None)
    with pytest.raises(ValueError, match="about"):
        replace(HELD, about=None)
    up_to = replace(MANY, reps=OpenCount(OpenEnd.UP_TO, 15), reps_about=None)
    assert up_to.expected_reps == Count.of(15)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: replace(MANY, reps=Count.of(10)),
        lambda: replace(MANY, phases=(replace(RISE, waits=True),)),
        lambda: replace(MANY, phases=(replace(RISE, self_paced=True),)),
        lambda: replace(MANY, phases=(HELD,)),
        lambda: replace(HELD, lasts=Span.of(20)),
        lambda: replace(HELD, waits=True),
        lambda: replace(HELD, self_paced=True),
        lambda: replace(RISE, waits=True, self_paced=True),
    ],
)
def test_what_would_change_nothing_is_refused(wrong: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"only where|do not wait"):
        wrong()


def test_an_open_ended_set_is_one_cue_that_counts_at_the_rhythm_of_the_dose() -> None:
    first, second = phase_cues(MANY)
    assert (first.set, second.set) == (1, 2)
    assert first.lasts == 15 * timedelta(seconds=4)
    assert first.until_done
    assert first.rhythm
    assert (first.rhythm.unit, first.rhythm.each, first.rhythm.most) == (Unit.REPS, timedelta(seconds=4), 0)
    assert (first.say, first.show) == ("Lower", "Lower · Up")
    told = [(mark.at - first.at, mark.say, mark.show) for mark in marks_of(first, WORDS)][:4]
    seconds = [0, 3, 4, 7]
    assert told == [
        (timedelta(seconds=at), say, show)
        for at, say, show in zip(seconds, ["", "Up", "2", "Up"], ["1", "1", "2", "2"], strict=True)
    ]


def test_rests_between_repetitions_belong_to_the_rhythm_and_none_follows_the_last() -> None:
    [cue, _] = phase_cues(replace(MANY, rest_between_reps=Span.of(2)), BRISK)
    assert cue.rhythm
    assert cue.rhythm.each == timedelta(seconds=6)
    assert cue.lasts == timedelta(seconds=10 * 6 - 2)


def test_an_open_ended_hold_counts_the_seconds_up_and_says_each_tenth() -> None:
    [cue] = phase_cues(Dose(phases=(HELD,)))
    marks = marks_of(cue, WORDS)
    assert [mark.show for mark in marks] == list(map(str, range(30)))
    assert [mark.say for mark in marks if mark.say] == ["10", "20"]
    assert cue.until_done


def test_a_phase_that_waits_does_so_whatever_the_device_is_set_to() -> None:
    [waits] = phase_cues(Dose(phases=(replace(RISE, waits=True),)))
    [self_paced] = phase_cues(Dose(phases=(replace(RISE, self_paced=True),)))
    assert (waits.until_done, waits.waits, waits.rhythm) == (True, False, None)
    assert (self_paced.until_done, self_paced.waits) == (False, True)
    assert played(Dose(phases=(replace(RISE, waits=True),))).is_estimate
    assert not played(Dose(phases=(replace(RISE, self_paced=True),))).is_estimate


def test_getting_ready_says_that_it_is_open_and_how_it_ends() -> None:
    ready = played(MANY).cues[0]
    assert ready.sentences[-2:] == ("Do as many as you can.", "Tap when you are done.")
    top = played(Dose(phases=(LOWER,), reps=OpenCount(OpenEnd.UP_TO, 15))).cues[0]
    assert "Do up to 15." in top.sentences
    hold = played(Dose(phases=(replace(HELD, lasts=OpenSpan(OpenEnd.UP_TO, timedelta(seconds=30))),))).cues[0]
    assert "For up to 30 seconds." in hold.sentences


def test_at_least_a_number_is_estimated_at_it_and_goes_on_beyond() -> None:
    ready, cue, _done = played(Dose(phases=(LOWER, RISE), reps=OpenCount(OpenEnd.AT_LEAST, least=10))).cues
    assert ready.sentences[-2:] == ("Do at least 10.", "Tap when you are done.")
    assert cue.rhythm
    assert cue.lasts == 10 * cue.rhythm.each
    assert (cue.rhythm.most, cue.rhythm.go_on) == (0, WORDS.open.say_more)
    assert cue.rhythm.counted(cue.lasts, 12 * cue.rhythm.each) == 12


def test_a_hold_of_at_least_a_time_is_estimated_at_it_and_goes_on_beyond() -> None:
    lasts = OpenSpan(OpenEnd.AT_LEAST, least=timedelta(seconds=15))
    ready, cue, _done = played(Dose(phases=(replace(HELD, lasts=lasts, about=None),))).cues
    assert "For at least 15 seconds." in ready.sentences
    assert cue.rhythm
    assert (cue.lasts, cue.rhythm.most, cue.until_done) == (timedelta(seconds=15), 0, True)


def test_numbers_to_twice_the_estimate_can_be_said_and_what_is_said_after_it() -> None:
    said = list(spoken(played(replace(MANY, sets=Count.of(1)))))
    assert {str(number) for number in range(2, 31)} <= set(said)
    assert said.count(WORDS.open.say_go_on) == 1
    top = list(spoken(played(Dose(phases=(LOWER,), reps=OpenCount(OpenEnd.UP_TO, 15)))))
    assert "16" not in top
    assert WORDS.open.say_go_on not in top


def test_an_easier_session_has_fewer_open_ended_sets_and_never_fewer_repetitions() -> None:
    easier = eased(played(MANY).routine)
    assert easier
    assert easier.items[0].dose == replace(MANY, sets=Count.of(1))
    assert eased(played(replace(MANY, sets=Count.of(1))).routine) is None


def test_ones_own_dose_gives_an_open_end_a_number() -> None:
    own = OwnDose(exercise="heel-drop", reps=12, hold_s=15)
    assert own.of(MANY) == replace(MANY, reps=Count.of(12), reps_about=None)
    assert own.of(Dose(phases=(HELD,))).phases[0].lasts == Span.of(15)


@given(open_ended_doses(), paces())
def test_open_ends_unroll_into_cues_that_touch_and_whose_marks_lie_within(dose: Dose, pace: Pace) -> None:
    timeline = played(dose, pace)
    assert timeline.length == length_of(timeline.routine, pace)
    assert timeline.is_estimate
    for before, after in zip(timeline.cues, timeline.cues[1:], strict=False):
        assert before.ends == after.at
    for cue in timeline.cues:
        assert all(cue.at <= mark.at < cue.ends for mark in marks_of(cue, WORDS))
        assert (cue.rhythm is None) or cue.until_done
