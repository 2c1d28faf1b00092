"""What the pain rule does at once, without being asked: a dose goes down, a rest or a pause begins. It is a version of
the plan like any other, and so can be taken back. Up goes nothing by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime

from django.db import DatabaseError

from footwork.catalogue.reason_text import plan_is_paused, sentence, version_reason
from footwork.core.pain_rule import Way
from footwork.core.plan import MOST_PAUSES, Pause, Version
from footwork.core.progression import NextDose
from footwork.core.reason import Reason, ReasonKind
from footwork.core.record import Record
from footwork.core.times import day_at
from footwork.web.people.models import Person
from footwork.web.plan.felt_sessions import felt_in_orders
from footwork.web.plan.next_doses import next_doses
from footwork.web.plan.own_routine import with_doses
from footwork.web.plan.store import PlanChanged, add_version, current_plan

_TRIES = 3
"""So often another device may have been faster by a moment."""


def notices_after(person: Person, record: Record, now: datetime) -> list[str]:
    """What is to be said of a session that was just kept, and what it has changed; nothing where it did not hurt more
    than it should."""
    if not record.answered:
        return []
    return [*filter(None, [notice_of(person, record, day_at(now)), apply_pain_rule(person, now)])]


def notice_of(person: Person, record: Record, today: date) -> str:
    """What to tell the person about this session. Empty if it did not hurt too much."""
    said = _said_of(person, record, today)
    return sentence(said) if said else ""


def _said_of(person: Person, record: Record, today: date) -> Reason | None:
    felt = next((one.felt for one in felt_in_orders(person, -1, today)[0] if one.id == record.id), None)
    if felt and felt.too_much:
        return Reason(kind=ReasonKind.TOO_MUCH)
    if felt and any(pain.is_high_as_before for pain in felt.pains.values()):
        return Reason(kind=ReasonKind.AS_BEFORE)
    return None


def apply_pain_rule(person: Person, now: datetime) -> str:
    """What follows at once from all that was told by now, in words. Where the database does not take it, what was told
    is kept all the same, and it follows from the next that is told."""
    for _ in range(_TRIES):
        known = current_plan(person)
        steps = next_doses(person, day_at(now))
        version = _stepped_down(replace(known.newest, since=day_at(now), made_at=now, by_rule=True), steps.values())
        if version is None:
            return ""
        try:
            add_version(person, version, known.newest.number)
        except PlanChanged:
            continue
        except DatabaseError:
            break
        told = version_reason(version)
        return f"{told} {plan_is_paused()}" if version.is_paused(version.since) else told
    return ""


def _stepped_down(before: Version, steps: Iterable[NextDose]) -> Version | None:
    """None where everything stays as it is. What has nothing left to change stays, and the plan says what could come
    instead: that is for the person to decide."""
    down = [step for step in steps if step.way is Way.EASIER and not step.instead]
    pausing = [step for step in steps if step.way is Way.PAUSE or step.rest_until]
    pause = None if before.is_paused(before.since) else _pause(before.since, pausing)
    if not (down or pause):
        return None
    causes = dict.fromkeys(step.reasons[0] for step in (*down, *(pausing if pause else ())))
    return replace(
        with_doses(before, [step.dose for step in down]),
        pauses=(*before.pauses[1 - MOST_PAUSES :], pause) if pause else before.pauses,
    ).because(*causes, *_done_at_once(down, pause))


def _done_at_once(down: list[NextDose], pause: Pause | None) -> Iterator[Reason]:
    if down:
        yield Reason(kind=ReasonKind.EASED, exercises=tuple(step.dose.exercise for step in down))
    if pause and pause.last:
        yield Reason(kind=ReasonKind.REST, until=pause.last)


def _pause(today: date, steps: list[NextDose]) -> Pause | None:
    """Until further notice where one step asks for a pause, else until the last day of the longest rest."""
    if any(step.way is Way.PAUSE for step in steps):
        return Pause(first=today)
    last = max((step.rest_until for step in steps if step.rest_until), default=None)
    return Pause(first=today, last=last) if last and last >= today else None
