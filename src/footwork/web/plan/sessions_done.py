"""Sessions changed or added afterwards, and what follows from that for the plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from footwork.catalogue.library import library
from footwork.catalogue.reason_text import version_reason
from footwork.core.own_dose import dosed
from footwork.core.record import ItemDone, Record
from footwork.core.routine import Item, Routine
from footwork.core.span import UNHURRIED
from footwork.core.timeline import Timeline, timeline_of
from footwork.web.diary import models
from footwork.web.diary.records import SaveResult, save_record
from footwork.web.diary.session_forms import AddSessionForm, ChangeSessionForm
from footwork.web.diary.told_sessions import corrected, told_session
from footwork.web.form_errors import FormError
from footwork.web.people.models import Person
from footwork.web.plan.find_timeline import TRIED, timeline
from footwork.web.plan.pain_rule import notice_of, notices_after
from footwork.web.plan.preferences import Preferences, preferences
from footwork.web.plan.routines import planned_version, played_routines
from footwork.web.plan.store import changed_by_rule, current_plan

CHANGED = _("This session was changed in the meantime, perhaps on another device. This is how it is now.")
MOST_NAMED = 3
"""So many exercises are named in the title of a session of some."""


def find_session(person: Person, id: UUID) -> Record | None:
    row = models.Record.objects.filter(person=person, pk=id).first()
    return row.to_core() if row else None


def change_session(person: Person, form: ChangeSessionForm, now: datetime) -> Record:
    """The session as it is now; what follows for the plan is done at once. Raises FormError for what cannot have been,
    and where it was changed meanwhile."""
    after = corrected(form, now)
    if form.cleaned_data["revision"] != form.record.revision:
        raise FormError(CHANGED)
    if save_record(person, after, in_place=True) is not SaveResult.NEWER:
        raise FormError(CHANGED)
    notices_after(person, after, now)
    return after


def add_session(person: Person, form: AddSessionForm, now: datetime) -> Record:
    """The same of one that is new."""
    choices, what = preferences(person), form.cleaned_data["what"]
    if what == AddSessionForm.SINGLE:
        routine, title, items = _of_exercises(form.cleaned_data["exercise"], choices)
    else:
        played = timeline(what, choices)
        routine, title, items = what, played.routine.title, _items(played)
    record = told_session(form, routine, title, items, now)
    save_record(person, record)
    notices_after(person, record, now)
    return record


def routines_to_add(person: Person) -> Mapping[str, str]:
    """By id the title of each, those of the plan first."""
    planned = current_plan(person).newest.routine_ids
    titles = {id: one.routine.title for id, one in played_routines(preferences(person)).timelines.items()}
    return {id: titles[id] for id in (*planned, *titles) if id in titles}


def exercises_to_add() -> Mapping[str, str]:
    """By id, in the order of their names."""
    names = {id: library().exercise_name(id) for id in library().exercise_ids()}
    return dict(sorted(names.items(), key=lambda one: one[1].casefold()))


def _of_exercises(ids: Sequence[str], choices: Preferences) -> tuple[str, str, list[ItemDone]]:
    """In the person's own doses. One alone is the session in which it is tried; some together are no routine."""
    exercises = [library().exercise(id) for id in ids]
    named = ", ".join(one.name for one in exercises[:MOST_NAMED])
    title = f"{named} …" if len(exercises) > MOST_NAMED else named
    alone = TRIED + ids[0] if len(ids) == 1 else AddSessionForm.SINGLE
    items = tuple(Item(one, one.dose) for one in exercises)
    routine = Routine(id=alone, title=title, items=items, words=library().words())
    return alone, title, _items(timeline_of(dosed(routine, planned_version(choices).doses), UNHURRIED))


def _items(played: Timeline) -> list[ItemDone]:
    return [
        ItemDone(exercise=part.exercise, name=part.name, phases_planned=part.phases, phases_done=0)
        for part in played.parts()
    ]


def said_after(person: Person, id: UUID, today: date) -> list[str]:
    """What is to be said of a session that was just changed or added, and what of the plan has changed today."""
    record, planned = find_session(person, id), current_plan(person)
    if record is None or not record.answered:
        return []
    changed = changed_by_rule(planned, today) if planned.newest.since == today else ""
    return [*filter(None, [notice_of(person, record, today), changed])]


def step_after(person: Person, id: UUID) -> str:
    """Why the plan was changed by itself right after that session, if it was."""
    row = models.Record.objects.filter(person=person, pk=id).values_list("stored", flat=True).first()
    if row is None:
        return ""
    later = models.PlanVersion.objects.filter(person=person, stored__gt=row).order_by("stored").first()
    if later is None or not later.content.get("by_rule"):
        return ""
    between = models.Record.objects.filter(person=person, stored__gt=row, stored__lt=later.stored)
    return "" if between.exists() else version_reason(later.to_core())
