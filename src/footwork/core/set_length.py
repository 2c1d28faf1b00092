"""How long one set takes, which sets that start on an interval have to fit into."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from footwork.core.by_set import in_set
from footwork.core.span import UNHURRIED, Pace

if TYPE_CHECKING:
    from footwork.core.dose import Dose


def set_length(dose: Dose, pace: Pace) -> timedelta:
    """With the rests in it, where sets do not differ."""
    reps = in_set(dose.expected_reps, 1).at(pace)
    sides = len(dose.sides_in_turn) if dose.alternates_reps else 1
    phases = (phase.length(pace) for rep in range(1, reps + 1) for phase in dose.phases_in(rep, reps))
    length = sides * sum(phases, timedelta(0))
    if dose.rest_between_reps:
        length += (reps - 1) * dose.rest_between_reps.at(pace)
    if dose.rest_between_sides and dose.alternates_reps:
        length += (reps * sides - 1) * dose.rest_between_sides.at(pace)
    return length


def longest_set(dose: Dose) -> timedelta:
    """How long the longest set takes unhurried."""
    numbers = range(1, dose.sets.high + 1) if dose.sets_differ else (1,)
    return max(set_length(dose.of_set(number), UNHURRIED) for number in numbers)
