"""The recorded voice of one session, as one piece that a player fetches at once and takes apart; and what it lacks.

It speaks the language in use. One that was not recorded gives packs without a clip.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from footwork.catalogue.clips import clips
from footwork.core.easier import eased_timeline
from footwork.core.exercise import Exercise
from footwork.core.explanation import explained
from footwork.core.phrases import Phrases
from footwork.core.spoken import spoken
from footwork.core.timeline import Timeline
from footwork.translation import language


class Pack(NamedTuple):
    """Clips one after another; `spans` says for each text between which bytes its clip lies."""

    data: bytes
    spans: dict[str, tuple[int, int]]


def pack_of(timeline: Timeline, apart: AbstractSet[str] = frozenset()) -> Pack:
    """What a session says, without the texts that are to be had `apart`."""
    return _packed(text for text in texts(timeline) if text not in apart)


class HowToPack(NamedTuple):
    """Between which bytes the clip of each sentence lies, in their order; None for one that was not recorded. The
    sentences themselves stand in the timeline."""

    data: bytes
    spans: list[tuple[int, int] | None]


def how_to_pack_of(exercise: Exercise, words: Phrases) -> HowToPack:
    """How an exercise is done: apart, for it is said once on a device."""
    sentences = explained(exercise, words)
    data, spans = _packed(sentences)
    return HowToPack(data, [spans.get(sentence) for sentence in sentences])


def _packed(texts: Iterable[str]) -> Pack:
    """In the order in which they are first said. What was not recorded is left out."""
    recorded = clips(language())
    pieces: list[bytes] = []
    spans: dict[str, tuple[int, int]] = {}
    at = 0
    for text in dict.fromkeys(texts):
        if text in recorded.seconds:
            pieces.append(recorded.data(text))
            spans[text] = at, at + len(pieces[-1])
            at += len(pieces[-1])
    return Pack(b"".join(pieces), spans)


def unrecorded(timeline: Timeline) -> tuple[str, ...]:
    """What is said and was not recorded, each text once: only a device with a voice of its own says it."""
    recorded = clips(language())
    return tuple(text for text in texts(timeline) if text not in recorded.seconds)


def texts(timeline: Timeline) -> tuple[str, ...]:
    """All that a session says, and what only the easier one says, which a person may change to; each text once."""
    easier = eased_timeline(timeline)
    return tuple(dict.fromkeys([*spoken(timeline), *(spoken(easier) if easier else ())]))
