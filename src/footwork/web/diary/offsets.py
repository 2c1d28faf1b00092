"""A moment is stored in UTC, and beside it how far east of that the person's clock stood: a day is by their clock."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from django.db.models import TextField
from django.db.models.functions import Cast

ANYWHERE = timedelta(days=1)
"""So far at most is a day by somebody's clock from the same in UTC."""


def offset_minutes(moment: datetime) -> int:
    """Minutes east of UTC of a moment that carries its offset."""
    offset = moment.utcoffset()
    assert offset is not None
    return int(offset.total_seconds() // 60)


def by_their_clock(moment: datetime, offset_minutes: int) -> datetime:
    return moment.astimezone(timezone(timedelta(minutes=offset_minutes)))


def iso(column: str) -> Cast:
    """A day as text: Django takes several times as long to make dates of many rows as `date.fromisoformat` does."""
    return Cast(column, TextField())
