"""How a day was: pain by place, and what it keeps a person from, each answered by a tap or left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from footwork import local_time
from footwork.catalogue.library import library
from footwork.catalogue.place_text import place_of_pain, site_name
from footwork.core.dose import Side
from footwork.core.place import MAIN, MORE_EXACT, MOST_OWN, MOST_OWN_PLACES, Place, in_order, site_of, sites_of
from footwork.core.place_pain import usual_in
from footwork.core.times import day_at
from footwork.web.cached_response import personal
from footwork.web.diary.answers import (
    BACK_QUESTIONNAIRE,
    GLOBAL_CHANGE,
    is_answered_on,
    is_due,
    is_due_for,
    pain_by_place,
    save_answer,
    scores_by_day,
    scores_by_subject,
    withdraw_answers,
)
from footwork.web.diary.forms import DAYS_BACK, AnswersForm, DayForm, MomentForm, TrackForm
from footwork.web.diary.moments import MOMENTS, moments_on, save_moment
from footwork.web.diary.sessions import first_session
from footwork.web.diary.tracked import (
    ACTIVITY,
    PAIN,
    named_places,
    sites_to_ask,
    track_activities,
    track_places,
    tracked_activities,
    tracked_places,
    tracked_places_in_sessions,
)
from footwork.web.form_errors import FormError
from footwork.web.forms import Form
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest
from footwork.web.plan.after_check_in import after_check_in
from footwork.web.plan.pain_rule import apply_pain_rule
from footwork.web.views.actions import action_of

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True, slots=True)
class Scale:
    """One scale of the form, and what was answered before, if anything."""

    name: str
    label: str
    given: int | None


@require_http_methods(["GET", "HEAD", "POST"])
def check_in(request: PersonRequest) -> HttpResponse:
    now = local_time.now()
    asked = DayForm(day_at(now), request.GET)
    if request.method != "POST":
        return _page(request, asked.asked, day_at(now), None if asked.is_valid() else asked)
    form = AnswersForm(request.person, request.POST)
    if not _is_valid(form, asked):
        return _page(request, asked.asked, day_at(now), form)
    return _save(request, form, asked.asked, now)


@action_of("check-in")
def track(request: PersonRequest) -> HttpResponse:
    """What to ask about from now on; the day of the page stays."""
    today = local_time.today()
    asked, form = DayForm(today, request.GET), TrackForm(request.person, request.POST)
    if not _is_valid(form, asked):
        return _page(request, asked.asked, today, form)
    try:
        with transaction.atomic():
            track_activities(request.person, form.cleaned_data["activity"])  # which may be refused
            track_places(request.person, [*form.cleaned_data["follow"], *named_places(form.cleaned_data["own"])])
    except FormError as refused:
        form.refuse(refused)
        return _page(request, asked.asked, today, form)
    return HttpResponseRedirect(f"{reverse('check-in')}?day={asked.asked}")


@action_of("check-in")
def tell_moment(request: PersonRequest) -> HttpResponse:
    """Pain at a time of the day, one more answer of it; the day of the page stays."""
    now = local_time.now()
    asked, form = DayForm(day_at(now), request.GET), MomentForm(request.person, now, request.POST)
    if not _is_valid(form, asked):
        return _page(request, asked.asked, day_at(now), form)
    when, instead = form.cleaned_data["when"], form.cleaned_data["instead"]
    save_moment(request.person, when, form.given, asked.asked, now, instead=instead)
    return HttpResponseRedirect(f"{reverse('check-in')}?day={asked.asked}&added#moment")


def _is_valid(form: Form, asked: DayForm) -> bool:
    """A form that came for a day that cannot be answered for is refused with all that was typed."""
    for one in asked.refusals:
        form.refuse(FormError(one.sentence))
    return form.is_valid()


@require_safe
def usual_pain(request: PersonRequest) -> HttpResponse:
    """What pain is usual, by place, where it is known; for a session, which cannot tell left from right."""
    scores, today = pain_by_place(request.person), local_time.today()
    places = in_order([*Place, *tracked_places_in_sessions(request.person)])
    known = {place.value: usual_in(place, scores, today) for place in places}
    return personal(JsonResponse({place: score for place, score in known.items() if score is not None}))


def _page(request: PersonRequest, day: date, today: date, sent: Form | None = None) -> HttpResponse:
    """With what was typed in the form that was `sent` and refused, if one was."""
    pain, activity, start = library().measure(PAIN), library().measure(ACTIVITY), first_session(request.person)
    answers = sent if isinstance(sent, AnswersForm) else AnswersForm(request.person)
    track = sent if isinstance(sent, TrackForm) else TrackForm(request.person)
    named, is_saved = track["activity"].value(), "saved" in request.GET and not sent
    moment = sent if isinstance(sent, MomentForm) else MomentForm(request.person, local_time.now())
    own, followed = track["own"].value(), track["follow"].value()
    context = {
        "page_name": "check_in",
        "refused": sent,
        "pain": pain,
        "places": [(id, capfirst(site_name(id))) for id in sites_to_ask() if site_of(id).place in MAIN],
        "more_places": [(capfirst(place_of_pain(place)), list(_sides(place))) for place in MORE_EXACT],
        "more_followed": any(site_of(id).place in MORE_EXACT for id in followed if id in pain.places),
        "own_places": [*own, *[""] * MOST_OWN_PLACES][: max(MOST_OWN_PLACES, len(own))],
        "most_own": MOST_OWN,
        "activity": activity,
        "day": day,
        "today": today,
        "days": [today - timedelta(days=back) for back in range(DAYS_BACK + 1)],
        "scale": range(pain.lowest, pain.highest + 1),
        "pains": list(_pains(request.person, day, answers)),
        "doings": list(_doings(request.person, day, answers)),
        "followed": followed,
        "activities": [*named, *[""] * activity.own_words][: max(activity.own_words, len(named))],
        "choosing": track.is_bound or not tracked_places(request.person),
        "saved": is_saved,
        "added": "added" in request.GET and not sent,
        "answered": is_answered_on(request.person, PAIN, day),
        "moment": moment,
        "moments": [(id, library().measure(id).name) for id in MOMENTS],
        "moment_pains": list(_moment_pains(request.person, moment)),
        "moments_told": moments_on(request.person, day),
        "after": after_check_in(request.person, today) if is_saved and day == today else None,
        "overall": library().measure(GLOBAL_CHANGE) if is_due(request.person, GLOBAL_CHANGE, start, today) else None,
        "overall_given": answers[GLOBAL_CHANGE].value() or "",
        "back": "back" in tracked_places(request.person)
        and (
            not scores_by_day(request.person, BACK_QUESTIONNAIRE)
            or is_due(request.person, BACK_QUESTIONNAIRE, None, today)
        ),
    }
    return render(request, "check_in.html", context, status=400 if sent else 200)


def _sides(place: Place) -> Iterator[tuple[str, StrPromise, str]]:
    """Each with its id, what its button says, and the whole of it for those who hear it."""
    for site in sites_of(place):
        yield site.id, _SIDES[site.side], capfirst(site_name(site.id))


_SIDES = {
    None: pgettext_lazy("side", "both"),
    Side.LEFT: pgettext_lazy("side", "left"),
    Side.RIGHT: pgettext_lazy("side", "right"),
}


def _pains(person: Person, day: date, answers: AnswersForm) -> Iterator[Scale]:
    scores = scores_by_subject(person, PAIN)
    for place in tracked_places(person):
        yield _scale(f"{PAIN}-{place}", capfirst(site_name(place)), scores.get(place, {}).get(day), answers)


def _moment_pains(person: Person, moment: MomentForm) -> Iterator[Scale]:
    for place in tracked_places(person):
        given = moment.cleaned_data.get(f"moment-{place}") if moment.is_bound else None
        yield Scale(f"moment-{place}", capfirst(site_name(place)), given)


def _doings(person: Person, day: date, answers: AnswersForm) -> Iterator[Scale]:
    """Those whose turn it is."""
    scores = scores_by_subject(person, ACTIVITY)
    for words in tracked_activities(person):
        told = scores.get(words, {})
        if is_due_for(ACTIVITY, told, day):
            yield _scale(f"{ACTIVITY}-{words}", words, told.get(day), answers)


def _scale(name: str, label: str, before: int | None, answers: AnswersForm) -> Scale:
    """With what was sent and refused, else what was answered before."""
    return Scale(name, label, answers.cleaned_data.get(name) if name in answers.data else before)


def _save(request: PersonRequest, form: AnswersForm, day: date, now: datetime) -> HttpResponse:
    overall = form.cleaned_data[GLOBAL_CHANGE]
    with transaction.atomic():
        kept = sum(_answer(request.person, id, form.given(id), day, now) for id in (PAIN, ACTIVITY))
        if overall is not None:
            save_answer(request.person, GLOBAL_CHANGE, {"": overall}, day_at(now), now)
    if kept:
        apply_pain_rule(request.person, now)
    saved = "&saved" if kept or overall is not None else ""
    return HttpResponseRedirect(f"{reverse('check-in')}?day={day}{saved}")


def _answer(person: Person, id: str, told: Mapping[str, int | None], day: date, now: datetime) -> int:
    """Keep what differs from what was answered before, and say how much was told. "No answer" takes one back."""
    before = {about: scores[day] for about, scores in scores_by_subject(person, id).items() if day in scores}
    scores = {about: score for about, score in told.items() if score is not None}
    taken_back = [about for about, score in told.items() if score is None and about in before]
    save_answer(person, id, {about: score for about, score in scores.items() if before.get(about) != score}, day, now)
    withdraw_answers(person, id, taken_back, day)
    return len(scores) + len(taken_back)
