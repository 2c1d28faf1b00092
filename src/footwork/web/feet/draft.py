"""A look under way: its parts are answered one by one, and the last of them puts the look into the diary. What holds
exercises back is there sooner (web.feet.early)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from uuid import uuid4

from django.db import transaction

from footwork.catalogue.library import library
from footwork.core.feet import Part
from footwork.core.foot_check import Look
from footwork.core.side import Side
from footwork.core.times import day_at
from footwork.core.touch_test import TOES, Toe, lost_feeling
from footwork.web.feet.looks import looks_of, looks_on, save_look
from footwork.web.feet.models import LookDraft
from footwork.web.people.data_version import Part as PartOfData
from footwork.web.people.data_version import raise_version
from footwork.web.people.models import Person

DRAFT_LASTS = timedelta(hours=3)
"""Later the feet may have changed, so that the parts are answered anew."""

Found = Mapping[str, tuple[Side, ...]]


@dataclass(frozen=True, slots=True)
class Draft:
    """`answers` are what was found, by the part that was answered; `before` what earlier looks say of the parts, ticked
    already where they are not answered yet."""

    day: date
    answers: Mapping[str, Found] = field(default_factory=dict)
    facts: tuple[str, ...] | None = None
    felt: Mapping[str, bool] = field(default_factory=dict)
    skipped: bool = False
    before: Mapping[str, Found] = field(default_factory=dict)

    def found_in(self, part: Part) -> Found:
        return self.answers.get(part, self.before.get(part, {}))


def draft(person: Person, now: datetime) -> Draft:
    """The one under way, or a new one of today, with what the newest looks say."""
    within = {"touched_at__gt": now - DRAFT_LASTS, "touched_at__lte": now}  # later only by a clock that was wrong
    row = LookDraft.objects.filter(person=person, **within).first()
    if row is None:
        return Draft(day_at(now), before=said_in(looks_of(person)))
    content = row.content
    return Draft(
        row.day,
        _read(content["answers"]),
        None if content["facts"] is None else tuple(content["facts"]),
        content["felt"],
        content["skipped"],
        _read(content["before"]),
    )


def _read(answers: Mapping[str, Mapping[str, list[str]]]) -> dict[str, Found]:
    return {
        part: {finding: tuple(map(Side, sides)) for finding, sides in found.items()} for part, found in answers.items()
    }


def is_under_way(person: Person, now: datetime) -> bool:
    under_way = draft(person, now)
    return bool(under_way.answers or under_way.felt)


def save_draft(person: Person, given: Draft, now: datetime) -> None:
    content = {
        "answers": given.answers,
        "facts": given.facts,
        "felt": given.felt,
        "skipped": given.skipped,
        "before": given.before,
    }
    with transaction.atomic():
        LookDraft.objects.update_or_create(
            person=person, defaults={"touched_at": now, "day": given.day, "content": content}
        )
        raise_version(person, PartOfData.REST)


def begin(person: Person) -> None:
    """A new look forgets the one that was broken off; it begins with what earlier ones say (`draft`)."""
    with transaction.atomic():
        LookDraft.objects.filter(person=person).delete()
        raise_version(person, PartOfData.REST)


def correct(person: Person, day: date, now: datetime) -> None:
    """The newest look once more, with what it says."""
    looks = looks_on(person, day)
    given = Draft(day, facts=looks[0].facts if looks else None, before=said_in(looks))
    save_draft(person, given, now)


def said_in(looks: Sequence[Look]) -> dict[str, Found]:
    """Of each part what the newest of `looks` says that answered it: the one stored last comes first."""
    return {
        part.part.value: {one.id: look.sides_of(one) for one in part.findings if look.sides_of(one)}
        for part in library().feet()
        for look in [next((look for look in looks if part.part in look.parts), None)]
        if look
    }


def answered(given: Draft, part: Part, found: Found) -> Draft:
    return replace(given, answers={**given.answers, part.value: found})


def reopened(given: Draft, part: Part) -> Draft:
    """With no answer to the part; what it said is shown again."""
    answers = {name: found for name, found in given.answers.items() if name != part}
    return replace(given, answers=answers, before={**given.before, part.value: given.found_in(part)})


def touched(given: Draft, toe: Toe, *, felt: bool) -> Draft:
    return replace(given, felt={**given.felt, toe.id: felt}, skipped=False)


def touch_skipped(given: Draft) -> Draft:
    """Unless toes were missed already: those count."""
    return replace(given, skipped=not lost_feeling(given.felt))


def without_last_toe(given: Draft) -> Draft:
    felt = {toe.id: given.felt[toe.id] for toe in TOES if toe.id in given.felt}
    last = next(reversed(felt), None)
    return replace(given, felt={id: one for id, one in felt.items() if id != last}, skipped=False)


def first_open(given: Draft, parts: Iterable[Part]) -> int | None:
    """The number of the first part without an answer, from 1."""
    return next((number for number, part in enumerate(parts, 1) if part.value not in given.answers), None)


def so_far(given: Draft, parts: Iterable[str], facts: Iterable[str], now: datetime) -> Look:
    """A look of those parts, all of which were answered. A touch test that was skipped is none."""
    answered = tuple(part for part in parts if not (part == Part.TOUCH and given.skipped))
    found = {id: sides for part in answered for id, sides in given.answers[part].items() if sides}
    return Look(
        id=uuid4(), day=given.day, looked_at=now, parts=answered, found=found, facts=tuple(sorted(facts)),
        felt=dict(given.felt) if Part.TOUCH in answered else {},
    )  # fmt: skip


def finish(person: Person, now: datetime) -> date:
    """Move what was answered into the diary. Gives the day of the look."""
    with transaction.atomic():
        given = draft(person, now)
        save_look(person, so_far(given, given.answers, given.facts or (), now))
        LookDraft.objects.filter(person=person).delete()
    return given.day
