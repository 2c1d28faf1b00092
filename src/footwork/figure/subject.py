"""What is to be drawn, and how much room it takes in each view."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import copysign

from footwork.core.exercise import Exercise, Position
from footwork.core.picture import View
from footwork.core.pose import Contact, Part, Spot
from footwork.figure import above_view, back_view, front_person, front_view, furniture, guides, marks, props
from footwork.figure.build import HAND, HEEL, SHANK, Build
from footwork.figure.cloth import far_end
from footwork.figure.geometry import Circle
from footwork.figure.grasped import bowls
from footwork.figure.moments import Repetition
from footwork.figure.muscles import MUSCLES, SHOWN
from footwork.figure.posture import SIDES
from footwork.figure.scene import Moment
from footwork.figure.skeleton import SPOTS

_FLOOR_SHOWN = 1.5
_SHANK_SHOWN, _SHIN_SHOWN = 16.0, 10.0
"""Above the ankle, in cm: where muscles of the lower leg are shown, and where none are."""


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

    @cached_property
    def _shank_shows(self) -> bool:
        """Whether muscles of the lower leg work or are stretched."""
        shown = {muscle for moment in self.moments for of in SHOWN.values() for muscle in of(moment.body.posture)}
        return any(part == "shank" for muscle in shown for part, _circles in MUSCLES[muscle])

    @property
    def travels(self) -> bool:
        """Whether the body leaves its place."""
        return self.exercise.picture.walks or self.exercise.position is Position.LONG_SITTING

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
            if self.exercise.picture.letters:
                return Box(-12, -11, 12, 26)
            if above_view.swings(self.moments):
                return Box(-12, -13, 12 + beyond, 24)
            return Box(-10, -2, 10 + beyond, 21)
        if view is View.BEHIND:
            return Box(-back_view.WIDTH[0], -_FLOOR_SHOWN, back_view.WIDTH[1], back_view.TOP)
        if view is View.FRONT:
            low, high = front_person.edges(self.moments, band="band" in self.exercise.equipment)
            return Box(low, -_FLOOR_SHOWN, high, front_person.TOP)
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
            if "cloth" in self.exercise.equipment:
                found.append((*far_end(self.moments, self.moments[0]), 3.0))
        return Box(
            min(x - r for x, _y, r in found), min(y - r for _x, y, r in found) - _FLOOR_SHOWN,
            max(x + r for x, _y, r in found), max(y + r for _x, y, r in found),
        )  # fmt: skip

    def _about_person(self) -> Iterator[Circle]:
        """What else than the body has to be in the picture of a person."""
        picture = self.exercise.picture
        yield from props.reach(self.exercise.equipment, self.moments)
        yield from furniture.reach(picture.support, self.moments, self.build)
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
        crossed = moment.body.posture.on["working"] is Contact.KNEE
        hands, about = (14.0, 8.0) if crossed else (0.0, 12.0 if self.moves(Part.FOOT) else 6.0)
        return [
            *((*moment.body.spot("working", spot), 2.5) for spot in SPOTS),
            *((*moment.body.spot("working", spot), about) for spot in ("toes", "lesser")),
            (moment.body.spot("working", "toes")[0] + hands, ankle.y, 2.0),
            (*moment.body.parts["working.hindfoot"].at(*HEEL[:2]), 6.5 if self.moves(Part.HEEL) else 3.5),
            (ankle.x, ankle.y, 5.0),
            (*shank.at(SHANK - (_SHANK_SHOWN if self._shank_shows else _SHIN_SHOWN), 0), 6.0),
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
