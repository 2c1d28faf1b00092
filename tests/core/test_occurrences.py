"""From a plan to its sessions: the same ids every time, nothing lost, nothing doubled."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.core.days import Weekdays
from footwork.core.due import due
from footwork.core.occurrences import Due, occurrences
from footwork.core.plan import Missed, Pause
from footwork.core.prescription import Prescription
from footwork.core.record import Amount
from footwork.core.time_slot import EVENING, MIDDAY, MORNING, TimeSlot
from tests.core.plans import DONE, FIRST, PRESSES, VERSIONS, WHOLE, done, on, plan

ALL, SOME, NONE = Amount
THRICE = Prescription(id="presses", routine="presses", slots=(MORNING.id,), days=Weekdays((0, 2, 4)))
ROLLING = plan(replace(FIRST, prescriptions=(THRICE,), missed=Missed.ROLL))


def told(days: list[Due]) -> list[tuple[str, int, Amount]]:
    return [(one.occurrence.routine, one.occurrence.day.day, one.amount) for one in days]


def test_ten_years_of_a_plan_are_its_days_each_with_an_id_of_its_own() -> None:
    made = list(occurrences(plan(FIRST), on(2), date(2036, 3, 1)))
    days = (date(2036, 3, 1) - on(2)).days + 1
    assert len([one for one in made if one.routine == "whole"]) == days == 3653
    assert len({one.id for one in made}) == len(made)


def test_the_29th_of_february_is_a_day_like_others() -> None:
    [one] = occurrences(plan(replace(FIRST, prescriptions=(WHOLE,))), date(2028, 2, 29), date(2028, 2, 29))
    assert one.day == date(2028, 2, 29)


def test_an_id_does_not_hang_on_the_version_nor_on_when_it_is_computed() -> None:
    """A calendar that has a session knows it again when the plan was changed around it."""
    changed = plan(FIRST, replace(FIRST, number=2, since=on(3), prescriptions=(WHOLE,), note="fewer"))
    before = {(one.day, one.routine): one.id for one in occurrences(plan(FIRST), on(2), on(20))}
    after = list(occurrences(changed, on(2), on(20)))
    assert all(before[one.day, one.routine] == one.id for one in after)
    other = replace(plan(FIRST), id=UUID(int=8))
    assert {one.id for one in occurrences(other, on(2), on(20))}.isdisjoint(before.values())


TWICE = plan(replace(FIRST, prescriptions=(WHOLE, PRESSES, replace(PRESSES, id="midday", slots=(MIDDAY.id,)))))


def of_presses(*records: tuple[str, Amount]) -> list[Amount]:
    """How much of the presses at midday and in the evening is done on Monday."""
    sessions = {"presses": [one for at, amount in records for one in done(amount, at=at)], "strange": done(ALL)}
    [day] = due(TWICE, on(2), on(2), {on(2): sessions})
    assert told(day)[0] == ("whole", 2, NONE)
    return [one.amount for one in day[1:]]


def test_a_session_done_fills_the_nearest_of_its_routine_and_no_other() -> None:
    assert of_presses(("18:55", SOME)) == [NONE, SOME]
    assert of_presses(("10:00", SOME)) == [SOME, NONE]
    assert of_presses(("18:55", SOME), ("20:00", ALL)) == [SOME, ALL], "in full before cut short; the other is early"
    assert of_presses(("13:00", SOME), ("18:55", ALL), ("19:30", ALL)) == [SOME, ALL], "the third is extra"


def test_an_evening_session_after_midnight_fills_the_evening_of_the_day_that_ends() -> None:
    assert of_presses(("00:05", ALL)) == [NONE, ALL]
    assert of_presses(("04:00", ALL)) == [ALL, NONE]


def test_what_is_extra_fills_what_has_waited() -> None:
    """Monday's evening was missed; on Wednesday the presses are done twice, both times in the evening."""
    planned = plan(
        replace(FIRST, missed=Missed.ROLL, prescriptions=(PRESSES, replace(THRICE, id="monday", days=Weekdays((0,)))))
    )
    [day] = due(planned, on(4), on(4), {on(4): {"presses": done(SOME, ALL, at="18:00")}})
    assert told(day) == [("presses", 2, SOME), ("presses", 4, ALL)]
    assert day[0].occurrence.slot is MORNING
    assert day[1].occurrence.slot is EVENING


