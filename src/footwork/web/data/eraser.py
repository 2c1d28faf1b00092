"""Erasing what a person does not want to keep: a day, or everything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from uuid import uuid4

from django.db import connection, transaction
from django.db.models import QuerySet

from footwork.core.times import day_at
from footwork.web.backups import DAMAGED, backup_files, damaged_files, remove_partials
from footwork.web.data_dir import data_folder
from footwork.web.diary.days import Counts, count_entries
from footwork.web.diary.models import Answer, PlanVersion, Record, Screening, Trial
from footwork.web.diary.removed import count_removed, forget_removed
from footwork.web.feet.looks import count_looks, delete_looks
from footwork.web.feet.models import FootLook
from footwork.web.feet.photos import remove_photos, remove_unknown_files
from footwork.web.log import empty_log
from footwork.web.people.current import default_person
from footwork.web.people.data_version import raise_version
from footwork.web.people.models import Person
from footwork.web.reminders.push.models import Subscription
from footwork.web.shoes.models import Pair, ShoeCheck
from footwork.web.terminal.records import forget_waiting
from footwork.web.week.models import Activity, BirthYear, DaySteps, WalkingChange


def count_all(person: Person, day: date | None = None) -> Counts:
    """What there is to erase of a day, or of all days."""
    activities = Activity.objects.filter(person=person, **({"day": day} if day else {})).count()
    looks, shoes = count_looks(person, day), _shoe_checks(person, day).count()
    steps = DaySteps.objects.filter(person=person, **({"day": day} if day else {})).values("day").distinct().count()
    removed = count_removed(person, day)
    return replace(
        count_entries(person, day), activities=activities, looks=looks, shoes=shoes, steps=steps, removed=removed
    )


def _shoe_checks(person: Person, day: date | None) -> QuerySet[ShoeCheck]:
    """Those of a day by the clock of their device, or of all days."""
    checks = ShoeCheck.objects.filter(person=person)
    if day is None:
        return checks
    return checks.filter(pk__in=[one.pk for one in checks if day_at(one.to_core().answered_at) == day])


def erase_day(person: Person, day: date) -> Counts:
    """Every session and activity that began on `day` by the clock of its device, every answer about it, every look at
    the feet with its photos and every shoe check. Says how many."""
    with transaction.atomic():
        gone = count_all(person, day)
        delete_looks(person, day)
        Record.objects.filter(person=person, day=day).delete()
        forget_removed(person, day)
        Answer.objects.filter(person=person, day=day).delete()
        Activity.objects.filter(person=person, day=day).delete()
        DaySteps.objects.filter(person=person, day=day).delete()
        _shoe_checks(person, day).delete()
        raise_version(person)
        transaction.on_commit(partial(_forget, person, day))
    return gone


def erase_all(person: Person) -> Counts:
    """All sessions, answers, trials, shoes and choices, and who is reminded by push; on the disk it is overwritten
    (settings: secure_delete). Says how many sessions, answers, activities,
    looks at the feet, shoe checks, days with steps and removed sessions."""
    with transaction.atomic():
        gone = count_all(person)
        remove_photos(person)
        FootLook.objects.filter(person=person).delete()
        Record.objects.filter(person=person).delete()
        forget_removed(person, None)
        Answer.objects.filter(person=person).delete()
        Trial.objects.filter(person=person).delete()
        Screening.objects.filter(person=person).delete()
        PlanVersion.objects.filter(person=person).delete()
        Activity.objects.filter(person=person).delete()
        DaySteps.objects.filter(person=person).delete()
        WalkingChange.objects.filter(person=person).delete()
        BirthYear.objects.filter(person=person).delete()
        Subscription.objects.filter(person=person).delete()
        Pair.objects.filter(person=person).delete()
        ShoeCheck.objects.filter(person=person).delete()
        Person.objects.filter(pk=person.pk).delete()
        Person.objects.create(pk=person.pk, diary=uuid4())
        raise_version(person)
        transaction.on_commit(partial(_forget_all, person))
    return gone


def _forget(person: Person, day: date | None = None) -> None:
    """The write-ahead log still holds pages as they were; written back, it is cut to nothing. Copies of the database
    hold what was erased, and go; so do the person's sessions in the terminal that wait beside it, of `day` or all."""
    if person.pk == default_person().pk:
        forget_waiting(day)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path = Path(connection.settings_dict["NAME"])
    remove_partials(path)
    for copy in backup_files(path):
        copy.unlink(missing_ok=True)
    remove_unknown_files()  # no copy is left that knows of them


def _forget_all(person: Person) -> None:
    """What was set aside as damaged holds it too, and what failed may say when it was used."""
    _forget(person)
    for aside in damaged_files(Path(connection.settings_dict["NAME"])):
        aside.unlink(missing_ok=True)
    (data_folder() / DAMAGED).unlink(missing_ok=True)
    empty_log(data_folder())
