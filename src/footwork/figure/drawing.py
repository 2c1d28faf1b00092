"""An exercise drawn: its views side by side, each fitted around everything that moves in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from footwork.core.dose import Dose, Side, Sides
from footwork.core.exercise import Exercise
from footwork.core.pose import View
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
_MAIN = 1.25
"""How much more room the main view has than its share."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One view: a window at `x` of the picture, `width` wide, in which (0, 0) of its world lies at `origin`; `scale` is
    units of the picture to the centimetre."""

    view: View
    x: float
    width: float
    origin: tuple[float, float]
    scale: float
    shapes: Sequence[Shape]


@dataclass(frozen=True, slots=True)
class Drawing:
    """`mirrored`: it is drawn for the left side, and to be shown the other way round for the right."""

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
    return Drawing(subject, look, tuple(panels), mirrored=side is Side.RIGHT)


def _windows(boxes: dict[View, Box]) -> dict[View, tuple[float, float]]:
    """Where each view stands and how wide: the wider what it shows, the more room; and the main one has more."""
    weights = {view: sqrt(box.width / box.height) for view, box in boxes.items()}
    weights[next(iter(boxes))] *= _MAIN
    room = WIDTH - _GAP * (len(boxes) - 1)
    windows, x = {}, 0.0
    for view, weight in weights.items():
        width = room * weight / sum(weights.values())
        windows[view] = x, width
        x += width + _GAP
    return windows


def _panel(view: View, window: tuple[float, float], box: Box, subject: Subject) -> Panel:
    x, width = window
    scale = min((width - 2 * _MARGIN) / box.width, (HEIGHT - _MARGIN - _FLOOR) / box.height)
    above = view is View.FOOT_ABOVE
    middle, bottom = (box.low_x + box.high_x) / 2, HEIGHT - (_MARGIN if above else _FLOOR)
    origin = width / 2 - scale * middle, bottom + scale * box.low_y
    shapes = [*VIEWS[view](subject, scale), *([marks.hold(scale, origin)] if x == 0 else [])]
    return Panel(view, x, width, origin, scale, shapes)
