"""The people in the figures: whom the person of this computer has chosen to see."""

from __future__ import annotations

from footwork.figure.looks import LOOKS, USUAL, look
from footwork.web.diary.models import Person
from footwork.web.keeping import LOCAL_PERSON


def chosen_look() -> str:
    """A look that a later version has dropped gives way to the usual one."""
    name = Person.objects.filter(pk=LOCAL_PERSON).values_list("look", flat=True).first()
    return name if name in LOOKS else USUAL


def choose_look(name: str) -> None:
    """Raises UnknownName."""
    Person.objects.filter(pk=LOCAL_PERSON).update(look=look(name).name)
