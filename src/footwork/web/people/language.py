"""In which language a person is spoken to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.utils import translation

from footwork.translation import use
from footwork.translation.negotiation import first_offered

if TYPE_CHECKING:
    from footwork.web.people.models import Person


def chosen_language(person: Person) -> str:
    """Empty where none was chosen, or one that is not offered any more: then it is the browser's."""
    return first_offered([person.language])


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Within this Django's pages and all sentences below are in the language `code`."""
    with use(code), translation.override(code):
        yield
