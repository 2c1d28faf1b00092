"""Names of things: what they may be made of, and how long."""

from __future__ import annotations

import re

MOST_NAME = 200
"""The longest id, title or name; what may be played must fit into a record."""

ABSENT_BY_DEFAULT = "absent by default"
"""Marks in its metadata a field that files leave out where it says nothing: programs older than the field refuse what
they do not know."""


def is_name(text: str) -> bool:
    """Not empty, not too long, and nothing in it that would move a terminal's cursor."""
    return 0 < len(text) <= MOST_NAME and text.isprintable()


def printable(text: str) -> str:
    """Without what would move a terminal's cursor, or do more: a routine may be anyone's file."""
    return "".join(character if character.isprintable() else " " for character in text)


def is_slug(text: str) -> bool:
    """A name that can stand in an address."""
    return is_name(text) and re.fullmatch(r"[-a-zA-Z0-9_]+", text) is not None
