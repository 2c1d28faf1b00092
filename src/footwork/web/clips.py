"""The recorded voice of each routine: put together once, under an address that changes with what is said."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from typing import Any, NamedTuple

from django.urls import reverse

from footwork.figure.looks import USUAL
from footwork.outputs.web_player.clips import pack_of
from footwork.web.choices import Choices
from footwork.web.routines import timeline


class Packed(NamedTuple):
    data: bytes
    digest: str
    spans: dict[str, tuple[int, int]]


@lru_cache(maxsize=32)
def packed(routine_id: str, choices: Choices) -> Packed:
    """Raises UnknownName."""
    data, spans = pack_of(timeline(routine_id, choices))
    return Packed(data, sha256(data).hexdigest()[:16], spans)


def clips_of(routine_id: str, choices: Choices) -> dict[str, Any]:
    """What the player is told: where the clips are, and which bytes say what."""
    pack = packed(routine_id, choices._replace(look=USUAL))
    return {"src": reverse("clips", args=[pack.digest, routine_id, choices.ready]), "spans": pack.spans}
