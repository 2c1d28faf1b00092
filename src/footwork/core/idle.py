"""Fields of a dose that a file sets although they change nothing. Each is reported as a mistake."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from footwork.core.build_up import BuildUp, Variable
from footwork.core.dose import Dose
from footwork.core.phase import Phase
from footwork.core.span import ONCE


class Idle(NamedTuple):
    """The `key` of a field within its dose, and what would have to be otherwise for it to matter."""

    key: str
    needs: str


def idle_fields(dose: Dose, written: Mapping[str, Any], builds_up: Collection[BuildUp] = ()) -> Iterator[Idle]:
    """Of those that are `written` in a file. What `builds_up` may come to matter later."""
    one_set = dose.sets == ONCE and not _grows(builds_up, Variable.SETS)
    one_rep = _is_done_once(dose) and not _grows(builds_up, Variable.REPS)
    one_side = len(dose.sides_in_turn) == 1
    rules = {
        "sets": (dose.sets_differ, "nothing beside lists, which say how many sets there are"),
        "side_order": (one_side, "sides that work in turn beside it"),
        "rest_between_sets": (one_set, "at least two sets beside it"),
        "rest_between_reps": (one_rep, "at least two repetitions beside it"),
        "say_load": (not (dose.load or dose.effort), "load or effort beside it"),
        "every": (one_set and (one_side or dose.alternates_reps), "at least two sets beside it"),
    }
    yield from (Idle(key, needs) for key, (idle, needs) in rules.items() if idle and key in written)
    for number, phase in enumerate(dose.phases if "phases" in written else ()):
        for key, needs in _idle_in_phase(phase, one_rep):
            yield Idle(f"phases.{number}.{key}", needs)


def _idle_in_phase(phase: Phase, one_rep: bool) -> Iterator[Idle]:
    goes_round = bool(phase.through and (phase.counts or phase.cycle))
    if phase.in_rep and one_rep:
        yield Idle("in_rep", "at least two repetitions beside it")
    if phase.cycle and (phase.counts or not phase.through):
        yield Idle("cycle", "poses to go through, and no counts, beside it")
    if phase.as_seen and not goes_round:
        yield Idle("as_seen", "poses to go round beside it")


def _is_done_once(dose: Dose) -> bool:
    return all(one == ONCE for one in dose.reps) if isinstance(dose.reps, tuple) else dose.reps == ONCE


def _grows(builds_up: Collection[BuildUp], what: Variable) -> bool:
    return any(step.what is what for step in builds_up)
