"""All exercises of the catalogue, by the part of the body; narrowed down by what one has, can and looks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork.catalogue.library import library
from footwork.catalogue.search import search_exercises
from footwork.core.exercise import HARDEST, Exercise, Trains
from footwork.translation import cached_by_language
from footwork.web.cached_response import CachedResponse
from footwork.web.diary.diary_id import diary_id
from footwork.web.exercise_filter import ExerciseFilter
from footwork.web.people.request import PersonRequest
from footwork.web.plan.preferences import preferences
from footwork.web.player.figures import still_url

PARTS = {
    "toes": (Trains.TOE_STRENGTH, Trains.ARCH_CONTROL, Trains.TOE_MOBILITY, Trains.SOLE_STRETCH),
    "ankle": (
        Trains.CALF_STRENGTH,
        Trains.SHIN_STRENGTH,
        Trains.ANKLE_STRENGTH,
        Trains.ANKLE_MOBILITY,
        Trains.CALF_STRETCH,
    ),
    "hip": (Trains.THIGH_STRENGTH, Trains.HIP_STRENGTH),
    "balance": (Trains.BALANCE,),
    "comfort": (Trains.COMFORT,),
}
"""The parts of the list, from the ground up, with what their exercises train above all."""


class Part(NamedTuple):
    """A part of the list: its id, and its exercises, each with its picture."""

    id: str
    exercises: list[tuple[Exercise, str | None]]


@require_safe
@ensure_csrf_cookie
def exercises(request: PersonRequest) -> HttpResponse:
    wanted = ExerciseFilter.asked(request.GET)
    return _page(preferences(request.person).look, wanted, diary_id(request.person)).answer(request)


@cached_by_language(64)
def _page(look: str, wanted: ExerciseFilter, diary: str) -> CachedResponse:
    found = search_exercises(wanted.words)
    parts = list(_parts(look, [one for one in map(library().exercise, found.ids) if wanted.suits(one)]))
    context = {
        "page_name": "exercises",
        "look": look,
        "parts": parts,
        "number": sum(len(part.exercises) for part in parts),
        "of_all": len(library().exercise_ids()),
        "wanted": wanted,
        "chosen": list(wanted.chosen()),
        "found": found,
        "trains": list(Trains),
        "levels": [str(level) for level in range(1, HARDEST + 1)],
        "words": library().words(),
        "diary": diary,
    }
    return CachedResponse.of(render_to_string("exercises.html", context))


def _parts(look: str, found: list[Exercise]) -> Iterator[Part]:
    """Each exercise once, under what it trains above all, the easiest first."""
    found.sort(key=lambda one: (one.level, one.name))
    for id, trains in PARTS.items():
        own = [one for one in found if one.trains[:1] and one.trains[0] in trains]
        if own:
            yield Part(id, [(one, still_url(one, look)) for one in own])
