"""Rhythms: which days they fall on, and what fulfils a number of days a week."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.core.days import DaysAWeek, EveryDays, Weekdays
from footwork.core.due import due
from footwork.core.occurrences import Due, occurrences
from footwork.core.plan import Missed, Pause, Plan, Version
from footwork.core.prescription import Prescription
from footwork.core.record import Amount
from footwork.core.rhythm import waking_hours
from footwork.core.slots import Done
from footwork.core.times import DAY, WEEK, monday_of
from tests.core.plans import DONE, FIRST, VERSIONS, done, on, plan, prescriptions

ALL, SOME, NONE = Amount
YEAR = date(2026, 1, 1), date(2026, 12, 31)
DAYS_OF_YEAR = st.dates(*YEAR)


def of(**changes: object) -> Plan:
    one = Prescription(id="whole", routine="whole", slots=("morning",))
    return plan(replace(FIRST, since=YEAR[0], prescriptions=(replace(one, **changes),)))  # type: ignore[arg-type]


@given(DAYS_OF_YEAR, st.integers(2, 31))
def test_every_few_days_falls_on_the_first_day_and_then_always_as_many_later(first: date, every: int) -> None:
    days = [one.day for one in occurrences(of(days=EveryDays(every), first=first), *YEAR)]
    assert days[0] == first
    assert {other - one for one, other in pairwise(days)} <= {timedelta(days=every)}
    assert YEAR[1] - days[-1] < timedelta(days=every)


@given(st.integers(1, 7), DAYS_OF_YEAR)
def test_each_week_has_so_many_days_spread_over_it(number: int, day: date) -> None:
    monday = monday_of(day)
    week = [monday + ahead * DAY for ahead in range(7) if DaysAWeek(number).falls_on(monday + ahead * DAY, None)]
    assert len(week) == number
    assert week[0] == monday
    gaps = [other - one for one, other in pairwise([*week, monday + WEEK])]
    assert max(gaps) - min(gaps) <= DAY


@given(DAYS_OF_YEAR, DAYS_OF_YEAR)
def test_nothing_is_due_before_the_first_day_nor_after_the_last(one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)
    days = [one.day for one in occurrences(of(first=first, last=last), *YEAR)]
    assert days == [first + ahead * DAY for ahead in range((last - first).days + 1)]


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: EveryDays(1), lambda: EveryDays(32), lambda: DaysAWeek(0), lambda: DaysAWeek(8), lambda: Weekdays(()),
        lambda: of(days=EveryDays(2)), lambda: of(first=on(3), last=on(2)), lambda: of(slots=()),
        lambda: of(exercise="toe-press"), lambda: of(routine=""), lambda: of(by="x" * 81),
    ],
)  # fmt: skip
def test_what_is_no_rhythm_is_refused(wrong: object) -> None:
    with pytest.raises(ValueError):
        wrong()  # type: ignore[operator]


THRICE = of(days=DaysAWeek(3))
"""Monday, Wednesday and Friday; the 2nd is a Monday."""


def of_days(sessions: Mapping[date, Mapping[str, Sequence[Done]]], planned: Plan = THRICE) -> list[list[str]]:
    """What each day of the week from the 2nd on shows."""
    return [[told(one) for one in day] for day in due(planned, on(2), on(8), sessions)]


def told(one: Due) -> str:
    return f"{one.occurrence.day.day} {one.amount.value}"


def test_what_was_missed_waits_until_the_week_ends_and_is_asked_for_once_at_a_time() -> None:
    assert of_days({}) == [["2 none"], ["2 none"], ["4 none"], ["4 none"], ["6 none"], ["6 none"], ["6 none"]]
    [after] = due(THRICE, on(9), on(9), {})
    assert [told(one) for one in after] == ["9 none"], "the week before is over, whatever the plan does with missed"
    rolling = plan(replace(THRICE.newest, missed=Missed.ROLL))
    assert of_days({}, rolling) == of_days({})


def test_a_day_later_or_earlier_in_the_week_does_as_well() -> None:
    other_days = {on(day): {"whole": done(ALL)} for day in (3, 5, 8)}
    assert of_days(other_days) == [
        ["2 none"], ["2 all"], ["4 none"], ["4 all"], ["6 none"], ["6 none"], ["6 all"]
    ]  # fmt: skip
    early = {on(day): {"whole": done(ALL)} for day in (2, 3, 4)}
    assert of_days(early) == [["2 all"], [], ["4 all"], [], ["6 all"], [], []], "Wednesday's on Tuesday, and so on"


def test_several_at_once_count_for_several_days_of_the_week() -> None:
    assert of_days({on(8): {"whole": done(ALL, SOME, ALL)}})[-1] == ["2 some", "4 all", "6 all"]


SESSIONS = st.dictionaries(st.dates(on(1), on(31)), st.lists(DONE, max_size=3).map(lambda records: {"whole": records}))


@given(st.integers(1, 7), SESSIONS)
def test_a_week_is_fulfilled_by_as_many_sessions_as_it_asks_for(
    number: int, sessions: dict[date, dict[str, list[Done]]]
) -> None:
    """On whichever days they are: no record counts twice, and none is lost while something is open."""
    planned = of(days=DaysAWeek(number))
    for monday in (on(2), on(9), on(16)):
        week = [monday + ahead * DAY for ahead in range(7)]
        begun = sum(1 for day in week for one in sessions.get(day, {}).get("whole", ()) if one.amount is not NONE)
        found = {
            one.occurrence.id
            for day in due(planned, week[0], week[-1], sessions)
            for one in day
            if one.amount is not NONE
        }
        assert len(found) == min(begun, number)


WEEKLY = st.builds(
    lambda version, found: replace(version, prescriptions=found),
    VERSIONS,
    prescriptions(st.builds(DaysAWeek, st.integers(1, 7)) | st.builds(EveryDays, st.integers(2, 9))),
)


@given(st.lists(WEEKLY, min_size=1, max_size=3), SESSIONS, st.integers(1, 31))
def test_a_day_is_told_the_same_alone_and_among_others_whatever_the_rhythm(
    made: list[Version],
    sessions: dict[date, dict[str, list[Done]]],
    day: int,
) -> None:
    planned = plan(*(replace(version, number=number) for number, version in enumerate(made)))
    alone = list(due(planned, on(day), on(day), sessions))
    assert alone == list(due(planned, on(1), on(31), sessions))[day - 1 : day]
    ids = [one.occurrence.id for one in alone[0]]
    assert len(set(ids)) == len(ids)


def test_nothing_of_a_week_waits_in_a_pause() -> None:
    away = plan(replace(THRICE.newest, pauses=(Pause(first=on(3), last=on(8)),)))
    assert of_days({}, away) == [["2 none"], [], [], [], [], [], []]


def test_waking_hours_are_between_the_quiet_ones() -> None:
    quiet = FIRST.quiet
    assert [hour.hour for hour in waking_hours(quiet, 2)] == [7, 9, 11, 13, 15, 17, 19]
    assert [hour.hour for hour in waking_hours(replace(quiet, last=quiet.first), 8)] == [7, 15]
    assert all(not quiet.holds(hour) for every in range(1, 9) for hour in waking_hours(quiet, every))
