"""What several views have round a body: the floor, a seat, equipment, arrows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from footwork.core.picture import View
from footwork.core.pose import Part
from footwork.figure import marks, props
from footwork.figure.arrows import Guide, Sheet, arrow
from footwork.figure.furniture import FAR_FLOOR
from footwork.figure.grasped import GRASPED
from footwork.figure.scene import Moment, Shape, fixed, flat
from footwork.figure.seats import chair
from footwork.figure.subject import Subject

_EDGE = 999.0
"""Far outside every window, in cm."""


def equipment(subject: Subject) -> tuple[list[Shape], list[Shape]]:
    """What toes can hold, and what lies beside or under the body."""
    return shapes_of(subject, GRASPED), shapes_of(subject, props.BESIDE)


def shapes_of(subject: Subject, drawn: Mapping[str, Callable[[Sequence[Moment]], list[Shape]]]) -> list[Shape]:
    """Those of the exercise's equipment that are `drawn`."""
    return [shape for name in subject.exercise.equipment if name in drawn for shape in drawn[name](subject.moments)]


def ground(subject: Subject, top: float) -> list[Shape]:
    """A floor seen from slightly above: its far edge lies `top` cm above what stands on it."""
    earth = flat("floor", (-_EDGE, top), (_EDGE, top), (_EDGE, -60), (-_EDGE, -60))
    shapes = [Shape((earth,), fixed)]
    if subject.exercise.picture.one_line:
        shapes.append(Shape((flat("tape", (-_EDGE, -1.1), (_EDGE, -1.1), (_EDGE, 0.9), (-_EDGE, 0.9)),), fixed))
    elif subject.exercise.picture.walks:
        shapes.append(marks.stripes(subject.passes))
    return shapes


def seat(subject: Subject) -> list[Shape]:
    """What a body sits or lies on."""
    beneath = chair if "chair" in subject.exercise.equipment else props.BENEATH.get(subject.exercise.position)
    return beneath(subject.moments, subject.build, FAR_FLOOR) if beneath else []


def arrows(
    subject: Subject, view: View, named: Mapping[Part, Sequence[Guide]], usual: Sequence[Guide], sheet: Sheet,
    *, stays: bool = False,
) -> list[Shape]:  # fmt: skip
    """A foot close up has its own; in the whole person they are where that is the main view."""
    main = view is subject.exercise.picture.views[0]
    if subject.exercise.picture.walks:
        return [marks.onwards(sheet.scale)] if main else []
    if view is View.PERSON and not main:
        return []
    shapes = [shape for stretch in subject.repetition.stretches for shape in arrow(stretch, named, usual, sheet)]
    return [replace(shape, stays=True) for shape in shapes] if stays else shapes
