"""The exercises of a plan as its page shows them: a card for each, with its dose and what can be changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from footwork.core.by_set import most_of
from footwork.core.exercise import Exercise
from footwork.core.own_dose import held_s
from footwork.core.plan import Version
from footwork.core.progression import NextDose
from footwork.core.routine import Item
from footwork.core.span import Count
from footwork.web.people.models import Person
from footwork.web.plan.details import exercises_of_other_routines, frequency_note, played_dose
from footwork.web.plan.exercise_forms import DoseForm, DosesForm
from footwork.web.plan.left_out import easier_one
from footwork.web.plan.next_doses import can_use, next_doses, planned_items
from footwork.web.plan.own_routine import own_exercises
from footwork.web.plan.preferences import Preferences
from footwork.web.player.figures import still_url


class BlankMeans(NamedTuple):
    """What becomes of each number of a dose if its field is left blank."""

    sets: str
    reps: str
    hold: str


class ExerciseCard(NamedTuple):
    """`brief` is what is done of it, `note` how often if not as usual, `step` its next dose."""

    item: Item
    still: str | None
    brief: str
    note: str
    form: DoseForm
    refused: bool
    held_s: int
    blank: BlankMeans
    step: NextDose | None
    can_be_taken_over: bool
    can_be_taken_out: bool
    can_be_left_out: bool
    easier: Exercise | None


def exercise_cards(
    person: Person, version: Version, choices: Preferences, today: date, form: DosesForm
) -> Iterator[ExerciseCard]:
    """`form` has what was typed, if something was."""
    steps, places = next_doses(person, today), {one.place for one in form.refusals}
    own, of_others = own_exercises(version), exercises_of_other_routines(version, choices)
    for id, item in planned_items(version, choices).items():
        step, of = steps.get(id), form.of(id)
        dose, hold = version.dose_of(id), held_s(item.dose)
        yield ExerciseCard(
            item=item,
            still=still_url(item.exercise, choices.look),
            brief=played_dose(version, choices, replace(item, dose=dose.of(item.dose))),
            note=frequency_note(version, item.exercise) if id in own else "",
            form=of,
            refused=any(f"{name}-{id}" in places for name in (*of.fields, "of")),
            held_s=hold,
            blank=BlankMeans(
                _if_blank(dose.sets, item.dose.sets),
                _if_blank(dose.reps, most_of(item.dose.expected_reps)),
                _if_blank(dose.hold_s, Count.of(hold)) if hold else "",
            ),
            step=step,
            can_be_taken_over=step is not None and can_use(version, step),
            can_be_taken_out=id in own,
            can_be_left_out=id in of_others,
            easier=easier_one(version, item.exercise, choices.changes),
        )


def _if_blank(now: int | None, usual: Count) -> str:
    number = str(usual).replace("-", "–")
    if now is None or usual.low <= now <= usual.high:
        return _("Usual: {n}.").format(n=number)
    if now < usual.low:
        return _("Less than usual. Left blank, it goes back up to {n}.").format(n=number)
    return _("More than usual. Left blank, it goes back to {n}.").format(n=number)
