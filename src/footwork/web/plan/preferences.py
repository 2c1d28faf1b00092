"""What the person of this computer has chosen to have otherwise, and what follows for them from their answers."""

from __future__ import annotations

import json
from datetime import date
from typing import NamedTuple

from footwork import local_time
from footwork.core.question import Adaptation
from footwork.core.tag import Tag
from footwork.figure.looks import LOOKS, USUAL, look
from footwork.translation.negotiation import NAMES
from footwork.web.diary.models import PlanVersion
from footwork.web.people.data_version import Part, kept_by_version, save_fields
from footwork.web.people.models import Person
from footwork.web.screening.status import checked_on

READY_SECONDS = (0, 10, 20, 30)
"""How much longer than planned the time to get ready may be."""


PLAYED = ("slots", "prescriptions", "minutes", "routines", "doses", "left_out")
"""Not when a version was made nor why, nor a pause or an hour: for those no page has to be made anew."""


class Preferences(NamedTuple):
    """`look` is whom the figures show; `ready` how many seconds more there are to get ready for each exercise; `plan`
    what of the newest version of the plan makes a difference to how routines are played, as JSON, if there is one;
    `changes` what the answers before the start and the looks at the feet change; `foot_check` is the day of the newest
    look that has a part in it. Two people of the same choices get the same pages."""

    look: str = USUAL
    ready: int = 0
    plan: str = ""
    changes: frozenset[Adaptation | Tag] = frozenset()
    foot_check: date | None = None


def preferences(person: Person) -> Preferences:
    """Today: what was found on the feet lasts until its day."""
    return _preferences(person, local_time.today())


@kept_by_version(of=(Part.REST,))
def _preferences(person: Person, day: date) -> Preferences:
    """A choice that a later version has dropped gives way to the usual one. Answers to fewer questions than are asked
    now change what they changed until they are given anew."""
    look, ready = person.look, person.ready_seconds
    newest = PlanVersion.objects.filter(person=person).values_list("content", flat=True).last()
    checked = checked_on(person, day)
    return Preferences(
        look if look in LOOKS else USUAL,
        ready if ready in READY_SECONDS else 0,
        json.dumps({key: newest[key] for key in PLAYED if key in newest}, sort_keys=True) if newest else "",
        checked.changes,
        checked.foot_check,
    )


def save_preferences(person: Person, look_name: str, ready: int, language: str | None = None) -> None:
    """`language` is a code, empty for that of the browser; without one it stays as it is.

    Raises UnknownName for a look, ValueError for a time or a language that are not to be had."""
    if ready not in READY_SECONDS:
        raise ValueError(f"no such time to get ready: {ready} s")
    if language is None:
        language = person.language
    if language and language not in NAMES:
        raise ValueError(f"no such language: {language}")
    save_fields(person, look=look(look_name).name, ready_seconds=ready, language=language)
