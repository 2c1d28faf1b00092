"""The whole person from the side: the nearer arm and leg, the trunk, and behind it the farther ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from types import MappingProxyType

from footwork.core.picture import Limb, Picture
from footwork.core.pose import Contact, Hand
from footwork.figure.body import PARTS, Outline, toe_tip
from footwork.figure.build import Build
from footwork.figure.crossed import crossed_foot, crossed_leg
from footwork.figure.hands import across, ends, fingers, hand_on
from footwork.figure.legs import ground
from footwork.figure.muscles import muscles
from footwork.figure.posture import SIDES
from footwork.figure.rigid import kept_in
from footwork.figure.scene import Moment, Path, Placed, Placing, Shape, around, bone, deeper
from footwork.figure.shoes import shod

LEG = ("shank", "thigh", "hindfoot", "forefoot", "toe", "toe_tip")
ARM = ("hand", "forearm", "upper_arm")
TRUNK = ("trunk", "head")

_FAR = {"shorts": "shorts-far", "sleeve": "shirt"}
APART = 12.0
"""Far legs and arms are this much farther away than the near ones, in cm."""

_TOO_SMALL = ("toe", "toe_tip")
"""Parts whose muscles are not seen in a whole person."""

_INSIDE = ("eye", "nail", "shade", "dim", "shoe-sole")
"""What lies within an outline and needs none of its own."""


def depth_of(side: str, seen_from: Limb, apart: float = APART) -> float:
    """How much farther than the nearer one a leg or arm is, in cm."""
    return 0.0 if side == seen_from.value else apart


def chain(
    names: tuple[str, ...],
    build: Build,
    *,
    side: str = "",
    far: bool = False,
    apart: float = APART,
    instead: Mapping[str, Sequence[Outline]] = MappingProxyType({}),
    moments: Sequence[Moment] = (),
) -> list[Shape]:
    """Parts that hang together: all their edges first, so that no edge runs where two of them join. Parts that do not
    move against each other in the course of the moments are one. `instead` are the outlines of those that are not as
    usual. What is `far` is `apart` cm farther away."""
    edges, fills = [], []
    parts = {f"{side}.{name}" if side else name: _outlines(name, build, instead) for name in names}
    for base, outlines in _joined(parts, moments):
        place = _place(base, apart if far else 0.0)
        edges.append(Shape(tuple(one.path("edge") for one in outlines if one.fill not in _INSIDE), place))
        fills.append(Shape(tuple(_filled(one, far=far) for one in outlines), place))
    return edges + fills


def _outlines(name: str, build: Build, instead: Mapping[str, Sequence[Outline]]) -> Sequence[Outline]:
    return instead[name] if name in instead else PARTS[name](build)


def _joined(parts: Mapping[str, Sequence[Outline]], moments: Sequence[Moment]) -> list[tuple[str, list[Outline]]]:
    """Outlines by the part in whose frame they are; parts without any are left out."""
    found: list[tuple[str, list[Outline]]] = []
    for name, outlines in parts.items():
        kept = kept_in(found[-1][0], name, moments) if found else None
        if kept:
            found[-1][1].extend(outline.moved(kept) for outline in outlines)
        elif outlines:
            found.append((name, list(outlines)))
    return found


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


def person(
    build: Build, moments: list[Moment], picture: Picture, *, together: bool, held: Mapping[str, list[Shape]]
) -> list[Shape]:
    """`together`: the muscles of both legs are shown, and one shadow does for both feet. `held` is what runs through
    the closed hand of a side."""
    near, far = picture.seen_from.value, next(side for side in SIDES if side != picture.seen_from.value)
    crossed = moments[0].body.posture.on["working"] is Contact.KNEE
    apart = 0.0 if picture.one_line else APART
    worn = shod(build) if picture.shoes else {"toe_tip": [one for one in toe_tip(build) if one.fill != "nail"]}
    arms = {side: ends(hand_on(moments, side), build, picture.support) for side in SIDES}
    hands = {side: _hand(moments, side, far=side == far) for side in SIDES}
    shown = {side for side in SIDES if together or side == "working"} if not crossed else set[str]()
    return [
        *(_shadow(side, depth_of(side, picture.seen_from, apart)) for side in ([near] if together else SIDES)),
        *chain(ARM, build, side=far, far=True, instead=arms[far], moments=moments),
        *([] if crossed else [*held.get(far, []), *hands[far]]),
        *(
            crossed_leg(build)
            if crossed
            else chain(LEG, build, side=far, far=True, apart=apart, instead=worn, moments=moments)
        ),
        *(muscles(moments, partial(_part_of, far, apart), without=_TOO_SMALL) if far in shown else []),
        *chain(LEG, build, side=near, instead=worn, moments=moments),
        *chain(TRUNK, build, moments=moments),
        *(muscles(moments, partial(_part_of, near, 0.0), without=_TOO_SMALL) if near in shown else []),
        *chain(ARM, build, side=near, instead=arms[near], moments=moments),
        *([*crossed_foot(moments), *hands[far]] if crossed else []),
        *held.get(near, []),
        *hands[near],
        *([across(build, _place(f"{far}.hand", APART))] if hand_on(moments, far) is Hand.CHEST else []),
    ]


def _hand(moments: list[Moment], side: str, *, far: bool) -> list[Shape]:
    """The fingers of a hand that is closed."""
    return fingers(hand_on(moments, side), _place(f"{side}.hand", APART if far else 0.0))


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
