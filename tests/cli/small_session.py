"""Run as a program on a terminal: plays a routine of three seconds and writes its record to a file.

Arguments: the file, and how many seconds the ready time takes; a third makes the clock fail at its third reading. The
clock moves on by a tick with each reading, or a busy machine would be taken for one that had slept.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from itertools import count
from pathlib import Path
from uuid import UUID

from footwork.cli.terminal import open_terminal
from footwork.core.dose import Dose
from footwork.core.exercise import Exercise
from footwork.core.phase import Phase
from footwork.core.position import Position
from footwork.core.routine import Changeover, Item, Routine
from footwork.core.span import BRISK, Span
from footwork.core.timeline import Timeline, timeline_of
from footwork.outputs.terminal_player import TICK, play
from tests.quiet import QUIET


def small(ready: float) -> Timeline:
    grip = Phase(name="grip", say="Grip the floor", show="Grip", lasts=Span.of(1), hold=True)
    dose = Dose(phases=(grip, Phase(name="release", say="Release", lasts=Span.of(0.5))))
    item = Item(Exercise(id="toe-press", name="Toe press", position=Position.STANDING, dose=dose), dose)
    changeover = Changeover(ready=Span.of(ready), move=Span.of(0.5), done=Span.of(0.5))
    return timeline_of(Routine(id="small", title="Small", items=(item,), words=QUIET, changeover=changeover), BRISK)


def ticking(fails: bool) -> Iterator[float]:
    for tick in range(2) if fails else count():
        yield tick * TICK
    yield 1 / 0


def main(file: str, ready: str, *fails: str) -> None:
    with open_terminal() as terminal:
        record = play(
            small(float(ready)), terminal, clock=partial(next, ticking(bool(fails))),
            now=lambda: datetime.now().astimezone(), id=UUID(int=1),
        )  # fmt: skip
    kept = {
        "done": [item.phases_done for item in record.items],
        "played_ms": record.played_ms,
        "pain": dict(record.pain),
        "note": record.note,
        "ended_by": terminal.ended_by,
    }
    Path(file).write_text(json.dumps(kept), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
