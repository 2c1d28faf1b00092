"""What programs of before wrote into a plan, and what they made of it: three times of day on days of the week."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from footwork.core.times import DAY

TIMES = ("morning", "midday", "evening")


def session(routine: str, time_of_day: str, *weekdays: int) -> dict[str, Any]:
    return {"routine": routine, "time_of_day": time_of_day, "weekdays": list(weekdays or range(7))}


def version(number: int, since: date, *schedule: dict[str, Any], **more: Any) -> dict[str, Any]:
    """As an export of the second format has it."""
    return {
        "number": number, "since": f"{since}", "made_at": f"{since}T12:00:00+00:00", "schedule": list(schedule),
        "reasons": [{"kind": "changed"}], "note": "", "missed": "lapse", "pauses": [], "minutes": None,
        "routines": [], "doses": [], "left_out": [],
        "clock": {"morning": "07:15:00", "midday": "12:30:00", "evening": "19:00:00"},
        "quiet": {"first": "21:00:00", "last": "07:00:00"}, "remind_again": False, "by_rule": False, **more,
    }  # fmt: skip


def sessions_on(versions: Sequence[dict[str, Any]], day: date) -> list[tuple[str, str]]:
    """Routine and time of day, as they were computed before."""
    one = next((one for one in reversed(versions) if one["since"] <= f"{day}"), None)
    if one is None or any(p["first"] <= f"{day}" and (not p["last"] or f"{day}" <= p["last"]) for p in one["pauses"]):
        return []
    of_day = [each for each in one["schedule"] if day.weekday() in each["weekdays"]]
    return sorted(((each["routine"], each["time_of_day"]) for each in of_day), key=lambda each: TIMES.index(each[1]))


def ids_of(diary: UUID, versions: Sequence[dict[str, Any]], first: date, last: date) -> Iterator[UUID]:
    day = first
    while day <= last:
        for routine, time_of_day in sessions_on(versions, day):
            yield uuid5(diary, f"{routine} {day} {time_of_day}")
        day += DAY
