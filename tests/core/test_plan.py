"""A plan is only added to, and says for every day what is scheduled on it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given

from footwork.catalogue.adapters import adapter
from footwork.catalogue.documents import document_of
from footwork.core.days import Weekdays
from footwork.core.left_out import LeftOut
from footwork.core.plan import Pause, QuietHours, Version
from footwork.core.reason import Reason, ReasonKind
from footwork.core.time_slot import EVENING, MIDDAY, MORNING
from tests.core.plans import FIRST, MONDAY, PRESSES, VERSIONS, WHOLE, on, plan, scheduled


def test_the_sessions_of_a_day_stand_in_the_order_of_the_day() -> None:
    assert scheduled(FIRST, MONDAY) == [WHOLE, PRESSES]
    assert scheduled(FIRST, on(3)) == [WHOLE]


def test_before_its_first_version_nothing_is_scheduled() -> None:
    assert plan(FIRST).on(on(1)) is None


def test_a_later_version_holds_from_its_day_and_leaves_the_days_before_as_they_were() -> None:
    later = replace(FIRST, number=2, since=on(9), prescriptions=(WHOLE,))
    both = plan(FIRST, later)
    assert [both.on(on(day)) for day in (8, 9, 30)] == [FIRST, later, later]
    corrected = replace(FIRST, number=3, since=on(5), note="a mistake")
    assert plan(FIRST, later, corrected).on(on(30)) == corrected, "what was said last holds"


def test_a_pause_asks_for_nothing_and_ends_by_itself_or_not() -> None:
    away = replace(FIRST, pauses=(Pause(first=on(4), last=on(6)), Pause(first=on(20))))
    asked = [day for day in range(2, 31) if scheduled(away, on(day))]
    assert asked == [2, 3, *range(7, 20)]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"prescriptions": (WHOLE, replace(WHOLE, id="again", days=Weekdays((1,))))}, "once in each time slot"),
        ({"prescriptions": (WHOLE, replace(WHOLE, slots=(EVENING.id,)))}, "prescriptions of different ids"),
        ({"minutes": 1}, "3 to 60 minutes"),
        ({"minutes": 600}, "3 to 60 minutes"),
        ({"note": ""}, "a reason or a note"),
        ({"note": "x" * 2001}, "at most 2000 characters of a note"),
        ({"reasons": (Reason(kind=ReasonKind.CHANGED),) * 301}, "at most 300 reasons"),
        ({"number": -1}, "a number from 0 on"),
        ({"number": 2**31}, "a number from 0 on"),
        ({"made_at": datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14)))}, "from the year 2000"),
        ({"since": date(1, 1, 1)}, "from the year 2000"),
        ({"since": date(2029, 1, 1)}, "within two years"),
        ({"pauses": (Pause(first=date(2026, 3, 2)),) * 101}, "at most 100 pauses"),
        ({"slots": ()}, "1 to 24 time slots"),
        ({"slots": (MORNING, MIDDAY, MORNING)}, "different ids"),
        ({"slots": (MORNING,)}, "time slots that the plan has"),
        ({"made_at": datetime(2026, 3, 2)}, "offset from UTC"),  # noqa: DTZ001 - what is refused
    ],
)
def test_what_cannot_be_planned_is_refused(change: dict[str, Any], expected: str) -> None:
    with pytest.raises(ValueError, match=expected):
        replace(FIRST, **change)


@pytest.mark.parametrize("weekdays", [(), (7,), (-1,), (1, 1)])
def test_days_that_no_week_has_are_refused(weekdays: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="at least one day of the week"):
        replace(WHOLE, days=Weekdays(weekdays))


def test_a_pause_that_ends_before_it_begins_and_a_plan_without_versions_are_refused() -> None:
    with pytest.raises(ValueError, match="does not end before"):
        Pause(first=on(4), last=on(3))
    with pytest.raises(ValueError, match="at most two years, or one without a last day"):
        Pause(first=on(4), last=date(9998, 12, 31))
    with pytest.raises(ValueError, match="from the year 2000"):
        Pause(first=date(1, 1, 1))
    for versions in ((), (FIRST, FIRST), (replace(FIRST, number=2), FIRST)):
        with pytest.raises(ValueError, match="numbers rising"):
            plan(*versions)


@given(VERSIONS)
def test_a_version_comes_back_from_json_as_it_went(version: Version) -> None:
    text = json.dumps(document_of(version)).encode()
    assert adapter(Version).read_json(text, "plan") == version


def test_a_version_of_before_there_was_anything_to_leave_out_is_read() -> None:
    told = document_of(FIRST)
    del told["left_out"]
    assert adapter(Version).read_json(json.dumps(told).encode(), "plan") == FIRST


def test_an_exercise_is_left_out_once() -> None:
    twice = (LeftOut(exercise="toe-walk"), LeftOut(exercise="toe-walk", instead="heel-raise"))
    with pytest.raises(ValueError, match="left out once"):
        replace(FIRST, left_out=twice)


def test_quiet_hours_are_by_the_clock_on_the_wall() -> None:
    with pytest.raises(ValueError, match="without an offset"):
        QuietHours(time(21, tzinfo=UTC), time(7))


def test_pauses_that_are_over_are_left_out() -> None:
    over, now, later, open_ended = (
        (Pause(first=on(1), last=on(n)) for n in (2, 9, 12)),
        Pause(first=on(1)),
        on(3),
        on(4),
    )
    version = replace(FIRST, pauses=(*over, now))
    assert version.pauses_from(later) == version.pauses[1:]
    assert version.pauses_from(open_ended) == version.pauses[1:]
