"""Feet: the look, the shoes and the conditions, each a card."""

from __future__ import annotations

from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from footwork import local_time
from footwork.core.times import day_at
from footwork.web.feet.draft import is_under_way
from footwork.web.feet.looks import days_looked, of_day
from footwork.web.feet.text import Named, together
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest
from footwork.web.screening.answers import known_facts
from footwork.web.screening.look_due import look_due


@require_safe
def feet(request: PersonRequest) -> HttpResponse:
    now = local_time.now()
    days = days_looked(request.person)
    context = {
        "page_name": "feet",
        "today": day_at(now),
        "due": look_due(request.person, day_at(now)),
        "last": days[0] if days else None,
        "found": _found(request.person, days[0]) if days else [],
        "under_way": is_under_way(request.person, now),
    }
    return render(request, "feet.html", context)


def _found(person: Person, day: date) -> list[Named]:
    """What the look of that day has found, what matters most first."""
    return [Named.of(one, sides) for one, sides in together(of_day(person, day, known_facts(person)).called)]
