"""What programs of before wrote into a plan, and what they made of it: three times of day on days of the week."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from typing import Any, NamedTuple
from uuid import UUID, uuid5

from footwork.core.occurrences import LONGEST_WAIT
from footwork.core.record import Amount
from footwork.core.slots import Done, fulfil
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


class Was(NamedTuple):
    """What was due, as it was computed before."""

    routine: str
    day: date
    time_of_day: str
    amount: Amount


def due_before(
    versions: Sequence[dict[str, Any]], first: date, last: date, records: Mapping[date, Mapping[str, Sequence[Done]]]
) -> Iterator[list[Was]]:
    """As the program of before did it, day by day."""
    waiting: list[tuple[str, date, str]] = []
    day = first - LONGEST_WAIT
    while day <= last:
        version = next((one for one in reversed(versions) if one["since"] <= f"{day}"), None)
        waited = [one for one in waiting if version and _still_waits(version, one, day)]
        told = _of_day(version, sessions_on(versions, day), waited, day, records.get(day, {}))
        rolls = version is not None and version["missed"] == "roll"
        waiting = [one[:3] for one in told if rolls and one.amount is Amount.NONE]
        if day >= first:
            yield told
        day += DAY


def _is_paused(version: dict[str, Any], day: date) -> bool:
    return any(p["first"] <= f"{day}" and (not p["last"] or f"{day}" <= p["last"]) for p in version["pauses"])


def _still_waits(version: dict[str, Any], one: tuple[str, date, str], day: date) -> bool:
    days = {(each["routine"], each["time_of_day"]): each["weekdays"] for each in version["schedule"]}
    again = days.get((one[0], one[2]), range(7))
    return not _is_paused(version, day) and day - one[1] < LONGEST_WAIT and day.weekday() not in again


def _of_day(
    version: dict[str, Any] | None, own: list[tuple[str, str]], waiting: list[tuple[str, date, str]], day: date,
    records: Mapping[str, Sequence[Done]],
) -> list[Was]:  # fmt: skip
    told, extra = list[Was](), dict[str, list[Amount]]()
    for routine in dict.fromkeys((*(one[0] for one in own), *(one[0] for one in waiting))):
        times = [one[1] for one in own if one[0] == routine]
        hours = [time.fromisoformat(version["clock"][one]) for one in times] if version else []
        found = fulfil(hours, records.get(routine, ()))
        told += (Was(routine, day, at, amount) for at, amount in zip(times, found.slots, strict=True))
        extra[routine] = list(found.extra)
    for routine, of, at in sorted(waiting, key=lambda one: (day - one[1], TIMES.index(one[2]))):
        told.append(Was(routine, of, at, extra[routine].pop(0) if extra[routine] else Amount.NONE))
    return told
