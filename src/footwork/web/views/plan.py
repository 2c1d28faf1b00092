"""The plan: its week, its sessions and exercises, each changed where it stands, and how it came about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footwork import local_time
from footwork.catalogue.library import library
from footwork.core.own_dose import MOST_HOLD_S, MOST_REPS, MOST_SETS
from footwork.core.plan import FEWEST_MINUTES, MOST_MINUTES, Plan
from footwork.core.timeline import Timeline
from footwork.web.form_errors import FormError
from footwork.web.forms import Form
from footwork.web.people.request import PersonRequest
from footwork.web.plan.change_notice import UNCHANGED, break_in_words, change_notice, paused_until
from footwork.web.plan.composed import PlayedSessions
from footwork.web.plan.details import dropped_exercises, left_out_exercises
from footwork.web.plan.exercise_forms import DosesForm
from footwork.web.plan.forms import PauseForm, RemindersForm, SaveForm
from footwork.web.plan.history import history_of
from footwork.web.plan.preferences import preferences
from footwork.web.plan.routines import played_routines
from footwork.web.plan.store import current_plan
from footwork.web.plan.wanted import wanted_exercise
from footwork.web.plan.week import similar_days, week_days
from footwork.web.plan.when import days_in_words, every_few_days, too_long_days
from footwork.web.player.figures import still_url
from footwork.web.reminders.push import available
from footwork.web.reminders.push.keys import public_key
from footwork.web.screening.status import held_back_reason
from footwork.web.views.calendar import feed_token
from footwork.web.views.exercise_cards import exercise_cards


@require_safe
def plan_page(request: PersonRequest) -> HttpResponse:
    return show_plan(request)


def show_plan(
    request: PersonRequest, sent: Form | None = None, status: int = 200, refused: FormError | None = None
) -> HttpResponse:
    """With what was typed in the form that was `sent`, if one was; `refused` is added to what is wrong with it."""
    if sent and refused:
        sent.refuse(refused)
    today = local_time.today()
    known, choices = current_plan(request.person), preferences(request.person)
    version, found, sessions = known.newest, played_routines(choices), PlayedSessions(choices)
    pause = version.pause_on(today)
    doses = sent if isinstance(sent, DosesForm) else DosesForm(version)
    context = {
        "page_name": "plan",
        "refused": sent,
        **_news(request, known, sent),
        "version": version,
        "paused": paused_until(pause, today) if pause else "",
        "coming": [(one, break_in_words(one, today)) for one in version.pauses if one.first > today],
        **_week(request, known, sessions),
        "stills": _stills(found.timelines.values(), choices.look),
        "found": found,
        "foot_check": choices.foot_check,
        "dropped": dropped_exercises(version, choices),
        "save": sent if isinstance(sent, SaveForm) else SaveForm(version, choices),
        "pause": sent if isinstance(sent, PauseForm) else PauseForm(today),
        "reminders": sent if isinstance(sent, RemindersForm) else RemindersForm(version),
        "exercises": list(exercise_cards(request.person, version, choices, today, doses)),
        "left_out": left_out_exercises(version),
        "wanted": wanted_exercise(version, choices, request.GET.get("add", "")),
        "fewest": FEWEST_MINUTES,
        "most": MOST_MINUTES,
        "most_of": {"sets": MOST_SETS, "reps": MOST_REPS, "hold": MOST_HOLD_S},
        "of_all": len(library().exercise_ids()),
        "today": today,
        "push_key": public_key() if available() else "",
        "feed": f"webcal://{request.get_host()}{reverse('calendar-feed', args=[feed_token(request.person)])}",
        "headline": held_back_reason(request.person),
        "history": history_of(known.versions, today) if len(known.versions) > 1 else [],
    }
    return render(request, "plan.html", context, status=status)


def _news(request: PersonRequest, known: Plan, sent: Form | None) -> dict[str, Any]:
    """What the last change did; `undo` is the version of before it."""
    saved = "saved" in request.GET and not sent
    today = local_time.today()
    unchanged = _(UNCHANGED) if "unchanged" in request.GET and not sent else ""
    return {
        "news": change_notice(known, today) if saved else unchanged,
        "undo": known.versions[-2].number if saved and len(known.versions) > 1 else None,
    }


def _week(request: PersonRequest, known: Plan, sessions: Mapping[str, Timeline]) -> dict[str, Any]:
    today, version = local_time.today(), known.newest
    agenda = similar_days(version, sessions)
    return {
        "days": week_days(request.person, known, sessions, today),
        "agenda": [(every_few_days(one.every) if one.every else days_in_words(one.weekdays), one) for one in agenda],
        "usual_limit": max((one.day.limit for one in agenda if one.day.limit), default=None),
        "too_long": too_long_days(version, sessions),
    }


def _stills(timelines: Iterable[Timeline], look: str) -> Mapping[str, str | None]:
    """By routine a picture of one of its exercises, another for each routine as far as there are enough."""
    found: dict[str, str | None] = {}
    for one in sorted(timelines, key=lambda one: len(one.routine.items)):
        pictures = [still for item in one.routine.items if (still := still_url(item.exercise, look))]
        others = (still for still in pictures if still not in found.values())
        found[one.routine.id] = next(others, pictures[0] if pictures else None)
    return found
