"""The plan: which routine on which days at which times, what becomes of a missed one, and how it came about."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from footwork.catalogue.library import library
from footwork.core.adaptation import suits, way_that_suits
from footwork.core.own_dose import MOST_HOLD_S, MOST_REPS, MOST_SETS, held_s
from footwork.core.plan import FEWEST_MINUTES, MOST_MINUTES, Plan, Version
from footwork.core.progression import NextDose
from footwork.core.routine import Item
from footwork.web.form_errors import FormError
from footwork.web.forms import Form
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest
from footwork.web.plan.change_notice import UNCHANGED, change_notice, paused_until
from footwork.web.plan.details import (
    dropped_exercises,
    exercises_of_other_routines,
    frequency_note,
    left_out_exercises,
    played_dose,
)
from footwork.web.plan.exercise_forms import DosesForm
from footwork.web.plan.forms import PauseForm, RemindersForm, SaveForm
from footwork.web.plan.left_out import easier_one
from footwork.web.plan.next_doses import can_use, next_doses, planned_items
from footwork.web.plan.own_routine import own_exercises, with_exercise
from footwork.web.plan.preferences import Preferences, preferences
from footwork.web.plan.routines import played_routines
from footwork.web.plan.store import current_plan
from footwork.web.plan.week import week_of
from footwork.web.reminders.push import available
from footwork.web.reminders.push.keys import public_key
from footwork.web.screening.status import held_back_reason
from footwork.web.views.calendar import feed_token

NO_WAY_SUITS = "No way of doing it suits what you answered before the start."


@require_safe
def plan_page(request: PersonRequest) -> HttpResponse:
    return show_plan(request)


def show_plan(
    request: PersonRequest, sent: Form | None = None, status: int = 200, refused: FormError | None = None
) -> HttpResponse:
    """With what was typed in the form that was `sent`, if one was; `refused` is added to what is wrong with it."""
    if sent and refused:
        sent.refuse(refused)
    today = datetime.now().astimezone().date()
    known = current_plan(request.person)
    choices = preferences(request.person)
    version, found = known.newest, played_routines(choices)
    context = {
        "page_name": "plan",
        "version": version,
        **_news(request, known, today, sent),
        **_pauses(version, today),
        **_forms(version, choices, today, sent),
        "week": week_of(version, found.timelines.values()),
        "found": found,
        "foot_check": choices.foot_check,
        "dropped": dropped_exercises(version, choices),
        "fewest": FEWEST_MINUTES,
        "most": MOST_MINUTES,
        "most_of": {"sets": MOST_SETS, "reps": MOST_REPS, "hold": MOST_HOLD_S},
        "today": today,
        "push_key": public_key() if available() else "",
        "feed": f"webcal://{request.get_host()}{reverse('calendar-feed', args=[feed_token(request.person)])}",
        "headline": held_back_reason(request.person),
        **_exercises(request.person, version, choices, today, request.GET.get("add", ""), sent),
        "earlier": known.versions[-2::-1],
    }
    return render(request, "plan.html", context, status=status)


def _news(request: PersonRequest, known: Plan, today: date, sent: Form | None) -> dict[str, Any]:
    """What became of the form of before."""
    saved, unchanged = (name in request.GET and not sent for name in ("saved", "unchanged"))
    return {
        "saved": saved,
        "news": change_notice(known, today) if saved else UNCHANGED if unchanged else "",
        "undo": known.versions[-2].number if saved and len(known.versions) > 1 else None,
    }


def _pauses(version: Version, today: date) -> dict[str, Any]:
    pause = version.pause_on(today)
    return {
        "paused": paused_until(pause, today) if pause else "",
        "coming": [pause for pause in version.pauses if pause.first > today],
    }


def _forms(version: Version, choices: Preferences, today: date, sent: Form | None) -> dict[str, Any]:
    """With what was typed in the one that was sent."""
    return {
        "refused": sent,
        "save": sent if isinstance(sent, SaveForm) else SaveForm(version, choices),
        "pause": sent if isinstance(sent, PauseForm) else PauseForm(today),
        "reminders": sent if isinstance(sent, RemindersForm) else RemindersForm(version),
    }


def _exercises(
    person: Person, version: Version, choices: Preferences, today: date, to_add: str, sent: Form | None
) -> dict[str, Any]:
    """What the page says of exercises: those of the plan, those left out, and the one to add."""
    steps = next_doses(person, today)
    items = planned_items(version, choices)
    there = own_exercises(version)
    form = sent if isinstance(sent, DosesForm) else DosesForm(version)
    places = {one.place for one in form.refusals}
    return {
        "doses": [
            _dosed(version, choices, item, steps.get(id))
            | {"form": form.of(id), "refused": any(f"{name}-{id}" in places for name in (*form.of(id).fields, "of"))}
            for id, item in items.items()
        ],
        "left_out": left_out_exercises(version),
        **_to_add(version, choices, to_add),
        "often": [line for one in map(library().find, there) if one and (line := frequency_note(version, one))],
    }


def _to_add(version: Version, choices: Preferences, id: str) -> dict[str, Any]:
    """The exercise that the person wants to add, with how often the plan would do it, or why it cannot be added."""
    exercise = library().find(id)
    if exercise is None:
        return {}
    if not (suits(exercise, choices.changes) or way_that_suits(exercise, choices.changes, library().find)):
        return {"wanted": exercise, "not_added": NO_WAY_SUITS}
    try:
        return {"wanted": exercise, "often_wanted": frequency_note(with_exercise(version, id), exercise)}
    except FormError as refused:
        return {"wanted": exercise, "not_added": str(refused)}


def _dosed(version: Version, choices: Preferences, item: Item, step: NextDose | None) -> dict[str, Any]:
    """One exercise of the plan as the page shows it."""
    id = item.exercise.id
    asked = version.dose_of(id).of(item.dose)
    return {
        "item": item,
        "held_s": held_s(item.dose),
        "brief": played_dose(version, choices, id, asked),
        "step": step,
        "can_be_taken_over": step and can_use(version, step),
        "can_be_taken_out": id in own_exercises(version),
        "can_be_left_out": id in exercises_of_other_routines(version, choices),
        "easier": easier_one(version, item.exercise, choices.changes),
    }
