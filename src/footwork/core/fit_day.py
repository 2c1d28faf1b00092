"""Fitting whole days into a number of minutes: pace first, then fewer sets, then fewer exercises; never shorter holds.

The order is ours. Two exercises of eight are done better than all eight (Henry et al. 1999, fifteen people), so few
exercises are no failure.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from footwork.core.change_sets import with_sets
from footwork.core.errors import DaysTooLong
from footwork.core.position import Position
from footwork.core.reason import Reason, ReasonKind
from footwork.core.routine import Item, Routine
from footwork.core.span import BRISK, UNHURRIED, Count, Pace
from footwork.core.steps import ZERO, item_length, length_of

Days = Sequence[Sequence[str]]
"""The ids of each day's sessions; a routine may come more than once."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """The routines as they fit, all at one pace, and what was changed for it."""

    routines: Mapping[str, Routine]
    pace: Pace
    told: tuple[Reason, ...]


def fit_days(
    routines: Mapping[str, Routine], days: Days, limit: timedelta | None, *, by_pace_alone: bool = False
) -> Fitted:
    """Every day within `limit`; without one nothing changes. Raises DaysTooLong when even one exercise with one set in
    each session is over, or, with `by_pace_alone`, when even the briskest pace is."""
    if limit is None:
        return Fitted(routines, UNHURRIED, ())
    now = dict(routines)
    while (over := _longest(now, days, BRISK) - limit) > ZERO:
        longest = max(days, key=lambda day: _length(now, day, BRISK))
        changed = None if by_pace_alone else _with_fewer_sets(now, longest) or _with_fewer_exercises(now, longest)
        if changed is None:
            raise DaysTooLong(over, limit)
        now[changed.id] = changed
    fitting = bisect_right(range(101), limit, key=lambda hundredths: _longest(now, days, Pace(hundredths)))
    pace = Pace(fitting - 1)
    return Fitted(now, pace, tuple(_told(routines, now, pace)))


def _longest(routines: Mapping[str, Routine], days: Days, pace: Pace) -> timedelta:
    return max((_length(routines, day, pace) for day in days), default=ZERO)


def _length(routines: Mapping[str, Routine], day: Sequence[str], pace: Pace) -> timedelta:
    return sum((length_of(routines[id], pace) for id in day), ZERO)


def _with_fewer_sets(routines: Mapping[str, Routine], day: Sequence[str]) -> Routine | None:
    """One set less of the item, or one round less of the circuit, that has most of them, of equals of what takes
    longest."""
    found = [
        (routine, index, item)
        for routine in (routines[id] for id in dict.fromkeys(day))
        for index, item in enumerate(routine.items)
        if _rounds(item).low > 1
    ]
    if not found:
        return None
    routine, index, _item = max(
        found, key=lambda one: (_rounds(one[2]).low, item_length(one[2], one[0].changeover, BRISK), -one[1])
    )
    return replace(routine, items=tuple(_fewer(routine.items, index)))


def _rounds(item: Item) -> Count:
    """Those of its circuit before its own sets."""
    return item.circuit.rounds if item.circuit and item.circuit.rounds.low > 1 else item.dose.sets


def _fewer(items: Sequence[Item], index: int) -> Iterator[Item]:
    """With one set less at `index`, or one round less of all that are in a circuit with it."""
    now, changed = _rounds(items[index]), items[index].circuit
    fewer = Count.of(now.low - 1, now.high - 1)
    in_rounds = changed is not None and changed.rounds is now
    for number, item in enumerate(items):
        if in_rounds and changed and item.circuit == changed:
            yield replace(item, circuit=replace(changed, rounds=fewer))
        elif number == index:
            yield replace(item, dose=with_sets(item.dose, fewer))
        else:
            yield item


def _with_fewer_exercises(routines: Mapping[str, Routine], day: Sequence[str]) -> Routine | None:
    """Without the exercise that asks most, of equals the longest, of the session that has most of them."""
    routine = max((routines[id] for id in dict.fromkeys(day)), key=lambda one: len(one.items))
    if len(routine.items) == 1:
        return None
    hardest = max(routine.items, key=lambda item: (item.exercise.level, item_length(item, routine.changeover, BRISK)))
    return replace(routine, items=tuple(item for item in routine.items if item is not hardest))


def _told(before: Mapping[str, Routine], after: Mapping[str, Routine], pace: Pace) -> Iterator[Reason]:
    if pace != UNHURRIED:
        yield Reason(kind=_saved_by([item for routine in after.values() for item in routine.items], pace))
    for id, routine in before.items():
        kept = {item.exercise.id: item for item in after[id].items}
        for item in routine.items:
            exercises, now = (item.exercise.id,), kept.get(item.exercise.id)
            if now is None:
                yield Reason(kind=ReasonKind.NO_TIME, exercises=exercises)
                continue
            pairs = [(item.dose.sets.high, now.dose.sets.high), (item.most_rounds, now.most_rounds)]
            for planned, left in pairs:
                if left != planned:
                    yield Reason(kind=ReasonKind.FEWER_ROUNDS, exercises=exercises, before=planned, now=left)


def _saved_by(items: Sequence[Item], pace: Pace) -> ReasonKind:
    """Nobody hears that movements get quicker whose movements do not; least of all those who stand with care."""
    standing = {item.exercise.position is Position.STANDING for item in items if _gets_quicker(item, pace)}
    if True in standing:
        return ReasonKind.BRISKER
    return ReasonKind.BRISKER_SITTING if standing else ReasonKind.SHORTER_RESTS


def _gets_quicker(item: Item, pace: Pace) -> bool:
    """Whether a movement does, not only a rest."""
    return any(phase.length(pace) != phase.length(UNHURRIED) for phase in item.dose.phases)
