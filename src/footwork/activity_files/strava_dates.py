"""Dates as Strava writes them: in UTC, in the form of the person's country."""

from __future__ import annotations

import re
from datetime import UTC, datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH = re.compile(r"(?P<month>[a-z]{3})[a-z]* (?P<day>\d+),? (?P<year>\d{4}),? (?P<clock>.*)", re.IGNORECASE)
_BRITISH = re.compile(r"(?P<day>\d+) (?P<month>[a-z]{3})[a-z]* (?P<year>\d{4}),? (?P<clock>.*)", re.IGNORECASE)
_NUMBERS = re.compile(r"(?P<day>\d+)[./](?P<month>\d+)[./](?P<year>\d{4}),? (?P<clock>.*)")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d+)-(?P<day>\d+)[T ](?P<clock>.*)")
_CLOCK = re.compile(r"(?P<hour>\d+):(?P<minute>\d+)(?::(?P<second>\d+))?\s*(?P<half>[ap])?\.?(?:m\.?)?", re.IGNORECASE)


def date_of(text: str) -> datetime | None:
    """The date of a row, which is in UTC. With numbers alone the day comes first, as where months have no English
    name; None for the words of other languages."""
    plain = " ".join(text.split())
    for form in (_ENGLISH, _BRITISH, _NUMBERS, _ISO):
        if match := form.fullmatch(plain):
            return _date(**match.groupdict())
    return None


def _date(year: str, month: str, day: str, clock: str) -> datetime | None:
    time = _CLOCK.fullmatch(clock.strip())
    named = month.lower() in _MONTHS
    if not time or not (named or month.isdigit()):
        return None
    hour = int(time["hour"])
    if half := (time["half"] or "").lower():
        hour = hour % 12 + (12 if half == "p" else 0)
    in_year = _MONTHS.index(month.lower()) + 1 if named else int(month)
    try:
        return datetime(int(year), in_year, int(day), hour, int(time["minute"]), int(time["second"] or 0), tzinfo=UTC)
    except ValueError:
        return None
