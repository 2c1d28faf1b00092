"""Another machine's export taken in: what is new is added, what is here already stays, what is wrong is told.

What is older than what is here displaces nothing: `data.merge_order` puts it before. The plan that was made here stays
the plan, and the report says so.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sized
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from django.db import transaction
from django.db.models import Manager

from footwork.catalogue.adapters import adapter
from footwork.catalogue.library import library
from footwork.core.activity import Activity, DaySteps
from footwork.core.answer import Answer
from footwork.core.errors import FootworkError, InvalidFile, Mistake, UnknownName
from footwork.core.export_format import FORMAT, VERSION, VERSIONS, StoredScreening, StoredTrial
from footwork.core.foot_check import Look, Photo
from footwork.core.pair import Pair
from footwork.core.plan import Version
from footwork.core.record import Record
from footwork.core.shoe_check import ShoeCheck
from footwork.core.walking import Change
from footwork.web.data.merge_order import put_in_order
from footwork.web.diary import models
from footwork.web.diary.answers import check_scale, save_answers
from footwork.web.diary.records import SaveResult, records_to_replace, save_records
from footwork.web.diary.tracked import PAIN, track_activities, track_places
from footwork.web.feet.looks import save_looks
from footwork.web.feet.photos import import_photo
from footwork.web.form_errors import FormError
from footwork.web.old_plan_versions import version_content
from footwork.web.people.data_version import raise_version, save_fields
from footwork.web.people.models import Person
from footwork.web.plan.preferences import READY_SECONDS, save_preferences
from footwork.web.plan.store import current_plan, import_versions
from footwork.web.screening.status import save_screenings
from footwork.web.shoes.checks import save_checks
from footwork.web.shoes.pairs import save_pairs
from footwork.web.trials import save_trials
from footwork.web.week.activities import save_activities
from footwork.web.week.age import OLDEST, birth_year, save_birth_year
from footwork.web.week.day_steps import save_day_steps
from footwork.web.week.walking import save_changes

T = TypeVar(
    "T", Record, Answer, StoredTrial, Version, StoredScreening, Activity, Change, DaySteps, Look, Photo, Pair, ShoeCheck
)

PARTS = (
    "records", "answers", "trials", "plan", "screenings", "activities_done", "walking", "day_steps", "foot_looks",
    "foot_photos", "pairs", "shoe_checks",
)  # fmt: skip
MOST_REFUSED = 1000
"""After so many entries that cannot be read it is another kind of file, and nothing of it is stored."""


class AnotherDiary(FootworkError):
    """The file is of a diary that is not this one."""


class TooManyMistakes(FootworkError):
    """Hardly anything in the file can be read."""


@dataclass(slots=True)
class Report:
    """How many sessions, answers and the like were new, how many were here already; what could not be read, and why;
    which sessions were replaced by a newer revision; what became of the plan."""

    new: int = 0
    already: int = 0
    refused: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    plan: str = ""

    def refuse(self, mistake: str) -> None:
        """One for each entry, so that they can be counted."""
        self.refused.append(mistake)
        if len(self.refused) >= MOST_REFUSED:
            raise TooManyMistakes(
                f"At least {MOST_REFUSED} entries of this file cannot be read. A newer Footwork may have made it; "
                f"update this one, then import the file again. The first: {self.refused[0]}."
            )


@dataclass(slots=True)
class Contents:
    """What of a file can be read."""

    diary: UUID
    raw: dict[str, Any]
    records: list[Record]
    answers: list[Answer]
    trials: list[StoredTrial]
    versions: list[Version]
    screenings: list[StoredScreening]
    activities: list[Activity]
    walking: list[Change]
    day_steps: list[DaySteps]
    looks: list[Look]
    photos: list[Photo]
    pairs: list[Pair]
    shoe_checks: list[ShoeCheck]

    def __len__(self) -> int:
        parts: tuple[Sized, ...] = (
            self.records, self.answers, self.trials, self.versions, self.screenings, self.activities, self.walking,
            self.day_steps, self.looks, self.photos, self.pairs, self.shoe_checks,
        )  # fmt: skip
        return sum(len(part) for part in parts)


def import_diary(person: Person, content: bytes, now: datetime, *, mine: bool) -> Report:
    """Raises InvalidFile for a file that is no export, TooManyMistakes for one of which hardly anything can be read,
    AnotherDiary for one of another diary unless it is `mine`.

    Either all that can be read is stored or, when the database fails, nothing.
    """
    report = Report()
    contents = _contents(content, now, report)  # before the transaction: others can write meanwhile
    with transaction.atomic():
        person.refresh_from_db()
        used = _is_used(person)
        if used and contents.diary != person.diary and not mine:
            raise AnotherDiary("This file is of another diary than the one here.")
        if not used:
            save_fields(person, diary=contents.diary)
            _choose(person, contents.raw, report)
        _store(person, contents, person.stored, now, report)
        if not person.follows:
            _follow(person, contents.raw.get("follows"))
        _born(person, contents.raw.get("birth_year"), now)
        if not person.activities:
            _name_activities(person, contents.raw.get("activities"), report)
        raise_version(person)
    return report


def _is_used(person: Person) -> bool:
    """Whether something was entered here. The safety check, which comes before all else, is not enough for that."""
    rows: tuple[Manager[Any], ...] = (
        person.records, person.answers, person.plan_versions, person.activities_done, person.day_steps,
        person.walking_changes, person.foot_looks, person.pairs, person.shoe_checks,
    )  # fmt: skip
    return any(one.exists() for one in rows)


def _contents(content: bytes, now: datetime, report: Report) -> Contents:
    raw = _opened(content)
    return Contents(
        diary=UUID(raw["diary"]),
        raw=raw,
        records=list(_read(raw, "records", Record, now, report)),
        answers=list(_on_scale(_read(raw, "answers", Answer, now, report), report)),
        trials=list(_read(raw, "trials", StoredTrial, now, report)),
        versions=list(_read(raw, "plan", Version, now, report)),
        screenings=list(_read(raw, "screenings", StoredScreening, now, report)),
        activities=list(_read(raw, "activities_done", Activity, now, report)),
        walking=list(_read(raw, "walking", Change, now, report)),
        day_steps=list(_read(raw, "day_steps", DaySteps, now, report)),
        looks=list(_read(raw, "foot_looks", Look, now, report)),
        photos=list(_read(raw, "foot_photos", Photo, now, report)),
        pairs=list(_read(raw, "pairs", Pair, now, report)),
        shoe_checks=list(_read(raw, "shoe_checks", ShoeCheck, now, report)),
    )


def _store(person: Person, contents: Contents, before: int, now: datetime, report: Report) -> None:
    """`before` is how many things were stored until then."""
    report.replaced = [_named(*one) for one in records_to_replace(person, contents.records)]
    kept = save_records(person, contents.records)
    report.new = len(kept) - kept.count(SaveResult.ALREADY) + save_answers(person, contents.answers)
    report.new += save_trials(person, contents.trials, now) + save_screenings(person, contents.screenings)
    report.new += save_activities(person, contents.activities).new + save_changes(person, contents.walking)
    report.new += save_day_steps(person, contents.day_steps).new
    report.new += save_looks(person, contents.looks) + _save_photos(person, contents.photos, report)
    report.new += save_pairs(person, contents.pairs) + save_checks(person, contents.shoe_checks)
    own = models.PlanVersion.objects.filter(person=person).exists()
    versions = import_versions(person, contents.versions, now)
    report.new += versions
    report.already = len(contents) - report.new
    if versions:
        report.plan = _KEPT_PLAN if own else _NEW_PLAN.format(current_plan(person).newest)
    if report.new:
        put_in_order(person, before, now)


_KEPT_PLAN = "Your plan stays as it is. The plans in the file are now in its history."
_NEW_PLAN = "Your plan now comes from the file: the one of {0.made_at:%-d %B %Y}."


def _save_photos(person: Person, photos: Iterable[Photo], report: Report) -> int:
    new = 0
    for photo in photos:
        try:
            new += import_photo(person, photo)
        except FormError as refused:
            report.refuse(f"foot_photos: photo of {photo.day}: {refused}")
    return new


def _named(title: str, started_at: datetime) -> str:
    return f"{title}, {started_at:%-d %B %Y, %H:%M}"


def _choose(person: Person, raw: dict[str, Any], report: Report) -> None:
    """Where nothing was done yet, what was chosen elsewhere holds here too."""
    look, ready = raw.get("look"), raw.get("ready_seconds", 0)
    if not look:
        return
    if not isinstance(look, str) or isinstance(ready, bool) or ready not in READY_SECONDS:
        report.refuse("look, ready_seconds: expected a look and a time to get ready that there are")
        return
    try:
        save_preferences(person, look, ready)
    except UnknownName as error:
        report.refuse(f"look: {error}")


def _follow(person: Person, places: object) -> None:
    known = library().measure(PAIN).places
    if isinstance(places, list):
        track_places(person, [place for place in places if isinstance(place, str) and place in known])


def _born(person: Person, year: object, now: datetime) -> None:
    """Where nothing is known of it here."""
    if birth_year(person) is not None or not isinstance(year, int) or isinstance(year, bool):
        return
    if now.year - OLDEST <= year <= now.year:
        save_birth_year(person, year)


def _name_activities(person: Person, words: object, report: Report) -> None:
    if isinstance(words, list) and words:
        try:
            track_activities(person, map(str, words))
        except FormError as refused:
            report.refuse(f"activities: {refused}")


def _opened(content: bytes) -> dict[str, Any]:
    try:
        raw = json.loads(content)
        UUID(raw["diary"])
        right = raw["format"] == FORMAT and raw["version"] in VERSIONS
        right = right and all(isinstance(raw.get(part, []), list) for part in PARTS)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        right = False
    if not right:
        expected = f"a whole Footwork export ({FORMAT}, version {VERSION})"
        raise InvalidFile([Mistake("the file", "", "something else, or only a part of one", expected)])
    plan = [version_content(one) if isinstance(one, dict) else one for one in raw.get("plan", ())]
    return raw | {"plan": plan}  # type: ignore[no-any-return]


def _read(raw: dict[str, Any], key: str, cls: type[T], now: datetime, report: Report) -> Iterator[T]:
    """Each by itself, so that one mistake does not cost the rest."""
    for number, one in enumerate(raw.get(key, ())):
        try:
            read = adapter(cls).read_json(json.dumps(one).encode(), f"{key}.{number}")
        except InvalidFile as invalid:
            report.refuse(str(invalid.mistakes[0]))
            continue
        if read.is_from_the_future(now):
            report.refuse(f"{key}.{number}: found a time that is still to come, expected one that has been")
            continue
        yield read


def _on_scale(answers: Iterable[Answer], report: Report) -> Iterator[Answer]:
    for answer in answers:
        try:
            check_scale(answer.measure, answer.score)
        except ValueError as error:
            report.refuse(f"answers: {answer.measure} on {answer.day}: expected {error}")
            continue
        yield answer
