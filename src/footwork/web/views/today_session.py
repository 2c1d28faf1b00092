"""The session that is next on Today, and what a browser needs to know of every session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from footwork.core.day import Slot
from footwork.core.manner import manner_of
from footwork.core.routine import Item
from footwork.core.span import ms
from footwork.core.timeline import Part, Timeline
from footwork.web.plan.preferences import Preferences
from footwork.web.player.figures import figure_url, still_url


@dataclass(frozen=True, slots=True)
class ShownSession:
    """`parts` are its exercises, each with its dose and its picture; `moving` is the first that can be drawn, `still`
    the same at rest."""

    parts: tuple[tuple[Part, Item, str | None], ...]
    moving: str | None
    still: str | None
    shows: str


def shown_session(slot: Slot, choices: Preferences) -> ShownSession:
    unrolled, items = slot.timeline, slot.timeline.routine.items
    parts = tuple(
        (part, item, still_url(item.exercise, choices.look)) for part, item in zip(unrolled.parts(), items, strict=True)
    )
    first = next((item.exercise for _part, item, still in parts if still), None)
    return ShownSession(
        parts=parts,
        moving=figure_url(first.id, look=choices.look, manner=manner_of(first)) if first else None,
        still=still_url(first, choices.look) if first else None,
        shows=first.name if first else "",
    )


def playable(unrolled: Timeline) -> dict[str, Any]:
    """As much of a session as tells whether one that was left can still go on; `Playable` in the player's types."""
    return {
        "routine": unrolled.routine.id,
        "title": unrolled.routine.title,
        "address": reverse("player", args=[unrolled.routine.id]),
        "pace": float(unrolled.pace),
        "length_ms": ms(unrolled.length),
        "cues": len(unrolled.cues),
        "items": [{"exercise": part.exercise} for part in unrolled.parts()],
    }
