"""Where in a view the body is, without gaps: what nothing is to be written upon."""

from __future__ import annotations

from collections.abc import Iterator

from footwork.core.picture import View
from footwork.figure import back_view
from footwork.figure.geometry import Circle
from footwork.figure.posture import SIDES
from footwork.figure.scene import Moment
from footwork.figure.subject import Subject

_FROM_ABOVE = [(0.0, float(y), 8.0) for y in range(-40, 24, 8)]
_FROM_THE_FRONT = [(0.0, float(y), 8.0) for y in range(-6, 80, 8)]
_FROM_BEHIND = [(float(x), float(y), 8.0) for x in (-24, -8, 8, 24) for y in range(4, int(back_view.TOP), 8)]
_STANDS: dict[View, list[Circle]] = {
    View.FOOT_ABOVE: _FROM_ABOVE, View.FOOT_FRONT: _FROM_THE_FRONT, View.BEHIND: _FROM_BEHIND,
}  # fmt: skip
"""Where it is throughout, for the views in which it stays in its place, in cm."""

_LIMBS = {"shank": (9.0, range(0, 42, 6)), "thigh": (9.0, range(0, 42, 6)), "forearm": (5.0, range(8, 20, 10)),
          "upper_arm": (5.0, range(8, 20, 10))}  # fmt: skip
"""Half how thick limbs are, and at which places along them, in cm."""


def covers(subject: Subject, view: View, moment: Moment) -> list[Circle]:
    """At one moment."""
    if view in _STANDS:
        return _STANDS[view]
    aside = subject.aside(view, moment)
    found = _person(moment) if view is View.PERSON else _along(moment, "working", "shank")
    return [*subject.seen(view, moment), *((x - aside, y, r) for x, y, r in found)]


def _person(moment: Moment) -> Iterator[Circle]:
    for side in SIDES:
        for part in _LIMBS:
            yield from _along(moment, side, part)
    for up in (12, 24, 36):
        yield (*moment.body.parts["trunk"].at(up, 0), 12.0)


def _along(moment: Moment, side: str, part: str) -> Iterator[Circle]:
    thick, places = _LIMBS[part]
    for place in places:
        yield (*moment.body.parts[f"{side}.{part}"].at(place, 0), thick)
