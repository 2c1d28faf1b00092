"""Who exercises in tests."""

from __future__ import annotations

from footwork.web.people.current import default_person
from footwork.web.people.models import Person


def me() -> Person:
    """As the diary has them now."""
    return default_person()
