"""Versions of the plan as programs of before 2026-12 wrote them: in diaries, and in exports of the first format."""

from __future__ import annotations

from typing import Any

from footwork.core.reason import ReasonKind

_KINDS = {
    "Changed by you.": ReasonKind.CHANGED,
    "Doses changed by you.": ReasonKind.DOSES_CHANGED,
    "Reminders changed.": ReasonKind.REMINDERS_CHANGED,
    "Paused.": ReasonKind.PAUSED,
    "Resumed.": ReasonKind.RESUMED,
    "Break cancelled.": ReasonKind.BREAK_CANCELLED,
    "The last change was undone.": ReasonKind.UNDONE,
    "You have all you need.": ReasonKind.ALL_EQUIPMENT,
    "Chosen for you.": ReasonKind.CHOSEN,
}
"""The sentences that had no name and no number in them."""

_RESTORED = "Restored: "


def version_content(old: dict[str, Any]) -> dict[str, Any]:
    """A stored version of the plan as this program writes it; what cannot be read, or is new, stays as it is. The
    schedule was called `meant`. The reason was a sentence: where that is not one of ours it becomes the note."""
    content = {"schedule" if key == "meant" else key: value for key, value in old.items()}
    if isinstance(content.get("reason"), str):
        content |= _why(content.pop("reason"))
    return content


def _why(reason: str) -> dict[str, Any]:
    told = reason.removeprefix(_RESTORED)
    kinds = [ReasonKind.RESTORED] if told != reason else []
    kinds += [_KINDS[told]] if told in _KINDS else []
    return {"reasons": [{"kind": kind.value} for kind in kinds], "note": "" if told in _KINDS else told}
