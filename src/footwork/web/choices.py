"""What the person of this computer has chosen to have otherwise."""

from __future__ import annotations

from typing import NamedTuple

from footwork.figure.looks import LOOKS, USUAL, look
from footwork.web.diary.models import Person
from footwork.web.keeping import LOCAL_PERSON

READY_SECONDS = (0, 10, 20, 30)
"""How much longer than planned the time to get ready may be."""


class Choices(NamedTuple):
    """`look` is whom the figures show; `ready` how many seconds more there are to get ready for each exercise."""

    look: str = USUAL
    ready: int = 0


def chosen() -> Choices:
    """A choice that a later version has dropped gives way to the usual one."""
    found = Person.objects.filter(pk=LOCAL_PERSON).values_list("look", "ready_seconds").first() or Choices()
    look, ready = found
    return Choices(look if look in LOOKS else USUAL, ready if ready in READY_SECONDS else 0)


def choose(choices: Choices) -> None:
    """Raises UnknownName for a look, ValueError for a time that are not to be had."""
    if choices.ready not in READY_SECONDS:
        raise ValueError(f"no such time to get ready: {choices.ready} s")
    Person.objects.filter(pk=LOCAL_PERSON).update(look=look(choices.look).name, ready_seconds=choices.ready)
