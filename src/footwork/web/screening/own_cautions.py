"""Which cautions of an exercise concern a person, by what they ticked in the safety check and what their feet show."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from footwork.catalogue.library import library
from footwork.core.caution import Kind
from footwork.core.exercise import Exercise
from footwork.web.people.models import Person
from footwork.web.screening.answers import ticked_now
from footwork.web.screening.status import checked_on


class OwnCautions(NamedTuple):
    """Their sentences; `known` says whether everything that is asked now was answered."""

    sentences: tuple[str, ...] = ()
    known: bool = False


def own_cautions(person: Person, exercise: Exercise, day: date) -> OwnCautions:
    """Without what says when to stop: that concerns everyone."""
    checked = checked_on(person, day)
    ticked = ticked_now(person) | {one.id for one in checked.found}
    shown = {*exercise.do_not_start, *exercise.ask_first}
    own = (
        one for one in library().cautions() if one.kind is not Kind.STOP_WHEN and not ticked.isdisjoint(one.asked_by)
    )
    return OwnCautions(tuple(one.says for one in own if one.says in shown), checked.decision is not None)
