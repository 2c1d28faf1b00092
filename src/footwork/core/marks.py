"""The instants inside a cue: counts, seconds, half time, three-two-one. No player computes a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from footwork.core.open_end import Rhythm, Unit
from footwork.core.phrases import Phrases
from footwork.core.ready import LAST_SECONDS
from footwork.core.span import ms
from footwork.core.steps import Kind
from footwork.core.timeline import Cue

SECOND = timedelta(seconds=1)
LONG = timedelta(seconds=8)
SAID_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Mark:
    """`at` is the distance from the start of the session; `say` is empty where the instant is only shown."""

    at: timedelta
    say: str
    show: str


def marks_of(cue: Cue, words: Phrases) -> list[Mark]:
    """A counted cue counts up, one mark a count; any other counts its seconds down and ends on zero."""
    if cue.kind is Kind.DONE:
        return []
    if cue.rhythm:
        return list(_in_rhythm(cue, cue.rhythm, words))
    return list(_counted(cue, words) if cue.counts else _countdown(cue, words))


def _in_rhythm(cue: Cue, rhythm: Rhythm, words: Phrases) -> Iterator[Mark]:
    """Up to its estimate: repetitions as they begin, or seconds that have passed, of which each tenth is said. A player
    goes on in the same way until the person says that they are done."""
    for number in range(-(-cue.lasts // rhythm.each)):
        at = cue.at + number * rhythm.each
        if rhythm.unit is Unit.SECONDS:
            shown = words.number.format(n=number)
            yield Mark(at, shown if number and number % SAID_SECONDS == 0 else "", shown)
            continue
        shown = words.number.format(n=number + 1)
        yield Mark(at, shown if number else "", shown)
        yield from (Mark(at + beat.into, beat.say, shown) for beat in rhythm.beats)


def _counted(cue: Cue, words: Phrases) -> Iterator[Mark]:
    """The first count is shown only: the cue's own words are being said."""
    each = cue.lasts / cue.counts
    for number in range(1, cue.counts + 1):
        spoken = words.number.format(n=number)
        yield Mark(cue.at + (number - 1) * each, spoken if number > 1 else "", spoken)


def _countdown(cue: Cue, words: Phrases) -> Iterator[Mark]:
    """A hold says every second when it is short; anything long says half time, and everything its last three."""
    seconds = -(-ms(cue.lasts) // 1000)
    half = seconds // 2 if cue.lasts >= LONG and cue.kind is Kind.PHASE else 0
    for left in range(seconds, 0, -1):
        starts = left == seconds
        shown = words.number.format(n=left)
        if starts or (cue.kind is Kind.PHASE and not cue.hold and cue.lasts < LONG):
            say = ""
        elif left <= LAST_SECONDS or (cue.hold and cue.lasts < LONG):
            say = shown
        else:
            say = words.halfway if left == half else ""
        yield Mark(cue.at if starts else cue.ends - left * SECOND, say, shown)
