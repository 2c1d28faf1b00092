"""What the arrows of each view may follow, part by part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from footwork.core.picture import Limb
from footwork.core.pose import Part
from footwork.core.position import Position
from footwork.figure.arrows import Follow, Guide
from footwork.figure.build import HEEL, SHANK, TOE, Build
from footwork.figure.courses import Course
from footwork.figure.geometry import Point
from footwork.figure.person_view import depth_of
from footwork.figure.posture import SIDES
from footwork.figure.scene import DEPTH, Moment

_GAP = 4.0
"""Between a part and the arrow in front of it, in cm."""

_FOOT = 20.0
"""How far ahead of the ankle toes are, in cm."""

_SHIN, _CALF = 15.0, 6.5
"""How far above the ankle a shin is followed in a foot close up, and half how thick it is there, in cm."""


_TOES = (Part.TOES, Part.BIG_TOE, Part.OTHER_TOES)

BEHIND_BODY = 34.0
"""How far behind the hips, and behind a chair, an arrow for the whole body is, in cm."""


def of_person(build: Build, seen_from: Limb, position: Position) -> Mapping[Part, Sequence[Guide]]:
    """Of either leg: an arrow is for the one that moves farther, or for the nearer one, but beyond the
    toes of both."""
    on = partial(_on, seen_from)
    sides = sorted(SIDES, key=lambda side: side != seen_from.value)

    def each(part: str, pivot: str, x: float = 0.0, y: float = 0.0) -> list[Guide]:
        return [Guide(on(side, part, x, y), pivot=on(side, pivot)) for side in reversed(sides)]

    def heel(side: str) -> Guide:
        return Guide(on(side, "hindfoot", *HEEL[:2]), Course.UPRIGHT_BEHIND, clear=HEEL[2] + 1.8 * _GAP)

    lifts = Course.UPRIGHT_OUT if position is Position.STANDING else Course.IN_FRONT
    return {
        Part.HIPS: [_hips(build, position)],
        Part.BODY: [Guide(_hip, Course.UPRIGHT_BEHIND, clear=build.pelvis + BEHIND_BODY)],
        Part.KNEE: [Guide(on(side, "shank"), Course.IN_FRONT, clear=build.knee + 2 * _GAP) for side in sides],
        Part.HEEL: [heel(side) for side in sides],
        **dict.fromkeys(_TOES, each("toe_tip", "hindfoot")),
        Part.FOOT: [Guide(on(side, "hindfoot"), lifts, pivot=_hip, clear=_FOOT + _GAP) for side in sides],
        Part.STEP: [Guide(on(side, "hindfoot"), Course.IN_FRONT, clear=_FOOT + _GAP) for side in sides],
    }


def _on(seen_from: Limb, side: str, part: str, x: float = 0.0, y: float = 0.0) -> Follow:
    """A point of a leg, as far behind or in front as the leg is drawn."""
    depth = depth_of(side, seen_from)

    def follow(moment: Moment) -> Point:
        there_x, there_y = moment.body.parts[f"{side}.{part}"].at(x, y)
        return there_x + depth * DEPTH[0], there_y + depth * DEPTH[1]

    return follow


def _hips(build: Build, position: Position) -> Guide:
    if position is Position.LONG_SITTING:
        return _over_lap
    if position is Position.LYING:
        return Guide(_above_belly, Course.UPRIGHT_BEHIND)
    return Guide(_hip, Course.AHEAD, clear=build.pelvis + 2 * _GAP)


def of_foot(aside: Follow) -> Mapping[Part, Sequence[Guide]]:
    """Of the working foot, from which what the view follows has gone `aside`."""

    def on(part: str, x: float = 0.0, y: float = 0.0) -> Follow:
        def follow(moment: Moment) -> Point:
            there, gone = moment.body.parts[f"working.{part}"].at(x, y), aside(moment)
            return there[0] - gone[0], there[1] - gone[1]

        return follow

    shin = [Guide(on("shank", SHANK - _SHIN), Course.IN_FRONT, clear=_CALF + _GAP / 2)]
    toe, lesser = (Guide(on(tip, TOE[1]), pivot=on("hindfoot")) for tip in ("toe_tip", "lesser_tip"))
    foot = Guide(on("toe_tip", TOE[1]), Course.IN_FRONT, clear=_GAP)
    return {
        Part.HIPS: shin,
        Part.KNEE: shin,
        Part.HEEL: [Guide(on("hindfoot", *HEEL[:2]), Course.UPRIGHT_BEHIND, clear=HEEL[2] + _GAP / 2)],
        Part.TOES: [toe, lesser],
        Part.BIG_TOE: [toe],
        Part.OTHER_TOES: [lesser],
        Part.FOOT: [foot],
        Part.ARCH: [Guide(on("forefoot", 0.0, _SOLE), Course.BENEATH, clear=_GAP / 2.5)],
        Part.STEP: [],
    }


def shortened() -> Mapping[Part, Sequence[Guide]]:
    """Of a foot whose arch rises: its ball, drawn towards the heel."""

    def ball(moment: Moment) -> Point:
        return moment.body.spot("working", "ball")

    return {Part.ARCH: [Guide(ball, Course.CARRIED)]}


_SOLE = -2.4
"""How far below the midfoot joint the sole is, in cm."""


def _above_lap(moment: Moment) -> Point:
    x, y = _hip(moment)
    return x + 24, y + 46


_over_lap = Guide(_above_lap, Course.IN_FRONT)
"""For hips that slide along the floor between hands and knees."""


def _above_belly(moment: Moment) -> Point:
    x, y = _hip(moment)
    return x - 6, y + 32


def _hip(moment: Moment) -> Point:
    return moment.body.parts["trunk"][:2]
