"""The same exercise in another manner: holding on to something firm, or in flat, firm shoes. Its steps and its picture
change with it, so that nothing that is read, heard or seen asks for bare feet or for letting go."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from footwork.core.exercise import Exercise
from footwork.core.phase import Phase
from footwork.core.picture import Picture, View
from footwork.core.pose import Arm, Hand, Leg, Pose
from footwork.core.position import Position
from footwork.core.routine import Item, Routine
from footwork.core.span import Span


class Manner(NamedTuple):
    """Short enough for an address, which `query` is of."""

    holding: bool = False
    in_shoes: bool = False

    def of(self, exercise: Exercise) -> Exercise:
        held = holding_on(exercise) if self.holding else exercise
        return shod(held) if self.in_shoes else held

    @property
    def query(self) -> dict[str, str]:
        return {name: "1" for name, asked in self._asdict().items() if asked}


USUAL_MANNER = Manner()


def manner_of(exercise: Exercise) -> Manner:
    return Manner(exercise.holding, exercise.in_shoes)


_WHOLE = (View.PERSON, View.BEHIND, View.FRONT)


def holding_on(exercise: Exercise) -> Exercise:
    """With a hand on something firm all the time, where it can be done so; else as it is."""
    if not exercise.held:
        return exercise
    things = exercise.equipment if "wall" in exercise.equipment else (*exercise.equipment, "wall")
    support = exercise.picture.held_support or exercise.picture.support
    hand = Hand(support.what) if support else Hand.NONE
    return replace(
        exercise,
        stance=exercise.held,
        held="",
        supported=True,
        holding=True,
        equipment=things,
        how_to=_without(exercise, exercise.unheld_steps),
        picture=replace(exercise.picture, support=support),
        poses={name: _held(pose, hand, exercise.picture) for name, pose in exercise.poses.items()},
    )


def _held(pose: Pose, hand: Hand, picture: Picture) -> Pose:
    """Both hands on what is there only for those who hold on; else the hand that was near it is on it."""
    if picture.held_support:
        return pose if pose.like else replace(pose, arms=replace(pose.arms, on=hand))
    working, other = _on(pose.working_arm, hand), _on(pose.other_arm, hand)
    return replace(pose, arms=_on(pose.arms, hand), working_arm=working, other_arm=other)


def _on(arm: Arm, hand: Hand) -> Arm:
    return replace(arm, on=hand) if arm.on is Hand.NEAR else arm


def shod(exercise: Exercise) -> Exercise:
    """In flat, firm shoes, if it is done standing."""
    if exercise.in_shoes or exercise.position is not Position.STANDING:
        return exercise
    return replace(
        exercise,
        in_shoes=True,
        how_to=_without(exercise, exercise.barefoot_steps),
        picture=replace(exercise.picture, shoes=True, views=_views_of_shoes(exercise.picture)),
        poses={name: _in_shoes(pose) for name, pose in exercise.poses.items()},
    )


def _views_of_shoes(picture: Picture) -> tuple[View, ...]:
    """The whole person first, for close up a shoe shows no toes; and alone where both feet stand on one line."""
    views = sorted(picture.views, key=lambda view: view not in _WHOLE)
    return tuple(view for view in views if view in _WHOLE) if picture.one_line else tuple(views)


def _in_shoes(pose: Pose) -> Pose:
    """Toes that curl or spread in a firm shoe do not bend the shoe."""
    return replace(pose, legs=_firm(pose.legs), working=_firm(pose.working), other=_firm(pose.other))


def _firm(leg: Leg) -> Leg:
    return replace(leg, midfoot_flexion=None, ip_flexion=None, toe_abduction=None)


def _without(exercise: Exercise, steps: Collection[int]) -> tuple[str, ...]:
    """Its steps but for those with these numbers, of which the first is 1."""
    return tuple(step for number, step in enumerate(exercise.how_to, 1) if number not in steps)


def steady(routine: Routine) -> Routine:
    """With movements done standing that never get quicker to save time: only their rests do. That haste is not for
    people who need to hold on is ours."""
    return replace(routine, items=tuple(_steady(item) for item in routine.items))


def _steady(item: Item) -> Item:
    if item.exercise.position is not Position.STANDING:
        return item
    phases = tuple(phase if phase.hold else _slowest(phase) for phase in item.dose.phases)
    return replace(item, dose=replace(item.dose, phases=phases))


def _slowest(phase: Phase) -> Phase:
    lasts = phase.lasts
    if isinstance(lasts, tuple):
        lasts = tuple(map(_at_most, lasts))
    elif isinstance(lasts, Span):
        lasts = _at_most(lasts)
    return replace(phase, lasts=lasts, about=_high(phase.about), each=_high(phase.each), cycle=_high(phase.cycle))


def _high(span: Span | None) -> Span | None:
    return span and _at_most(span)


def _at_most(span: Span) -> Span:
    return Span(span.high, span.high)
