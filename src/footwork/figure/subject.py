"""What is to be drawn, and how much room it takes in each view."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import copysign

from footwork.core.exercise import Exercise, Position
from footwork.core.picture import View
from footwork.core.pose import Contact, Part, Spot
from footwork.figure import above_view, back_view, front_view, furniture, guides, marks, props, seats
from footwork.figure.build import HAND, HEEL, SHANK, Build
from footwork.figure.geometry import Circle
from footwork.figure.grasped import bowls
from footwork.figure.moments import Repetition
from footwork.figure.posture import SIDES
from footwork.figure.scene import Moment
from footwork.figure.skeleton import SPOTS

_FLOOR_SHOWN = 1.5
_SHANK_SHOWN = 16.0
"""Above the ankle, in cm."""


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
    def pressed(self) -> set[Spot]:
        return {spot for moment in self.moments for spot in moment.body.posture.presses}

    def lets_go(self, moment: Moment) -> bool:
        """Whether this is in a stretch in which the toes let go of what they hold."""
        first, *_between, last = self.repetition.stretches[moment.stretch].moments
        return bool(first.body.posture.grasps) and not last.body.posture.grasps

    @property
    def travels(self) -> bool:
        """Whether the body leaves its place."""
        return self.exercise.picture.walks or self.exercise.position is Position.LONG_SITTING

    @property
    def passes(self) -> float:
        """How far the floor passes in a round, in cm."""
        return max(stretch.passes for stretch in self.repetition.stretches)

    def aside(self, view: View, moment: Moment) -> float:
        """How far what the view shows has travelled, in cm: a foot close up is followed, and stays in the middle."""
        if view is not View.FOOT or not self.travels:
            return 0.0
        here, home = (one.body.parts["working.hindfoot"].x for one in (moment, self.moments[0]))
        return here - home

    def seen(self, view: View, moment: Moment) -> list[Circle]:
        """Where what is looked at is in a view, at one moment."""
        if view not in (View.FOOT, View.PERSON):
            return []
        aside = self.aside(view, moment)
        seen = self._foot(moment) if view is View.FOOT else _person(moment, self.build, self._room())
        return [(x - aside, y, r) for x, y, r in seen]

    def box(self, view: View) -> Box:
        """Around all that a view shows throughout the movement; every other moment tells enough of it."""
        if view is View.FOOT_ABOVE:
            beyond = 2 * above_view.BETWEEN if "loop" in self.exercise.equipment else 0.0
            return Box(-11, -13, 11 + beyond, 21)
        if view is View.BEHIND:
            return Box(-back_view.WIDTH[0], -_FLOOR_SHOWN, back_view.WIDTH[1], back_view.TOP)
        if view is View.FOOT_FRONT:
            wide = front_view.HALF_WIDTH + (7 if "band" in self.exercise.equipment else 0)
            return Box(-wide, front_view.FLOOR - _FLOOR_SHOWN, wide, front_view.SHIN_SHOWN)
        found: list[Circle] = []
        for moment in self.moments[::2]:
            found += self.seen(view, moment)
        if view is View.PERSON:
            found += [(0, 0, 0), *self._about_person()]
        elif self.exercise.equipment:
            found += bowls(self.moments)
        lowest = min(y - r for _x, y, r in found)
        if view is not self.exercise.picture.views[0]:
            lowest = max(lowest, 0.0)
        return Box(
            min(x - r for x, _y, r in found), lowest - _FLOOR_SHOWN,
            max(x + r for x, _y, r in found), max(y + r for _x, y, r in found),
        )  # fmt: skip

    def _about_person(self) -> Iterator[Circle]:
        """What else than the body has to be in the picture of a person."""
        picture = self.exercise.picture
        yield from props.reach(self.exercise.equipment, self.moments)
        if self.exercise.position is Position.SITTING:
            yield seats.reach(self.moments, self.build)
        yield from furniture.reach(picture.support, self.moments, self.build)
        if View.FOOT_FRONT in picture.views and "band" in self.exercise.equipment:
            yield (max(moment.body.spot("working", "toes")[0] for moment in self.moments) + 24, 20, 2)
        if picture.walks:
            yield (marks.ONWARDS[0] + 28, marks.ONWARDS[1], 4)
        for stretch in self.repetition.stretches:
            if stretch.moments[-1].body.posture.moves is Part.BODY:
                low = min(moment.body.parts["trunk"].x for moment in stretch.moments)
                yield (low - self.build.pelvis - guides.BEHIND_BODY - 4, 70, 1)
            if stretch.moments[-1].body.posture.moves is Part.HIPS:
                hip = [moment.body.parts["trunk"].x for moment in (stretch.moments[0], stretch.moments[-1])]
                yield (hip[1] + copysign(self.build.pelvis + 32, hip[1] - hip[0]), 70, 1)

    def _foot(self, moment: Moment) -> list[Circle]:
        """With room for the arrows of what moves."""
        ankle, shank = moment.body.parts["working.hindfoot"], moment.body.parts["working.shank"]
        sides = SIDES if self.exercise.picture.one_line else SIDES[:1]
        hands = 14.0 if moment.body.posture.on["working"] is Contact.KNEE else 0.0
        return [
            *((*moment.body.spot(side, spot), 2.5) for side in sides for spot in SPOTS),
            *(
                (*moment.body.spot("working", spot), 12.0 if self.moves(Part.FOOT) else 6.0)
                for spot in ("toes", "lesser")
            ),
            (moment.body.spot("working", "toes")[0] + hands, ankle.y, 2.0),
            (*moment.body.parts["working.hindfoot"].at(*HEEL[:2]), 6.5 if self.moves(Part.HEEL) else 3.5),
            (ankle.x, ankle.y, 5.0),
            (*shank.at(SHANK - _SHANK_SHOWN, 0), 6.0),
        ]

    def _room(self) -> float:
        """For the arrows about the feet of a whole person, in cm."""
        if self.exercise.position is Position.STANDING:
            return 2.0
        return 26.0 if self.moves(Part.FOOT) else 12.0 if self.moves(Part.TOES) else 2.0

    def moves(self, part: Part) -> bool:
        """Whether a pose names it as what moves."""
        return any(moment.body.posture.moves is part for moment in self.moments)


def _person(moment: Moment, build: Build, room: float) -> list[Circle]:
    """With `room` about the feet, in cm."""
    parts = moment.body.parts
    return [
        *((frame.x, frame.y, 6.0) for name, frame in parts.items() if name not in ("trunk", "head")),
        *((*parts[f"{side}.hand"].at(HAND, 0), 1.0) for side in SIDES),
        *((*moment.body.spot(side, spot), room) for side in SIDES for spot in SPOTS),
        (parts["trunk"].x, parts["trunk"].y, build.pelvis),
        (*parts["head"].at(18, 0), 12.0),
    ]
