"""The icon beside a piece of equipment."""

from __future__ import annotations

THING_ICONS = {
    "pencil": "pencil",
    "clear-floor": "move-horizontal",
    "wall": "brick-wall",
    "anchor": "sofa",
    "chair": "armchair",
    "stool": "armchair",
    "ball": "volleyball",
    "marbles": "circle-dot",
    "stones": "circle-dot",
}
TO_FETCH = "package-open"


def thing_icon(thing: str) -> str:
    """The name of an icon; what has none of its own is something to fetch."""
    return THING_ICONS.get(thing, TO_FETCH)
