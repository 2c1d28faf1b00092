"""Erasing what a person does not want to keep: a day, or everything."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from uuid import uuid4

from django.db import connection, transaction

from footwork.web.diary.models import Answer, Person, PlanVersion, Record, Screening, Trial
from footwork.web.diary.offsets import by_their_clock
from footwork.web.diary_days import Counted, counted
from footwork.web.folder import data_folder
from footwork.web.keeping import LOCAL_PERSON
from footwork.web.log import empty_log
from footwork.web.pushing.models import Subscription
from footwork.web.safekeeping import DAMAGED, backups, damaged, remove_partials
from footwork.web.terminal_records import forget_waiting


def erase_day(day: date) -> Counted:
    """Every session that began on `day` by the clock of its device, and every answer about it. Says how many."""
    rows = Record.objects.filter(person=LOCAL_PERSON).values_list("id", "started_at", "offset_minutes")
    told = [id for id, at, offset in rows if by_their_clock(at, offset).date() == day]
    with transaction.atomic():
        gone = counted(day)
        Record.objects.filter(id__in=told).delete()
        Answer.objects.filter(person=LOCAL_PERSON, day=day).delete()
        transaction.on_commit(partial(_forget, day))
    return gone


def erase_all() -> Counted:
    """All sessions, answers, trials and choices, and who is reminded by push; on the disk it is overwritten (settings:
    secure_delete). Says how many sessions and answers."""
    with transaction.atomic():
        gone = counted()
        Record.objects.filter(person=LOCAL_PERSON).delete()
        Answer.objects.filter(person=LOCAL_PERSON).delete()
        Trial.objects.filter(person=LOCAL_PERSON).delete()
        Screening.objects.filter(person=LOCAL_PERSON).delete()
        PlanVersion.objects.filter(person=LOCAL_PERSON).delete()
        Subscription.objects.all().delete()
        Person.objects.filter(pk=LOCAL_PERSON).delete()
        Person.objects.create(pk=LOCAL_PERSON, diary=uuid4())
        transaction.on_commit(_forget_all)
    return gone


def _forget(day: date | None = None) -> None:
    """The write-ahead log still holds pages as they were; written back, it is cut to nothing. Copies of the database
    hold what was erased, and go; so do sessions in the terminal that wait beside it, of `day` or all of them."""
    forget_waiting(day)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path = Path(connection.settings_dict["NAME"])
    remove_partials(path)
    for copy in backups(path):
        copy.unlink(missing_ok=True)


def _forget_all() -> None:
    """What was set aside as damaged holds it too, and what failed may say when it was used."""
    _forget()
    for aside in damaged(Path(connection.settings_dict["NAME"])):
        aside.unlink(missing_ok=True)
    (data_folder() / DAMAGED).unlink(missing_ok=True)
    empty_log(data_folder())
