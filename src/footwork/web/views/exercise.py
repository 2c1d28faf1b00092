"""One exercise: how it moves, how much and how it is done, who must not, and what is known of it."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork import local_time
from footwork.catalogue.library import library
from footwork.core.adaptation import done_by, harder_ways, suits, way_that_suits
from footwork.core.build_up import Variant
from footwork.core.dose_text import brief_dose_text
from footwork.core.errors import UnknownName
from footwork.core.exercise import Exercise
from footwork.core.manner import manner_of
from footwork.core.side import Side
from footwork.translation import cached_by_language
from footwork.web.cached_response import CachedResponse, is_prefetch, personal
from footwork.web.diary.diary_id import diary_id
from footwork.web.people.request import PersonRequest
from footwork.web.plan.added_notice import Notice, added_notice, undone_notice
from footwork.web.plan.adding import can_be_added
from footwork.web.plan.find_timeline import TRIED, timeline
from footwork.web.plan.own_routine import own_exercises
from footwork.web.plan.preferences import Preferences, preferences
from footwork.web.plan.routines import planned_version, played_routines
from footwork.web.player.figures import figure_url, side_named, still_url
from footwork.web.screening.own_cautions import OwnCautions, own_cautions

_NOTHING = Notice(())
_UNANSWERED = OwnCautions()


@require_safe
@ensure_csrf_cookie
def exercise(request: PersonRequest, exercise: str) -> HttpResponse:
    return show_exercise(request, exercise, _notice(request, exercise) or _NOTHING)


def show_exercise(request: PersonRequest, id: str, notice: Notice) -> HttpResponse:
    """What a person answered, or has just done, is on no page that a browser keeps."""
    person, side = request.person, request.GET.get("side")
    try:
        known = library().exercise(id)
        day = local_time.today()
        own = _UNANSWERED if is_prefetch(request) else own_cautions(person, known, day)
        page = _page(id, side, preferences(person), diary_id(person), notice, own)
    except UnknownName as error:
        raise Http404(str(error)) from None
    response = page.answer(request)
    return personal(response) if own.sentences or notice.sentences else response


def _notice(request: PersonRequest, exercise: str) -> Notice | None:
    """A page that is opened again later says nothing of what is long done."""
    if "added" in request.GET:
        return added_notice(request.person, exercise)
    return undone_notice(request.person) if "undone" in request.GET else None


@cached_by_language(256)
def _page(
    id: str,
    side: str | None,
    choices: Preferences,
    diary: str,
    notice: Notice = _NOTHING,
    own: OwnCautions = _UNANSWERED,
) -> CachedResponse:
    exercise = done_by(library().exercise(id), choices.changes)
    context = {
        "page_name": "exercise",
        "exercise": exercise,
        "words": library().words(),
        "diary": diary,
        "notice": notice,
        "own_cautions": own,
        "suits": suits(exercise, choices.changes),
        "instead": way_that_suits(exercise, choices.changes, library().find),
        "foot_check": choices.foot_check,
        "conditions": [one for one in library().conditions() if id in (way.exercise for way in one.exercises)],
        "look": choices.look,
    }
    return CachedResponse.of(
        render_to_string(
            "exercise.html",
            context | _in_plan(exercise, choices) | _relatives(exercise, choices)
            | _pictures(exercise, side_named(side), choices.look),
        )
    )  # fmt: skip


def _in_plan(exercise: Exercise, choices: Preferences) -> dict[str, Any]:
    """Where the plan has it, how much of it, and what can be done with it."""
    found, version = played_routines(choices), planned_version(choices)
    own = next((one for one in found.doses if one.exercise == exercise.id), None)
    doable = suits(exercise, choices.changes) or way_that_suits(exercise, choices.changes, library().find)
    return {
        "sessions": [
            one for one in found.timelines.values() if exercise.id in (item.exercise.id for item in one.routine.items)
        ],
        "yours": ", ".join(brief_dose_text(own.of(exercise.dose), library().words(), exercise.side_word))
        if own
        else "",
        "added": exercise.id in own_exercises(version),
        "can_be_added": doable and can_be_added(version, exercise),
        "tried": timeline(TRIED + exercise.id, choices) if doable else None,
    }


def _relatives(exercise: Exercise, choices: Preferences) -> dict[str, Any]:
    """The ways beside it, those that are exercises of their own with their picture."""
    harder = harder_ways(exercise, choices.changes, library().find)
    kinds = {"easier": exercise.easier, "harder": harder, "beside": exercise.beside}
    return {
        "relatives": [(kind, [(one, _still(one, choices)) for one in ways]) for kind, ways in kinds.items() if ways]
    }


def _still(variant: Variant, choices: Preferences) -> str | None:
    other = library().find(variant.exercise)
    return still_url(done_by(other, choices.changes), choices.look) if other else None


def _pictures(exercise: Exercise, side: Side | None, look: str) -> dict[str, Any]:
    """`side` is the one shown, the first of those that work in turn unless another is asked for."""
    if not exercise.dose.posed:
        return {}
    sides = exercise.dose.sides_in_turn
    picture = partial(figure_url, exercise.id, side=side, look=look, manner=manner_of(exercise))
    return {
        "sides": sides,
        "side_names": library().words().of_sides(exercise).name,
        "side": side or sides[0],
        "moving": picture(),
        "still": picture(phase=""),
        "stills": [(phase, picture(phase=phase.name)) for phase in exercise.dose.phases],
    }
