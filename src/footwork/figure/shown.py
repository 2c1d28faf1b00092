"""What the words of an exercise name and its picture lacks: walls, worktops, rails and equipment that nobody sees,
hands that are said to be on something and hang in the air."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from footwork.core.exercise import Exercise
from footwork.core.picture import Furniture, View
from footwork.core.pose import Hand, Pose
from footwork.core.position import Position
from footwork.figure.arms import ON_SUPPORT
from footwork.figure.build import SEATED_HIP
from footwork.figure.grasped import GRASPED
from footwork.figure.moments import Repetition
from footwork.figure.posture import SIDES
from footwork.figure.props import BESIDE, UNDER_CALVES, UNDERFOOT
from footwork.figure.scene import Moment
from footwork.figure.straps import STRAPS

Fault = tuple[str, str, str]
"""Key in the exercise file, what was found, what was expected."""

_LEANT_ON = re.compile(r"\b(wall|worktop|rail)s?\b")
_WORKTOP = re.compile(r"\b(worktop|table)s?\b")
_ONE_HAND, _BOTH_HANDS = re.compile(r"\bhand\b"), re.compile(r"\bhands\b")

_PLACE = frozenset({"wall", "chair", "clear-floor"})
"""Equipment that is the place in which an exercise is done."""

DRAWN = frozenset({*GRASPED, *BESIDE, *STRAPS, *UNDERFOOT, *UNDER_CALVES, *_PLACE, "anchor"})
"""Equipment that pictures know."""

_FREE = (Hand.NONE, Hand.THIGH, Hand.CHEST)


def unsupported(exercise: Exercise) -> Iterator[Fault]:
    """Hands on a wall, worktop or rail that does not stand there, near nothing, or at a band that nobody has."""
    support = exercise.picture.support
    for name, pose in exercise.poses.items():
        for hand in _hands(pose):
            if hand is Hand.NEAR and support is None:
                yield f"poses.{name}", "a hand near nothing", "picture.support, with what it is near"
            elif hand in ON_SUPPORT and hand is not Hand.NEAR and (support is None or support.what.value != hand.value):
                yield f"poses.{name}", f"a hand on a {hand.value}", f'picture.support = {{ what = "{hand.value}" }}'
            if hand is Hand.BAND and not {*STRAPS} & {*exercise.equipment}:
                yield f"poses.{name}", "a hand that holds a band", f"equipment that is one: {', '.join(STRAPS)}"


def _hands(pose: Pose) -> Iterable[Hand]:
    return [arm.on for arm in (pose.arms, pose.working_arm, pose.other_arm) if arm.on]


def unshown(exercise: Exercise, found: Repetition) -> Iterator[Fault]:
    """Of an exercise without other faults."""
    moments = found.moments()
    support = exercise.picture.support
    if support is None and (_LEANT_ON.search(exercise.stance) or "wall" in exercise.equipment):
        yield "picture.support", "nothing", f'a wall, worktop or rail, for the stance is "{exercise.stance}"'
    if (
        support
        and support.what is Furniture.WORKTOP
        and not _WORKTOP.search(" ".join((exercise.stance, *exercise.how_to)))
    ):
        yield "picture.support", "a worktop", "a wall, or a stance or step that names a worktop"
    if "chair" in exercise.equipment and not _sat_on(exercise, moments):
        yield "equipment", '"chair"', "a position in which it is seen, or a pose that sits on it"
    for number, name in enumerate(exercise.equipment):
        if name in DRAWN - _PLACE and not _is_drawn(exercise, name, moments):
            yield f"equipment.{number}", f'"{name}", which is not in the picture', "a pose that uses it"
    if exercise.picture.ghost and View.FOOT not in exercise.picture.views:
        yield "picture.ghost", "a start that nobody sees", "the view foot"
    yield from _idle(exercise, moments)


def _sat_on(exercise: Exercise, moments: list[Moment]) -> bool:
    lowest = min(moment.body.parts["trunk"].y for moment in moments)
    return exercise.position is Position.SITTING or lowest < SEATED_HIP + _SEAT_NEAR


_SEAT_NEAR = 6.0
"""How much higher the hip of a person who sits down may be than that of one who sits, in cm."""


def _is_drawn(exercise: Exercise, name: str, moments: list[Moment]) -> bool:
    if name == "anchor":
        return "band" in exercise.equipment
    if name in STRAPS:
        return all(hand is Hand.BAND for moment in moments for hand in moment.body.posture.hands.values())
    return any(drawn[name](moments) for drawn in (GRASPED, BESIDE, UNDERFOOT, UNDER_CALVES) if name in drawn)


def _idle(exercise: Exercise, moments: list[Moment]) -> Iterator[Fault]:
    """A hand that the stance has on something."""
    wanted = 2 if _BOTH_HANDS.search(exercise.stance) else 1 if _ONE_HAND.search(exercise.stance) else 0
    if not wanted:
        return
    on = min(sum(moment.body.posture.hands[side] not in _FREE for side in SIDES) for moment in moments)
    if on < wanted:
        yield "poses", f"{on} hands on something", f'{wanted}, for the stance is "{exercise.stance}"'
