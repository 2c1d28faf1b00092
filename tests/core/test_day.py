"""The sessions of a day: in order, done from the first, and counted against one limit together."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from footwork.core.day import Slot, day_of
from footwork.core.dose import Dose
from footwork.core.exercise import Exercise
from footwork.core.occurrences import Due, Occurrence
from footwork.core.phase import Phase
from footwork.core.position import Position
from footwork.core.record import Amount
from footwork.core.routine import Changeover, Item, Routine, TimeOfDay
from footwork.core.span import BRISK, Span
from footwork.core.timeline import Timeline, timeline_of
from tests.quiet import QUIET


def timeline(id: str, seconds: int, limit: timedelta | None = None) -> Timeline:
    """A timeline ten seconds longer than its one phase."""
    dose = Dose(phases=(Phase(name="hold", say="Hold", lasts=Span.of(seconds)),))
    item = Item(Exercise(name="Hold", position=Position.STANDING, dose=dose), dose)
    changeover = Changeover(ready=Span.of(1), move=Span.of(4), done=Span.of(5))
    routine = Routine(id=id, title=id, items=(item,), words=QUIET, limit=limit, changeover=changeover)
    return timeline_of(routine, BRISK)


ALL, SOME, NONE = Amount
TODAY, NOBODY = date(2026, 3, 2), UUID(int=0)
PRESSES = timeline("presses", 50, limit=timedelta(minutes=5))
WHOLE = timeline("whole", 590, limit=timedelta(minutes=20))
ANY_TIME = timeline("any-time", 10)
PLAYED = {one.routine.id: one for one in (PRESSES, WHOLE, ANY_TIME)}


def due(routine: str, amount: Amount = NONE, day: date = TODAY) -> Due:
    return Due(Occurrence(NOBODY, routine, day, TimeOfDay.MIDDAY), TODAY, amount)


def test_what_is_due_is_told_with_what_is_played() -> None:
    day = day_of([due("whole", ALL), due("presses", day=TODAY - timedelta(days=1))], PLAYED, None)
    assert [(slot.timeline, slot.amount, slot.waited) for slot in day.slots] == [
        (WHOLE, ALL, False),
        (PRESSES, NONE, True),
    ]


def test_a_routine_that_is_not_there_any_more_is_left_out() -> None:
    assert [slot.timeline for slot in day_of([due("gone"), due("whole")], PLAYED, None).slots] == [WHOLE]


def test_what_comes_next_is_the_first_that_was_not_begun() -> None:
    assert day_of([due("whole", SOME), due("presses")], PLAYED, None).next == Slot(TimeOfDay.MIDDAY, PRESSES, NONE)
    assert day_of([due("whole", ALL)], PLAYED, None).next is None


def test_a_day_lasts_as_long_as_all_its_sessions_and_tells_what_is_left() -> None:
    day = day_of([due("whole", ALL), due("presses"), due("presses", SOME)], PLAYED, None)
    assert (day.length, day.left) == (timedelta(minutes=12), timedelta(minutes=1))


def test_a_day_is_held_to_what_the_person_wants_or_to_the_longest_limit_of_its_routines() -> None:
    assert day_of([due("presses"), due("whole")], PLAYED, None).limit == timedelta(minutes=20)
    assert day_of([due("presses"), due("whole")], PLAYED, 6).limit == timedelta(minutes=6)
    assert day_of([due("any-time")], PLAYED, None).limit is None
    assert day_of([due("whole"), due("any-time")], PLAYED, None).limit == timedelta(minutes=20)
