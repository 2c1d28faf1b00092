"""A dose, and one change of each of its fields."""

from __future__ import annotations

from typing import Any

from footwork.core.dose import CountOf, Dose, FirstSide, Phase, SideOrder, Sides
from footwork.core.span import Count, Span

TIMED = Phase(name="grip", say="Grip", lasts=Span.of(3))


COUNTED = Phase(name="circle", say="Circle", counts=Count.of(10), each=Span.of(1))


DOSE = Dose(phases=(TIMED, COUNTED), sets=Count.of(2), reps=Count.of(2), sides=Sides.EACH)


DOSE_CHANGES: dict[str, Any] = {
    "phases": (COUNTED, TIMED),
    "sets": Count.of(3),
    "reps": Count.of(3),
    "sides": Sides.TOGETHER,
    "side_order": SideOrder.ALTERNATE_SETS,
    "rest_between_reps": Span.of(4),
    "rest_between_sets": Span.of(9),
    "rest_between_sides": Span.of(20),
    "first_side": FirstSide.RIGHT,
    "load": "the red band",
    "effort": "3-4 of 10",
}


PHASE_CHANGES: dict[str, tuple[Phase, Any]] = {
    "name": (TIMED, "press"),
    "say": (TIMED, "Press"),
    "show": (TIMED, "Press"),
    "lasts": (TIMED, Span.of(3, 5)),
    "counts": (COUNTED, Count(10, 12)),
    "each": (COUNTED, Span.of(1, 2)),
    "count_of": (COUNTED, CountOf.BREATHS),
    "hold": (TIMED, True),
    "self_paced": (TIMED, True),
    "pose": (TIMED, "grip"),
    "through": (TIMED, ("reach",)),
    "cycle": (TIMED, Span.of(1)),
    "as_seen": (COUNTED, True),
}
