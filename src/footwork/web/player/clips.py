"""The recorded voice: put together once, under an address that changes with what is said.

How an exercise is done is apart: it is the same in every routine for one person, and only who is new to it needs it.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.urls import reverse

from footwork.catalogue.library import library
from footwork.core.manner import USUAL_MANNER, Manner, manner_of
from footwork.figure.looks import USUAL
from footwork.outputs.web_player.clips import how_to_pack_of, pack_of, texts
from footwork.translation import cached_by_language
from footwork.web.plan.find_timeline import timeline
from footwork.web.plan.preferences import Preferences
from footwork.web.plan.routines import played_routines


class Packed(NamedTuple):
    data: bytes
    digest: str
    spans: dict[str, tuple[int, int]] | list[tuple[int, int] | None]


@cached_by_language(32)
def packed(routine_id: str, choices: Preferences) -> Packed:
    """What a routine says and no routine within it. Raises UnknownName."""
    unrolled = timeline(routine_id, choices)
    apart = frozenset(text for id in within(routine_id, choices) for text in texts(timeline(id, choices)))
    data, spans = pack_of(unrolled, apart)
    return Packed(data, sha256(data).hexdigest()[:16], spans)


@cached_by_language(32)
def within(routine_id: str, choices: Preferences) -> tuple[str, ...]:
    """The other routines of which this one says every word: who does both on a day fetches those words once."""
    said = frozenset(texts(timeline(routine_id, choices)))
    known, catalogue = played_routines(choices).timelines, library().routine_ids()
    return tuple(id for id in known if id in catalogue and frozenset(texts(known[id])) < said)


def clips_of(routine_id: str, choices: Preferences) -> list[dict[str, Any]]:
    """What the player is told: where the clips are, and which bytes say what. Nothing for a language without clips."""
    choices = choices._replace(look=USUAL)
    packs = [(id, packed(id, choices)) for id in (*within(routine_id, choices), routine_id)]
    return [
        {"src": reverse("clips", args=[pack.digest, id, choices.ready]), "spans": pack.spans}
        for id, pack in packs
        if pack.data
    ]


@cached_by_language(64)
def how_to_packed(exercise_id: str, manner: Manner = USUAL_MANNER) -> Packed:
    """Raises UnknownName for an exercise that is not in the catalogue."""
    data, spans = how_to_pack_of(manner.of(library().exercise(exercise_id)), library().words())
    return Packed(data, sha256(data).hexdigest()[:16], spans)


def how_to_clips_of(routine_id: str, choices: Preferences) -> list[dict[str, Any] | None]:
    """The same for how each item is done; None for one of which nothing was recorded."""
    exercises = [item.exercise for item in timeline(routine_id, choices).routine.items]
    return [_how_to_clips(one.id, manner_of(one)) for one in exercises]


def _how_to_clips(exercise_id: str, manner: Manner) -> dict[str, Any] | None:
    pack = how_to_packed(exercise_id, manner)
    address = reverse("how-to-clips", args=[pack.digest, exercise_id])
    asked = f"?{urlencode(manner.query)}" if manner.query else ""
    return {"src": address + asked, "spans": pack.spans} if pack.data else None
