"""How a day was: pain by place, and what it keeps a person from, each answered by a tap or left out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from django.db import transaction
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from footwork import local_time
from footwork.catalogue.library import library
from footwork.core.place import Place, in_order
from footwork.core.place_pain import usual_in
from footwork.core.times import day_at
from footwork.web.cached_response import personal
from footwork.web.diary.answers import (
    BACK_QUESTIONNAIRE,
    GLOBAL_CHANGE,
    is_answered_on,
    is_due,
    pain_by_place,
    save_answer,
    scores_by_day,
    scores_by_subject,
    withdraw_answers,
)
from footwork.web.diary.forms import DAYS_BACK, AnswersForm, DayForm, MomentForm, TrackForm
from footwork.web.diary.moments import save_moment
from footwork.web.diary.sessions import first_session
from footwork.web.diary.tracked import (
    ACTIVITY,
    PAIN,
    named_places,
    track_activities,
    track_places,
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
from footwork.web.views.check_in_fields import doing_fields, moment_fields, pain_fields, tracking_fields


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
    moment = sent if isinstance(sent, MomentForm) else MomentForm(request.person, local_time.now())
    is_saved = "saved" in request.GET and not sent
    context = {
        "page_name": "check_in",
        "refused": sent,
        "pain": pain,
        "activity": activity,
        "day": day,
        "today": today,
        "days": [today - timedelta(days=back) for back in range(DAYS_BACK + 1)],
        "scale": range(pain.lowest, pain.highest + 1),
        "pains": list(pain_fields(request.person, day, answers)),
        "doings": list(doing_fields(request.person, day, answers)),
        "saved": is_saved,
        "answered": is_answered_on(request.person, PAIN, day),
        "after": after_check_in(request.person, today) if is_saved and day == today else None,
        "overall": library().measure(GLOBAL_CHANGE) if is_due(request.person, GLOBAL_CHANGE, start, today) else None,
        "overall_given": answers[GLOBAL_CHANGE].value() or "",
        "back": "back" in tracked_places(request.person)
        and (
            not scores_by_day(request.person, BACK_QUESTIONNAIRE)
            or is_due(request.person, BACK_QUESTIONNAIRE, None, today)
        ),
        **tracking_fields(request.person, track),
        **moment_fields(request.person, moment, day),
        "added": "added" in request.GET and not sent,
    }
    return render(request, "check_in.html", context, status=400 if sent else 200)


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
