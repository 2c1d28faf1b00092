"""All exercises of the catalogue, grouped by what they train; narrowed down by what one has, can and looks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork.catalogue.library import library
from footwork.catalogue.search import search_conditions
from footwork.core.exercise import HARDEST, Exercise, Position, Trains
from footwork.translation import cached_by_language
from footwork.web.cached_response import CachedResponse
from footwork.web.diary.diary_id import diary_id
from footwork.web.people.request import PersonRequest
from footwork.web.plan.preferences import preferences
from footwork.web.player.figures import still_url

MOST_WORDS = 100


class ExerciseFilter(NamedTuple):
    """What is looked for; the empty text and False are whatever there is."""

    words: str = ""
    trains: str = ""
    level: str = ""
    sitting: bool = False
    no_floor: bool = False
    nothing: bool = False

    def suits(self, exercise: Exercise) -> bool:
        told = " ".join((exercise.name, exercise.purpose, *exercise.also_called, *exercise.muscles)).lower()
        return (
            all(word in told for word in self.words.lower().split())
            and self.trains in ("", *exercise.trains)
            and self.level in ("", str(exercise.level))
            and not (self.sitting and exercise.position is Position.STANDING)
            and not (self.no_floor and exercise.position.is_on_the_floor)
            and not (self.nothing and exercise.equipment)
        )


@require_safe
@ensure_csrf_cookie
def exercises(request: PersonRequest) -> HttpResponse:
    sent = request.GET
    wanted = ExerciseFilter(
        sent.get("words", "")[:MOST_WORDS], sent.get("trains", ""), sent.get("level", ""),
        "sitting" in sent, "no_floor" in sent, "nothing" in sent,
    )  # fmt: skip
    return _page(preferences(request.person).look, wanted, diary_id(request.person)).answer(request)


@cached_by_language(64)
def _page(look: str, wanted: ExerciseFilter, diary: str) -> CachedResponse:
    groups = list(_groups(look, wanted))
    context = {
        "page_name": "exercises",
        "look": look,
        "groups": groups,
        "found": sum(len(found) for _trains, found in groups),
        "of_all": len(library().exercise_ids()),
        "wanted": wanted,
        "conditions": search_conditions(wanted.words).conditions if wanted.words.strip() else [],
        "trains": list(Trains),
        "levels": [str(level) for level in range(1, HARDEST + 1)],
        "words": library().words(),
        "diary": diary,
    }
    return CachedResponse.of(render_to_string("exercises.html", context))


def _groups(look: str, wanted: ExerciseFilter) -> Iterator[tuple[Trains, list[tuple[Exercise, str | None]]]]:
    """Each exercise once, under what it trains above all, the easiest first."""
    found = sorted(map(library().exercise, library().exercise_ids()), key=lambda one: (one.level, one.name))
    for trains in Trains:
        own = [one for one in found if one.trains[:1] == (trains,) and wanted.suits(one)]
        if own:
            yield trains, [(one, still_url(one, look)) for one in own]
