"""Parts of a body that do not move against each other: drawn in one frame they share one way, which is written once."""

from __future__ import annotations

from collections.abc import Sequence

from footwork.figure.geometry import Frame, rotated
from footwork.figure.scene import Moment

_NEAR = 0.03
"""In cm and degrees."""


def kept_in(base: str, part: str, moments: Sequence[Moment]) -> Frame | None:
    """Where a part is in the frame of another, if it is there at all moments, near enough; else None."""
    found = [_as_seen(moment.body.parts[base], moment.body.parts[part]) for moment in moments]
    fields = zip(*found, strict=True)
    return found[0] if found and all(max(field) - min(field) < _NEAR for field in fields) else None


def carrier(part: str, bases: Sequence[str], moments: Sequence[Moment]) -> tuple[str, Frame]:
    """The first of the bases in whose frame a part keeps its place, and that place; else the part itself."""
    for base in bases:
        if kept := kept_in(base, part, moments):
            return base, kept
    return part, Frame(0, 0, 0)


def _as_seen(base: Frame, part: Frame) -> Frame:
    x, y = rotated((part.x - base.x, part.y - base.y), -base.angle)
    return Frame(x, y, part.angle - base.angle)
