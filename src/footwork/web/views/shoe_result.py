"""What follows from a shoe check: a list of what to do, each with its grade and sources. There are no points."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from footwork.catalogue.library import library
from footwork.core.shoe_check import ShoeCheck
from footwork.core.shoes import advice, doubts, open_questions
from footwork.web.people.request import PersonRequest
from footwork.web.screening.facts import person_facts
from footwork.web.shoes.checks import check as check_of
from footwork.web.shoes.checks import newest_result, open_check
from footwork.web.shoes.pairs import pair


@require_safe
def newest(request: PersonRequest) -> HttpResponse:
    """Of the last check that was finished; before there is one, of what was answered so far."""
    found = newest_result(request.person) or open_check(request.person)
    return _page(request, found) if found else HttpResponseRedirect(reverse("shoes"))


@require_safe
def one(request: PersonRequest, check: UUID) -> HttpResponse:
    found = check_of(request.person, check)
    if found is None:
        raise Http404("There is no such shoe check.")
    return _page(request, found)


def _page(request: PersonRequest, check: ShoeCheck) -> HttpResponse:
    questions, guide, facts = library().shoe_questions(), library().shoe_guide(), person_facts(request.person)
    left = open_questions(questions, check.answers)
    context = {
        "page_name": "shoe-result",
        "check": check,
        "pair": pair(request.person, check.pair) if check.pair else None,
        "to_do": advice(questions, check.answers, facts),
        "doubts": doubts(questions, check.answers),
        "open": left,
        "answered": len(questions) - len(left),
        "questions": len(questions),
        "for_you": guide.advice_for(facts),
        "else_known": [known for known in guide.else_known if known.is_for(facts)],
    }
    return render(request, "shoe_result.html", context)
