"""An exercise drawn: its views side by side, each fitted around everything that moves in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import dist, sqrt
from typing import NamedTuple

from footwork.core.dose import Dose
from footwork.core.exercise import Exercise
from footwork.core.picture import Limb, View
from footwork.core.position import Position
from footwork.core.side import Side, Sides
from footwork.core.span import Pace
from footwork.figure import marks
from footwork.figure.boxes import Box, box
from footwork.figure.composition import VIEWS
from footwork.figure.covered import covers
from footwork.figure.geometry import Point
from footwork.figure.looks import Look
from footwork.figure.moments import Repetition, repetition
from footwork.figure.scene import Shape
from footwork.figure.subject import Subject

WIDTH, HEIGHT = 320.0, 200.0
_GAP = 6.0
_MARGIN, _ABOVE = 8.0, 5.0
"""What stays free at the sides of a view, and above what it shows."""

_FLOOR = 15.0
_LOW = 1.6
_INSET = (132.0, 104.0)
_BESIDE_PERSON = (140.0, 112.0)
"""The size of a view that is set into one that lies low and wide, and into one of a person who stands."""

_MAIN = 1.25
"""How much more room the main view has than its share."""


class Window(NamedTuple):
    """Where a view stands in the picture; `inset`, it lies upon another, of which it leaves `free` all on the left."""

    x: float
    y: float
    width: float
    height: float
    inset: bool = False
    covered: float = 0.0

    @property
    def free(self) -> float:
        return self.width - self.covered


@dataclass(frozen=True, slots=True)
class Panel:
    """One view in its window, where (0, 0) of its world lies at `origin`; `scale` is units of the picture to the
    centimetre."""

    view: View
    window: Window
    origin: tuple[float, float]
    scale: float
    shapes: Sequence[Shape]


@dataclass(frozen=True, slots=True)
class Drawing:
    """`mirrored`: seen from the person's left, so that it is shown the other way round than its shapes are."""

    subject: Subject
    look: Look
    panels: tuple[Panel, ...]
    mirrored: bool

    @property
    def repetition(self) -> Repetition:
        return self.subject.repetition


def draw(exercise: Exercise, dose: Dose, side: Side, pace: Pace, look: Look) -> Drawing:
    """One repetition of a dose of the exercise with one side. Raises what repetition does."""
    found = repetition(exercise, dose, pace, side, look.build)
    subject = Subject(exercise, found, look.build, dose.sides is Sides.TOGETHER)
    from_working = exercise.picture.seen_from is Limb.WORKING
    mirrored = side is not Side.BOTH and (side is Side.RIGHT) != from_working
    boxes = {view: box(subject, view) for view in exercise.picture.views}
    panels = [
        _panel(view, window, boxes[view], subject, mirrored=mirrored)
        for view, window in _windows(boxes, stands=_stands(exercise)).items()
    ]
    return Drawing(subject, look, tuple(panels), mirrored)


def _stands(exercise: Exercise) -> bool:
    return exercise.position is Position.STANDING and exercise.picture.views[0] is View.PERSON


def _windows(boxes: dict[View, Box], *, stands: bool) -> dict[View, Window]:
    """Side by side: the wider what a view shows, the more room; and the main one has more. But where the main view lies
    low and wide, the other is set into the room above it; where a person `stands`, into that beside the head."""
    shapes = {view: box.width / box.height for view, box in boxes.items()}
    main, *others = boxes
    if others and stands:
        width, height = _BESIDE_PERSON
        inset = Window(WIDTH - width, 0, width, height, inset=True)
        return {main: Window(0, 0, WIDTH, HEIGHT, covered=width), others[0]: inset}
    if others and shapes[main] > _LOW:
        return {main: Window(0, 0, WIDTH, HEIGHT), others[0]: Window(WIDTH - _INSET[0], 0, *_INSET, inset=True)}
    weights = {view: sqrt(shape) * (_MAIN if view is main else 1) for view, shape in shapes.items()}
    room = WIDTH - _GAP * len(others)
    windows, x = {}, 0.0
    for view, weight in weights.items():
        width = room * weight / sum(weights.values())
        windows[view] = Window(x, 0, width, HEIGHT)
        x += width + _GAP
    return windows


def _free_place(window: Window, origin: Point, scale: float, subject: Subject, view: View) -> Point:
    """For the sign to hold: of places at the sides of the view the first that is clear of all that the view shows while
    a pose is held, or the one that is clearest."""
    held = [moment for moment in subject.moments if moment.hold] or subject.moments[:1]
    shown = [circle for moment in held for circle in covers(subject, view, moment)]

    def room(place: Point) -> float:
        return min(
            (dist(place, (origin[0] + x * scale, origin[1] - y * scale)) - r * scale for x, y, r in shown), default=0.0
        )

    low, high = marks.CORNER, window.free - marks.CORNER
    places = [(x, y) for y in (low, 3 * low, 5 * low) for x in (low, high)]
    return next((place for place in places if room(place) > marks.CORNER), max(places, key=room))


def _panel(view: View, window: Window, box: Box, subject: Subject, *, mirrored: bool) -> Panel:
    floor = _FLOOR * window.height / HEIGHT
    scale = min((window.free - 2 * _MARGIN) / box.width, (window.height - _ABOVE - floor) / box.height)
    above = view is View.FOOT_ABOVE
    middle, bottom = (box.low_x + box.high_x) / 2, window.height - (_ABOVE if above else floor)
    origin = window.free / 2 - scale * middle, bottom + scale * box.low_y
    main = view is subject.exercise.picture.views[0]
    shapes = VIEWS[view](subject, scale)
    if main:
        place = _free_place(window, origin, scale, subject, view)
        shapes.append(marks.hold(scale, origin, place, mirrored=mirrored))
    return Panel(view, window, origin, scale, shapes)
