"""Activities as tests need them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from footwork.core.activity import Activity, Effort

NOON = datetime(2026, 11, 4, 12, tzinfo=UTC)
"""A Wednesday."""


def activity(minutes: float = 30, **fields: Any) -> Activity:
    given: dict[str, Any] = {"kind": "walk", "started_at": NOON, "lasts": timedelta(minutes=minutes), "source": "fit"}
    return Activity(**given | fields)


def activities() -> st.SearchStrategy[Activity]:
    """In one week, of every kind, some over midnight and some over others, in any whole-hour offset from UTC."""
    offsets = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))
    return st.builds(
        lambda kind, minute, lasts, offset, effort, steps, rate: Activity(
            kind=kind,
            started_at=(NOON + timedelta(minutes=minute)).astimezone(offset),
            lasts=timedelta(minutes=lasts),
            source="fit",
            effort=effort,
            steps=steps,
            heart_rate=rate,
        ),
        st.sampled_from(("walk", "run", "dance", "cycle", "swim", "lift", "other")),
        st.integers(-3 * 24 * 60, 4 * 24 * 60),
        st.integers(1, 24 * 60),
        offsets,
        st.none() | st.sampled_from(Effort),
        st.none() | st.integers(0, 40_000),
        st.none() | st.integers(40, 200),
    )
