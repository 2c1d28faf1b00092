from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.catalogue.routine_file import read_routine
from footwork.core.marks import marks_of
from footwork.core.routine import Routine
from footwork.core.side import Side
from footwork.core.span import UNHURRIED, Pace
from footwork.core.steps import ZERO, Kind
from footwork.core.timeline import timeline_of
from footwork.outputs.terminal_player.session import Session
from tests.outputs.terminal_player.fakes import timeline
from tests.prescriptions import FOLDER as PRESCRIPTIONS
from tests.strategies import paces, routines


def at(seconds: float, *, wait: bool = False) -> Session:
    """The small routine, played this far without a key."""
    return Session.of(timeline(), wait=wait).advance(timedelta(seconds=seconds))


def seconds(session: Session) -> float:
    return session.position.total_seconds()


def after(session: Session, more: float) -> Session:
    return session.advance(timedelta(seconds=more))


def test_time_moves_the_position_and_the_cue_with_it() -> None:
    assert at(0).cue.kind is Kind.READY
    assert at(9.999).cue.kind is Kind.READY
    assert at(10).cue.phase == "grip"


def test_the_number_shown_is_the_latest_mark() -> None:
    assert [mark.show for second in (10, 10.9, 11, 12.99) if (mark := at(second).mark)] == ["3", "3", "2", "1"]
    assert [mark.show for second in (76, 77.5, 85.9) if (mark := at(second).mark)] == ["1", "2", "10"]


def test_the_last_cue_has_no_number_and_nothing_follows_it() -> None:
    done = at(102)
    assert (done.cue.kind, done.mark, done.following) == (Kind.DONE, None, None)


def test_a_natural_run_does_everything_and_ends() -> None:
    session = at(1000)
    assert session.over
    assert session.position == session.played == session.timeline.length
    assert [session.phases_done()[part.item] for part in session.parts] == [8, 2, 2]


def test_a_phase_is_done_at_its_end_and_not_before() -> None:
    assert at(12.999).phases_done() == {}
    assert at(13).phases_done() == {0: 1}


def test_no_time_passes_in_a_pause() -> None:
    paused = at(11).pause_or_resume()
    assert after(paused, 60) == paused
    resumed = after(paused.pause_or_resume(), 2)
    assert (seconds(resumed), resumed.played) == (13, timedelta(seconds=13))


def test_pausing_twice_is_pausing_once() -> None:
    assert at(11).pause().pause() == at(11).pause()


def test_skip_goes_to_the_next_set_then_side_then_exercise_then_the_end() -> None:
    session, starts = at(0), []
    while not session.over:
        session = session.skip()
        starts.append(seconds(session))
    assert starts == [20, 35, 59, 68, 86, 101, 103]
    assert not session.done


def test_skipping_an_exercise_goes_to_the_ready_time_of_the_next() -> None:
    assert [seconds(at(second).skip_exercise()) for second in (0, 34, 40, 66, 95, 101)] == [35, 35, 68, 68, 101, 103]


def test_a_skipped_stretch_is_neither_done_nor_played() -> None:
    session = after(at(11).skip(), 1)
    assert (session.phases_done(), session.played) == ({}, timedelta(seconds=12))


def test_back_goes_to_the_start_of_the_block() -> None:
    assert seconds(at(33).back()) == 20
    assert seconds(at(66).back()) == 59


def test_back_within_three_seconds_of_the_start_goes_a_block_further() -> None:
    assert seconds(at(22.9).back()) == 0
    assert seconds(at(23).back()) == 20
    assert seconds(at(101.5).back()) == 86


def test_back_at_the_start_stays_there() -> None:
    assert seconds(at(1).back()) == 0


def test_a_phase_once_done_stays_done_and_counts_once() -> None:
    session = at(16)
    assert session.back().done == session.done
    again = after(session.back(), 14)
    assert again.phases_done() == {0: 2}
    assert again.played == timedelta(seconds=30)


def test_a_self_paced_phase_takes_its_estimate_by_itself() -> None:
    assert at(59).cue.kind is Kind.SWITCH


def test_going_on_ends_a_self_paced_phase_at_once_and_it_is_done() -> None:
    session = at(56).go_on()
    assert (seconds(session), session.phases_done()[1], session.played) == (59, 1, timedelta(seconds=56))


def test_going_on_begins_at_once_instead_of_waiting_or_resting() -> None:
    assert [seconds(at(second).go_on()) for second in (1, 21, 60, 101)] == [10, 25, 64, 103]


def test_going_on_never_cuts_a_timed_phase_short() -> None:
    assert at(11).go_on() == at(11)


def test_going_on_while_paused_only_resumes() -> None:
    assert at(56).pause().go_on() == at(56)


