"""What each view shows, in drawing order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from footwork.core.picture import View
from footwork.core.pose import Contact, Part
from footwork.figure import above_view, back_view, front_person, front_view, guides, hand_view, marks, props, straps
from footwork.figure.arrows import Guide, Sheet, arrow
from footwork.figure.boxes import box
from footwork.figure.cloth import far_end
from footwork.figure.courses import Course
from footwork.figure.foot_view import foot
from footwork.figure.furniture import FAR_FLOOR, floor_edge, support
from footwork.figure.geometry import Point
from footwork.figure.ghosts import ghost
from footwork.figure.grasped import ACROSS, GRASPED, Grasped
from footwork.figure.lettering import stops
from footwork.figure.person_view import by_the_working_foot, person
from footwork.figure.scene import Moment, Shape, fixed, flat
from footwork.figure.seats import chair
from footwork.figure.subject import Subject
from footwork.figure.writing import trace

_BESIDE_FOOT = 3.4
"""How far an arrow is from what it is about in a foot close up, in cm."""

_BESIDE_HAND = 6.0
"""The same where a hand is round the toes."""

_BESIDE_TOE = 20.0
"""How far from the tip of a toe that is spread an arrow is, in units of the picture."""

_BESIDE_HELD = 7.0
"""How far from the middle of what toes hold an arrow is, in cm."""

_BESIDE_PERSON = 13.0
"""The same in the whole person, in units of the picture."""

_BESIDE_LEG = 18.0
"""How far from a leg seen from behind an arrow is, in cm."""

_EDGE = 999.0
"""Far outside every window, in cm."""

_TALL = 184.0
"""How high above the floor a window reaches, in units of the picture."""

_NEAR_FLOOR = 1.2
"""How far the floor's far edge lies above what stands on it in a close-up, in cm."""


def above(subject: Subject, scale: float) -> list[Shape]:
    """Arrows round the toes where the whole foot moves, and beside both outer toes where those are spread."""
    foot, sheet = above_view.above(subject.build, subject.moments), Sheet(scale, 9.0, floor=False)
    if subject.exercise.picture.letters:
        return [*foot, *_written(subject)]
    arrows = _from_above(subject, sheet)
    if "loop" in subject.exercise.equipment:
        return [*above_view.looped(foot), *above_view.both(arrows)]
    return [*foot, *arrows]


def _from_above(subject: Subject, sheet: Sheet) -> list[Shape]:
    if above_view.swings(subject.moments):
        tip = [Guide(above_view.toe_tip, Course.ROUND, lambda _moment: above_view.ANKLE, above_view.CLEAR)]
        return _arrows(subject, View.FOOT_ABOVE, {Part.FOOT: tip}, tip, sheet)
    wide = sheet._replace(out=_BESIDE_TOE)
    parted = [one for one in subject.repetition.stretches if above_view.parts_toes(one.moments)]
    outer = [Guide(above_view.tip_of(toe), pivot=above_view.root_of(toe)) for toe in (0, len(above_view.TOES) - 1)]
    return [shape for toe in outer for stretch in parted for shape in arrow(stretch, {}, [toe], wide)]


def _written(subject: Subject) -> list[Shape]:
    """Of the stretch that has a moment for each point of the letters."""
    letters = subject.exercise.picture.letters
    written = [one.moments for one in subject.repetition.stretches if len(one.moments) == len(stops(letters))]
    return [shape for moments in written for shape in trace(letters, moments, [above_view.pen(one) for one in moments])]


