"""One exercise: how it moves, how it is done and how much, who must not, and what is known of it."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork.catalogue.library import library
from footwork.core.adaptation import in_shoes, suits, way_that_suits
from footwork.core.dose import Side
from footwork.core.dose_text import brief_dose_text
from footwork.core.errors import UnknownName
from footwork.core.exercise import Exercise
from footwork.translation import cached_by_language
from footwork.web.cached_response import CachedResponse
from footwork.web.diary.diary_id import diary_id
from footwork.web.people.request import PersonRequest
from footwork.web.plan.preferences import Preferences, preferences
from footwork.web.plan.routines import played_routines
from footwork.web.player.figures import figure_url, side_named


@require_safe
@ensure_csrf_cookie
def exercise(request: PersonRequest, exercise: str) -> HttpResponse:
    try:
        return _page(exercise, request.GET.get("side"), preferences(request.person), diary_id(request.person)).answer(
            request
        )
    except UnknownName as error:
        raise Http404(str(error)) from None


@cached_by_language(256)
def _page(id: str, side: str | None, choices: Preferences, diary: str) -> CachedResponse:
    exercise = in_shoes(library().exercise(id), choices.changes)
    found, words = played_routines(choices), library().words()
    sessions = [one for one in found.timelines.values() if id in (item.exercise.id for item in one.routine.items)]
    own = next((one for one in found.doses if one.exercise == id), None)
    yours = ", ".join(brief_dose_text(own.of(exercise.dose), words)) if own else ""
    context = {"page_name": "exercise", "exercise": exercise, "words": words, "sessions": sessions, "yours": yours}
    context |= {"diary": diary, "suits": suits(exercise, choices.changes)}
    context["conditions"] = [one for one in library().conditions() if id in (way.exercise for way in one.exercises)]
    context["foot_check"] = choices.foot_check
    context["instead"] = way_that_suits(exercise, choices.changes, library().find)
    return CachedResponse.of(
        render_to_string("exercise.html", context | _pictures(exercise, side_named(side), choices.look))
    )


def _pictures(exercise: Exercise, side: Side | None, look: str) -> dict[str, Any]:
    """`side` is the one shown, the first of those that work in turn unless another is asked for."""
    if not exercise.dose.posed:
        return {}
    sides = exercise.dose.sides.in_turn
    picture = partial(figure_url, exercise.id, side=side, look=look, shoes=exercise.in_shoes)
    return {
        "sides": sides,
        "side": side or sides[0],
        "moving": picture(),
        "still": picture(phase=""),
        "stills": [(phase, picture(phase=phase.name)) for phase in exercise.dose.phases],
    }
