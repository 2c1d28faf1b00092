"""Figures as pictures of their own: drawn once, under an address that changes with what they show."""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse

from footwork.catalogue.library import library
from footwork.core.errors import UnknownName
from footwork.core.exercise import Exercise
from footwork.core.manner import USUAL_MANNER, Manner, manner_of
from footwork.core.routine import Item
from footwork.core.side import Side
from footwork.core.span import UNHURRIED, Pace
from footwork.figure.figures import Figure
from footwork.figure.looks import USUAL
from footwork.figure.looks import look as look_of
from footwork.outputs.web_player.palette import palette
from footwork.translation import cached_by_language
from footwork.web.cached_response import SVG, CachedResponse
from footwork.web.plan.find_timeline import timeline
from footwork.web.plan.preferences import Preferences


def figure_url(
    exercise_id: str,
    *,
    side: Side | None = None,
    phase: str | None = None,
    look: str = USUAL,
    manner: Manner = USUAL_MANNER,
) -> str:
    """Where the picture of an exercise's own dose is; see `figure` for what it shows and what is raised."""
    digest = figure(exercise_id, side, phase, look, manner).digest
    parts: dict[str, object] = {"digest": digest, "exercise": exercise_id}
    return _address("figure", parts, side=side, phase=phase, look=look, **manner.query)


def still_url(exercise: Exercise, look: str) -> str | None:
    """Where its picture at the end of the phase that tells most is, if it has poses."""
    return figure_url(exercise.id, phase="", look=look, manner=manner_of(exercise)) if exercise.dose.posed else None


def item_figure_url(routine_id: str, item: int, side: Side, choices: Preferences) -> str:
    """Where the moving picture of a routine's item is; see `item_figure` for what it shows and what is raised."""
    digest = item_figure(routine_id, item, side, choices).digest
    ready = str(choices.ready) if choices.ready else None
    parts = {"digest": digest, "routine": routine_id, "item": item}
    return _address("item-figure", parts, side=side, look=choices.look, ready=ready)


def side_named(name: str | None) -> Side | None:
    """The side that an address asks for, if it asks for one; UnknownName for what is no side."""
    if name is None:
        return None
    if name not in [*Side]:
        raise UnknownName("side", name, Side)
    return Side(name)


@cached_by_language()
def figure(
    exercise_id: str, side: Side | None, phase: str | None, look: str, manner: Manner = USUAL_MANNER
) -> CachedResponse:
    """The exercise moving; with a phase, still at the phase's end, with "" for the phase that tells most. Drawn in the
    `manner` in which a person does it.

    Raises UnknownName for any of them that is not there, Unrepresentable for an exercise without poses.
    """
    drawn = _figure(exercise_id, side, look, manner)
    return CachedResponse.of(drawn.moving() if phase is None else drawn.still(phase), SVG)


@cached_by_language(128)
def item_figure(routine_id: str, item: int, side: Side | None, choices: Preferences) -> CachedResponse:
    """An item of a routine moving, with the item's dose at the pace at which this site plays the routine.

    Raises what `figure` does.
    """
    unrolled = timeline(routine_id, choices)
    items = dict(enumerate(unrolled.routine.items))
    if item not in items:
        raise UnknownName("item of this routine", str(item), map(str, items))
    return CachedResponse.of(_drawn(items[item], side, choices.look, unrolled.pace).moving(), SVG)


@cached_by_language(4)
def _figure(exercise_id: str, side: Side | None, look: str, manner: Manner) -> Figure:
    """For what is asked of one exercise at a time: what is written of it is kept, a drawing is ten times as large."""
    exercise = manner.of(library().exercise(exercise_id))
    return _drawn(Item(exercise, exercise.dose), side, look)


def _drawn(item: Item, side: Side | None, look: str, pace: Pace = UNHURRIED) -> Figure:
    words = library().words()
    return Figure(item.exercise, words, palette(), dose=item.dose, side=side, pace=pace, look=look_of(look))


def _address(name: str, parts: dict[str, object], *, look: str, **query: str | None) -> str:
    asked = {key: value for key, value in query.items() if value is not None}
    if look != USUAL:
        asked["look"] = look
    return reverse(name, kwargs=parts) + (f"?{urlencode(asked)}" if asked else "")