def from_the_front(subject: Subject, scale: float) -> list[Shape]:
    """Two edges: the arrow is at the one that rises, or where a band pulls at one, at the other."""

    def guide(edge: Point) -> Guide:
        return Guide(lambda moment: front_view.edge(moment, edge), pivot=lambda _moment: (0.0, 0.0))

    inner, outer = guide(front_view.INNER), guide(front_view.OUTER)
    banded = "band" in subject.exercise.equipment
    away = front_view.pulled_outwards(subject.moments)
    shapes = []
    for stretch in subject.repetition.stretches:
        rises = away if banded else front_view.roll(stretch.moments[-1]) < front_view.roll(stretch.moments[0])
        shapes += arrow(stretch, {}, [inner if rises else outer], Sheet(scale, _BESIDE_FOOT * scale, floor=False))
    bands = front_view.band_in_front(subject.moments) if banded else []
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

    def held(moment: Moment) -> Point:
        if not grasped:
            return far_end(subject.moments, moment)
        there = grasped[0].place(moment)
        return there.x, there.y

    named = {**guides.of_foot(aside)}
    if subject.travels:
        named |= {Part.HIPS: [], Part.KNEE: []}
    grasped, beside = _equipment(subject)
    across, small = (grasped, []) if ACROSS & {*subject.exercise.equipment} else ([], grasped)
    usual = [*named[Part.TOES][:1], *named[Part.HEEL]]
    strap_far, strap_near = straps.close_up(
        subject.exercise.equipment, subject.moments, subject.exercise.picture.seen_from
    )
    carried = bool(grasped) or "cloth" in subject.exercise.equipment
    if carried:
        named[Part.HELD] = [Guide(held, Course.CARRIED, clear=_BESIDE_HELD)]
    crossed = subject.moments[0].body.posture.on["working"] is Contact.KNEE
    sheet = Sheet(scale, (_BESIDE_HAND if crossed else _BESIDE_FOOT) * scale, floor=not crossed)
    return [
        *([] if crossed else _ground(subject, top=FAR_FLOOR if carried else _NEAR_FLOOR)),
        *_shapes(subject, props.UNDERFOOT),
        *hand_view.behind_toes(subject.moments),
        *strap_far,
        *(ghost(subject.build, subject.moments) if subject.exercise.picture.ghost else []),
        *foot(
            subject.build,
            subject.moments,
            Grasped([*across, *hand_view.between_toes(subject.moments)], small),
            subject.exercise.picture,
            to_thigh=not crossed and _knee_shows(subject, scale),
        ),
        *hand_view.before_toes(subject.moments),
        *_shapes(subject, props.BEFORE_TOES),
        *strap_near,
        *beside,
        *(marks.pressure(spot, scale) for spot in sorted(subject.pressed)),
        *_arrows(subject, View.FOOT, named, usual, sheet, stays=subject.travels),
        *(_arrows(subject, View.FOOT, guides.shortened(), usual, sheet) if subject.moves(Part.ARCH) else []),
    ]


def _knee_shows(subject: Subject, scale: float) -> bool:
    """Whether there is so much room above a foot that the knee is in the picture."""
    knees = [moment.body.parts["working.shank"] for moment in subject.moments]
    aside = min(knee.x for knee in knees) < box(subject, View.FOOT).low_x
    return not aside and min(knee.y for knee in knees) < _TALL / scale


def whole_person(subject: Subject, scale: float) -> list[Shape]:
    picture = subject.exercise.picture
    named = guides.of_person(subject.build, picture.seen_from, subject.exercise.position)
    grasped, beside = _equipment(subject)
    held, round_foot = straps.in_hands(subject.exercise.equipment, subject.moments, picture.seen_from)
    return [
        *_ground(subject, top=floor_edge(picture)),
        *support(picture, subject.moments, subject.build, subject.passes),
        *_seat(subject),
        *_shapes(subject, props.UNDER_CALVES),
        *by_the_working_foot(_shapes(subject, props.UNDERFOOT), picture.seen_from),
        *person(subject.build, subject.moments, picture, together=subject.together, held=held),
        *by_the_working_foot([*round_foot, *grasped, *_shapes(subject, props.BEFORE_TOES), *beside], picture.seen_from),
        *_arrows(subject, View.PERSON, named, [*named[Part.HIPS], *named[Part.FOOT]], Sheet(scale, _BESIDE_PERSON)),
    ]


def in_front(subject: Subject, _scale: float) -> list[Shape]:
    bands = front_person.band_aside(subject.moments) if "band" in subject.exercise.equipment else []
    return [
        *_ground(subject, top=FAR_FLOOR),
        *bands[:1],
        *front_person.sitting(subject.build, subject.moments),
        *bands[1:],
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
    View.FRONT: in_front,
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