def test_what_was_missed_lapses_or_waits_until_it_comes_again() -> None:
    lapsing = plan(replace(FIRST, prescriptions=(THRICE,)))
    assert [told(day) for day in due(lapsing, on(2), on(4), {})] == [[("presses", 2, NONE)], [], [("presses", 4, NONE)]]
    days = [told(day) for day in due(ROLLING, on(2), on(9), {})]
    assert days[:3] == [[("presses", 2, NONE)], [("presses", 2, NONE)], [("presses", 4, NONE)]]
    assert [day[0][1] for day in days[4:]] == [6, 6, 6, 9], "Friday's waits over the weekend and no longer"


def test_what_waited_and_is_done_is_over() -> None:
    days = [told(day) for day in due(ROLLING, on(2), on(4), {on(3): {"presses": done(SOME)}})]
    assert days == [[("presses", 2, NONE)], [("presses", 2, SOME)], [("presses", 4, NONE)]]


def test_nothing_waits_in_a_pause_nor_when_the_plan_has_it_no_longer() -> None:
    away = plan(replace(ROLLING.newest, pauses=(Pause(first=on(3), last=on(3)),)))
    assert [told(day) for day in due(away, on(3), on(3), {})] == [[]]
    without = plan(ROLLING.newest, replace(ROLLING.newest, number=2, since=on(3), prescriptions=(WHOLE,)))
    assert [told(day) for day in due(without, on(3), on(3), {})] == [[("whole", 3, NONE)]]


SESSIONS = st.dictionaries(
    st.dates(on(1), on(31)),
    st.dictionaries(st.sampled_from(["whole", "presses"]), st.lists(DONE, max_size=3)),
)


@given(st.lists(VERSIONS, min_size=1, max_size=3), SESSIONS, st.integers(1, 31))
def test_a_day_is_told_the_same_alone_and_among_others(made: list, sessions: dict, day: int) -> None:  # type: ignore[type-arg]
    planned = plan(*(replace(version, number=number) for number, version in enumerate(made)))
    alone = list(due(planned, on(day), on(day), sessions))
    assert alone == list(due(planned, on(1), on(31), sessions))[day - 1 : day]
    kinds = [(one.occurrence.routine, one.occurrence.slot.id) for one in alone[0]]
    assert len(set(kinds)) == len(kinds), "nothing is due twice on a day"


def begins(zone: str, day: date, hour: time) -> datetime:
    morning = plan(replace(FIRST, since=date(2026, 1, 1), prescriptions=(WHOLE,), slots=(TimeSlot("morning", hour),)))
    [one] = occurrences(morning, day, day)
    return one.begins(ZoneInfo(zone))


@pytest.mark.parametrize(
    ("day", "hour", "expected"),
    [
        (date(2026, 3, 28), time(8), datetime(2026, 3, 28, 7, tzinfo=UTC)),
        (date(2026, 3, 29), time(8), datetime(2026, 3, 29, 6, tzinfo=UTC)),
        (date(2026, 3, 28), time(2, 30), datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),  # there is no 2:30: it is 3:30
        (date(2026, 10, 24), time(2, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),  # the first of the two
    ],
)
def test_eight_in_the_morning_stays_eight_when_the_clocks_change(day: date, hour: time, expected: datetime) -> None:
    assert begins("Europe/Berlin", day, hour).astimezone(UTC) == expected


def test_from_auckland_to_honolulu_the_same_day_comes_again_and_is_asked_for_once() -> None:
    """Whoever crosses the date line eastwards lives the 5th twice; what was done of it is done."""
    auckland, honolulu = (begins(zone, on(5), time(8)) for zone in ("Pacific/Auckland", "Pacific/Honolulu"))
    assert honolulu - auckland == timedelta(hours=23)
    [day] = due(plan(FIRST), on(5), on(5), {on(5): {"whole": done(ALL)}})
    assert told(day) == [("whole", 5, ALL)]
