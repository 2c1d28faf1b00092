"""The working foot as the person sees it, looking along the leg at the instep: toes up, drawn for the left foot.

Pointing the foot lengthens it in this view, pulling it up shortens it, turning it in or out swings it sideways; so
pulling, turning and pointing it in a circle draws a circle.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import cos, radians

from footwork.core.pose import Muscle
from footwork.figure.build import Build
from footwork.figure.geometry import Circle, Frame, Point, rotated
from footwork.figure.muscles import SHOWN
from footwork.figure.scene import Moment, Path, Placed, Placing, Shape, along, around, strip

LOOKED_DOWN_AT = 35.0
"""The angle at which the person looks at a foot held square to the leg, in degrees."""

ANKLE: Point = (0.0, 0.0)

CLEAR = 8.6
"""How far from above the ankle an arrow round the toes is, in cm."""

TOES = (
    ((2.9, 11.2), 1.65, 7.0, 2.0),
    ((0.35, 12.0), 1.0, 6.3, 0.0),
    ((-1.4, 11.5), 0.95, 5.8, 0.0),
    ((-2.95, 10.6), 0.9, 5.2, 1.0),
    ((-4.2, 9.4), 0.85, 4.4, 3.0),
)
"""Big toe first: where its joint at the ball is, its radius, its length, its slant; in cm and degrees."""

_SHARES = (-0.95, -0.35, 0.15, 0.6, 1.05)
"""How far each toe goes aside when all are spread, as shares of the angle; the second hardly moves."""

BIG_TOE_TIP: Point = (2.8, 17.6)

_BACK = (
    (-3.4, -1.0), (-3.7, 3.0), (-4.6, 7.0), (-5.1, 10.0), (-4.5, 11.6), (-3.4, 12.6), (-1.6, 13.8), (0.4, 14.4),
    (1.6, 14.2), (3.2, 13.8), (4.6, 12.6), (4.7, 10.4), (4.0, 7.0), (3.5, 3.0), (3.4, -1.0),
)  # fmt: skip
"""The outline of the back of the foot, which ends between the toes."""

_MUSCLES: dict[Muscle, tuple[tuple[bool, tuple[Circle, ...]], ...]] = {
    Muscle.ARCH: ((True, ((2.8, 3.0, 0.4), (3.0, 7.0, 0.6), (3.6, 11.2, 0.5))),
                  (True, ((-3.0, 3.0, 0.4), (-3.6, 7.0, 0.6), (-4.1, 10.4, 0.4)))),
    Muscle.SHIN: ((False, ((-0.9, -30.0, 1.6), (-0.8, -13.0, 1.4), (0.6, -4.0, 0.7), (1.5, 0.0, 0.5))),),
    Muscle.CALF: ((False, ((-3.6, -30.0, 1.0), (-3.0, -14.0, 0.8), (-2.8, -6.0, 0.4))),
                  (False, ((3.6, -30.0, 1.0), (3.0, -14.0, 0.8), (2.8, -6.0, 0.4)))),
    Muscle.FIBULARIS: ((False, ((-3.0, -30.0, 1.0), (-2.4, -12.0, 0.8), (-2.4, -3.0, 0.4))),),
    Muscle.TIBIALIS_POSTERIOR: ((False, ((3.0, -30.0, 1.0), (2.4, -12.0, 0.8), (2.4, -3.0, 0.4))),),
}  # fmt: skip
"""What is seen of muscles, and whether it lies on the foot, else on the leg: those of the arch along both edges of the
foot, the calf on both sides behind the shin."""

_SEEN_SPREAD = 10.0
"""From how many degrees on the spread of toes is seen plainly."""


def above(build: Build, moments: Sequence[Moment]) -> list[Shape]:
    ankle = build.ankle + 0.2
    outer = (ankle, 1.5), (ankle, -3.0), (ankle + 0.5, -14.0), (ankle + 2, -36.0)
    leg = *((-x, y) for x, y in reversed(outer)), *outer
    ankles = [around("shade", (x, -0.4, 0.8), (x, 0.3, 0.8)) for x in (ankle - 0.7, 0.9 - ankle)]
    toes = [((0.0, 0.0, r * 0.92), (length - r, 0.0, r)) for _at, r, length, _slant in TOES]
    places = [toe_placed(number) for number in range(len(TOES))]
    drawn = [
        Shape((around("edge", *toe), around("skin", *toe), _nail(number)), place)
        for number, (toe, place) in enumerate(zip(toes, places, strict=True))
    ]
    return [
        Shape((along("edge", *leg),), _leg),
        Shape((along("edge", *_BACK),), _plate),
        *(_ghosts([around("edge", *toe) for toe in toes], places, moments) if spreads(moments) else []),
        *drawn,
        Shape((along("skin", *leg),), _leg),
        Shape((along("skin", *_BACK),), _plate),
        Shape(tuple(ankles), _leg),
        *_at_work(moments),
    ]


def _nail(number: int) -> Path:
    _at, r, length, _slant = TOES[number]
    back, front, half = length - r * 1.1, length - r * 0.45, r * 0.36
    corners = (back, -half), (front, -half), (front, half), (back, half)
    return around("nail", *((x, y, r * 0.26) for x, y in corners))


def _at_work(moments: Sequence[Moment]) -> list[Shape]:
    return [
        Shape((strip(colour, *circles),), _lit(colour, muscle, _plate if on_foot_ else _leg))
        for colour, of in SHOWN.items()
        for muscle, parts in _MUSCLES.items()
        if any(muscle in of(moment.body.posture) for moment in moments)
        for on_foot_, circles in parts
    ]


def _lit(colour: str, muscle: Muscle, where: Placing) -> Placing:
    return lambda moment: where(moment)._replace(opacity=SHOWN[colour](moment.body.posture).get(muscle, 0.0))


def spreads(moments: Sequence[Moment]) -> bool:
    return any(moment.body.posture.angles["working.toe_abduction"] for moment in moments)


def _ghosts(toes: Sequence[Path], places: Sequence[Placing], moments: Sequence[Moment]) -> list[Shape]:
    """Where the toes were at the start, so that it is seen how far they are spread."""

    def ghost(number: int) -> Placing:
        there = places[number](moments[0])
        return lambda moment: there._replace(
            opacity=0.25 * min(1.0, moment.body.posture.angles["working.toe_abduction"] / _SEEN_SPREAD)
        )

    return [Shape((toes[number]._replace(fill="edge"),), ghost(number)) for number in (0, len(toes) - 1)]


def parts_toes(moments: Sequence[Moment]) -> bool:
    """Whether toes are spread or come together from the first to the last of them."""
    first, last = (moments[n].body.posture.angles["working.toe_abduction"] for n in (0, -1))
    return abs(first - last) > _SEEN_SPREAD


def swings(moments: Sequence[Moment]) -> bool:
    """Whether the whole foot moves."""
    return len({seen(moment) for moment in moments}) > 1


def _leg(_moment: Moment) -> Placed:
    return Placed()


def _plate(moment: Moment) -> Placed:
    swing, length = seen(moment)
    return Placed(angle=swing, across=length)


def toe_placed(number: int) -> Placing:
    """By its joint at the ball, pointing along the toe."""
    at, _r, _length, slant = TOES[number]

    def place(moment: Moment) -> Placed:
        angles = moment.body.posture.angles
        swing, length = seen(moment)
        x, y = on_foot(at, swing, length)
        spread = angles["working.toe_abduction"] * _SHARES[number]
        curl = cos(radians(min(80, angles["working.ip_flexion"] * 0.7)))
        lift = cos(radians(angles[f"working.{'mtp' if number else 'hallux'}_extension"]))
        return Placed(x, y, 90 + swing + slant + spread, length * curl * lift)

    return place


def seen(moment: Moment) -> tuple[float, float]:
    """How far the foot is swung, counter-clockwise in degrees, and how long it looks as a share of its length."""
    angles = moment.body.posture.angles
    pulled = angles["working.ankle_dorsiflexion"]
    return -angles["working.subtalar_inversion"], cos(radians(LOOKED_DOWN_AT + pulled))


def on_foot(point: Point, swing: float, length: float) -> Point:
    return rotated((point[0], point[1] * length), swing)


def tip_of(number: int) -> Callable[[Moment], Point]:
    """Where the tip of a toe is in this view."""
    place, length = toe_placed(number), TOES[number][2]

    def there(moment: Moment) -> Point:
        toe = place(moment)
        return Frame(*toe[:3]).at(length * toe.along, 0)

    return there


def root_of(number: int) -> Callable[[Moment], Point]:
    place = toe_placed(number)
    return lambda moment: place(moment)[:2]


def toe_tip(moment: Moment) -> Point:
    """Where the tip of the big toe is in this view."""
    return on_foot(BIG_TOE_TIP, *seen(moment))


def pen(moment: Moment) -> Point:
    """Where it is that the big toe writes: just beyond its tip."""
    return on_foot((BIG_TOE_TIP[0], BIG_TOE_TIP[1] + 1.2), *seen(moment))


def looped(foot: Sequence[Shape]) -> list[Shape]:
    """This foot, the other one beside it as in a mirror, and a loop round both big toes."""

    def band(moment: Moment) -> Placed:
        x, y = on_foot(_LOOP_AT, *seen(moment))
        longer = (BETWEEN - x) / _HALF_LOOP
        return Placed(BETWEEN, y, along=longer, across=1 / longer)

    end = _HALF_LOOP
    strand = around("band", (-end, 0, 0.75), (end, 0, 0.75))
    return [*both(foot), Shape((strand._replace(fill="edge"), strand), band)]


def both(shapes: Sequence[Shape]) -> list[Shape]:
    """What is drawn for this foot, after the same for the other one beside it."""
    return [*(replace(shape, place=_mirrored(shape.place)) for shape in shapes), *shapes]


BETWEEN = 6.4
"""How far from the ankle the middle between two feet is that stand close together, in cm."""

_LOOP_AT: Point = (1.4, 15.0)
_HALF_LOOP = BETWEEN - _LOOP_AT[0]
"""Where a loop goes round the outer side of the big toe, and how long that makes its half, in cm."""


def _mirrored(place: Placing) -> Placing:
    def placed(moment: Moment) -> Placed:
        there = place(moment)
        return there._replace(x=2 * BETWEEN - there.x, angle=180 - there.angle, across=-there.across)

    return placed
