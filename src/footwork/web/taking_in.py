"""Another machine's export taken in: what is new is added, what is here already stays, what is wrong is told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from django.db import transaction

from footwork.catalogue.adapters import adapter
from footwork.catalogue.library import library
from footwork.core.answer import Answer
from footwork.core.errors import FootworkError, InvalidFile, Mistake, UnknownName
from footwork.core.plan import Version
from footwork.core.portable import FORMAT, VERSION, Screened, TrialKept
from footwork.core.record import Record
from footwork.web.answers import keep_answers
from footwork.web.choices import choose
from footwork.web.diary import models
from footwork.web.following import PAIN, follow, name_activities
from footwork.web.keeping import LOCAL_PERSON, Kept, keep_all
from footwork.web.plans import keep_versions
from footwork.web.refused import Refused
from footwork.web.screening import keep_screenings
from footwork.web.trials import keep_trials

T = TypeVar("T", Record, Answer, TrialKept, Version, Screened)

PARTS = ("records", "answers", "trials", "plan", "screenings")


class AnotherDiary(FootworkError):
    """The file is of a diary that is not this one."""


@dataclass(slots=True)
class Report:
    """How many sessions, answers and the like were new, how many were here already; what could not be read, and why."""

    new: int = 0
    already: int = 0
    refused: list[str] = field(default_factory=list)


def take_in(content: bytes, now: datetime, *, mine: bool) -> Report:
    """Raises InvalidFile for a file that is no export, AnotherDiary for one of another diary unless it is `mine`.

    Either all that can be read is stored or, when the database fails, nothing.
    """
    raw, report = _opened(content), Report()
    with transaction.atomic():
        person = models.Person.objects.get(pk=LOCAL_PERSON)
        used = person.records.exists() or person.answers.exists() or person.plan_versions.exists()
        diary = UUID(raw["diary"])
        if used and diary != person.diary and not mine:
            raise AnotherDiary("This file is of another diary than the one here.")
        if not used:
            models.Person.objects.filter(pk=LOCAL_PERSON).update(diary=diary)
            _choose(raw, report)
        records = list(_read(raw, "records", Record, now, report))
        answers = list(_read(raw, "answers", Answer, now, report))
        trials = list(_read(raw, "trials", TrialKept, now, report))
        versions = list(_read(raw, "plan", Version, now, report))
        screenings = list(_read(raw, "screenings", Screened, now, report))
        read = len(records) + len(answers) + len(trials) + len(versions) + len(screenings)
        kept = keep_all(LOCAL_PERSON, records)
        report.new = len(kept) - kept.count(Kept.ALREADY) + keep_answers(answers) + keep_trials(trials, now)
        report.new += keep_versions(versions) + keep_screenings(screenings)
        report.already = read - report.new
        if not person.follows:
            _follow(raw.get("follows"))
        if not person.activities:
            _name_activities(raw.get("activities"), report)
    return report


def _choose(raw: dict[str, Any], report: Report) -> None:
    """Where nothing was done yet, what was chosen elsewhere holds here too."""
    if raw.get("look"):
        try:
            choose(str(raw["look"]), int(raw.get("ready_seconds", 0)))
        except (UnknownName, ValueError, TypeError) as error:
            report.refused.append(f"look, ready_seconds: {error}")


def _follow(places: object) -> None:
    known = library().measure(PAIN).places
    if isinstance(places, list):
        follow(place for place in places if isinstance(place, str) and place in known)


def _name_activities(words: object, report: Report) -> None:
    if isinstance(words, list) and words:
        try:
            name_activities(map(str, words))
        except Refused as refused:
            report.refused.append(f"activities: {refused}")


def _opened(content: bytes) -> dict[str, Any]:
    try:
        raw = json.loads(content)
        UUID(raw["diary"])
        right = raw["format"] == FORMAT and raw["version"] == VERSION
        right = right and all(isinstance(raw.get(part, []), list) for part in PARTS)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        right = False
    if not right:
        expected = f"a whole Footwork export ({FORMAT}, version {VERSION})"
        raise InvalidFile([Mistake("the file", "", "something else, or only a part of one", expected)])
    return raw  # type: ignore[no-any-return]


def _read(raw: dict[str, Any], key: str, cls: type[T], now: datetime, report: Report) -> Iterator[T]:
    """Each by itself, so that one mistake does not cost the rest."""
    for number, one in enumerate(raw.get(key, ())):
        try:
            read = adapter(cls).read_json(json.dumps(one).encode(), f"{key}.{number}")
        except InvalidFile as invalid:
            report.refused += map(str, invalid.mistakes)
            continue
        if read.is_from_the_future(now):
            report.refused.append(f"{key}.{number}: found a time that is still to come, expected one that has been")
            continue
        yield read
