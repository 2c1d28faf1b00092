"""What each view shows, in drawing order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from footwork.core.picture import View
from footwork.core.pose import Contact, Part
from footwork.figure import above_view, back_view, front_view, guides, hand_view, marks, props
from footwork.figure.arrows import Guide, Sheet, arrow
from footwork.figure.bands import band_aside
from footwork.figure.courses import Course
from footwork.figure.foot_view import foot
from footwork.figure.furniture import FAR_FLOOR, floor_edge, support
from footwork.figure.geometry import Point
from footwork.figure.grasped import GRASPED
from footwork.figure.person_view import by_the_working_foot, depth_of, person
from footwork.figure.scene import Moment, Shape, fixed, flat
from footwork.figure.seats import chair
from footwork.figure.subject import Subject

_BESIDE_FOOT = 3.4
"""How far an arrow is from what it is about in a foot close up, in cm."""

_BESIDE_PERSON = 13.0
"""The same in the whole person, in units of the picture."""

_BESIDE_LEG = 18.0
"""How far from a leg seen from behind an arrow is, in cm."""

_EDGE = 999.0
"""Far outside every window, in cm."""

_NEAR_FLOOR = 1.2
"""How far the floor's far edge lies above what stands on it in a close-up, in cm."""


def above(subject: Subject, scale: float) -> list[Shape]:
    turns = len({above_view.seen(moment) for moment in subject.moments}) > 1
    tip = [Guide(above_view.toe_tip, pivot=lambda _moment: above_view.ANKLE)]
    named: dict[Part, Sequence[Guide]] = {Part.FOOT: tip}
    foot = above_view.above(subject.build, subject.moments)
    return [
        *(above_view.looped(foot) if "loop" in subject.exercise.equipment else foot),
        *(_arrows(subject, View.FOOT_ABOVE, named, tip, Sheet(scale, 9.0, floor=False)) if turns else []),
    ]


def from_the_front(subject: Subject, scale: float) -> list[Shape]:
    """Two edges: the arrow is at the one that rises."""

    def guide(edge: Point) -> Guide:
        return Guide(lambda moment: front_view.edge(moment, edge), pivot=lambda _moment: (0.0, 0.0))

    inner, outer = guide(front_view.INNER), guide(front_view.OUTER)
    shapes = []
    for stretch in subject.repetition.stretches:
        rises = front_view.roll(stretch.moments[-1]) < front_view.roll(stretch.moments[0])
        shapes += arrow(stretch, {}, [inner if rises else outer], Sheet(scale, _BESIDE_FOOT * scale, floor=False))
    bands = front_view.band_in_front(subject.moments) if "band" in subject.exercise.equipment else []
    return [
        *_ground(subject, top=front_view.FLOOR + _NEAR_FLOOR),
        *bands[:1],
        *front_view.front(subject.build, subject.moments),
        *bands[1:],
        *shapes,
    ]


def foot_close_up(subject: Subject, scale: float) -> list[Shape]:
    def aside(moment: Moment) -> Point:
        return subject.aside(View.FOOT, moment), 0.0

    def falling(moment: Moment) -> Point:
        """What the toes let go; a point that does not move while they hold it."""
        dropped = [shape.place(moment) for shape in grasped if subject.lets_go(moment)]
        return (dropped[0].x, dropped[0].y) if dropped else (0.0, 0.0)

    named = {**guides.of_foot(aside)}
    if subject.travels:
        named |= {Part.HIPS: [], Part.KNEE: []}
    grasped, beside = _equipment(subject)
    usual = [*named[Part.TOES][:1], *named[Part.HEEL]]
    if grasped:
        usual = [Guide(falling, pivot=named[Part.HEEL][0].follow), *usual]
    crossed = subject.moments[0].body.posture.on["working"] is Contact.KNEE
    sheet = Sheet(scale, _BESIDE_FOOT * scale, floor=not crossed)
    return [
        *([] if crossed else _ground(subject, top=_NEAR_FLOOR)),
        *_shapes(subject, props.UNDERFOOT),
        *hand_view.behind_toes(subject.moments),
        *foot(subject.build, subject.moments, grasped, subject.exercise.picture),
        *hand_view.before_toes(subject.moments),
        *_shapes(subject, props.BEFORE_TOES),
        *beside,
        *(marks.pressure(spot, scale) for spot in sorted(subject.pressed)),
        *_arrows(subject, View.FOOT, named, usual, sheet, stays=subject.travels),
    ]


