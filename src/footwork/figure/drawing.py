"""An exercise drawn: its views side by side, each fitted around everything that moves in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import dist, sqrt
from typing import NamedTuple

from footwork.core.dose import Dose, Side, Sides
from footwork.core.exercise import Exercise
from footwork.core.picture import Limb, View
from footwork.core.span import Pace
from footwork.figure import marks
from footwork.figure.composition import VIEWS
from footwork.figure.looks import Look
from footwork.figure.moments import Repetition, repetition
from footwork.figure.scene import Shape
from footwork.figure.subject import Box, Subject

WIDTH, HEIGHT = 320.0, 200.0
_GAP = 6.0
_MARGIN = 8.0
_FLOOR = 16.0
_LOW = 1.6
_INSET = (132.0, 104.0)
_MAIN = 1.25
"""How much more room the main view has than its share."""


class Window(NamedTuple):
    """Where a view stands in the picture; `inset`, it lies upon another."""

    x: float
    y: float
    width: float
    height: float
    inset: bool = False


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
    """`mirrored`: it is drawn for the left side seen from the right, or for the right side seen from there, and to be
    shown the other way round otherwise."""

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
    boxes = {view: subject.box(view) for view in exercise.picture.views}
    panels = [_panel(view, window, boxes[view], subject) for view, window in _windows(boxes).items()]
    from_working = exercise.picture.seen_from is Limb.WORKING
    mirrored = side is not Side.BOTH and (side is Side.RIGHT) != from_working
    return Drawing(subject, look, tuple(panels), mirrored)


def _windows(boxes: dict[View, Box]) -> dict[View, Window]:
    """Side by side: the wider what a view shows, the more room; and the main one has more. But where the main view lies
    low and wide, the other is set into the room above it."""
    shapes = {view: box.width / box.height for view, box in boxes.items()}
    main, *others = boxes
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


def _free_corner(
    window: Window, origin: tuple[float, float], scale: float, subject: Subject, view: View
) -> tuple[float, float]:
    """For the sign to hold: the upper corner that is farther from all that the view shows while a pose is held."""
    held = [moment for moment in subject.moments if moment.hold] or subject.moments[:1]
    shown = [circle for moment in held for circle in subject.seen(view, moment)]
    corners = [(marks.CORNER, marks.CORNER), (window.width - marks.CORNER, marks.CORNER)]

    def room(corner: tuple[float, float]) -> float:
        return min(
            (dist(corner, (origin[0] + x * scale, origin[1] - y * scale)) - r * scale for x, y, r in shown), default=0.0
        )

    return corners[0] if room(corners[0]) > marks.CORNER else max(corners, key=room)


def _panel(view: View, window: Window, box: Box, subject: Subject) -> Panel:
    floor = _FLOOR * window.height / HEIGHT
    scale = min((window.width - 2 * _MARGIN) / box.width, (window.height - _MARGIN - floor) / box.height)
    above = view is View.FOOT_ABOVE
    middle, bottom = (box.low_x + box.high_x) / 2, window.height - (_MARGIN if above else floor)
    origin = window.width / 2 - scale * middle, bottom + scale * box.low_y
    main = view is subject.exercise.picture.views[0]
    shapes = VIEWS[view](subject, scale)
    if main:
        shapes.append(marks.hold(scale, origin, _free_corner(window, origin, scale, subject, view)))
    return Panel(view, window, origin, scale, shapes)
