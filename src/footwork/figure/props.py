"""Equipment and what a body rests on, by the names that exercises use, fixed to the floor or to a part of the body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import atan2, degrees, hypot, sqrt

from footwork.core.exercise import Position
from footwork.figure.build import HAND, SHANK, TOE, TOE_RADII, Build
from footwork.figure.geometry import Circle, Frame, Point, line, rotated
from footwork.figure.posture import SIDES
from footwork.figure.scene import Moment, Path, Placed, Placing, Shape, around, bone, fixed

PENCIL_RADIUS = 0.5
_PENCIL_SLANT = -135.0
"""A pencil lies across the foot: its point comes towards who looks."""

_RELEASE, _FALL = 0.5, 0.5
"""The shares of a movement in which toes that let go have opened, and in which what they held then falls."""

_LINKS = 5
_LINK = 12.0
_POST_AHEAD = 45.0
_DEEPEST = 9.0
"""How far a slack band hangs down at most: it is held, not dropped."""

_ANCHOR_HEIGHT = 9.0


def grip(moment: Moment) -> Point:
    """The place in the crook of the working toes."""
    return moment.body.parts["working.toe"].at(TOE[0] * 0.95, -TOE_RADII[1] - PENCIL_RADIUS * 0.6)


def pencil(moments: Sequence[Moment]) -> list[Shape]:
    """It lies where the toes first take hold of it, goes with them, and falls back there when they let go."""
    held = [moment for moment in moments if moment.body.posture.grasps == "pencil"]
    if not held:
        return []
    home = grip(held[0])[0], PENCIL_RADIUS
    toe = held[0].body.parts["working.toe"]
    on_toe = rotated((home[0] - toe.x, home[1] - toe.y), -toe.angle)
    opening = held[-1].stretch
    places: dict[float, Placed] = {}
    for moment in moments:
        x, y = home
        if moment.body.posture.grasps == "pencil" or (moment.stretch == opening and moment.share <= _RELEASE):
            x, y = moment.body.parts["working.toe"].at(*on_toe)
            last = x, y
        elif moment.stretch == opening and moment.share < _RELEASE + _FALL:
            fallen = ((moment.share - _RELEASE) / _FALL) ** 2
            x, y = last[0] + (home[0] - last[0]) * fallen, last[1] + (home[1] - last[1]) * fallen
        places[moment.at] = Placed(x, y, _PENCIL_SLANT)
    wood = Path("pencil", lambda scale: line([(-2.2, -0.55), (4.2, -0.55), (4.2, 0.55), (-2.2, 0.55)], scale) + "Z")
    point = Path("wood", lambda scale: line([(4.2, -0.55), (5.8, 0), (4.2, 0.55)], scale) + "Z")
    lead = Path("ink", lambda scale: line([(5.2, -0.2), (5.8, 0), (5.2, 0.2)], scale) + "Z")
    return [Shape((wood, point, lead), lambda moment: places[moment.at])]


def band_hold(moment: Moment) -> Point:
    """Where a band lies over the instep, nearer the ankle than the toes."""
    return moment.body.parts["working.forefoot"].at(2.4, 2.3)


def post(moments: Sequence[Moment]) -> float:
    """Where a band is fixed: far enough ahead of the foot that its whole way can be seen."""
    return max(band_hold(moment)[0] for moment in moments) + _POST_AHEAD


def band(moments: Sequence[Moment]) -> list[Shape]:
    """From a fixed post ahead to the working foot; it sags until it is taut."""
    x = post(moments)
    anchor = x, _ANCHOR_HEIGHT
    taut = max(_distance(band_hold(moment), anchor) for moment in moments) * 0.97
    links = [
        Shape((around("band", (0, 0, 0.8), (_LINK, 0, 0.8)),), _link(number, anchor, taut)) for number in range(_LINKS)
    ]
    loop = Shape(
        (around("band", (0.9, -2.4, 0.9), (1.6, -2.5, 0.9), (2.9, 1.9, 0.9), (2.2, 2.2, 0.9)),),
        bone("working.forefoot"),
    )
    stand = Shape(
        (
            around("prop", (x + 2, 1.5, 1.5), (x + 7, 1.5, 1.5), (x + 7, 40, 1.5), (x + 2, 40, 1.5)),
            around("prop-far", (x - 0.6, _ANCHOR_HEIGHT, 1.6), (x + 1.4, _ANCHOR_HEIGHT, 1.6)),
        ),
        fixed,
    )
    return [stand, *links, loop]


def _distance(one: Point, two: Point) -> float:
    return hypot(one[0] - two[0], one[1] - two[1])


def _link(number: int, anchor: Point, taut: float) -> Placing:
    """One of the straight pieces of a band, from where it is held to where it is fixed."""

    def place(moment: Moment) -> Placed:
        hold = band_hold(moment)
        distance = _distance(hold, anchor)
        sag = min(_DEEPEST, sqrt(0.375 * taut * (taut - distance))) if distance < taut else 0.0
        (x, y), (to_x, to_y) = (_hanging(hold, anchor, sag, n / _LINKS) for n in (number, number + 1))
        length, thin = hypot(to_x - x, to_y - y), min(1.0, (taut / distance) ** 6)
        return Placed(x, y, degrees(atan2(to_y - y, to_x - x)), length / _LINK, thin)

    return place


def _hanging(one: Point, two: Point, sag: float, share: float) -> Point:
    x, y = (a + (b - a) * share for a, b in zip(one, two, strict=True))
    return x, max(0.8, y - sag * 4 * share * (1 - share))


def towel(moments: Sequence[Moment]) -> list[Shape]:
    """Folded, on the floor under the lower leg near the ankle, which slides over it."""
    places = [moment.body.parts["working.shank"].at(SHANK * 0.8, -4.0) for moment in moments]
    x = (min(place[0] for place in places) + max(place[0] for place in places)) / 2
    r = max(1.0, places[0][1]) / 4
    layers = [
        around("towel", (x - 8 + n, r * (2 * n + 1), r * 0.9), (x + 8 - n, r * (2 * n + 1), r * 0.9)) for n in (0, 1)
    ]
    return [Shape(tuple(layers), fixed)]


def mat(moments: Sequence[Moment], build: Build, top: float) -> list[Shape]:
    """Under a body on the floor, as long as it and its movement are; the floor's far edge is drawn at `top`."""
    places = [x for moment in moments for x in _reach(moment)]
    low, high, far = min(places) - 6, max(places) + 14, top * 0.7
    return [
        Shape(
            (around("mat", (low, -0.7, 0.4), (high, -0.7, 0.4), (far + high, far, 0.4), (far + low, far, 0.4)),), fixed
        )
    ]


