"""What today asks for, how long it takes, and one large Start."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any, NamedTuple

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork.core.day import Day, day_of
from footwork.core.occurrences import Due
from footwork.core.pair import Pair
from footwork.core.plan import Pause, Plan
from footwork.core.routine import Item
from footwork.core.span import ms
from footwork.core.timeline import Part, Timeline
from footwork.translation import cached_by_language
from footwork.web.cached_response import CachedResponse, is_prefetch, personal
from footwork.web.data.restore import damage_notice
from footwork.web.diary.diary_id import diary_id
from footwork.web.people.data_version import kept_by_version
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest
from footwork.web.plan.change_notice import paused_until
from footwork.web.plan.pain_advice import pain_advice
from footwork.web.plan.preferences import Preferences, preferences
from footwork.web.plan.routines import played_routines
from footwork.web.plan.store import changed_by_rule, current_plan, due_on
from footwork.web.player.figures import still_url
from footwork.web.screening.look_due import look_due
from footwork.web.screening.status import ScreeningStatus, State, screening_status
from footwork.web.shoes.pairs import mentioned_pairs
from footwork.web.trials import running_trial
from footwork.web.views.today_week import TodayWeek, today_week

LOOK = "It is time to look at your feet."


class Told(NamedTuple):
    """What a trial wants today, what of the plan was changed without being asked for, that a damaged diary was set
    aside, what is advised about pain, that it is time to look at the feet, and which pairs of shoes are to be looked
    at; or nothing."""

    asked: str = ""
    changed: str = ""
    damaged: str = ""
    advised: str = ""
    look: str = ""
    shoes: tuple[Pair, ...] = ()


@require_safe
@ensure_csrf_cookie
def today(request: PersonRequest) -> HttpResponse:
    day = datetime.now().astimezone().date()
    page, says_something = _page(request.person, day, damage_notice(), is_prefetch(request))
    response = page.answer(request)
    return personal(response) if says_something else response


@kept_by_version(256)
def _page(person: Person, day: date, damaged: str, prefetch: bool) -> tuple[CachedResponse, bool]:
    """The page, and whether it says something that no browser is to keep. What the browser fetches ahead says nothing
    of the kind."""
    planned, status = current_plan(person), screening_status(person)
    told = Told() if prefetch else _told(person, planned, day, damaged)
    if prefetch:
        status = replace(status, why="")
    due, week = due_on(person, planned, day), None if prefetch else today_week(person, day)
    version = planned.on(day) or planned.newest
    page = _rendered(day, due, version.pause_on(day), version.minutes, preferences(person), told,
                     _Held.of(status), diary_id(person), week)  # fmt: skip
    return page, any(told) or bool(status.why) or (week is not None and week.is_personal)


class _Held(NamedTuple):
    """What the page says of the safety check; `headline` where it holds exercises back; `foot_check` as there."""

    state: State
    why: str
    headline: str
    foot_check: date | None

    @classmethod
    def of(cls, status: ScreeningStatus) -> _Held:
        headline = status.headline if status.state is State.HELD else ""
        return cls(status.state, status.why, headline, status.foot_check)


@cached_by_language(64)
def _rendered(
    day: date, due: tuple[Due, ...], pause: Pause | None, minutes: int | None, choices: Preferences, told: Told,
    held: _Held, diary: str, week: TodayWeek | None,
) -> CachedResponse:  # fmt: skip
    """By all that it shows: most of what is written, such as an answer, changes nothing of it."""
    known = played_routines(choices)
    shown = day_of(due, known.timelines, minutes)
    context = {
        "page_name": "today",
        "day": shown,
        "date": day,
        "parts": _parts(shown, choices),
        "told": told,
        "paused": paused_until(pause, day) if pause else "",
        "held": held,
        "known": known,
        "headline": held.headline,
        "diary": diary,
        "week": week,
        "playable": list(map(_playable, known.timelines.values())) if held.state is State.FREE else [],
    }
    return CachedResponse.of(render_to_string("today.html", context))


def _told(person: Person, planned: Plan, day: date, damaged: str) -> Told:
    trial = running_trial(person, day)
    asked = trial.instruction(day) if trial else ""
    look = LOOK if look_due(person, day).is_due(day) else ""
    changed, shoes = changed_by_rule(planned, day), tuple(mentioned_pairs(person, day))
    return Told(asked, changed, damaged, pain_advice(person, day), look, shoes)


def _parts(day: Day, choices: Preferences) -> list[tuple[Part, Item, str | None]]:
    """Of the next session each exercise, with its dose and its picture."""
    if not day.next:
        return []
    unrolled = day.next.timeline
    return [
        (part, item, still_url(item.exercise, choices.look))
        for part, item in zip(unrolled.parts(), unrolled.routine.items, strict=True)
    ]


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
