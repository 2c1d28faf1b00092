"""The whole person from the side: the nearer arm and leg, the trunk, and behind it the farther ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache, partial

from footwork.core.picture import Furniture, Limb, Picture, Where
from footwork.core.pose import Contact, Hand
from footwork.figure.arms import ON_SUPPORT
from footwork.figure.body import Outline
from footwork.figure.build import Build
from footwork.figure.crossed import crossed_foot, crossed_leg
from footwork.figure.legs import ground
from footwork.figure.muscles import muscles
from footwork.figure.parts import ACROSS, AS_NAMED, ON_WALL, PARTS, SHOD, SMALL
from footwork.figure.posture import SIDES
from footwork.figure.scene import Moment, Path, Placed, Placing, Shape, around, bone, deeper

LEG = ("shank", "thigh", "hindfoot", "forefoot", "toe", "toe_tip")
ARM = ("hand", "forearm", "upper_arm")
TRUNK = ("trunk", "head")

_FAR = {"shorts": "shorts-far", "sleeve": "shirt"}
APART = 12.0
"""Far legs and arms are this much farther away than the near ones, in cm."""

_INSIDE = ("eye", "nail", "shade", "dim", "shoe-sole")
"""What lies within an outline and needs none of its own."""


def depth_of(side: str, seen_from: Limb, apart: float = APART) -> float:
    """How much farther than the nearer one a leg or arm is, in cm."""
    return 0.0 if side == seen_from.value else apart


def chain(
    names: tuple[str, ...], build: Build, *, side: str = "", far: bool = False, apart: float = APART,
    drawn: Mapping[str, str] = AS_NAMED,
) -> list[Shape]:  # fmt: skip
    """Parts that hang together: all their edges first, so that no edge runs where two of them join. Some are `drawn`
    as another: a foot as a shoe."""
    edges, fills = [], []
    for name in names:
        place = _place(f"{side}.{name}" if side else name, apart if far else 0.0)
        outlines = PARTS[drawn.get(name, name)](build)
        edges.append(Shape(tuple(one.path("edge") for one in outlines if one.fill not in _INSIDE), place))
        fills.append(Shape(tuple(_filled(one, far=far) for one in outlines), place))
    return edges + fills


def by_the_working_foot(shapes: Iterable[Shape], seen_from: Limb) -> list[Shape]:
    """What that foot holds or stands on is as far away as it."""
    depth = depth_of("working", seen_from)
    return [replace(shape, place=deeper(shape.place, depth)) for shape in shapes] if depth else list(shapes)


@cache
def _place(name: str, depth: float) -> Placing:
    return deeper(bone(name), depth) if depth else bone(name)


def _filled(outline: Outline, *, far: bool) -> Path:
    return outline.path(_FAR.get(outline.fill, outline.fill) if far else outline.fill)


def _part_of(side: str, depth: float, part: str) -> Placing:
    return _place(part if part == "trunk" else f"{side}.{part}", depth)


def person(build: Build, moments: list[Moment], picture: Picture, *, together: bool) -> list[Shape]:
    """`together`: the muscles of both legs are shown, and one shadow does for both feet."""
    near, far = picture.seen_from.value, next(side for side in SIDES if side != picture.seen_from.value)
    across = moments[0].body.posture.on["working"] is Contact.KNEE
    shown = {side for side in SIDES if together or side == "working"} if not across else set[str]()
    apart = 0.0 if picture.one_line else APART
    worn = SHOD if picture.shoes else SMALL
    hands = _hands_of(moments[0], picture)
    return [
        *(_shadow(side, depth_of(side, picture.seen_from, apart)) for side in ([near] if together else SIDES)),
        *chain(ARM, build, side=far, far=True, drawn=hands[far]),
        *(crossed_leg(build) if across else chain(LEG, build, side=far, far=True, apart=apart, drawn=worn)),
        *(muscles(moments, partial(_part_of, far, apart)) if far in shown else []),
        *chain(LEG, build, side=near, drawn=worn),
        *chain(TRUNK, build),
        *(muscles(moments, partial(_part_of, near, 0.0)) if near in shown else []),
        *(crossed_foot(moments) if across else []),
        *chain(ARM, build, side=near, drawn=hands[near]),
        *(chain(("upper_arm",), build, side=near, drawn={"upper_arm": "fingers"}) if hands[near] is ACROSS else []),
    ]


def _hands_of(moment: Moment, picture: Picture) -> Mapping[str, Mapping[str, str]]:
    """How the parts of each arm are drawn."""
    wall = picture.support and (picture.support.what, picture.support.where) == (Furniture.WALL, Where.BESIDE)
    shown = {hand: ON_WALL for hand in ON_SUPPORT if wall} | {Hand.CHEST: ACROSS}
    return {side: shown.get(hand, AS_NAMED) for side, hand in moment.body.posture.hands.items()}


def soft(back: float, front: float, r: float) -> tuple[Path, ...]:
    """A shadow that is paler at its rim, from `back` to `front` on the floor."""
    return tuple(
        around("shadow", (back * share, -0.2, r * share), (front * share, -0.2, r * share)) for share in (1, 0.7)
    )


def _shadow(side: str, depth: float) -> Shape:
    """Where a foot stands on the floor or a step; paler the higher it is lifted."""

    def place(moment: Moment) -> Placed:
        x, _y = moment.body.parts[f"{side}.forefoot"][:2]
        return Placed(x, ground(moment.body.posture.on[side]), opacity=shade_beneath(moment, side))

    return Shape(soft(-9, 13, 0.9), deeper(place, depth) if depth else place)


def shade_beneath(moment: Moment, side: str) -> float:
    """How dark the shadow of a foot is, 0 to 1."""
    lowest = min(moment.body.clearance(side, spot) for spot in ("heel", "ball"))
    return max(0.0, 1 - max(0.0, lowest) / 12)
