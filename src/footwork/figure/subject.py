"""What is to be drawn, and how much room it takes in each view."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from footwork.core.exercise import Exercise
from footwork.core.picture import View
from footwork.core.pose import Contact, Part, Spot
from footwork.core.position import Position
from footwork.figure.build import HAND, HEEL, SHANK, Build
from footwork.figure.geometry import Circle
from footwork.figure.moments import Repetition
from footwork.figure.muscles import MUSCLES, SHOWN
from footwork.figure.posture import SIDES
from footwork.figure.scene import Moment
from footwork.figure.skeleton import SPOTS

_FLOOR_SHOWN = 1.5
_SHANK_SHOWN, _SHIN_SHOWN = 16.0, 10.0
"""Above the ankle, in cm: where muscles of the lower leg are shown, and where none are."""


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

    def _foot(self, moment: Moment) -> list[Circle]:
        """With room for the arrows of what moves."""
        ankle, shank = moment.body.parts["working.hindfoot"], moment.body.parts["working.shank"]
        crossed = moment.body.posture.on["working"] is Contact.KNEE
        hands, about = (14.0, 8.0) if crossed else (0.0, 12.0 if self.moves(Part.FOOT) else 6.0)
        sides = SIDES if self.exercise.picture.one_line else SIDES[:1]
        return [
            *((*moment.body.spot(side, spot), 2.5) for side in sides for spot in SPOTS),
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
