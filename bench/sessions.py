"""Sessions and answers as the pages send them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from tests.records import sent_record
from tests.web.who import me

_EXERCISES = ("toe-press", "toe-pencil-pickup", "toe-walk", "resisted-flexion", "ankle-circle")


def session(started_at: str, ended_at: str, **changes: Any) -> dict[str, Any]:
    """Of five exercises, as the player sends it."""
    items = [{"exercise": name, "name": name, "phases_planned": 20, "phases_done": 20} for name in _EXERCISES]
    pain = {"back": 2, "hip": 0, "knee": 2, "foot": 1}
    told = {"routine": "five-foot", "items": items, "pain_before": pain, "pain": pain, "effort": 4}
    return sent_record(id=str(uuid4()), started_at=started_at, ended_at=ended_at, **told | changes)


def now() -> dict[str, Any]:
    """One that has just ended."""
    ended = datetime.now(UTC)
    return session((ended - timedelta(minutes=17)).isoformat(), ended.isoformat())


def answer() -> None:
    """About today."""
    from footwork.web.diary.answers import save_answer

    now = datetime.now(UTC)
    save_answer(me(), "pain", {"back": now.microsecond % 3}, now.date(), now)
