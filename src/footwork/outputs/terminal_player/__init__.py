"""A session guided on a terminal, from its first cue to how it felt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import reduce
from uuid import UUID

from footwork.core.place import MAIN, Place
from footwork.core.record import ItemDone, Record
from footwork.core.span import ms
from footwork.core.timeline import Timeline
from footwork.outputs.terminal_player.feelings import felt
from footwork.outputs.terminal_player.keys import press
from footwork.outputs.terminal_player.picture import picture_of
from footwork.outputs.terminal_player.session import Session
from footwork.outputs.terminal_player.terminal import Terminal

TICK = 0.05
LONGEST_TICK = timedelta(seconds=3)
"""Nobody exercised through a longer gap between two ticks: the machine slept, or the program was stopped."""


def play(
    timeline: Timeline,
    terminal: Terminal,
    *,
    clock: Callable[[], float],
    now: Callable[[], datetime],
    id: UUID,
    wait: bool = False,
    places: Sequence[Place] = (),
) -> Record:
    """Guide a person to the end or to their stop, then ask how it felt: pain in `places`, or everywhere.

    `clock` is monotonic, in seconds; `now` is aware. The record holds whatever was done and answered, also when the
    person stops in the middle of the questions.
    """
    planned = _record(timeline, now(), id)
    with terminal.full_screen():
        session = _run(Session.of(timeline, wait=wait), terminal, clock)
    return felt(_played(planned, session, now()), terminal, places or MAIN)


def _record(timeline: Timeline, started_at: datetime, id: UUID) -> Record:
    """Nothing done yet. Made before the session, so that a routine that cannot be recorded is refused at once."""
    return Record(
        id=id,
        routine=timeline.routine.id,
        title=timeline.routine.title,
        pace=float(timeline.pace),
        started_at=started_at,
        ended_at=started_at,
        length_ms=ms(timeline.length),
        played_ms=0,
        items=tuple(
            ItemDone(exercise=part.exercise, name=part.name, phases_planned=part.phases, phases_done=0)
            for part in timeline.parts()
        ),
    )


def _run(session: Session, terminal: Terminal, clock: Callable[[], float]) -> Session:
    """Ticks are differences from one start, so that their roundings never add up."""
    start, before = clock(), timedelta(0)
    while not session.over:
        terminal.draw(picture_of(session))
        keys = terminal.keys(TICK)
        elapsed = timedelta(seconds=clock() - start)
        gap, before = elapsed - before, elapsed
        session = session.advance(gap) if gap <= LONGEST_TICK else session.pause()
        session = reduce(press, keys, session)
    return session


def _played(planned: Record, session: Session, ended_at: datetime) -> Record:
    """A clock that was set back during the session must not cost the record."""
    done = session.phases_done()
    return replace(
        planned,
        ended_at=max(planned.started_at, ended_at),
        played_ms=ms(session.played),
        items=tuple(
            replace(item, phases_done=done[index], reached=session.reached_of(index))
            for index, item in enumerate(planned.items)
        ),
    )
