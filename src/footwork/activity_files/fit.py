"""FIT, the files of Garmin, Wahoo, Coros, Suunto, Polar and others: each session in it is an activity.

The length is the watch's timer, which stands still in a pause. A file whose checksum is wrong gives nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, BinaryIO

import fitdecode

from footwork.activity_files.found import Findings, activity, offset_zone, steps_of, utc
from footwork.activity_files.kinds import kind_of, title_of
from footwork.activity_files.unreadable import Refused, Unreadable, Why
from footwork.core.activity import OTHER, Activity
from footwork.core.record import MOST_STORED

SOURCE = "fit"
LARGEST = 1 << 26
"""Bytes. A day's run is about one megabyte; the reader takes a second or more for each."""

_TRANSITION = "transition"
"""Between the parts of a triathlon."""


def read(file: BinaryIO, name: str) -> Findings:
    parts = _parts(file)
    found = False
    for part in parts:
        for session in part.sessions:
            found = True
            try:
                yield _activity(session, part)
            except Refused as refused:
                yield Unreadable(name, refused.why)
    if not found:
        raise Refused(Why.NO_ACTIVITY)


@dataclass(slots=True)
class _Part:
    """One of the FIT files that stand one after another in a file."""

    serial: str = ""
    sport: str = ""
    sessions: list[dict[str, Any]] = field(default_factory=list)
    offset: timedelta = timedelta()
    times: list[datetime] = field(default_factory=list)
    hearts: list[tuple[datetime, int]] = field(default_factory=list)
    distance: float | None = None


def _parts(file: BinaryIO) -> list[_Part]:
    """Raises Refused. All of it is read before any of it counts: the checksum stands at the end."""
    if file.seek(0, 2) > LARGEST:
        raise Refused(Why.TOO_LARGE)
    file.seek(0)
    try:
        return list(map(_with_session, _messages(file)))
    except fitdecode.FitEOFError:
        raise Refused(Why.CUT) from None
    except Exception:  # the reader raises whatever a wrong length or offset makes of its own code
        raise Refused(Why.DAMAGED) from None


def _messages(file: BinaryIO) -> Iterator[_Part]:
    part = None
    ignore, check = fitdecode.ErrorHandling.IGNORE, fitdecode.CrcCheck.RAISE
    with fitdecode.FitReader(file, check_crc=check, error_handling=ignore) as reader:
        for frame in reader:
            if isinstance(frame, fitdecode.FitHeader):
                part = _Part()
            elif isinstance(frame, fitdecode.FitCRC) and part:
                yield part
            elif isinstance(frame, fitdecode.FitDataMessage) and part and frame.name in _TAKEN:
                _TAKEN[frame.name](part, {one.name: one.value for one in frame.fields if _can_be(one.name, one.value)})


_NUMBERS = {
    "avg_heart_rate", "avg_running_cadence", "distance", "heart_rate", "total_distance", "total_elapsed_time",
    "total_strides", "total_timer_time",
}  # fmt: skip


def _can_be(name: str | None, value: object) -> bool:
    """A file says of each field of which type it is, and may say anything."""
    if name in _NUMBERS:
        return isinstance(value, int | float) and 0 <= value < MOST_STORED
    return value is not None


def _file_id(part: _Part, values: dict[str, Any]) -> None:
    part.serial = str(values.get("serial_number", ""))


def _sport(part: _Part, values: dict[str, Any]) -> None:
    part.sport = str(values.get("sport", ""))


def _session(part: _Part, values: dict[str, Any]) -> None:
    if values.get("sport") != _TRANSITION:
        part.sessions.append(values)


def _clock(part: _Part, values: dict[str, Any]) -> None:
    local, utc = values.get("local_timestamp"), values.get("timestamp")
    if isinstance(local, datetime) and isinstance(utc, datetime):
        part.offset = local - utc


def _record(part: _Part, values: dict[str, Any]) -> None:
    at, heart = values.get("timestamp"), values.get("heart_rate")
    if isinstance(at, datetime):
        part.times.append(at)
        if isinstance(heart, int) and heart:
            part.hearts.append((at, heart))
    part.distance = values.get("distance", part.distance)


_TAKEN = {"file_id": _file_id, "sport": _sport, "session": _session, "activity": _clock, "record": _record}


def _with_session(part: _Part) -> _Part:
    """Some devices write no session: then the recorded points are one."""
    if not part.sessions and len(part.times) > 1:
        first, last = min(part.times), max(part.times)
        part.sessions.append(
            {
                "sport": part.sport,
                "start_time": first,
                "total_timer_time": (last - first).total_seconds(),
                "total_distance": part.distance,
            }
        )
    return part


def _activity(session: dict[str, Any], part: _Part) -> Activity:
    start = session.get("start_time")
    if isinstance(start, int):  # seconds since the watch was switched on
        raise Refused(Why.IMPOSSIBLE_DATE)
    if not isinstance(start, datetime):
        raise Refused(Why.NO_TIMES)
    words = [str(session.get(key, "")) for key in ("sub_sport", "sport")]
    kind = kind_of(*reversed(words), part.sport)
    seconds = session.get("total_timer_time") or session.get("total_elapsed_time") or 0.0
    return activity(
        kind=kind,
        start=start.astimezone(offset_zone(part.offset) or UTC),
        seconds=seconds,
        source=SOURCE,
        source_id=f"{utc(start)} {part.serial}".strip(),
        heart_rate=session.get("avg_heart_rate") or _mean(part.hearts, start, session),
        steps=_steps(session, kind, seconds),
        distance_m=session.get("total_distance") or None,
        title=title_of(*words) if kind == OTHER else "",
    )


def _mean(hearts: Iterable[tuple[datetime, int]], start: datetime, session: dict[str, Any]) -> float | None:
    end = start + timedelta(seconds=session.get("total_elapsed_time") or session.get("total_timer_time") or 0)
    rates = [heart for at, heart in hearts if start <= at <= end]
    return sum(rates) / len(rates) if rates else None


def _steps(session: dict[str, Any], kind: str, seconds: float) -> float | None:
    """A stride is two steps."""
    strides = session.get("total_strides")
    return 2 * strides if strides else steps_of(kind, session.get("avg_running_cadence"), seconds)
