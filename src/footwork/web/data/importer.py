"""Another machine's export taken in: what is new is added, what is here already stays, what is wrong is told.

What is older than what is here displaces nothing: `data.merge_order` puts it before. The plan that was made here stays
the plan, and the report says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Manager
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from footwork.catalogue.library import library
from footwork.core.activity import Activity, DaySteps
from footwork.core.answer import Answer
from footwork.core.correction import Removal
from footwork.core.errors import FootworkError, UnknownName
from footwork.core.export_format import StoredScreening, StoredTrial
from footwork.core.foot_check import Look, Photo
from footwork.core.pair import Pair
from footwork.core.place import is_own
from footwork.core.plan import Version
from footwork.core.record import Record
from footwork.core.shoe_check import ShoeCheck
from footwork.core.walking import Change
from footwork.translation.dates import hour_and_minute, whole_date
from footwork.web.data.import_file import Contents, contents_of
from footwork.web.data.import_report import Report
from footwork.web.data.merge_order import put_in_order
from footwork.web.diary import models
from footwork.web.diary.answers import save_answers
from footwork.web.diary.records import SaveResult, records_to_replace, save_records
from footwork.web.diary.removed import save_removals
from footwork.web.diary.tracked import PAIN, track_activities, track_places
from footwork.web.feet.looks import save_looks
from footwork.web.feet.photos import import_photo
from footwork.web.form_errors import FormError
from footwork.web.people.data_version import raise_version, save_fields
from footwork.web.people.models import Person
from footwork.web.plan.preferences import READY_SECONDS, save_preferences
from footwork.web.plan.store import current_plan, import_versions
from footwork.web.screening.saving import save_screenings
from footwork.web.shoes.checks import save_checks
from footwork.web.shoes.pairs import save_pairs
from footwork.web.trials import save_trials
from footwork.web.week.activities import save_activities
from footwork.web.week.age import OLDEST, birth_year, save_birth_year
from footwork.web.week.day_steps import save_day_steps
from footwork.web.week.walking import save_changes


class AnotherDiary(FootworkError):
    """The file is of a diary that is not this one."""


def import_diary(person: Person, content: bytes, now: datetime, *, mine: bool) -> Report:
    """Raises InvalidFile for a file that is no export, TooManyMistakes for one of which hardly anything can be read,
    AnotherDiary for one of another diary unless it is `mine`.

    Either all that can be read is stored or, when the database fails, nothing.
    """
    report = Report()
    contents = contents_of(content, now, report)  # before the transaction: others can write meanwhile
    with transaction.atomic():
        person.refresh_from_db()
        used = _is_used(person)
        if used and contents.diary != person.diary and not mine:
            raise AnotherDiary(_("This file is from another diary."))
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
        person.walking_changes, person.foot_looks, person.pairs, person.shoe_checks, person.removed_records,
    )  # fmt: skip
    return any(one.exists() for one in rows)


def _store(person: Person, contents: Contents, before: int, now: datetime, report: Report) -> None:
    """`before` is how many things were stored until then."""
    records = contents.of("records", Record)
    report.replaced = [_named(*one) for one in records_to_replace(person, records)]
    kept = save_records(person, records)
    removals = contents.of("removed", Removal)
    gone = save_removals(person, removals)
    report.removed = [_named(one.title, one.started_at) for one in gone]
    report.new = sum((
        kept.count(SaveResult.NEW) + kept.count(SaveResult.NEWER),
        save_answers(person, contents.of("answers", Answer)),
        save_trials(person, contents.of("trials", StoredTrial), now),
        save_screenings(person, contents.of("screenings", StoredScreening)),
        save_activities(person, contents.of("activities_done", Activity)).new,
        save_changes(person, contents.of("walking", Change)),
        save_day_steps(person, contents.of("day_steps", DaySteps)).new,
        save_looks(person, contents.of("foot_looks", Look)),
        _save_photos(person, contents.of("foot_photos", Photo), report),
        save_pairs(person, contents.of("pairs", Pair)),
        save_checks(person, contents.of("shoe_checks", ShoeCheck)),
    ))  # fmt: skip
    own = models.PlanVersion.objects.filter(person=person).exists()
    versions = import_versions(person, contents.of("plan", Version), now)
    report.new += versions
    report.already = len(contents) - len(removals) - report.new
    if versions:
        report.plan = _(_KEPT_PLAN) if own else _(_NEW_PLAN).format(day=whole_date(current_plan(person).newest.made_at))
    if report.new or removals:
        put_in_order(person, before, now)


_KEPT_PLAN = gettext_noop("Your plan stays as it is. You find the plans from the file in its history.")
_NEW_PLAN = gettext_noop("Your plan now comes from the file, from {day}.")


def _save_photos(person: Person, photos: Iterable[Photo], report: Report) -> int:
    new = 0
    for photo in photos:
        try:
            new += import_photo(person, photo)
        except FormError as refused:
            report.refuse(f"foot_photos: photo of {photo.day}: {refused}")
    return new


def _named(title: str, started_at: datetime) -> str:
    moment = {"title": title, "day": whole_date(started_at), "time": hour_and_minute(started_at)}
    return _("{title}, {day}, {time}").format(**moment)


def _choose(person: Person, raw: dict[str, Any], report: Report) -> None:
    """Where nothing was done yet, what was chosen elsewhere is chosen here too."""
    _choose_figures(person, raw.get("look"), raw.get("ready_seconds", 0), report)
    language = raw.get("language")
    if not language:
        return
    try:
        save_preferences(person, person.look, person.ready_seconds, str(language))
    except ValueError:
        report.refuse("language: expected one that there is")


def _choose_figures(person: Person, look: object, ready: object, report: Report) -> None:
    if not look:
        return
    if not isinstance(look, str) or not isinstance(ready, int) or isinstance(ready, bool) or ready not in READY_SECONDS:
        report.refuse("look, ready_seconds: expected a look and a time to get ready that there are")
        return
    try:
        save_preferences(person, look, ready)
    except UnknownName as error:
        report.refuse(f"look: {error}")


def _follow(person: Person, places: object) -> None:
    known = library().measure(PAIN).places
    if isinstance(places, list):
        track_places(
            person, [place for place in places if isinstance(place, str) and (place in known or is_own(place))]
        )


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
