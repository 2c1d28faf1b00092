"""How a day was: pain by place, and what it keeps a person from, each answered by a tap or left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from footwork.catalogue.library import library
from footwork.core.errors import UnknownName
from footwork.core.place import Place
from footwork.core.place_pain import usual_in
from footwork.web.cached_response import personal
from footwork.web.diary.answers import (
    BACK_QUESTIONNAIRE,
    GLOBAL_CHANGE,
    is_due,
    is_due_for,
    pain_by_place,
    save_answer,
    scores_by_day,
    scores_by_subject,
    withdraw_answers,
)
from footwork.web.diary.sessions import first_session
from footwork.web.diary.tracked import (
    ACTIVITY,
    PAIN,
    track_activities,
    track_places,
    tracked_activities,
    tracked_places,
)
from footwork.web.form_errors import OUT_OF_DATE, FormError
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest
from footwork.web.plan.pain_rule import apply_pain_rule

DAYS_BACK = 7
"""How far back a forgotten day can be filled in: pain of longer ago is not remembered as it was."""


@dataclass(frozen=True, slots=True)
class Scale:
    """One scale of the form, and what was answered before, if anything."""

    name: str
    label: str
    given: int | None


@require_http_methods(["GET", "HEAD", "POST"])
def check_in(request: PersonRequest) -> HttpResponse:
    now = datetime.now().astimezone()
    day = _asked_for(request.GET.get("day") or f"{now.date()}", now.date())
    if day is None:
        today = now.date()
        return _page(request, today, today, FormError(f"You can answer for today and the last {DAYS_BACK} days."))
    if request.method == "POST":
        return _save(request, day, now)
    return _page(request, day, now.date())


@require_safe
def usual_pain(request: PersonRequest) -> HttpResponse:
    """What pain is usual, by place, where it is known; for a session, which cannot tell left from right."""
    scores, today = pain_by_place(request.person), datetime.now().astimezone().date()
    known = {place.value: usual_in(place, scores, today) for place in Place}
    return personal(JsonResponse({place: score for place, score in known.items() if score is not None}))


def _asked_for(text: str, today: date) -> date | None:
    """A day that is still to come, as after a flight to the west, counts as today."""
    try:
        day = min(date.fromisoformat(text), today)
    except ValueError:
        return None
    return day if today - timedelta(days=DAYS_BACK) <= day else None


def _page(request: PersonRequest, day: date, today: date, refused: FormError | None = None) -> HttpResponse:
    """After a refusal with what was typed."""
    pain, activity, start = library().measure(PAIN), library().measure(ACTIVITY), first_session(request.person)
    sent = request.POST if refused else QueryDict()
    choosing = "choose" in sent
    named = sent.getlist("activity") if choosing else [*tracked_activities(request.person)]
    context = {
        "page_name": "check_in",
        "refused": refused,
        "pain": pain,
        "activity": activity,
        "day": day,
        "today": today,
        "days": [today - timedelta(days=back) for back in range(DAYS_BACK + 1)],
        "scale": range(pain.lowest, pain.highest + 1),
        "pains": list(_pains(request.person, day, sent)),
        "doings": list(_doings(request.person, day, sent)),
        "followed": sent.getlist("follow") if choosing else tracked_places(request.person),
        "activities": [*named, *[""] * activity.own_words][: max(activity.own_words, len(named))],
        "choosing": choosing or not tracked_places(request.person),
        "saved": "saved" in request.GET and not refused,
        "overall": library().measure(GLOBAL_CHANGE) if is_due(request.person, GLOBAL_CHANGE, start, today) else None,
        "overall_given": sent.get(GLOBAL_CHANGE, ""),
        "back": "back" in tracked_places(request.person)
        and (
            not scores_by_day(request.person, BACK_QUESTIONNAIRE)
            or is_due(request.person, BACK_QUESTIONNAIRE, None, today)
        ),
    }
    return render(request, "check_in.html", context, status=400 if refused else 200)


def _pains(person: Person, day: date, sent: QueryDict) -> Iterator[Scale]:
    places, scores = library().measure(PAIN).places, scores_by_subject(person, PAIN)
    for place in tracked_places(person):
        yield _asked(f"{PAIN}-{place}", places[place].capitalize(), scores.get(place, {}).get(day), sent)


def _asked(name: str, label: str, before: int | None, sent: QueryDict) -> Scale:
    """With what was sent and refused, else what was answered before."""
    text = str(sent.get(name, "" if before is None else before))
    return Scale(name, label, int(text) if text.isdecimal() and len(text) <= 3 else None)


def _doings(person: Person, day: date, sent: QueryDict) -> Iterator[Scale]:
    """Those whose turn it is."""
    scores = scores_by_subject(person, ACTIVITY)
    for words in tracked_activities(person):
        told = scores.get(words, {})
        if is_due_for(ACTIVITY, told, day):
            yield _asked(f"{ACTIVITY}-{words}", words, told.get(day), sent)


def _save(request: PersonRequest, day: date, now: datetime) -> HttpResponse:
    try:
        with transaction.atomic():
            if "choose" in request.POST:
                track_places(request.person, request.POST.getlist("follow"))
                track_activities(request.person, request.POST.getlist("activity"))
            kept = sum(_answer(request.person, id, request.POST, day, now) for id in (PAIN, ACTIVITY))
            if overall := request.POST.get(GLOBAL_CHANGE):
                save_answer(request.person, GLOBAL_CHANGE, {"": int(overall)}, now.date(), now)
    except FormError as refused:
        return _page(request, day, now.date(), refused)
    except (ValueError, UnknownName):
        return _page(request, day, now.date(), FormError(OUT_OF_DATE))
    if kept:
        apply_pain_rule(request.person, now)
    saved = "&saved" if kept or overall else ""
    return HttpResponseRedirect(f"{reverse('check-in')}?day={day}{saved}")


def _answer(person: Person, id: str, sent: QueryDict, day: date, now: datetime) -> int:
    """Keep what differs from what was answered before, and say how much was told. "No answer" takes one back."""
    prefix = f"{id}-"
    told = {name.removeprefix(prefix): str(score) for name, score in sent.items() if name.startswith(prefix)}
    before = {about: scores[day] for about, scores in scores_by_subject(person, id).items() if day in scores}
    scores = {about: int(score) for about, score in told.items() if score}
    taken_back = [about for about, score in told.items() if not score and about in before]
    save_answer(person, id, {about: score for about, score in scores.items() if before.get(about) != score}, day, now)
    withdraw_answers(person, id, taken_back, day)
    return len(scores) + len(taken_back)
