"""Days and hours as people say them."""

from __future__ import annotations

from datetime import date, datetime


def long_date(day: date) -> str:
    """Monday, 30 November 2026."""
    return f"{day:%A}, {day.day} {day:%B %Y}"


def day_and_month(day: date, today: date) -> str:
    """30 November; with the year where it is not this year."""
    return f"{day.day} {day:%B}" if day.year == today.year else f"{day.day} {day:%B %Y}"


def weekday_and_day(day: date, today: date) -> str:
    """Monday, 30 November; with the year where it is not this year."""
    return f"{day:%A}, {day_and_month(day, today)}"


def from_to(first: date, last: date, today: date) -> str:
    """From 5 to 12 December; from 28 December to 3 January 2027."""
    if first == last:
        return f"on {day_and_month(first, today)}"
    alike = (first.year, first.month) == (last.year, last.month)
    return f"from {first.day if alike else day_and_month(first, today)} to {day_and_month(last, today)}"


def hour_and_minute(moment: datetime) -> str:
    """The hour by the clock of the device that made the record, which its offset from UTC keeps: 0:38."""
    return f"{moment.hour}:{moment:%M}"
