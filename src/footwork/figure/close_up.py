"""A foot close up, from the side."""

from __future__ import annotations

from collections.abc import Iterator

from footwork.core.picture import View
from footwork.core.pose import Contact, Part
from footwork.figure import guides, hand_view, marks, props, straps
from footwork.figure.arrows import Guide, Sheet
from footwork.figure.boxes import box
from footwork.figure.cloth import far_end
from footwork.figure.courses import Course
from footwork.figure.foot_view import foot
from footwork.figure.furniture import FAR_FLOOR
from footwork.figure.geometry import Point
from footwork.figure.ghosts import ghost
from footwork.figure.grasped import ACROSS, Grasped
from footwork.figure.scene import Moment, Shape
from footwork.figure.subject import Subject
from footwork.figure.surroundings import arrows, equipment, ground, shapes_of

BESIDE_FOOT = 3.4
"""How far an arrow is from what it is about in a foot close up, in cm."""

_BESIDE_HAND = 6.0
"""The same where a hand is round the toes."""

_BESIDE_HELD = 7.0
"""How far from the middle of what toes hold an arrow is, in cm."""

_TALL = 184.0
"""How high above the floor a window reaches, in units of the picture."""

NEAR_FLOOR = 1.2
"""How far the floor's far edge lies above what stands on it in a close-up, in cm."""


def foot_close_up(subject: Subject, scale: float) -> list[Shape]:
    picture = subject.exercise.picture
    grasped, beside = equipment(subject)
    crossed = subject.moments[0].body.posture.on["working"] is Contact.KNEE
    carried = bool(grasped) or "cloth" in subject.exercise.equipment
    far, near = straps.close_up(subject.exercise.equipment, subject.moments, picture.seen_from)
    to_thigh = not crossed and _knee_shows(subject, scale)
    return [
        *([] if crossed else ground(subject, top=FAR_FLOOR if carried else NEAR_FLOOR)),
        *shapes_of(subject, props.UNDERFOOT),
        *hand_view.behind_toes(subject.moments),
        *far,
        *(ghost(subject.build, subject.moments) if picture.ghost else []),
        *foot(subject.build, subject.moments, _in_toes(subject, grasped), picture, to_thigh=to_thigh),
        *hand_view.before_toes(subject.moments),
        *shapes_of(subject, props.BEFORE_TOES),
        *near,
        *beside,
        *(marks.pressure(spot, scale) for spot in sorted(subject.pressed)),
        *_arrows_beside(subject, scale, _held(subject, grasped) if carried else [], crossed=crossed),
    ]


def _in_toes(subject: Subject, grasped: list[Shape]) -> Grasped:
    across, small = (grasped, []) if ACROSS & {*subject.exercise.equipment} else ([], grasped)
    return Grasped([*across, *hand_view.between_toes(subject.moments)], small)


def _held(subject: Subject, grasped: list[Shape]) -> list[Guide]:
    def held(moment: Moment) -> Point:
        if not grasped:
            return far_end(subject.moments, moment)
        there = grasped[0].place(moment)
        return there.x, there.y

    return [Guide(held, Course.CARRIED, clear=_BESIDE_HELD)]


def _arrows_beside(subject: Subject, scale: float, held: list[Guide], *, crossed: bool) -> Iterator[Shape]:
    """`held` is what toes carry, if they carry anything."""

    def aside(moment: Moment) -> Point:
        return subject.aside(View.FOOT, moment), 0.0

    named = {**guides.of_foot(aside)}
    usual = [*named[Part.TOES][:1], *named[Part.HEEL]]
    if subject.travels:
        named |= {Part.HIPS: [], Part.KNEE: []}
    if held:
        named[Part.HELD] = held
    sheet = Sheet(scale, (_BESIDE_HAND if crossed else BESIDE_FOOT) * scale, floor=not crossed)
    yield from arrows(subject, View.FOOT, named, usual, sheet, stays=subject.travels)
    if subject.moves(Part.ARCH):
        yield from arrows(subject, View.FOOT, guides.shortened(), usual, sheet)


def _knee_shows(subject: Subject, scale: float) -> bool:
    """Whether there is so much room above a foot that the knee is in the picture."""
    knees = [moment.body.parts["working.shank"] for moment in subject.moments]
    aside = min(knee.x for knee in knees) < box(subject, View.FOOT).low_x
    return not aside and min(knee.y for knee in knees) < _TALL / scale
