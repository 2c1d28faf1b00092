"""What the plan's page says of its exercises: how much is done, how often, and what is not."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.translation import gettext as _

from footwork.catalogue.frequency_text import often
from footwork.catalogue.library import library
from footwork.core.dose_text import brief_dose_text
from footwork.core.exercise import Exercise
from footwork.core.plan import Version
from footwork.core.rhythm import differs, planned
from footwork.core.routine import Item, Routine
from footwork.core.substitutes import Suits, substitute
from footwork.web.plan.left_out import missing_equipment, suits_person
from footwork.web.plan.own_routine import OWN
from footwork.web.plan.preferences import Preferences
from footwork.web.plan.routines import all_routines, played_routines


class LeftOutExercise(NamedTuple):
    """An exercise that is left out; `instead` is what is done in its place, `lacks` what the person does not have."""

    id: str
    name: str
    instead_id: str
    instead: str
    lacks: str


def left_out_exercises(version: Version) -> list[LeftOutExercise]:
    words, name = library().words(), library().exercise_name
    return [
        LeftOutExercise(one.exercise, name(one.exercise), one.instead, name(one.instead), words.things(one.lacks))
        for one in version.left_out
    ]


class DroppedExercise(NamedTuple):
    """An exercise that the answers leave no way of; `offer` trains the same and suits, if there is one."""

    name: str
    offer: Exercise | None


def dropped_exercises(version: Version, choices: Preferences) -> list[DroppedExercise]:
    """Of the plan's exercises, with what the plan does not have yet in their place."""
    shelf = list(map(library().exercise, library().exercise_ids()))
    suits, lacking = suits_person(version, choices.changes), missing_equipment(version)
    known = ((one.old, library().find(one.of)) for one in played_routines(choices).instead if not one.new)
    return [
        DroppedExercise(name, _offer(exercise, shelf, lambda one: suits(one) and not lacking & set(one.equipment)))
        for name, exercise in known
        if exercise
    ]


def _offer(exercise: Exercise, shelf: list[Exercise], suits: Suits) -> Exercise | None:
    return substitute(exercise, shelf, library().find, suits)


def played_dose(version: Version, choices: Preferences, asked: Item) -> str:
    """In brief what is done of an exercise; where the minutes of the day leave less than is `asked`, that says so."""
    found, words = played_routines(choices), library().words()
    id, side_word = asked.exercise.id, asked.exercise.side_word
    homes = [one for one in version.routine_ids if one in found.planned and id in _ids(found.planned[one])]
    items = found.timelines[homes[-1]].routine.items if homes else ()
    done = next((item.dose for item in items if item.exercise.id == id), None)
    brief = ", ".join(brief_dose_text(done or asked.dose, words, side_word))
    if done is None:
        return _("left out to fit your time (usually {dose})").format(dose=brief)
    return _("{dose}, reduced to fit your time").format(dose=brief) if done.sets != asked.dose.sets else brief


def exercises_of_other_routines(version: Version, choices: Preferences) -> set[str]:
    """The exercises of the plan that come in routines which are not the person's own."""
    routines = played_routines(choices).planned
    return {exercise for id in version.routine_ids if id != OWN and id in routines for exercise in _ids(routines[id])}


def _ids(routine: Routine) -> set[str]:
    return {item.exercise.id for item in routine.items}


def frequency_note(version: Version, exercise: Exercise) -> str:
    """How often it is usually done and how often the plan does it, where that is not the same."""
    found = planned(version.schedule, {one.id for one in all_routines(version) if exercise.id in _ids(one)})
    if found is None or not differs(found, exercise.frequency):
        return ""
    return _("{exercise}: usually {usual}. In your plan {planned}.").format(
        exercise=exercise.name, usual=often(exercise.frequency), planned=often(found)
    )
