"""The best set of exercises within a time, proved by HiGHS: most for the aims, with variety, one of each kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import permutations
from typing import Any

from footwork.core.exercise import Exercise, Trains
from footwork.core.reason import Reason, ReasonKind
from footwork.core.routine import Changeover, Item, approach
from footwork.core.span import UNHURRIED
from footwork.core.steps import item_length
from footwork.planning.wish import Wish, against, cores, worth

CORE = 1000
"""What it counts that an aim has one of its core exercises: more than all the rest together, so that it is left out
only where the person cannot do it or the time does not hold it."""

VARIETY = 4
"""What another part that is trained counts for. That it is about half of what an aim is worth is ours."""


@dataclass(frozen=True, slots=True)
class Recommendation:
    """`chosen` in their order; `left_out` says why of every other, by id."""

    chosen: tuple[Exercise, ...]
    left_out: Mapping[str, tuple[Reason, ...]]

    @property
    def length(self) -> timedelta:
        return sum(map(longest, self.chosen), timedelta())


class NothingSuits(ValueError):
    """No exercise is left; the reasons say which answers to relax."""

    def __init__(self, reasons: tuple[Reason, ...]) -> None:
        self.reasons = reasons
        super().__init__(reasons)


def recommend_exercises(exercises: Sequence[Exercise], wish: Wish) -> Recommendation:
    """Raises NothingSuits."""
    reasons = {one.id: against(one, wish) for one in exercises}
    suiting = sorted((one for one in exercises if not reasons[one.id]), key=lambda one: one.id)
    lengths = {one.id: longest(one) for one in suiting}
    fitting = [one for one in suiting if lengths[one.id] <= wish.limit]
    if not fitting:
        raise NothingSuits(_what_to_relax(exercises, reasons, bool(suiting)))
    chosen = _best(fitting, lengths, wish)
    ids = {one.id for one in chosen}
    left_out = {
        one.id: reasons[one.id] or (_why_not(one, lengths, wish, ids, exercises),)
        for one in exercises
        if one not in chosen
    }
    return Recommendation(_ordered(chosen), left_out)


def _best(fitting: Sequence[Exercise], lengths: Mapping[str, timedelta], wish: Wish) -> list[Exercise]:
    """The optimum of: core exercises, worth and variety, within the time and the number, one of each kind."""
    from highspy import HighsModelStatus

    solver = _solver()
    for option, value in (("threads", 1), ("mip_rel_gap", 0.0), ("mip_abs_gap", 0.5)):
        solver.setOptionValue(option, value)
    picked = [solver.addBinary() for _ in fitting]
    ways: dict[Trains, list[Any]] = {}
    for variable, one in zip(picked, fitting, strict=True):
        for part in one.trains:
            ways.setdefault(part, []).append(variable)
    trained = {part: solver.addBinary() for part in sorted(ways)}
    seconds = (lengths[one.id].total_seconds() for one in fitting)
    solver.addConstr(solver.qsum(s * x for s, x in zip(seconds, picked, strict=True)) <= wish.limit.total_seconds())
    solver.addConstr(solver.qsum(picked) <= wish.most)
    for part, variable in trained.items():
        solver.addConstr(variable <= solver.qsum(ways[part]))
    cored = [solver.addBinary() for _ in cores(wish, fitting)]
    for variable, group in zip(cored, cores(wish, fitting), strict=True):
        solver.addConstr(variable <= solver.qsum(picked[number] for number in group))
    for first, second in _kinds(fitting):
        solver.addConstr(picked[first] + picked[second] <= 1)
    gain = solver.qsum(worth(one, wish.aims) * x for one, x in zip(fitting, picked, strict=True)) + solver.qsum(
        [VARIETY * variable for variable in trained.values()] + [CORE * variable for variable in cored]
    )
    solver.maximize(gain)
    if solver.getModelStatus() != HighsModelStatus.kOptimal:
        raise RuntimeError(f"HiGHS proved no optimum: {solver.getModelStatus()}")
    return [one for one, taken in zip(fitting, _first_of_equals(solver, gain, picked), strict=True) if taken]


def _first_of_equals(solver: Any, gain: Any, picked: Sequence[Any]) -> list[bool]:
    """Of all choices as good as the best the one whose exercises stand first in the alphabet: which of them a solver
    finds may hang on the machine. Each exercise in turn is asked for, and kept if the best can be had with it."""
    from highspy import HighsModelStatus

    best = round(solver.getObjectiveValue())
    solver.addConstr(gain >= best)
    taken = [solver.val(x) > 0.5 for x in picked]
    for number, x in enumerate(picked):
        if not taken[number]:
            solver.changeColBounds(x.index, 1, 1)
            solver.run()
            if solver.getModelStatus() != HighsModelStatus.kOptimal:
                solver.changeColBounds(x.index, 0, 0)
                continue
            taken = [solver.val(other) > 0.5 for other in picked]
        solver.changeColBounds(x.index, 1, 1)
    return taken


def _solver() -> Any:
    """HiGHS, which says nothing on its way. It brings NumPy along, which takes longer to import than to choose."""
    from highspy import Highs

    class Quiet(Highs):
        def enableCallbacks(self) -> None:  # noqa: N802 - the first thing that is called, and it prints
            self.silent()
            super().enableCallbacks()  # type: ignore[no-untyped-call]

    return Quiet()  # type: ignore[no-untyped-call]


def _kinds(exercises: Sequence[Exercise]) -> list[tuple[int, int]]:
    """Pairs, by number, of which one is an easier or harder way of the other: two of a kind are one too many."""
    numbers = {one.id: number for number, one in enumerate(exercises)}
    pairs = {
        (min(number, numbers[variant.exercise]), max(number, numbers[variant.exercise]))
        for number, one in enumerate(exercises)
        for variant in (*one.easier, *one.harder)
        if variant.exercise in numbers
    }
    return sorted(pairs)


def longest(exercise: Exercise) -> timedelta:
    """With everything that may come before it."""
    changeover, item = Changeover(), Item(exercise, exercise.dose)
    return approach(None, item).length(changeover, UNHURRIED) + item_length(item, changeover, UNHURRIED)


def _ordered(chosen: Iterable[Exercise]) -> tuple[Exercise, ...]:
    """With the fewest changes of position and of things; of equals the one that begins with the easiest."""
    return min(permutations(sorted(chosen, key=lambda one: (one.level, one.id))), key=_changes)


def _changes(order: Sequence[Exercise]) -> int:
    items = [Item(one, one.dose) for one in order]
    ways = [approach(before, item) for before, item in zip([None, *items], items, strict=False)]
    return sum(2 * way.moves + len(way.fetch) for way in ways)


def _why_not(
    one: Exercise, lengths: Mapping[str, timedelta], wish: Wish, chosen: set[str], exercises: Sequence[Exercise]
) -> Reason:
    if lengths[one.id] > wish.limit:
        return Reason(kind=ReasonKind.TOO_LONG)
    kin = {variant.exercise for variant in (*one.easier, *one.harder)}
    taken = [other for other in exercises if other.id in kin and other.id in chosen]
    if not taken:
        return Reason(kind=ReasonKind.OTHERS_SERVE_BETTER)
    return Reason(kind=ReasonKind.ONE_LIKE_IT, exercises=(min(taken, key=lambda other: other.name).id,))


def _what_to_relax(
    exercises: Sequence[Exercise], reasons: Mapping[str, tuple[Reason, ...]], too_long: bool
) -> tuple[Reason, ...]:
    if too_long:
        return (Reason(kind=ReasonKind.TOO_LONG),)
    another_aim = Reason(kind=ReasonKind.ANOTHER_AIM)
    alone = dict.fromkeys(reasons[one.id][0] for one in exercises if len(reasons[one.id]) == 1)
    return tuple(one for one in alone if one != another_aim) or (another_aim,)
