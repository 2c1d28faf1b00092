"""Unrolling and fitting, in this process."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bench.table import head, median_of, row, timed
from footwork.catalogue.library import library
from footwork.core.fit import fit
from footwork.core.routine import Routine
from footwork.core.span import UNHURRIED
from footwork.core.timeline import timeline_of
from footwork.outputs.cues import document

LIMIT = timedelta(minutes=15)


def run() -> None:
    head("Timelines")
    five = library().routine("five-foot")
    small, large = (replace(five, items=tuple(five.items[n % 5] for n in range(size))) for size in (100, 1000))
    row("timeline_of, five-foot", median_of(lambda: unrolling(five), 300), "ms", 1)
    hundred, thousand = median_of(lambda: unrolling(small), 20), median_of(lambda: unrolling(large), 10)
    row("timeline_of, 100 items", hundred, "ms")
    row("timeline_of, 1,000 items", thousand, "ms")
    row("1,000 items against 10 times 100 (linear: 1)", thousand / hundred / 10, "x")
    row("fit, five-foot into 15 min", median_of(lambda: timed(lambda: fit(five, LIMIT)), 100), "ms")
    timeline = timeline_of(five, UNHURRIED)
    row("the contract of five-foot", median_of(lambda: timed(lambda: document(timeline)), 50), "ms")


def unrolling(routine: Routine) -> float:
    return timed(lambda: timeline_of(routine, UNHURRIED))
