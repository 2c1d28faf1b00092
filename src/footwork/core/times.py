"""Which days and moments can be: a wrong one in a file must not stop a page years later."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

EARLIEST_YEAR, LATEST_YEAR = 2000, 9998
"""Within these a day more or less, or another offset from UTC, is still a date."""

MINUTE, DAY, WEEK = timedelta(minutes=1), timedelta(days=1), timedelta(days=7)


def check_day(day: date) -> None:
    """Raises ValueError for a day that cannot be meant."""
    if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        raise ValueError(f"a day from the year {EARLIEST_YEAR} to {LATEST_YEAR}")


def check_moment(moment: datetime) -> None:
    """Raises ValueError for a time without its offset from UTC, and for one that cannot be meant."""
    if moment.utcoffset() is None:
        raise ValueError("a time with its offset from UTC, such as 2026-01-31T07:30:00+01:00")
    check_day(moment)


def check_hour(hour: time) -> None:
    """Raises ValueError for a time of day with an offset: it is meant by the clock on the wall, wherever that is."""
    if hour.tzinfo is not None:
        raise ValueError("a time of day without an offset, such as 07:30")


def monday_of(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())
