"""Who exercises in tests. `bench` imports this before Django is ready."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footwork.web.people.current import default_person

if TYPE_CHECKING:
    from footwork.web.people.models import Person


def me() -> Person:
    """As the diary has them now."""
    return default_person()


def renew() -> None:
    """After a test has written something of theirs past the program, which would have raised the version."""
    from footwork.web.people.data_version import raise_version

    raise_version(me())
