"""The sessions of a day: in order, done from the first, and counted against one limit together."""

from __future__ import annotations

from datetime import timedelta

from footwork.core.day import Day, day_of
from footwork.core.dose import Dose, Phase
from footwork.core.exercise import Exercise, Position
from footwork.core.record import Amount
from footwork.core.routine import Changeover, Item, Routine, TimeOfDay
from footwork.core.span import BRISK, Span
from footwork.core.timeline import Timeline, timeline_of
from tests.strategies import WORDS


def timeline(id: str, seconds: int, *times_of_day: TimeOfDay, limit: timedelta | None = None) -> Timeline:
    """A timeline ten seconds longer than its one phase."""
    dose = Dose(phases=(Phase(name="hold", say="Hold", lasts=Span.of(seconds)),))
    item = Item(Exercise(name="Hold", position=Position.STANDING, dose=dose), dose)
    changeover = Changeover(ready=Span.of(1), move=Span.of(4), done=Span.of(5))
    routine = Routine(
        id=id, title=id, items=(item,), words=WORDS, limit=limit, times_of_day=times_of_day, changeover=changeover
    )  # fmt: skip
    return timeline_of(routine, BRISK)


ALL, SOME, NONE = Amount
PRESSES = timeline("presses", 50, TimeOfDay.EVENING, TimeOfDay.MIDDAY, limit=timedelta(minutes=5))
WHOLE = timeline("whole", 590, TimeOfDay.MORNING, limit=timedelta(minutes=20))
ANY_TIME = timeline("any-time", 10)


def slots(day: Day) -> list[tuple[str, str, Amount]]:
    return [(slot.time_of_day.value, slot.timeline.routine.id, slot.amount) for slot in day.slots]


def test_the_sessions_of_a_day_stand_in_the_order_of_the_day() -> None:
    assert slots(day_of([PRESSES, WHOLE, ANY_TIME], {})) == [
        ("morning", "whole", NONE),
        ("midday", "presses", NONE),
        ("evening", "presses", NONE),
    ]


def test_a_session_done_fills_the_first_slot_of_its_routine_and_no_other() -> None:
    day = day_of([WHOLE, PRESSES], {"presses": [ALL], "something-else": [ALL] * 4})
    assert [amount for *_, amount in slots(day)] == [NONE, ALL, NONE]


def test_more_sessions_than_were_meant_fill_every_slot_of_their_routine() -> None:
    assert [amount for *_, amount in slots(day_of([WHOLE, PRESSES], {"presses": [ALL] * 5}))] == [NONE, ALL, ALL]


def test_what_was_done_in_full_counts_before_what_was_cut_short() -> None:
    day = day_of([WHOLE, PRESSES], {"presses": [SOME, ALL], "whole": [SOME, SOME]})
    assert [amount for *_, amount in slots(day)] == [SOME, ALL, SOME]
    assert day.next is None


def test_what_comes_next_is_the_first_slot_not_yet_done() -> None:
    day = day_of([WHOLE, PRESSES], {"whole": [ALL]})
    assert day.next == day.slots[1]
    assert day_of([WHOLE], {"whole": [ALL]}).next is None


def test_a_day_lasts_as_long_as_all_its_sessions() -> None:
    assert day_of([WHOLE, PRESSES], {"whole": [ALL]}).length == timedelta(minutes=12)


def test_a_day_is_held_to_the_longest_limit_of_its_routines() -> None:
    assert day_of([PRESSES, WHOLE], {}).limit == timedelta(minutes=20)
    assert day_of([ANY_TIME], {}).limit is None


def test_the_count_of_sessions_is_left_as_it_was() -> None:
    sessions = {"presses": [ALL]}
    day_of([PRESSES], sessions)
    assert sessions == {"presses": [ALL]}