def test_a_waiting_session_holds_at_the_end_of_a_self_paced_phase() -> None:
    held = at(75, wait=True)
    assert (held.holding, seconds(held), held.cue.phase, held.cue.side) == (True, 59, "stretch", Side.LEFT)
    assert held.phases_done()[1] == 0
    assert held.played == timedelta(seconds=75)


@pytest.mark.parametrize("key", [Session.go_on, Session.pause_or_resume])
def test_a_held_phase_goes_on_when_asked_and_is_done(key: Callable[[Session], Session]) -> None:
    session = key(at(75, wait=True))
    assert (session.holding, session.cue.kind, session.phases_done()[1]) == (False, Kind.SWITCH, 1)
    assert after(session, 1).position == timedelta(seconds=60)


def test_a_held_phase_that_is_skipped_is_not_done() -> None:
    session = at(75, wait=True).skip()
    assert (session.holding, session.cue.kind, session.phases_done()[1]) == (False, Kind.SWITCH, 0)


def test_back_from_a_held_phase_begins_its_side_again() -> None:
    session = at(75, wait=True).back()
    assert (seconds(session), session.holding) == (35, False)


def test_stopping_ends_the_session_where_it_is() -> None:
    session = at(11).stop()
    assert (session.over, seconds(session)) == (True, 11)


ACTS = (
    Session.pause_or_resume,
    Session.pause,
    Session.go_on,
    Session.back,
    Session.skip,
    Session.skip_exercise,
    Session.stop,
)


def passing(delta: timedelta) -> Callable[[Session], Session]:
    return lambda session: session.advance(delta)


@given(
    routines(most_items=2, open_ended=True),
    paces(),
    st.booleans(),
    st.lists(st.sampled_from(ACTS) | st.timedeltas(ZERO, timedelta(minutes=1)).map(passing), max_size=30),
)
def test_whatever_the_keys_the_position_stays_inside_and_what_is_done_only_grows(
    routine: Routine, pace: Pace, wait: bool, steps: list[Callable[[Session], Session]]
) -> None:
    session = Session.of(timeline_of(routine, pace), wait=wait)
    for step in steps:
        before = session
        session = step(session)
        assert ZERO <= session.position <= session.timeline.length
        assert before.done <= session.done
        assert before.played <= session.played
        assert session.cue.at <= session.position <= session.cue.ends
        assert all(session.phases_done()[part.item] <= part.phases for part in session.parts)


@settings(max_examples=30)
@given(
    routines(most_items=2, open_ended=True),
    paces(),
    st.lists(st.timedeltas(ZERO, timedelta(seconds=30)), min_size=1, max_size=40),
)
def test_in_however_many_steps_time_passes_the_end_is_the_same(
    routine: Routine, pace: Pace, steps: list[timedelta]
) -> None:
    start = Session.of(timeline_of(routine, pace))
    session = start
    for step in steps:
        session = session.advance(step)
    assert session == start.advance(sum(steps, ZERO))


@settings(max_examples=30)
@given(routines(most_items=2, open_ended=True), paces())
def test_played_through_and_gone_on_wherever_held_everything_is_done(routine: Routine, pace: Pace) -> None:
    session = Session.of(timeline_of(routine, pace), wait=True)
    while not session.over:
        session = session.go_on() if session.holding else session.advance(session.left)
    assert all(session.phases_done()[part.item] == part.phases for part in session.parts)


@settings(max_examples=30)
@given(routines(most_items=2, open_ended=True), paces(), st.floats(0, 1))
def test_the_number_is_always_one_of_the_cues_marks(routine: Routine, pace: Pace, share: float) -> None:
    timeline = timeline_of(routine, pace)
    session = Session.of(timeline).advance(timeline.length * share)
    cue = session.cue._replace(lasts=session.cue.lasts + session.held) if session.cue.rhythm else session.cue
    passed = [mark for mark in marks_of(cue, routine.words) if mark.at <= session.position + session.held]
    assert session.mark == (passed[-1] if passed else None)


def of_file(name: str) -> Session:
    return Session.of(timeline_of(read_routine(PRESCRIPTIONS / f"{name}.toml", library()), UNHURRIED))


def test_skipping_goes_through_a_circuit_round_by_round_and_back() -> None:
    session, places = of_file("circuit"), []
    while session.cue.kind is not Kind.DONE:
        places.append((session.cue.exercise, session.cue.round))
        session = session.skip()
    assert places == [(exercise, round) for round in (1, 2, 3) for exercise in "abc"]
    assert [(part.exercise, part.phases) for part in session.parts] == [("a", 60), ("b", 60), ("c", 48)]
    assert session.back().back().cue.exercise == "b"
    assert of_file("circuit").skip_exercise().cue.exercise == "b"


def test_sides_that_take_turns_are_one_block() -> None:
    session = after(of_file("altrep"), 20)
    assert session.cue.side is Side.RIGHT
    assert session.skip().cue.kind is Kind.DONE
    assert session.back().position == ZERO
