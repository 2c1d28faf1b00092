"""What is drawn about the body: where the movement goes, where a foot presses, when to hold."""

from __future__ import annotations

from footwork.core.pose import Spot
from footwork.figure.arrows import drawn, head
from footwork.figure.build import TOE
from footwork.figure.geometry import Point, line
from footwork.figure.scene import Moment, Path, Placed, Shape, fixed, repeated

CORNER = 18.0
"""How far from the edges of a view, and from what it shows, the middle of the sign to hold is, in units of the picture.
"""

_CLOCK = 9

ONWARDS = (32.0, 40.0)
"""Where the arrow for a person who walks begins: ahead of the hip, free of arms and legs, in cm."""

_STRIPE = 17.0
_STRIPE_DEPTH = -1.2
"""Marks on a floor that passes: about how far apart, and how deep, in cm."""


def pressure(spot: Spot, scale: float) -> Shape:
    """An arrow into the floor beneath the spot, as strongly as it presses."""
    unit = 1 / scale

    def place(moment: Moment) -> Placed:
        x = _pad(moment) if spot is Spot.TOES else moment.body.spot("working", spot)[0]
        return Placed(x, opacity=moment.body.posture.presses.get(spot, 0.0))

    way = [(0.0, -5 * unit), (0.0, -14 * unit)]
    return Shape((Path("line-mark", lambda scale: line(way, scale)), head(way, scale)), place)


def _pad(moment: Moment) -> float:
    """Where the toes press: in the middle of their last stretch."""
    return moment.body.parts["working.toe_tip"].at(TOE[1] / 2, 0)[0]


def hold(scale: float, origin: Point, where: Point, *, mirrored: bool) -> Shape:
    """A clock while a pose is held; `where` that is in its view, in units of the picture. Its hands show three o'clock
    in a drawing that will be mirrored as well."""
    x, y = (where[0] - origin[0]) / scale, (origin[1] - where[1]) / scale
    right = -_CLOCK if mirrored else _CLOCK
    face = Path(
        "line-hold",
        lambda _scale: f"M0 -{_CLOCK}A{_CLOCK} {_CLOCK} 0 1 1 0 {_CLOCK}A{_CLOCK} {_CLOCK} 0 1 1 0 -{_CLOCK}",
    )
    hands = Path("line-hold", lambda _scale: line([(0, _CLOCK * 0.6), (0, 0), (right * 0.45, 0)]))
    return Shape((face, hands), lambda moment: Placed(x, y, opacity=float(moment.hold)), stays=True)


def stripes(passes: float) -> Shape:
    """Across a floor that passes beneath a person who walks, by `passes` cm in a round: after it, it looks the same."""
    places = repeated(passes, _STRIPE)

    def dashes(scale: float) -> str:
        return "".join(line([(x, _STRIPE_DEPTH), (x + _STRIPE / 3, _STRIPE_DEPTH)], scale) for x in places)

    return Shape((Path("line-floor", dashes),), lambda moment: Placed(-moment.passed))


def onwards(scale: float) -> Shape:
    """The way on, ahead of a person who walks."""
    return drawn([(ONWARDS[0], ONWARDS[1]), (ONWARDS[0] + 30 / scale, ONWARDS[1])], scale, fixed)
