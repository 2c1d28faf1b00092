"""What comes of an exercise that a person wants to add, said before they do."""

from __future__ import annotations

import json
from typing import NamedTuple

from django.utils.translation import gettext as _

from footwork.catalogue.documents import document_of
from footwork.catalogue.library import library
from footwork.catalogue.reason_text import sentence
from footwork.core.adaptation import suits, way_that_suits
from footwork.core.exercise import Exercise
from footwork.core.plan import Version
from footwork.web.form_errors import FormError
from footwork.web.plan.details import frequency_note
from footwork.web.plan.own_routine import with_exercise
from footwork.web.plan.preferences import PLAYED, Preferences
from footwork.web.plan.routines import played_routines
from footwork.web.plan.when import too_long_days


class Wanted(NamedTuple):
    """`refused` says why it cannot be added, else `notes` what to know first."""

    exercise: Exercise
    notes: list[str]
    refused: str = ""


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
    return Wanted(exercise, [*notes, *_too_much(version, after, choices)])


def _too_much(before: Version, after: Version, choices: Preferences) -> list[str]:
    """Which days would become too long, and what would give way to a daily limit."""
    changed = choices._replace(plan=_as_json(after))
    now, then = played_routines(choices), played_routines(changed)
    long = [one for one in too_long_days(after, then.timelines) if one not in too_long_days(before, now.timelines)]
    shorter = [sentence(one) for one in then.told if one not in now.told]
    if then.trouble and not now.trouble:
        return [then.trouble]
    return [*([_("Adding it makes some days too long.")] if long else []), *long, *shorter]


def _as_json(version: Version) -> str:
    content = document_of(version)
    return json.dumps({key: content[key] for key in PLAYED if key in content}, sort_keys=True)
