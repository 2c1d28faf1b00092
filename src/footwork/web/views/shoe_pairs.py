"""A pair of shoes: how worn it is, when to look again, and what can be done with it, each at its own address."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from footwork import local_time
from footwork.catalogue.library import library
from footwork.core.pair import Purpose
from footwork.core.shoes import advice
from footwork.web.forms import Form
from footwork.web.people.request import PersonRequest
from footwork.web.screening.facts import person_facts
from footwork.web.shoes import pairs
from footwork.web.shoes.checks import newest_result
from footwork.web.shoes.forms import NameForm, PairForm, WearForm
from footwork.web.views.actions import action_of
from footwork.web.views.shoes import ShownPair, show_shoes


@action_of("shoes")
def add(request: PersonRequest) -> HttpResponse:
    today = local_time.today()
    form = PairForm(today, request.POST)
    if not form.is_valid():
        return show_shoes(request, form, 400)
    purpose = Purpose(form.cleaned_data["purpose"])
    new = pairs.add_pair(request.person, form.cleaned_data["name"], purpose, form.began, today)
    return _to(new.id)


@require_safe
def pair(request: PersonRequest, pair: UUID) -> HttpResponse:
    return _page(request, pair)


@action_of("pair", "pair")
def look(request: PersonRequest, pair: UUID) -> HttpResponse:
    """What was found at a look at its wear."""
    form = WearForm(request.POST)
    if not form.is_valid():
        return _page(request, pair, form)
    return _done(pair, pairs.look_at_pair(request.person, pair, form.signs, local_time.today()))


@action_of("pair", "pair")
def rename(request: PersonRequest, pair: UUID) -> HttpResponse:
    form = NameForm(request.POST)
    if not form.is_valid():
        return _page(request, pair, form)
    return _done(pair, pairs.rename_pair(request.person, pair, form.cleaned_data["name"]))


@action_of("pair", "pair")
def retire(request: PersonRequest, pair: UUID) -> HttpResponse:
    return _done(pair, pairs.retire_pair(request.person, pair, local_time.today()))


@action_of("pair", "pair")
def wear_again(request: PersonRequest, pair: UUID) -> HttpResponse:
    return _done(pair, pairs.retire_pair(request.person, pair, None))


def _done(pair: UUID, found: bool) -> HttpResponse:
    if not found:
        raise Http404("There is no such pair of shoes.")
    return _to(pair)


def _to(pair: UUID) -> HttpResponse:
    return HttpResponseRedirect(reverse("pair", args=[pair]))


def _page(request: PersonRequest, id: UUID, sent: Form | None = None) -> HttpResponse:
    """With what was typed in the form that was `sent` and refused, if one was."""
    one = pairs.pair(request.person, id)
    if one is None:
        raise Http404("There is no such pair of shoes.")
    guide, result = library().shoe_guide(), newest_result(request.person, id)
    found = advice(library().shoe_questions(), result.answers, person_facts(request.person)) if result else []
    today = local_time.today()
    context = {
        "page_name": "pair",
        "shown": ShownPair.of(one, today),
        "pair": one,
        "today": today,
        "signs": one.signs(guide),
        "all_signs": guide.signs,
        "ticked": sent.signs if isinstance(sent, WearForm) else [],
        "typed": sent["name"].value() if isinstance(sent, NameForm) else one.name,
        "wear_picture": library().shoe_question("10-wear").shows,
        "distance": guide.distance if one.purpose is Purpose.RUNNING else None,
        "result": result,
        "to_do": len(found),
        "refused": sent,
    }
    return render(request, "shoe_pair.html", context, status=400 if sent else 200)
