"""Sets and holds that end when the person says so, on a terminal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from footwork.core.dose import Dose
from footwork.core.exercise import Exercise
from footwork.core.open_end import OpenCount, OpenEnd, OpenSpan
from footwork.core.phase import Phase
from footwork.core.position import Position
from footwork.core.reached import Reached
from footwork.core.record import ItemDone, Record
from footwork.core.routine import Item, Routine
from footwork.core.side import Side
from footwork.core.span import UNHURRIED, Count, Span
from footwork.core.timeline import timeline_of
from footwork.outputs.terminal_player.feelings import felt
from footwork.outputs.terminal_player.picture import HELD, picture_of
from footwork.outputs.terminal_player.session import UNANSWERED, Session
from tests.outputs.terminal_player.fakes import FakeTerminal
from tests.quiet import QUIET

SECOND = timedelta(seconds=1)
LIFT = Phase(name="lift", say="Lift", lasts=Span.of(4))
MANY = Dose(phases=(LIFT,), reps=OpenCount(OpenEnd.AS_MANY), reps_about=Count.of(10))
UP_TO = Dose(phases=(LIFT,), reps=OpenCount(OpenEnd.UP_TO, 5), reps_about=Count.of(3))
HOLD = Dose(phases=(replace(LIFT, lasts=OpenSpan(OpenEnd.AS_LONG), about=Span.of(20)),))
WAITS = Dose(phases=(replace(LIFT, waits=True),))


def begun(dose: Dose) -> Session:
    exercise = Exercise(id="lift", name="Lift", position=Position.STANDING, dose=dose)
    timeline = timeline_of(Routine(id="one", title="One", items=(Item(exercise, dose),), words=QUIET), UNHURRIED)
    return Session.of(timeline).advance(timeline.cues[0].lasts)


def reps(session: Session) -> list[int]:
    return [one.number for one in session.reached_of(0)]


@pytest.mark.parametrize(("seconds", "counted"), [(20, 5), (40, 10), (58, 15), (57, 14), (400, 100)])
def test_enter_ends_an_open_ended_set_before_and_after_its_estimate(seconds: int, counted: int) -> None:
    session = begun(MANY)
    for _ in range(seconds):
        session = session.advance(SECOND)
    assert reps(session.go_on()) == [counted]
    assert session.go_on().phases_done()[0] == 1


@pytest.mark.parametrize("leave", [Session.skip, Session.skip_exercise, Session.stop])
def test_what_was_reached_is_kept_however_it_is_left(leave: Callable[[Session], Session]) -> None:
    left = leave(begun(MANY).advance(28 * SECOND))
    assert (reps(left), left.phases_done()[0]) == ([7], 1)
    at_once = leave(begun(MANY).advance(SECOND))
    assert (reps(at_once), at_once.phases_done()[0]) == ([], 0)


def test_it_counts_on_while_it_waits() -> None:
    session = begun(MANY).advance(40 * SECOND).advance(9 * SECOND)
    assert session.holding
    picture = picture_of(session)
    assert (picture.number, picture.caption) == ("13", HELD)


def test_up_to_a_number_ends_by_itself_at_its_top() -> None:
    session = begun(UP_TO).advance(12 * SECOND).advance(7 * SECOND)
    assert session.holding
    assert reps(session.go_on()) == [5]
    assert reps(session.advance(SECOND)) == [5]
    whole = begun(replace(UP_TO, reps_about=None)).advance(20 * SECOND)
    assert not whole.holding
    assert reps(whole) == [5]


def test_a_hold_counts_seconds() -> None:
    session = begun(HOLD).advance(20 * SECOND).advance(14 * SECOND).go_on()
    assert session.reached_of(0) == (Reached(set=1, side=Side.BOTH, seconds=34),)


def test_a_phase_that_waits_is_held_without_being_asked_to_wait() -> None:
    session = begun(WAITS).advance(30 * SECOND)
    assert session.holding
    assert session.go_on().phases_done()[0] == 1
    assert session.go_on().reached_of(0) == ()


@pytest.mark.parametrize("dose", [MANY, WAITS])
def test_nobody_who_answers_for_ten_minutes_is_not_there(dose: Dose) -> None:
    before = begun(dose)
    session = before.advance(before.cue.lasts)
    for _ in range(UNANSWERED // SECOND):
        session = session.advance(SECOND)
    assert session.paused
    assert session.played == before.played + before.cue.lasts
    assert session.go_on().go_on().phases_done()[0] == 1


def test_the_count_can_be_put_right_after_the_session() -> None:
    at = datetime(2026, 11, 30, 7, tzinfo=UTC)
    sets = (Reached(set=1, side=Side.LEFT, reps=14), Reached(set=1, side=Side.RIGHT, seconds=20))
    item = ItemDone(exercise="lift", name="Lift", phases_planned=2, phases_done=2, reached=sets)
    record = Record(
        id=UUID(int=1), routine="one", title="One", pace=1, started_at=at, ended_at=at, length_ms=1, played_ms=1,
        items=(item,),
    )  # fmt: skip
    told = felt(record, FakeTerminal(answers=["twelve", "12", ""]), ())
    assert told.items[0].reached == (replace(sets[0], reps=12), sets[1])
