"""A week: what it came to beside what is advised, and what was done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from footwork import local_time
from footwork.catalogue.library import library
from footwork.core.activity import Activity
from footwork.core.same_activity import informed
from footwork.core.times import DAY, MINUTE, WEEK, day_at, monday_of
from footwork.core.walking import STAGES
from footwork.core.week import is_unknown
from footwork.core.week_sums import counted
from footwork.translation import cached_by_language
from footwork.web.forms import Form
from footwork.web.people.request import PersonRequest
from footwork.web.screening.answers import is_older
from footwork.web.views.actions import action_of
from footwork.web.views.walking_card import walking_card
from footwork.web.week.activities import Stored, find_activity
from footwork.web.week.age import age_of, birth_year, save_birth_year
from footwork.web.week.days import days_done, session_days
from footwork.web.week.forms import BirthYearForm, StartWalkingForm
from footwork.web.week.headline import ANY_IS_BETTER, sentence
from footwork.web.week.sums import activities_of_week, first_week, week_sums
from footwork.web.week.words import bars, effort_told, length_of, name_of

MOST_DIGITS = 18
"""Of a number that the database can look for."""


@dataclass(frozen=True, slots=True)
class Row:
    """An activity in the list; `note` says if less of it counts than its length, or nothing; `asks` that nothing tells
    how hard it was."""

    id: int
    picture: str
    name: str
    day: date
    began: datetime
    length: str
    effort: str
    note: str
    asks: bool


@require_safe
def week(request: PersonRequest) -> HttpResponse:
    return show_week(request, local_time.today())


@require_safe
def week_of(request: PersonRequest, day: date) -> HttpResponse:
    """The week of a day; one that is still to come is this week."""
    return show_week(request, min(day, local_time.today()))


def show_week(request: PersonRequest, day: date, sent: Form | None = None) -> HttpResponse:
    """With what was typed in the form that was `sent` and refused, if one was."""
    person, today, monday = request.person, local_time.today(), monday_of(day)
    age, first = age_of(person, today), first_week(person)
    older = is_older(person, today)
    sums, card = week_sums(person, monday), walking_card(person, today)
    stored = activities_of_week(person, monday)
    context = {
        "page_name": "week",
        "request": request,
        "refused": sent,
        "monday": monday,
        "last": monday + WEEK - DAY,
        "today": today,
        "is_this_week": monday == monday_of(today),
        "older_week": monday - WEEK if first and monday > first else None,
        "newer_week": monday + WEEK if monday < monday_of(today) else None,
        "headline": card.status.headline,
        "bars": bars(sums, older=older, held=bool(card.status.headline)),
        "sentence": sentence(
            sums, today, older=older, urges=card.urges, plan=card.plan if monday == monday_of(today) else None
        ),
        "sums": sums,
        "claims": _claims(),
        "older": older,
        "any_is_better": ANY_IS_BETTER,
        "rows": list(_rows(stored, monday, age)),
        "days": days_done((one.activity for one in stored), session_days(person, monday), monday),
        "kinds": library().week().kinds,
        "walking": card,
        "start": sent if isinstance(sent, StartWalkingForm) else StartWalkingForm(),
        "stages": STAGES,
        "birth": sent if isinstance(sent, BirthYearForm) else BirthYearForm(birth_year(person), today),
        "saved": "saved" in request.GET and not sent,
        "saved_one": _saved_one(request),
        "deleted": "deleted" in request.GET and not sent,
        "gone": "gone" in request.GET and not sent,
    }
    return render(request, "week.html", context, status=400 if sent else 200)


@cached_by_language()
def _claims() -> SafeString:
    """What is advised, with how well it is known: the same for everyone."""
    return render_to_string("parts/_week_claims.html", {"targets": library().week().targets})


def _saved_one(request: PersonRequest) -> tuple[str, str, date] | None:
    """What the page before saved, if it was an activity and is still there: its name, its length and its day."""
    number = request.GET.get("saved", "")
    row = find_activity(request.person, int(number)) if number.isdecimal() and len(number) <= MOST_DIGITS else None
    one = row.to_core() if row else None
    return (name_of(one), length_of(one), day_at(one.started_at)) if one else None


def _rows(stored: list[Stored], monday: date, age: int | None) -> Iterator[Row]:
    """The newest first; those that only end in this week belong to the week before."""
    kept: dict[object, timedelta] = {}
    for share in counted((one.activity for one in stored), library().week(), age):
        kept[_key(share.activity)] = kept.get(_key(share.activity), timedelta()) + share.lasts
    known = {_key(one): one for one in informed(one.activity for one in stored)}
    for id, given in reversed(stored):
        one = known[_key(given)]
        if day_at(one.started_at) >= monday:
            left, asks = kept.get(_key(one), timedelta()), is_unknown(one, library().week().kind(one.kind), age)
            note = "" if left == one.lasts or asks else _note(left)
            effort, began = effort_told(one, age), one.started_at
            picture = library().week().kind(one.kind).picture
            yield Row(id, picture, name_of(one), day_at(began), began, length_of(one), effort, note, asks)


def _key(activity: Activity) -> tuple[str, str]:
    return activity.source, activity.source_id


def _note(kept: timedelta) -> str:
    if kept < MINUTE:
        return _("The same as another one here: it counts once.")
    return ngettext(
        "Overlaps with another: {n} minute of it counts.",
        "Overlaps with another: {n} minutes of it count.",
        kept // MINUTE,
    ).format(n=kept // MINUTE)


@action_of("week")
def save_year(request: PersonRequest) -> HttpResponse:
    form = BirthYearForm(birth_year(request.person), local_time.today(), request.POST)
    if not form.is_valid():
        return show_week(request, local_time.today(), form)
    save_birth_year(request.person, form.cleaned_data["year"])
    return HttpResponseRedirect(f"{reverse('week')}?saved")
