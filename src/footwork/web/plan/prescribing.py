"""How often a routine is wanted, and the prescriptions that come of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from footwork.core.days import Days, EveryDays
from footwork.core.plan import Version
from footwork.core.prescription import COMPOSED, Prescription
from footwork.web.form_errors import FormError


class WantedDays(NamedTuple):
    """When a routine is wanted: the ids of its time slots, on which days, from when to when, and who asked for it. It
    is wanted no more without slots or without days."""

    times: tuple[str, ...]
    days: Days | None
    first: date | None = None
    last: date | None = None
    by: str = ""


def prescribed(
    before: Version, wanted: Mapping[str, WantedDays], titles: Mapping[str, str]
) -> tuple[Prescription, ...]:
    """A routine without any day, or any time, comes out of the plan; one that was not in it needs both. What is not
    `wanted` otherwise stays as it was."""
    found: list[Prescription] = []
    alone = {one.form for one in before.prescriptions if one.exercise}
    for id in dict.fromkeys((*(one.session for one in before.prescriptions), *wanted)):
        if id in alone:
            continue
        were = [one for one in before.prescriptions if one.session == id]
        if id not in wanted:
            found += were
            continue
        if id == COMPOSED:
            found += all_exercises(were, wanted[id], before)
            continue
        times, days, *_rest = wanted[id]
        if bool(times) != bool(days) and not were:
            raise FormError(_missing(times).format(routine=titles[id]), f"times-{id}")
        if times and days:
            found.append(_prescription(were, id, days, wanted[id], before, {one.id for one in found}))
    for id in alone & set(wanted):
        found = _of_exercise(found, id, wanted[id], before)
    return tuple(found)


def _of_exercise(
    prescriptions: list[Prescription], form: str, wanted: WantedDays, before: Version
) -> list[Prescription]:
    """One exercise otherwise, the others as they are."""
    were = [one for one in prescriptions if one.form == form]
    now = all_exercises(were, wanted, before)
    at = prescriptions.index(were[0])
    left = [one for one in prescriptions if one.form != form]
    return [*left[:at], *now, *left[at:]]


def _missing(times: Collection[str]) -> str:
    if times:
        return _("Choose at least one day for “{routine}”.")
    return _("Choose at least one time of day for “{routine}”.")


def _prescription(
    were: list[Prescription], routine: str, days: Days, wanted: WantedDays, before: Version, taken: Collection[str]
) -> Prescription:
    """Every few days are counted from today where no first day was given."""
    id = were[0].id if were else free_id(routine, {*taken, *(one.id for one in before.prescriptions)})
    first = wanted.first or (before.since if isinstance(days, EveryDays) else None)
    return Prescription(
        id=id, routine=routine, slots=wanted.times, days=days, first=first, last=wanted.last, by=wanted.by
    )


def free_id(name: str, taken: Collection[str]) -> str:
    return next(id for id in _numbered(name) if id not in taken)


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1


def all_exercises(were: list[Prescription], wanted: WantedDays, before: Version) -> list[Prescription]:
    """The same for all exercises of the person's own. Without times or days they stay, and are not done."""
    days = wanted.days
    if not wanted.times or days is None:
        return [replace(one, slots=()) for one in were]
    first = wanted.first or (before.since if isinstance(days, EveryDays) else None)
    once = {one.exercise: one for one in reversed(were)}
    return [
        replace(one, slots=wanted.times, days=days, first=first, last=wanted.last, by=wanted.by or one.by)
        for one in reversed(once.values())
    ]
