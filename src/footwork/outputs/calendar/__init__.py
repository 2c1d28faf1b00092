"""A plan as a calendar (RFC 5545): an event for each prescription in each of its time slots.

Times are floating: eight in the morning is eight wherever the person is, and stays eight when the clocks change. Ids
are made of what an event is, so a calendar knows it again; its sequence rises with the plan's version. There is no
METHOD, which would oblige an organiser; alarms are in the file alone, since calendars ignore those of a feed. A
calendar's days turn at midnight, so a session at one in the morning is in it on the day after.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid5

from icalendar import Alarm, Calendar, Event, vRecur

from footwork.core.days import MOST_BETWEEN, Days, EveryDays
from footwork.core.occurrences import session_id
from footwork.core.plan import Pause, Version
from footwork.core.planned_sessions import PlannedSessions
from footwork.core.prescription import Prescription
from footwork.core.time_slot import TimeSlot
from footwork.core.times import TURNS_AT, on_the_clock

BEFORE = timedelta(minutes=5)
"""How long before a session an alarm rings: time enough to fetch what it takes. That it is five minutes is ours."""

LEFT_OUT_FOR = timedelta(days=731)
"""Two years: so far ahead days of pauses are left out one by one. The number is ours."""

_LONGEST_GAP = timedelta(days=MOST_BETWEEN)

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def compile(sessions: PlannedSessions) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Footwork//Plan//EN")
    calendar.add("version", "2.0")
    calendar.add("name", "Footwork")
    calendar.add("x-wr-calname", "Footwork")
    calendar.add("refresh-interval", timedelta(hours=12), parameters={"VALUE": "DURATION"})
    for uid, slot, one in _alike(sessions.plan.newest):
        for event in _events(sessions, uid, slot, one):
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def _alike(version: Version) -> Iterator[tuple[str, TimeSlot, Prescription]]:
    """Of the exercises that come in a slot in the same rhythm one stands for all."""
    met: dict[str, list[tuple[object, ...]]] = {}
    for slot, one in version.by_slot():
        uid = f"{one.session} {slot.id}"
        rhythm = (one.days, one.first, one.last) if one.exercise else (one.id,)
        known = met.setdefault(uid, [])
        if rhythm not in known:
            known.append(rhythm)
            yield uid if len(known) == 1 else f"{uid} {len(known)}", slot, one


def _events(sessions: PlannedSessions, uid: str, slot: TimeSlot, one: Prescription) -> Iterator[Event]:
    """One, or none where it is over, or a pause without an end comes, before the first."""
    plan, begin = sessions.plan, sessions.begin
    version = plan.newest
    begins = max(version.since, begin, one.first or begin)
    first = next((day for day in _days_from(begins, begins + _LONGEST_GAP) if one.falls_on(day)), None)
    ends = [pause.first - timedelta(days=1) for pause in version.pauses if pause.last is None]
    until = min((*ends, *([one.last] if one.last else [])), default=None)
    if first is None or (until is not None and until < first):
        return
    id = session_id(first, slot.id) if one.exercise else one.routine
    if id not in sessions.timelines:
        return
    at, played = slot.at, sessions.timelines[id]
    event = Event()
    event.add("uid", f"{uuid5(plan.id, uid)}@footwork")
    event.add("sequence", version.number)
    event.add("dtstamp", version.made_at.astimezone(UTC))
    event.add("dtstart", on_the_clock(first, at))
    event.add("duration", _whole_minutes(played.length))
    event.add("rrule", _rule(one.days, until, at))
    for day in _left_out(version.pauses, one, first):
        event.add("exdate", on_the_clock(day, at))
    event.add("summary", played.routine.title)
    event.add("description", "\n".join(item.exercise.name for item in played.routine.items))
    event.add("transp", "TRANSPARENT")
    if sessions.alarms and not version.quiet.holds((datetime.combine(first, at) - BEFORE).time()):
        event.add_component(_alarm(played.routine.title))
    yield event


def _rule(days: Days, until: date | None, at: time) -> vRecur:
    rule: dict[str, object]
    if isinstance(days, EveryDays):
        rule = {"freq": "daily", "interval": days.every}
    else:
        later = 1 if at < TURNS_AT else 0
        rule = {"freq": "weekly", "byday": [_DAYS[(day + later) % len(_DAYS)] for day in days.weekdays]}
    if until is not None:
        rule["until"] = on_the_clock(until, at)
    return vRecur(rule)


def _left_out(pauses: tuple[Pause, ...], one: Prescription, first: date) -> Iterator[date]:
    """The days of pauses that end, on which the session would be. Calendars come back for what is later."""
    ending = [pause for pause in pauses if pause.last is not None and pause.last >= first]
    if ending:
        last = min(max(pause.last for pause in ending if pause.last), first + LEFT_OUT_FOR)
        for day in _days_from(first, last):
            if one.falls_on(day) and any(pause.holds(day) for pause in ending):
                yield day


def _days_from(first: date, last: date = date.max) -> Iterator[date]:
    day = first
    while day <= last:
        yield day
        day += timedelta(days=1)


def _whole_minutes(length: timedelta) -> timedelta:
    return timedelta(minutes=max(1, round(length / timedelta(minutes=1))))


def _alarm(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -BEFORE)
    alarm.add("description", title)
    return alarm
