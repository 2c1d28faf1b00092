"""What today asks for, how long it takes, and one large Start."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork.core.day import day_of
from footwork.core.occurrences import Due
from footwork.core.span import ms
from footwork.core.timeline import Timeline
from footwork.web.cached_response import CachedResponse, is_prefetch, personal
from footwork.web.data.restore import damage_notice
from footwork.web.diary.diary_id import diary_id
from footwork.web.people.request import PersonRequest
from footwork.web.plan.change_notice import paused_until
from footwork.web.plan.pain_advice import pain_advice
from footwork.web.plan.preferences import Preferences, preferences
from footwork.web.plan.routines import played_routines
from footwork.web.plan.store import changed_by_rule, current_plan, due_on
from footwork.web.player.figures import still_url
from footwork.web.screening.status import ScreeningStatus, State, screening_status
from footwork.web.trials import running_trial


class Told(NamedTuple):
    """What a trial wants today, what of the plan was changed without being asked for, that a damaged diary was set
    aside, and what is advised about pain; or nothing."""

    asked: str = ""
    changed: str = ""
    damaged: str = ""
    advised: str = ""


@require_safe
@ensure_csrf_cookie
def today(request: PersonRequest) -> HttpResponse:
    day = datetime.now().astimezone().date()
    trial, planned, known = (
        running_trial(request.person, day),
        current_plan(request.person),
        screening_status(request.person),
    )
    version = planned.on(day) or planned.newest
    if is_prefetch(request):
        told, known = Told(), replace(known, why="")
    else:
        told = Told(
            trial.instruction(day) if trial else "",
            changed_by_rule(planned, day),
            damage_notice(),
            pain_advice(request.person, day),
        )
    pause = version.pause_on(day)
    due, paused, choices = (
        due_on(request.person, planned, day),
        paused_until(pause, day) if pause else "",
        preferences(request.person, known),
    )
    page = _page(day, due, version.minutes, paused, choices, told, known, diary_id(request.person)).answer(request)
    return personal(page) if any(told) or known.why else page


@lru_cache(maxsize=64)
def _page(
    today: date,
    due: tuple[Due, ...],
    minutes: int | None,
    paused: str,
    choices: Preferences,
    told: Told,
    held: ScreeningStatus,
    diary: str,
) -> CachedResponse:
    """The page is the same for the same sessions of the same day."""
    known = played_routines(choices)
    day = day_of(due, known.timelines, minutes)
    parts = []
    if day.next:
        unrolled = day.next.timeline
        parts = [
            (part, item, still_url(item.exercise, choices.look))
            for part, item in zip(unrolled.parts(), unrolled.routine.items, strict=True)
        ]
    context = {"page_name": "today", "day": day, "date": today, "parts": parts, "told": told, "paused": paused}
    headline = held.headline if held.state is State.HELD else ""
    context |= {"held": held, "known": known, "headline": headline, "diary": diary}
    context["playable"] = [_playable(one) for one in known.timelines.values()] if held.state is State.FREE else []
    return CachedResponse.of(render_to_string("today.html", context))


def _playable(unrolled: Timeline) -> dict[str, Any]:
    """As much of a session as tells whether one that was left can still go on; `Playable` in the player's types."""
    return {
        "routine": unrolled.routine.id,
        "title": unrolled.routine.title,
        "address": reverse("player", args=[unrolled.routine.id]),
        "pace": float(unrolled.pace),
        "length_ms": ms(unrolled.length),
        "cues": len(unrolled.cues),
        "items": [{"exercise": part.exercise} for part in unrolled.parts()],
    }
