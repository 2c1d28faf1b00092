"""A routine for one person: what their answers leave out gives way to the nearest way of it that suits, or is dropped;
nobody does what they leave out themselves."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from footwork.core.build_up import Variant
from footwork.core.exercise import Exercise
from footwork.core.left_out import LeftOut
from footwork.core.manner import holding_on, shod, steady
from footwork.core.question import Adaptation, Adaptations, avoided_tags
from footwork.core.routine import Item, Routine

Find = Callable[[str], Exercise | None]


class Replacement(NamedTuple):
    """`new` is done in place of `old`; without it `old` is dropped, for no way of it suits. Where both are one name,
    it is done holding on. `of` is the id of `old`."""

    old: str
    new: str
    of: str = ""

    @property
    def is_held(self) -> bool:
        return self.old == self.new


class Adapted(NamedTuple):
    """The routine as a person does it, None where their answers leave nothing of it, and what has changed in it."""

    routine: Routine | None
    told: tuple[Replacement, ...]


def adapt(routine: Routine, changes: Adaptations, find: Find, left_out: Iterable[LeftOut] = ()) -> Adapted:
    """`find` is an exercise of the catalogue by its id. What two exercises give way to comes once; what is done
    standing is done in shoes, where answers ask for it. A routine of which the person's own choices leave nothing has
    what it has without them; of their answers none is broken."""
    own = {one.exercise: one.instead for one in left_out}
    ways = [_way_of(item.exercise, changes, find, own).in_shoes(changes) for item in routine.items]
    if own and not any(way.exercise for way in ways):
        return adapt(routine, changes, find)
    told = tuple(step for way in ways for step in way.steps)
    once: dict[str, Item] = {}
    for item, way in zip(routine.items, ways, strict=True):
        if way.exercise:
            once.setdefault(way.exercise.id, _item(item, way.exercise))
    items = tuple(once.values())
    if not items:
        return Adapted(None, told)
    return Adapted(routine if items == routine.items else replace(routine, items=items), told)


def _item(before: Item, exercise: Exercise) -> Item:
    """In its own dose; what is only done holding on keeps the dose that it had."""
    if exercise is before.exercise:
        return before
    dose = before.dose if exercise.id == before.exercise.id else exercise.dose
    return replace(before, exercise=exercise, dose=dose)


def becomes_empty(routine: Routine, changes: Adaptations, find: Find, left_out: Iterable[LeftOut]) -> bool:
    """Whether nothing is left of it."""
    own = {one.exercise: one.instead for one in left_out}
    return not any(_way_of(item.exercise, changes, find, own).exercise for item in routine.items)


class _Way(NamedTuple):
    """What is done of an exercise, if anything, and the steps to it that `changes` asked for."""

    exercise: Exercise | None
    steps: tuple[Replacement, ...]

    def in_shoes(self, changes: Adaptations) -> _Way:
        return self._replace(exercise=self.exercise and in_shoes(self.exercise, changes))


def in_shoes(exercise: Exercise, changes: Adaptations) -> Exercise:
    """The same in flat, firm shoes, where it is done standing and answers ask for them."""
    return shod(exercise) if Adaptation.IN_SHOES in changes else exercise


def _way_of(exercise: Exercise, changes: Adaptations, find: Find, own: Mapping[str, str]) -> _Way:
    """Step by step to an exercise that suits and that the person does; a way in a circle leads to none."""
    now, been, steps = exercise, set[str](), list[Replacement]()
    while now.id not in been:
        been.add(now.id)
        if now.id in own:
            other = find(own[now.id]) if own[now.id] else None
            if other is None:
                return _Way(None, ())
        elif suits(now, changes):
            return _Way(now, tuple(steps))
        else:
            other = way_that_suits(now, changes, find)
            if other is None:
                return _Way(None, (Replacement(exercise.name, "", exercise.id),))
            steps.append(Replacement(now.name, other.name, now.id))
            if other.id == now.id:
                return _Way(other, tuple(steps))
        now = other
    return _Way(None, ())


def suits(exercise: Exercise, changes: Adaptations) -> bool:
    """Whether it asks nothing that the answers leave out."""
    return exercise.all_tags.isdisjoint(avoided_tags(changes))


def way_that_suits(exercise: Exercise, changes: Adaptations, find: Find) -> Exercise | None:
    """The nearest way of an exercise that suits: the same holding on, else one of its easier ways, that too holding on
    where it must be. None where it suits as it is, or no way does: `suits` says which."""
    if suits(exercise, changes):
        return None
    nearest = (adapted_exercise(one, changes) for one in (exercise, *easier_ways(exercise, find)))
    return next(filter(None, nearest), None)


def adapted_exercise(exercise: Exercise, changes: Adaptations) -> Exercise | None:
    """The exercise itself as this person can do it: as it is, or holding on, in shoes if need be; None where neither
    suits."""
    suiting = (one for one in (exercise, holding_on(exercise)) if suits(one, changes))
    return next((in_shoes(one, changes) for one in suiting), None)


def without_haste(routine: Routine, changes: Adaptations) -> Routine:
    """People who need to hold on are never hurried to save time."""
    return steady(routine) if Adaptation.SUPPORTED in changes else routine


def done_by(exercise: Exercise, changes: Adaptations) -> Exercise:
    """What a person sees of an exercise: as they can do it, or where it does not suit them, as it is."""
    return adapted_exercise(exercise, changes) or in_shoes(exercise, changes)


def harder_ways(exercise: Exercise, changes: Adaptations, find: Find) -> tuple[Variant, ...]:
    """Without those that let go, or that do not suit, where answers ask to hold on."""
    if Adaptation.SUPPORTED not in changes:
        return exercise.harder
    return tuple(one for one in exercise.harder if not one.lets_go and _can_be_done(one, changes, find))


def _can_be_done(variant: Variant, changes: Adaptations, find: Find) -> bool:
    other = find(variant.exercise) if variant.exercise else None
    return other is None or adapted_exercise(other, changes) is not None


def easier_ways(exercise: Exercise, find: Find) -> Iterator[Exercise]:
    """Its easier ways, and theirs, the nearest first."""
    waiting, seen = deque([exercise]), {exercise.id}
    while waiting:
        for variant in waiting.popleft().easier:
            other = find(variant.exercise) if variant.exercise not in seen else None
            if other is None:
                continue
            seen.add(other.id)
            waiting.append(other)
            yield other
