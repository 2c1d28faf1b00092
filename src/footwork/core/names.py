"""Names of things: what they may be made of, and how long."""

from __future__ import annotations

MOST_NAME = 200
"""The longest id, title or name; what may be played must fit into a record."""


def is_name(text: str) -> bool:
    """Not empty, not too long, and nothing in it that would move a terminal's cursor."""
    return 0 < len(text) <= MOST_NAME and text.isprintable()