def _reach(moment: Moment) -> Iterator[float]:
    """How far back and ahead a body reaches."""
    parts = moment.body.parts
    yield parts["head"].at(30, 0)[0]
    for side in SIDES:
        yield parts[f"{side}.hand"].at(HAND, 0)[0]
        yield moment.body.spot(side, "heel")[0]
        yield moment.body.spot(side, "toes")[0]


def chair(moments: Sequence[Moment], build: Build, _top: float) -> list[Shape]:
    hip: Frame = moments[0].body.parts["trunk"]
    back, front, top = hip.x - build.pelvis - 3, hip.x + 24, hip.y - build.pelvis
    seat = around("prop", (back, top - 1.6, 1.6), (front, top - 1.6, 1.6))
    legs = [around("prop-far", (x, 1, 1), (x, top - 2, 1)) for x in (back + 2, front - 2)]
    rest = around("prop-far", (back, top, 1.3), (back - 5, top + 42, 1.3))
    return [Shape((*legs, rest, seat), fixed)]


BENEATH = {Position.LONG_SITTING: mat, Position.LYING: mat, Position.SITTING: chair}
BESIDE = {"band": band, "towel": towel}
GRASPED = {"pencil": pencil}


def reach(equipment: Sequence[str], moments: Sequence[Moment]) -> list[Circle]:
    """What of the equipment has to be in the picture of the whole person."""
    return [(post(moments) + 8, 38, 2)] if "band" in equipment else []
