"""A dose, and one change of each of its fields."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from footwork.core.dose import Dose
from footwork.core.open_end import OpenCount, OpenEnd, OpenSpan
from footwork.core.phase import CountOf, InRep, Phase
from footwork.core.routine import Circuit
from footwork.core.side import FirstSide, SideOrder, Sides
from footwork.core.span import Count, Span

TIMED = Phase(name="grip", say="Grip", lasts=Span.of(3))


OPEN = Phase(name="hold", say="Hold", lasts=OpenSpan(OpenEnd.AS_LONG), about=Span.of(20))


COUNTED = Phase(name="circle", say="Circle", counts=Count.of(10), each=Span.of(1))


DOSE = Dose(phases=(TIMED, COUNTED), sets=Count.of(2), reps=Count.of(2), sides=Sides.EACH, load="a band")


OPEN_DOSE = replace(DOSE, reps=OpenCount(OpenEnd.AS_MANY), reps_about=Count.of(10))


BASES = {"reps_about": OPEN_DOSE}
"""Fields that belong to another dose than the usual one."""


DOSE_CHANGES: dict[str, Any] = {
    "phases": (COUNTED, TIMED),
    "sets": Count.of(3),
    "reps": Count.of(3),
    "reps_about": Count.of(12),
    "sides": Sides.TOGETHER,
    "side_order": SideOrder.ALTERNATE_SETS,
    "rest_between_reps": Span.of(4),
    "rest_between_sets": Span.of(9),
    "rest_between_sides": Span.of(20),
    "first_side": FirstSide.RIGHT,
    "every": Span.of(60),
    "load": "the red band",
    "effort": "3-4 of 10",
    "say_load": False,
}


LISTS: dict[str, Any] = {
    "reps": (Count.of(20), Count.of(1)),
    "load": ("the red band", "the blue band"),
}
"""What may be one for each set."""


STEADY = Phase(name="stand", say="Stand", lasts=Span.of(1))
"""Beside a phase that changes: one that comes in every repetition."""


CIRCUIT = Circuit(number=1, rounds=Count.of(2), rest=Span.of(30))

CIRCUIT_CHANGES: dict[str, Any] = {"rounds": Count.of(3), "rest": Span.of(300)}
"""`number` only tells one from another."""


PHASE_CHANGES: dict[str, tuple[Phase, Any]] = {
    "name": (TIMED, "press"),
    "say": (TIMED, "Press"),
    "show": (TIMED, "Press"),
    "lasts": (TIMED, Span.of(3, 5)),
    "about": (OPEN, Span.of(30)),
    "counts": (COUNTED, Count(10, 12)),
    "each": (COUNTED, Span.of(1, 2)),
    "count_of": (COUNTED, CountOf.BREATHS),
    "hold": (TIMED, True),
    "self_paced": (TIMED, True),
    "in_rep": (TIMED, InRep.LAST),
    "waits": (TIMED, True),
    "pose": (TIMED, "grip"),
    "through": (TIMED, ("reach",)),
    "cycle": (TIMED, Span.of(1)),
    "as_seen": (COUNTED, True),
}
