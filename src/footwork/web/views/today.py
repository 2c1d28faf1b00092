"""What today asks for, how long it takes, and one large Start."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork import local_time
from footwork.core.day import Day, day_of
from footwork.core.occurrences import Due
from footwork.core.pair import Pair
from footwork.core.plan import Pause, Plan
from footwork.core.question import Question
from footwork.core.times import DAY, WEEK, day_between, monday_of
from footwork.translation import cached_by_language
from footwork.web.cached_response import CachedResponse, is_prefetch, personal
from footwork.web.data.restore import damage_notice
from footwork.web.diary.answers import is_answered_on
from footwork.web.diary.diary_id import diary_id
from footwork.web.diary.sessions import first_session
from footwork.web.diary.tracked import PAIN
from footwork.web.people.data_version import kept_by_version
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest
from footwork.web.plan.change_notice import break_in_words, paused_until
from footwork.web.plan.composed import PlayedSessions
from footwork.web.plan.pain_advice import pain_advice
from footwork.web.plan.preferences import Preferences, preferences
from footwork.web.plan.routines import PlayedRoutines, played_routines
from footwork.web.plan.store import changed_by_rule, current_plan, due_between
from footwork.web.screening.advice import open_advice
from footwork.web.screening.look_due import look_due
from footwork.web.screening.status import ScreeningStatus, State, screening_status
from footwork.web.shoes.pairs import mentioned_pairs
from footwork.web.trials import running_trial
from footwork.web.views.today_session import playable, shown_session
from footwork.web.views.today_week import TodayWeek, today_week, week_strip


class Told(NamedTuple):
    """What a trial wants today, what of the plan was changed without being asked for, that a damaged diary was set
    aside, what is advised about pain, that it is time to look at the feet, which pairs of shoes are to be looked at,
    and what the safety check advises to book; or nothing."""

    asked: str = ""
    changed: str = ""
    damaged: str = ""
    advised: str = ""
    look: str = ""
    shoes: tuple[Pair, ...] = ()
    book: tuple[Question, ...] = ()


@require_safe
@ensure_csrf_cookie
def today(request: PersonRequest) -> HttpResponse:
    day = local_time.today()
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
    week = None if prefetch else today_week(person, day)
    held = _Held.of(status, _first_visit(person, planned, status), prefetch)
    page = _rendered(day, _due(person, planned, day), _Planned.of(planned, day), preferences(person), told, held,
                     diary_id(person), week, is_answered_on(person, PAIN, day))  # fmt: skip
    return page, any(told) or held.is_personal or (week is not None and week.is_personal)


def _due(person: Person, planned: Plan, day: date) -> tuple[tuple[Due, ...], ...]:
    """Of each day of this week."""
    monday = monday_of(day)
    return tuple(map(tuple, due_between(person, planned, monday, monday + WEEK - DAY)))


class _Planned(NamedTuple):
    """What the page says of the plan itself."""

    pause: Pause | None
    coming: Pause | None
    minutes: int | None
    newest: int

    @classmethod
    def of(cls, planned: Plan, day: date) -> _Planned:
        version = planned.on(day) or planned.newest
        return cls(version.pause_on(day), version.next_pause(day), version.minutes, planned.newest.number)


class _FirstVisit(NamedTuple):
    """A person who has never been here; `has_chosen` says whether they have a plan of their own already."""

    has_chosen: bool


def _first_visit(person: Person, planned: Plan, status: ScreeningStatus) -> _FirstVisit | None:
    if status.state is not State.ASK or first_session(person):
        return None
    return _FirstVisit(planned.newest.number > 0)


class _Held(NamedTuple):
    """What the page says of the safety check; `headline` where exercises are held back, with what is the reason, where
    the page may say so; `foot_check` as there."""

    state: State
    why: str
    headline: str
    stops: tuple[Question, ...]
    foot_check: date | None
    first_visit: _FirstVisit | None

    @classmethod
    def of(cls, status: ScreeningStatus, first_visit: _FirstVisit | None, prefetch: bool) -> _Held:
        stops = () if prefetch else status.stops
        return cls(status.state, status.why, status.first_to_do, stops, status.foot_check, first_visit)

    @property
    def is_personal(self) -> bool:
        return bool(self.why or self.stops)


@cached_by_language(64)
def _rendered(
    day: date, week_due: tuple[tuple[Due, ...], ...], planned: _Planned, choices: Preferences, told: Told, held: _Held,
    diary: str, week: TodayWeek | None, answered: bool,
) -> CachedResponse:  # fmt: skip
    """By all that it shows: most of what is written, such as an answer, changes nothing of it."""
    known = played_routines(choices)
    sessions = PlayedSessions(choices)
    shown = day_of(week_due[day.weekday()], sessions, planned.minutes)
    begins, ends = (moment.isoformat() for moment in day_between(day))
    context = {
        "page_name": "today",
        "day": shown,
        "own_limit": planned.minutes,
        "date": day,
        "begins": begins,
        "ends": ends,
        "session": shown_session(shown.next, choices) if shown.next else None,
        "told": told,
        "paused": paused_until(planned.pause, day) if planned.pause else "",
        "coming_break": break_in_words(planned.coming, day) if planned.coming else "",
        "based_on": planned.newest,
        "held": held,
        "known": known,
        "headline": held.headline,
        "first_visit": held.first_visit,
        "diary": diary,
        "week": week,
        "strip": week_strip(week_due, sessions, day),
        "answered": answered,
        "look": choices.look,
        "playable": _playable(known, shown) if held.state is State.FREE else [],
    }
    return CachedResponse.of(render_to_string("today.html", context))


def _playable(known: PlayedRoutines, day: Day) -> list[dict[str, Any]]:
    """Every routine, and what is composed for today."""
    found = known.timelines | {slot.timeline.routine.id: slot.timeline for slot in day.slots}
    return list(map(playable, found.values()))


def _told(person: Person, planned: Plan, day: date, damaged: str) -> Told:
    trial = running_trial(person, day)
    asked = trial.instruction(day) if trial else ""
    look = _("A foot check is due.") if look_due(person, day).is_due(day) else ""
    changed, shoes = changed_by_rule(planned, day), tuple(mentioned_pairs(person, day))
    return Told(asked, changed, damaged, pain_advice(person, day), look, shoes, open_advice(person))
