"""Choose for me: from an aim, a time and what one has to a few exercises, with the reasons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork import local_time
from footwork.catalogue.library import library
from footwork.catalogue.reason_text import nothing_suits
from footwork.core.adaptation import adapted_exercise
from footwork.core.aim import Aim
from footwork.core.exercise import HARDEST, Exercise, Trains
from footwork.core.plan import FEWEST_MINUTES, MOST_MINUTES
from footwork.core.question import avoided_tags
from footwork.core.routine import SERVES_AS
from footwork.core.tag import Tag
from footwork.core.times import day_at
from footwork.planning.recommend import NothingSuits, Recommendation, longest, recommend_exercises
from footwork.planning.wish import AT_HOME, Wish, is_balance_work
from footwork.web.form_errors import FormError
from footwork.web.forms import Form
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest
from footwork.web.plan.exercise_forms import ChosenForm, WishForm
from footwork.web.plan.own_routine import only_own_routine, with_only
from footwork.web.plan.preferences import preferences
from footwork.web.plan.store import PlanChanged, add_version, current_plan
from footwork.web.player.figures import still_url
from footwork.web.screening.answers import is_older

SUGGESTED_MINUTES = (5, 10, 15, 20)
"""To choose with one tap; any other number can be typed. They are ours."""


class Chosen(NamedTuple):
    """An exercise that was chosen, and for each aim that it serves what it trains for it; or `is_balance`, which is
    advised to who is older."""

    exercise: Exercise
    still: str | None
    length: timedelta
    serves: list[tuple[Aim, list[Trains]]]
    is_balance: bool


@require_http_methods(["GET", "HEAD", "POST"])
def recommend(request: PersonRequest) -> HttpResponse:
    sent = request.GET
    form = WishForm(sent if "aim" in sent or "minutes" in sent else None)
    if request.method == "POST":
        return _take_over(request, form)
    if not form.is_valid():
        return _page(request, form, refused=form, status=400 if form.is_bound else 200)
    try:
        return _page(request, form, _choose(request.person, form))
    except NothingSuits as nothing:
        form.refuse(FormError(nothing_suits(nothing.reasons)))
        return _page(request, form, refused=form)


def _page(
    request: PersonRequest,
    form: WishForm,
    choice: Recommendation | None = None,
    refused: Form | None = None,
    status: int = 200,
) -> HttpResponse:
    shelf = library()
    needed = {thing for id in shelf.exercise_ids() for thing in shelf.exercise(id).equipment}
    context = {
        "page_name": "recommend",
        "aims": [(id, shelf.aim(id)) for id in shelf.aim_ids()],
        "things": sorted(needed - AT_HOME - set(SERVES_AS.values())),
        "form": form,
        "fewest": FEWEST_MINUTES,
        "most": MOST_MINUTES,
        "levels": range(1, HARDEST + 1),
        "seated": Tag.STANDING in avoided_tags(preferences(request.person).changes),
        "foot_check": preferences(request.person).foot_check,
        "suggested": SUGGESTED_MINUTES,
        "is_suggested": str(form["minutes"].value()) in map(str, SUGGESTED_MINUTES),
        "chosen": _chosen(request.person, form, choice) if choice else [],
        "length": choice.length if choice else None,
        "left_out": [(shelf.exercise(id).name, why) for id, why in choice.left_out.items()] if choice else [],
        "told": [shelf.aim(id) for id in form["aim"].value() if id in shelf.aim_ids()],
        "for_older": choice is not None and _is_older(request.person) and any(map(is_balance_work, choice.chosen)),
        "refused": refused,
        "says_at_top": refused is not form or any(not one.place for one in form.refusals),
        "based_on": current_plan(request.person).newest.number,
        "words": shelf.words(),
    }
    return render(request, "recommend.html", context, status=status)


def _chosen(person: Person, form: WishForm, choice: Recommendation) -> list[Chosen]:
    look, older = preferences(person).look, _is_older(person)
    aims = list(map(library().aim, form.cleaned_data["aim"]))
    return [
        Chosen(one, still_url(one, look), longest(one), _serves(one, aims), older and is_balance_work(one))
        for one in choice.chosen
    ]


def _serves(exercise: Exercise, aims: Iterable[Aim]) -> list[tuple[Aim, list[Trains]]]:
    found = [(aim, [part for part in exercise.trains if part in aim.worth]) for aim in aims]
    return [(aim, parts) for aim, parts in found if parts]


def _is_older(person: Person) -> bool:
    return is_older(person, local_time.today())


def _choose(person: Person, form: WishForm) -> Recommendation:
    """Raises NothingSuits where no exercise is left."""
    shelf, changes, asked = library(), preferences(person).changes, form.cleaned_data
    avoids = avoided_tags(changes)
    wish = Wish(
        aims=tuple(map(shelf.aim, asked["aim"])),
        limit=timedelta(minutes=asked["minutes"]),
        things=frozenset(asked["thing"]),
        standing=asked["standing"] or Tag.STANDING in avoids,
        floor=asked["floor"] or Tag.FLOOR in avoids,
        avoids=avoids,
        older=_is_older(person),
        level=asked["level"],
    )
    exercises = [shelf.exercise(id) for id in shelf.exercise_ids()]
    return recommend_exercises([adapted_exercise(one, changes) or one for one in exercises], wish)


def _take_over(request: PersonRequest, wish: WishForm) -> HttpResponse:
    """In place of what the person's own routine had before; the version before has it still."""
    form, now = ChosenForm(request.POST), local_time.now()
    if not form.is_valid():
        return _page(request, wish, refused=form, status=400)
    sent = form.cleaned_data
    before = replace(current_plan(request.person).newest, since=day_at(now), made_at=now)
    try:
        version = with_only(before, sent["take"], form.reason)
        add_version(request.person, only_own_routine(version) if sent["alone"] else version, sent["based_on"])
    except (PlanChanged, FormError) as error:
        form.refuse(FormError(str(error)))
        return _page(request, wish, refused=form, status=409 if isinstance(error, PlanChanged) else 400)
    return HttpResponseRedirect(f"{reverse('plan')}?saved")
