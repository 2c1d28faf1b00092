"""Valid days and moments, and the day that a moment belongs to. A wrong date in a file must not break a page years
later."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache

EARLIEST_YEAR, LATEST_YEAR = 2000, 9998
"""Within these a day more or less, or another offset from UTC, is still a date."""

MINUTE, DAY, WEEK = timedelta(minutes=1), timedelta(days=1), timedelta(days=7)

TURNS_AT = time(4)
"""When a person's day turns, by the clock on their wall. Those who are still up at one in the morning have not begun
tomorrow: the evening's session, and how the day was, belong to the day before. At four most people sleep, and those who
rise early are not up yet. The hour is ours."""

_SINCE_MIDNIGHT = timedelta(hours=TURNS_AT.hour, minutes=TURNS_AT.minute)


def day_at(moment: datetime) -> date:
    """The person's own day at `moment`, by the clock that it carries: until four in the morning the one before."""
    return (moment.replace(tzinfo=None) - _SINCE_MIDNIGHT).date()


def on_the_clock(day: date, hour: time) -> datetime:
    """When the clock on the wall shows `hour` on the person's own `day`: an hour before four comes at its end."""
    return datetime.combine(day + DAY if hour < TURNS_AT else day, hour)


def day_between(day: date) -> tuple[datetime, datetime]:
    """From when to when a person's day lasts, by the clock on the wall."""
    return datetime.combine(day, TURNS_AT), datetime.combine(day + DAY, TURNS_AT)


@lru_cache(maxsize=4096)
def since_turn(hour: time) -> timedelta:
    """How long after the day turned that hour is. Cached: every page asks it of the same records."""
    into = timedelta(hours=hour.hour, minutes=hour.minute, seconds=hour.second, microseconds=hour.microsecond)
    return (into - _SINCE_MIDNIGHT) % DAY


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
