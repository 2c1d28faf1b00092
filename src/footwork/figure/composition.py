"""What each view shows, in drawing order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from footwork.core.pose import View
from footwork.figure import above_view, back_view, marks, props
from footwork.figure.bands import band_beside
from footwork.figure.foot_view import foot
from footwork.figure.geometry import Point, line
from footwork.figure.grasped import GRASPED
from footwork.figure.marks import Follow
from footwork.figure.person_view import by_the_working_foot, person
from footwork.figure.scene import Moment, Path, Shape, fixed
from footwork.figure.subject import Subject

_SEEN_FROM_ABOVE = {"band": band_beside}

_BESIDE_FOOT = 3.4
"""How far an arrow is from what it is about in a foot close up, in cm."""

_EDGE = 999.0
"""Far outside every window, in cm."""


def above(subject: Subject, scale: float) -> list[Shape]:
    arrows = _arrows(subject, View.FOOT_ABOVE, [above_view.toe_tip], lambda _moment: above_view.ANKLE, scale)
    return [*above_view.above(subject.build), *_shapes(subject, _SEEN_FROM_ABOVE), *arrows]


def foot_close_up(subject: Subject, scale: float) -> list[Shape]:
    def followed(spot: str) -> Follow:
        def place(moment: Moment) -> Point:
            x, y = moment.body.spot("working", spot)
            return x - subject.aside(View.FOOT, moment), y

        return place

    def beneath_heel(moment: Moment) -> Point:
        return followed("heel")(moment)[0], -5.0

    def falling(moment: Moment) -> Point:
        """What the toes let go; a point that does not move while they hold it."""
        dropped = [shape.place(moment) for shape in grasped if subject.lets_go(moment)]
        return (dropped[0].x, dropped[0].y) if dropped else (0.0, 0.0)

    grasped, beside = _equipment(subject)
    return [
        *_ground(subject, top=1.6),
        *_shapes(subject, props.UNDERFOOT),
        *foot(subject.build, subject.muscles, grasped),
        *beside,
        *(marks.pressure(spot, scale) for spot in sorted(subject.pressed)),
        *_arrows(
            subject,
            View.FOOT,
            [falling, followed("toes"), followed("heel")],
            beneath_heel,
            scale,
            out=_BESIDE_FOOT * scale,
        ),
    ]


def whole_person(subject: Subject, scale: float) -> list[Shape]:
    follow = [_hip_over_floor, *(marks.following(part) for part in ("head", "working.hindfoot", "other.hindfoot"))]
    grasped, beside = _equipment(subject)
    underfoot = _shapes(subject, props.UNDERFOOT)
    return [
        *_ground(subject, top=5.0),
        *by_the_working_foot(underfoot),
        *person(subject.build, subject.muscles, together=subject.together),
        *by_the_working_foot(grasped),
        *beside,
        *_arrows(subject, View.PERSON, follow, marks.following("head"), scale),
    ]


def from_behind(subject: Subject, scale: float) -> list[Shape]:
    arrows = _arrows(subject, View.BEHIND, [back_view.ankle], back_view.hip, scale)
    return [*_ground(subject, top=5.0), *back_view.behind(subject.build, subject.muscles), *arrows]


VIEWS: dict[View, Callable[[Subject, float], list[Shape]]] = {
    View.PERSON: whole_person,
    View.FOOT: foot_close_up,
    View.FOOT_ABOVE: above,
    View.BEHIND: from_behind,
}


def _equipment(subject: Subject) -> tuple[list[Shape], list[Shape]]:
    """What toes can hold, and what lies beside or under the body."""
    return _shapes(subject, GRASPED), _shapes(subject, props.BESIDE)


def _shapes(subject: Subject, drawn: Mapping[str, Callable[[Sequence[Moment]], list[Shape]]]) -> list[Shape]:
    """Those of the exercise's equipment that are `drawn`."""
    return [shape for name in subject.exercise.equipment if name in drawn for shape in drawn[name](subject.moments)]


def _ground(subject: Subject, top: float) -> list[Shape]:
    """A floor seen from slightly above: its far edge lies `top` cm above what stands on it."""
    earth = Path("floor", lambda scale: line([(-_EDGE, top), (_EDGE, top), (_EDGE, -60), (-_EDGE, -60)], scale) + "Z")
    shapes = [Shape((earth,), fixed)]
    if subject.exercise.picture.walks:
        shapes.append(marks.stripes(max(stretch.passes for stretch in subject.repetition.stretches)))
    beneath = props.BENEATH.get(subject.exercise.position)
    return shapes + (beneath(subject.moments, subject.build, top) if beneath else [])


def _hip_over_floor(moment: Moment) -> Point:
    return moment.body.parts["trunk"].x, 0.0


def _arrows(
    subject: Subject, view: View, follow: Sequence[Follow], centre: Follow, scale: float, out: float = 9.0
) -> list[Shape]:
    """A foot close up has its own; in the whole person they are where that is the main view."""
    main = view is subject.exercise.picture.views[0]
    if subject.exercise.picture.walks:
        return [marks.onwards(scale)] if main else []
    if view is View.PERSON and not main:
        return []
    return [
        shape for stretch in subject.repetition.stretches for shape in marks.arrow(stretch, follow, centre, out, scale)
    ]
