"""What weeks came to, as tests need it."""

from __future__ import annotations

from datetime import date, timedelta

from footwork.core.week import Bar
from footwork.core.week_sums import WeekSums

MONDAY = date(2026, 11, 2)


def sums(minutes: int = 0, kinds: str = "walk", **days: int) -> WeekSums:
    told = {bar: frozenset(MONDAY + timedelta(days=n) for n in range(days.get(bar.value, 0))) for bar in Bar}
    by_kind = {kind: timedelta(minutes=minutes) for kind in kinds.split()} if minutes else {}
    return WeekSums(MONDAY, moderate=timedelta(minutes=minutes), days=told, by_kind=by_kind)