def whole_person(subject: Subject, scale: float) -> list[Shape]:
    picture = subject.exercise.picture
    named = guides.of_person(subject.build, picture.seen_from, subject.exercise.position)
    grasped, beside = _equipment(subject)
    aside: list[Shape] = []
    if View.FOOT_FRONT in picture.views and beside:
        depth, nearer = depth_of("working", picture.seen_from), not front_view.pulled_outwards(subject.moments)
        aside, beside = band_aside(subject.moments, depth, nearer=nearer), []
    return [
        *_ground(subject, top=floor_edge(picture)),
        *support(picture, subject.moments, subject.build, subject.passes),
        *aside[:1],
        *_seat(subject),
        *_shapes(subject, props.UNDER_CALVES),
        *by_the_working_foot(_shapes(subject, props.UNDERFOOT), picture.seen_from),
        *person(subject.build, subject.moments, picture, together=subject.together),
        *aside[1:],
        *by_the_working_foot([*grasped, *_shapes(subject, props.BEFORE_TOES)], picture.seen_from),
        *beside,
        *_arrows(subject, View.PERSON, named, [*named[Part.HIPS], *named[Part.FOOT]], Sheet(scale, _BESIDE_PERSON)),
    ]


def from_behind(subject: Subject, scale: float) -> list[Shape]:
    ankle = [Guide(back_view.ankle, Course.BEHIND, clear=_BESIDE_LEG)]
    return [
        *_ground(subject, top=back_view.FLOOR),
        *back_view.behind(subject.build, subject.moments),
        *_arrows(subject, View.BEHIND, {Part.FOOT: ankle}, ankle, Sheet(scale, _BESIDE_PERSON)),
    ]


VIEWS: dict[View, Callable[[Subject, float], list[Shape]]] = {
    View.PERSON: whole_person,
    View.BEHIND: from_behind,
    View.FOOT: foot_close_up,
    View.FOOT_ABOVE: above,
    View.FOOT_FRONT: from_the_front,
}


def _equipment(subject: Subject) -> tuple[list[Shape], list[Shape]]:
    """What toes can hold, and what lies beside or under the body."""
    return _shapes(subject, GRASPED), _shapes(subject, props.BESIDE)


def _shapes(subject: Subject, drawn: Mapping[str, Callable[[Sequence[Moment]], list[Shape]]]) -> list[Shape]:
    """Those of the exercise's equipment that are `drawn`."""
    return [shape for name in subject.exercise.equipment if name in drawn for shape in drawn[name](subject.moments)]


def _ground(subject: Subject, top: float) -> list[Shape]:
    """A floor seen from slightly above: its far edge lies `top` cm above what stands on it."""
    earth = flat("floor", (-_EDGE, top), (_EDGE, top), (_EDGE, -60), (-_EDGE, -60))
    shapes = [Shape((earth,), fixed)]
    if subject.exercise.picture.one_line:
        shapes.append(Shape((flat("tape", (-_EDGE, -1.1), (_EDGE, -1.1), (_EDGE, 0.9), (-_EDGE, 0.9)),), fixed))
    elif subject.exercise.picture.walks:
        shapes.append(marks.stripes(subject.passes))
    return shapes


def _seat(subject: Subject) -> list[Shape]:
    """What a body sits or lies on."""
    beneath = chair if "chair" in subject.exercise.equipment else props.BENEATH.get(subject.exercise.position)
    return beneath(subject.moments, subject.build, FAR_FLOOR) if beneath else []


def _arrows(
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
