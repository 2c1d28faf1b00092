"""What the person of this computer has chosen to have otherwise, and what follows for them from their answers."""

from __future__ import annotations

import json
from typing import NamedTuple

from footwork.core.question import Adaptation
from footwork.core.tag import Tag
from footwork.figure.looks import LOOKS, USUAL, look
from footwork.web.diary.models import PlanVersion
from footwork.web.people.data_version import Part, kept_by_version, save_fields
from footwork.web.people.models import Person
from footwork.web.screening.status import changes_of_answers, newest_decision

READY_SECONDS = (0, 10, 20, 30)
"""How much longer than planned the time to get ready may be."""


_PLAYED = ("meant", "minutes", "routines", "doses", "left_out")
"""Not when a version was made nor why, nor a pause or an hour: for those no page has to be made anew."""


class Preferences(NamedTuple):
    """`look` is whom the figures show; `ready` how many seconds more there are to get ready for each exercise; `plan`
    what of the newest version of the plan makes a difference to how routines are played, as JSON, if there is one;
    `changes` what the answers before the start change. Two people of the same choices get the same pages."""

    look: str = USUAL
    ready: int = 0
    plan: str = ""
    changes: frozenset[Adaptation | Tag] = frozenset()


@kept_by_version(of=(Part.REST,))
def preferences(person: Person) -> Preferences:
    """A choice that a later version has dropped gives way to the usual one. Answers to fewer questions than are asked
    now change what they changed until they are given anew."""
    look, ready = person.look, person.ready_seconds
    newest = PlanVersion.objects.filter(person=person).values_list("content", flat=True).last()
    decision = newest_decision(person)
    return Preferences(
        look if look in LOOKS else USUAL,
        ready if ready in READY_SECONDS else 0,
        json.dumps({key: newest[key] for key in _PLAYED if key in newest}, sort_keys=True) if newest else "",
        decision.changes if decision else changes_of_answers(person),
    )


def save_preferences(person: Person, look_name: str, ready: int) -> None:
    """Raises UnknownName for a look, ValueError for a time that are not to be had."""
    if ready not in READY_SECONDS:
        raise ValueError(f"no such time to get ready: {ready} s")
    save_fields(person, look=look(look_name).name, ready_seconds=ready)
