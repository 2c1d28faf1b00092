"""What each view shows, in drawing order."""

from __future__ import annotations

from collections.abc import Callable

from footwork.core.picture import View
from footwork.core.pose import Part
from footwork.figure import above_view, back_view, front_person, front_view, guides, props, straps
from footwork.figure.arrows import Guide, Sheet, arrow
from footwork.figure.close_up import BESIDE_FOOT, NEAR_FLOOR, foot_close_up
from footwork.figure.courses import Course
from footwork.figure.furniture import FAR_FLOOR, floor_edge, support
from footwork.figure.geometry import Point
from footwork.figure.lettering import stops
from footwork.figure.person_view import by_the_working_foot, person
from footwork.figure.scene import Shape
from footwork.figure.subject import Subject
from footwork.figure.surroundings import arrows, equipment, ground, seat, shapes_of
from footwork.figure.writing import trace

_BESIDE_TOE = 20.0
"""How far from the tip of a toe that is spread an arrow is, in units of the picture."""


_BESIDE_PERSON = 13.0
"""The same in the whole person, in units of the picture."""

_BESIDE_LEG = 18.0
"""How far from a leg seen from behind an arrow is, in cm."""


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
        return arrows(subject, View.FOOT_ABOVE, {Part.FOOT: tip}, tip, sheet)
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
        shapes += arrow(stretch, {}, [inner if rises else outer], Sheet(scale, BESIDE_FOOT * scale, floor=False))
    bands = front_view.band_in_front(subject.moments) if banded else []
    return [
        *ground(subject, top=front_view.FLOOR + NEAR_FLOOR),
        *bands[:1],
        *front_view.front(subject.build, subject.moments),
        *bands[1:],
        *shapes,
    ]


def whole_person(subject: Subject, scale: float) -> list[Shape]:
    picture = subject.exercise.picture
    named = guides.of_person(subject.build, picture.seen_from, subject.exercise.position)
    grasped, beside = equipment(subject)
    held, round_foot = straps.in_hands(subject.exercise.equipment, subject.moments, picture.seen_from)
    return [
        *ground(subject, top=floor_edge(picture)),
        *support(picture, subject.moments, subject.build, subject.passes),
        *seat(subject),
        *shapes_of(subject, props.UNDER_CALVES),
        *by_the_working_foot(shapes_of(subject, props.UNDERFOOT), picture.seen_from),
        *person(subject.build, subject.moments, picture, together=subject.together, held=held),
        *by_the_working_foot(
            [*round_foot, *grasped, *shapes_of(subject, props.BEFORE_TOES), *beside], picture.seen_from
        ),
        *arrows(subject, View.PERSON, named, [*named[Part.HIPS], *named[Part.FOOT]], Sheet(scale, _BESIDE_PERSON)),
    ]


def in_front(subject: Subject, _scale: float) -> list[Shape]:
    bands = front_person.band_aside(subject.moments) if "band" in subject.exercise.equipment else []
    return [
        *ground(subject, top=FAR_FLOOR),
        *bands[:1],
        *front_person.sitting(subject.build, subject.moments),
        *bands[1:],
    ]


def from_behind(subject: Subject, scale: float) -> list[Shape]:
    ankle = [Guide(back_view.ankle, Course.BEHIND, clear=_BESIDE_LEG)]
    return [
        *ground(subject, top=back_view.FLOOR),
        *back_view.behind(subject.build, subject.moments),
        *arrows(subject, View.BEHIND, {Part.FOOT: ankle}, ankle, Sheet(scale, _BESIDE_PERSON)),
    ]


VIEWS: dict[View, Callable[[Subject, float], list[Shape]]] = {
    View.PERSON: whole_person,
    View.BEHIND: from_behind,
    View.FRONT: in_front,
    View.FOOT: foot_close_up,
    View.FOOT_ABOVE: above,
    View.FOOT_FRONT: from_the_front,
}
