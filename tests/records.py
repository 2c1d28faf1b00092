"""A record as a device sends it, for the tests that send one."""

from __future__ import annotations

from typing import Any
from uuid import uuid4


def sent_record(**changes: Any) -> dict[str, Any]:
    return {
        "id": str(uuid4()),
        "revision": 1,
        "routine": "toe-presses",
        "title": "Toe presses",
        "pace": 1,
        "started_at": "2026-03-01T07:30:00.000+01:00",
        "ended_at": "2026-03-01T07:31:07.000+01:00",
        "length_ms": 67000,
        "played_ms": 67000,
        "items": [
            {"exercise": "toe-press", "name": "Toe press", "phases_planned": 20, "phases_done": 20, "reason": None}
        ],
        "pain": {"back": 0, "knee": None},
        "effort": None,
        "note": "",
        **changes,
    }
