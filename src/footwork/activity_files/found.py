"""What a file gives, checked: one activity at a time, in the words and units of core."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from math import isfinite

from footwork.activity_files.unreadable import Refused, Unreadable, Why
from footwork.core.activity import FASTEST_HEART, LONGEST, SLOWEST_HEART, Activity, DaySteps
from footwork.core.names import MOST_NAME, printable
from footwork.core.record import MOST_STORED
from footwork.core.times import check_moment

Found = Activity | DaySteps | Unreadable
Findings = Iterator[Found]

WIDEST_OFFSET = timedelta(hours=18)
OFFSET_STEP = timedelta(minutes=15)
"""Every time zone of today is a multiple of it away from UTC."""


def activity(
    *,
    kind: str,
    start: datetime | None,
    seconds: float | None,
    source: str,
    source_id: str = "",
    heart_rate: float | None = None,
    steps: float | None = None,
    distance_m: float | None = None,
    title: str = "",
) -> Activity:
    """Raises Refused for what cannot have been. A heart rate, steps or a distance that cannot be are left out."""
    if start is None or seconds is None:
        raise Refused(Why.NO_TIMES)
    return Activity(
        kind=kind,
        started_at=_checked(start),
        lasts=_length(seconds),
        source=source,
        source_id=printable(source_id)[:MOST_NAME],
        heart_rate=_whole(heart_rate, SLOWEST_HEART, FASTEST_HEART),
        steps=_whole(steps),
        distance_m=_whole(distance_m),
        title=printable(title)[:MOST_NAME].strip(),
    )


def _checked(start: datetime) -> datetime:
    try:
        check_moment(start)
    except ValueError:
        raise Refused(Why.IMPOSSIBLE_DATE) from None
    return start


def _length(seconds: float) -> timedelta:
    """Never under a millisecond, which is as exactly as lengths are stored."""
    if not isfinite(seconds) or seconds < 0.001:
        raise Refused(Why.NO_LENGTH)
    if seconds > LONGEST.total_seconds():
        raise Refused(Why.TOO_LONG)
    return timedelta(seconds=round(seconds, 3))


def _whole(number: float | None, least: int = 0, most: int = MOST_STORED - 1) -> int | None:
    if number is None or not isfinite(number) or not least <= round(number) <= most:
        return None
    return round(number)


def moment(text: str) -> datetime | None:
    """The time that a file wrote in ISO 8601; in UTC where it wrote no offset, or one that no clock has."""
    try:
        read = datetime.fromisoformat(text.strip())
        zone = offset_zone(read.utcoffset() or timedelta())
        return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(zone or UTC)
    except (ValueError, OverflowError):
        return None


def utc(at: datetime | None) -> str:
    """A time as part of an id; "" where there is none."""
    try:
        return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if at else ""
    except OverflowError:
        return ""


def offset_zone(offset: timedelta) -> timezone | None:
    """The zone of a clock that is `offset` ahead of UTC, to the quarter of an hour; None for what no clock shows."""
    rounded = round(offset / OFFSET_STEP) * OFFSET_STEP
    return timezone(rounded) if abs(rounded) <= WIDEST_OFFSET else None


def number(text: str | None) -> float | None:
    """What a file wrote as a number, with a point or a comma; None for anything else."""
    try:
        value = float((text or "").strip().replace(",", "."))
    except ValueError:
        return None
    return value if isfinite(value) else None


def steps_of(kind: str, cadence: float | None, seconds: float | None) -> float | None:
    """Steps from the mean cadence of a walk or run. Watches write strides, of two steps, to GPX and TCX, and some
    programs steps; no one walks 80 or runs 130 strides a minute (ours)."""
    most_strides = {"walk": 80, "run": 130}.get(kind)
    if most_strides is None or not cadence or not seconds:
        return None
    return cadence * (2 if cadence < most_strides else 1) * seconds / 60
