"""Numbers and lists as they are written in the language in use: by the same messages as the frame of what is said."""

from __future__ import annotations

from collections.abc import Iterable

from footwork.translation.catalogue import pgettext


def decimal(number: float, places: int = 1) -> str:
    """Rounded to so many decimal places: 5.5, in German 5,5."""
    return f"{number:.{places}f}".replace(".", pgettext("decimal", "."))


def listed(parts: Iterable[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    *before, last = list(parts) or [""]
    if not before:
        return last
    joined, *others = before
    for other in others:
        joined = pgettext("list.more", "{first}, {second}").format(first=joined, second=other)
    return pgettext("list.last", "{first} and {second}").format(first=joined, second=last)
