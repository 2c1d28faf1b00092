"""What is to be drawn, and how much room it takes in each view."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from footwork.core.exercise import Exercise, Position
from footwork.core.pose import Muscle, Spot, View
from footwork.figure import back_view, props
from footwork.figure.build import HAND, Build
from footwork.figure.geometry import Circle
from footwork.figure.moments import Repetition
from footwork.figure.posture import SIDES
from footwork.figure.scene import Moment
from footwork.figure.skeleton import SPOTS

_FLOOR_SHOWN = 1.5
_SHANK_SHOWN = 26.0


@dataclass(frozen=True, slots=True)
class Box:
    """In cm."""

    low_x: float
    low_y: float
    high_x: float
    high_y: float

    @property
    def width(self) -> float:
        return self.high_x - self.low_x

    @property
    def height(self) -> float:
        return self.high_y - self.low_y


@dataclass(frozen=True)
class Subject:
    """`together`: both sides do the same at once."""

    exercise: Exercise
    repetition: Repetition
    build: Build
    together: bool

    @cached_property
    def moments(self) -> list[Moment]:
        return self.repetition.moments()

    @cached_property
    def muscles(self) -> set[Muscle]:
        return {muscle for moment in self.moments for muscle in moment.body.posture.works}

    @cached_property
    def pressed(self) -> set[Spot]:
        return {spot for moment in self.moments for spot in moment.body.posture.presses}

    def lets_go(self, moment: Moment) -> bool:
        """Whether this is in a stretch in which the toes let go of what they hold."""
        first, *_between, last = self.repetition.stretches[moment.stretch].moments
        return bool(first.body.posture.grasps) and not last.body.posture.grasps

    @property
    def travels(self) -> bool:
        """Whether the body leaves its place."""
        return self.exercise.picture.walks or self.exercise.position is not Position.STANDING

    def aside(self, view: View, moment: Moment) -> float:
        """How far what the view shows has travelled, in cm: a foot close up is followed, and stays in the middle."""
        if view is not View.FOOT or not self.travels:
            return 0.0
        here, home = (one.body.parts["working.hindfoot"].x for one in (moment, self.moments[0]))
        return here - home

    def box(self, view: View) -> Box:
        """Around all that a view shows throughout the movement; every other moment tells enough of it."""
        if view is View.FOOT_ABOVE:
            return Box(-11, -13, 11, 21)
        if view is View.BEHIND:
            return Box(-back_view.WIDTH[0], -_FLOOR_SHOWN, back_view.WIDTH[1], back_view.TOP)
        found: list[Circle] = []
        for moment in self.moments[::2]:
            aside = self.aside(view, moment)
            seen = _foot(moment) if view is View.FOOT else _person(moment, self.build)
            found += [(x - aside, y, r) for x, y, r in seen]
        if view is View.PERSON:
            found += [(0, 0, 0), *props.reach(self.exercise.equipment, self.moments)]
        return Box(
            min(x - r for x, _y, r in found), min(y - r for _x, y, r in found) - _FLOOR_SHOWN,
            max(x + r for x, _y, r in found), max(y + r for _x, y, r in found),
        )  # fmt: skip


def _foot(moment: Moment) -> list[Circle]:
    ankle, shank = moment.body.parts["working.hindfoot"], moment.body.parts["working.shank"]
    return [
        *((*moment.body.spot("working", spot), 2.5) for spot in SPOTS),
        (*moment.body.spot("working", "toes"), 5.0),
        (ankle.x, ankle.y, 5.0),
        (*shank.at(_SHANK_SHOWN, 0), 4.5),
    ]


def _person(moment: Moment, build: Build) -> list[Circle]:
    parts = moment.body.parts
    return [
        *((frame.x, frame.y, 6.0) for name, frame in parts.items() if name not in ("trunk", "head")),
        *((*parts[f"{side}.hand"].at(HAND, 0), 1.0) for side in SIDES),
        *((*moment.body.spot(side, spot), 2.0) for side in SIDES for spot in SPOTS),
        (parts["trunk"].x, parts["trunk"].y, build.pelvis),
        (*parts["head"].at(18, 0), 12.0),
    ]
