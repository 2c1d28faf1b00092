"""What comes of an exercise that a person wants to add, said before they do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from django.utils.translation import gettext as _

from footwork.catalogue.library import library
from footwork.catalogue.reason_text import sentence
from footwork.core.adaptation import suits, way_that_suits
from footwork.core.exercise import Exercise
from footwork.core.plan import Version
from footwork.web.form_errors import FormError
from footwork.web.plan.adding import longest_day, played_as
from footwork.web.plan.composed import PlayedSessions
from footwork.web.plan.details import frequency_note
from footwork.web.plan.own_routine import own_exercises, with_exercise
from footwork.web.plan.preferences import Preferences
from footwork.web.plan.routines import played_routines
from footwork.web.plan.when import too_long_days


class Wanted(NamedTuple):
    """`refused` says why it cannot be added, else `notes` what to know first. Where it makes a day too long, `warnings`
    say so; then `allow` are the minutes a day that would be enough, and `once` says whether fewer times would help."""

    exercise: Exercise
    notes: list[str]
    refused: str = ""
    warnings: Sequence[str] = ()
    allow: int | None = None
    once: bool = False


def wanted_exercise(version: Version, choices: Preferences, id: str) -> Wanted | None:
    """None where there is no such exercise."""
    exercise = library().find(id)
    if exercise is None:
        return None
    if not (suits(exercise, choices.changes) or way_that_suits(exercise, choices.changes, library().find)):
        return Wanted(exercise, [], _("Your safety check rules out every version of this exercise."))
    try:
        after = with_exercise(version, id)
    except FormError as refused:
        return Wanted(exercise, [], str(refused))
    often = frequency_note(after, exercise)
    notes = [often, _("You can change its days and times afterwards.")] if often else []
    long, shorter = _too_much(version, after, choices)
    allow = longest_day(after, played_as(after, choices)).to_allow if long else None
    once = bool(long) and _can_be_once(version, after)
    return Wanted(exercise, [*notes, *shorter], warnings=long, allow=allow, once=once)


def _can_be_once(before: Version, after: Version) -> bool:
    """Whether it comes several times a day."""
    new = [one for one in after.prescriptions if one.exercise not in own_exercises(before)]
    return any(len(one.slots) > 1 for one in new)


def _too_much(before: Version, after: Version, choices: Preferences) -> tuple[list[str], list[str]]:
    """Which days would become too long, and what would give way to a daily limit."""
    changed = played_as(after, choices)
    now, then = played_routines(choices), played_routines(changed)
    before_long = too_long_days(before, PlayedSessions(choices))
    long = [one for one in too_long_days(after, PlayedSessions(changed)) if one not in before_long]
    shorter = [sentence(one) for one in then.told if one not in now.told]
    if then.trouble and not now.trouble:
        return [then.trouble], []
    if longest_day(after, changed).missing > longest_day(before, choices).missing:
        long = [*long, *shorter]
        shorter = []
    return ([_("Adding it makes some days too long."), *long] if long else []), shorter
