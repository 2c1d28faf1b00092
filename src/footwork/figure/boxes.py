"""How much room a subject takes in each view."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from math import copysign

from footwork.core.picture import View
from footwork.core.pose import Part
from footwork.core.position import Position
from footwork.figure import above_view, back_view, front_person, front_view, furniture, guides, marks, props, seats
from footwork.figure.cloth import far_end
from footwork.figure.geometry import Circle
from footwork.figure.grasped import bowls
from footwork.figure.subject import Subject

_FLOOR_SHOWN = 1.5
"""How much of the floor is seen below what stands on it, in cm."""


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


def box(subject: Subject, view: View) -> Box:
    """Around all that a view shows throughout the movement."""
    return _BOXES[view](subject) if view in _BOXES else _around(subject, view)


def _around(subject: Subject, view: View) -> Box:
    """Every other moment tells enough of the movement. Of a small picture beside the main one the floor is the end."""
    found = [circle for moment in subject.moments[::2] for circle in subject.seen(view, moment)]
    found += _about_person(subject) if view is View.PERSON else _about_foot(subject)
    lowest = min(y - r for _x, y, r in found)
    if view is not subject.exercise.picture.views[0]:
        lowest = max(lowest, 0.0)
    return Box(
        min(x - r for x, _y, r in found), lowest - _FLOOR_SHOWN,
        max(x + r for x, _y, r in found), max(y + r for _x, y, r in found),
    )  # fmt: skip


def _about_foot(subject: Subject) -> Iterator[Circle]:
    """What toes hold or gather."""
    if subject.exercise.equipment:
        yield from bowls(subject.moments)
    if "cloth" in subject.exercise.equipment:
        yield (*far_end(subject.moments, subject.moments[0]), 3.0)


def _about_person(subject: Subject) -> Iterator[Circle]:
    """What else than the body has to be in the picture of a person."""
    picture = subject.exercise.picture
    yield (0, 0, 0)
    yield from props.reach(subject.exercise.equipment, subject.moments)
    if subject.exercise.position is Position.SITTING:
        yield seats.reach(subject.moments, subject.build)
    yield from furniture.reach(picture.support, subject.moments, subject.build)
    if picture.walks:
        yield (marks.ONWARDS[0] + 28, marks.ONWARDS[1], 4)
    for stretch in subject.repetition.stretches:
        if stretch.moments[-1].body.posture.moves is Part.BODY:
            low = min(moment.body.parts["trunk"].x for moment in stretch.moments)
            yield (low - subject.build.pelvis - guides.BEHIND_BODY - 4, 70, 1)
        if stretch.moments[-1].body.posture.moves is Part.HIPS:
            hip = [moment.body.parts["trunk"].x for moment in (stretch.moments[0], stretch.moments[-1])]
            yield (hip[1] + copysign(subject.build.pelvis + 32, hip[1] - hip[0]), 70, 1)


def _from_above(subject: Subject) -> Box:
    beyond = 2 * above_view.BETWEEN if "loop" in subject.exercise.equipment else 0.0
    if subject.exercise.picture.letters:
        return Box(-12, -11, 12, 26)
    if above_view.swings(subject.moments):
        return Box(-12, -13, 12 + beyond, 24)
    return Box(-10, -2, 10 + beyond, 21)


def _from_behind(_subject: Subject) -> Box:
    return Box(-back_view.WIDTH[0], -_FLOOR_SHOWN, back_view.WIDTH[1], back_view.TOP)


def _in_front(subject: Subject) -> Box:
    low, high = front_person.edges(subject.moments, band="band" in subject.exercise.equipment)
    return Box(low, -_FLOOR_SHOWN, high, front_person.TOP)


def _foot_from_the_front(subject: Subject) -> Box:
    wide = front_view.HALF_WIDTH + (7 if "band" in subject.exercise.equipment else 0)
    return Box(-wide, front_view.FLOOR - _FLOOR_SHOWN, wide, front_view.SHIN_SHOWN)


_BOXES: Mapping[View, Callable[[Subject], Box]] = {
    View.FOOT_ABOVE: _from_above, View.BEHIND: _from_behind, View.FRONT: _in_front,
    View.FOOT_FRONT: _foot_from_the_front,
}  # fmt: skip
