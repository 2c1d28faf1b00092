"""The sessions in a database of Health Connect, each with what was measured while it lasted."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

from footwork.activity_files.found import Findings, activity, offset_zone
from footwork.activity_files.unreadable import Refused, Unreadable, Why, inside
from footwork.core.activity import OTHER, Activity

SOURCE = "health-connect"
SESSIONS, STEPS = "exercise_session_record_table", "steps_record_table"

_KINDS = {
    4: "cycle",
    5: "cycle",
    10: "dance",
    21: "walk",
    33: "run",
    34: "run",
    40: "walk",
    45: "lift",
    48: "swim",
    49: "swim",
    53: "walk",
    55: "lift",
}
"""Of ExerciseSessionType; 21 is hiking, 40 snowshoeing."""

_DISTANCES = "distance_record_table"
_HEARTS = "heart_rate_record_series_table"
_DAY_S = 86_400
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class _Session:
    row: sqlite3.Row
    beats: list[float] = field(default_factory=lambda: [0, 0])
    amounts: dict[str, dict[Any, float]] = field(default_factory=lambda: {STEPS: {}, _DISTANCES: {}})

    @property
    def span(self) -> tuple[int, int]:
        return self.row["start_time"], self.row["end_time"]

    def largest(self, table: str) -> float | None:
        """Of the apps that counted."""
        return max(self.amounts[table].values(), default=None)


def read_sessions(database: sqlite3.Connection, tables: set[str], name: str) -> Findings:
    if SESSIONS not in tables:
        return
    columns = {row["name"] for row in database.execute(f"PRAGMA table_info({SESSIONS})")}
    if not {"start_time", "end_time", "exercise_type"} <= columns:
        raise Refused(Why.DAMAGED)
    rows = database.execute(f"SELECT * FROM {SESSIONS} ORDER BY start_time").fetchall()  # noqa: S608
    sessions = [_Session(row) for row in rows if all(isinstance(row[key], int) for key in ("start_time", "end_time"))]
    _add_hearts(database, tables, sessions)
    for table, column in ((STEPS, "count"), (_DISTANCES, "distance")):
        _add_amounts(database, tables, sessions, table, column)
    for session in sessions:
        try:
            yield _activity(session)
        except Refused as refused:
            yield Unreadable(inside(name, _day_of(session.row["start_time"])), refused.why)
    if len(sessions) < len(rows):
        yield Unreadable(name, Why.NO_TIMES)


def _add_hearts(database: sqlite3.Connection, tables: set[str], sessions: list[_Session]) -> None:
    if _HEARTS not in tables:
        return
    rows = database.execute(f"SELECT epoch_millis, beats_per_minute FROM {_HEARTS} ORDER BY epoch_millis")  # noqa: S608
    for session, (_, beats) in _in_sessions(sessions, rows):
        if isinstance(beats, int | float):
            session.beats[0] += beats
            session.beats[1] += 1


def _add_amounts(
    database: sqlite3.Connection, tables: set[str], sessions: list[_Session], table: str, column: str
) -> None:
    """What was counted in a stretch of time belongs to the session in which the middle of that stretch lies."""
    if table not in tables:
        return
    rows = database.execute(
        f"SELECT (start_time + end_time) / 2 AS at, app_info_id, {column} FROM {table} ORDER BY at"  # noqa: S608
    )
    for session, (_, app, amount) in _in_sessions(sessions, rows):
        if isinstance(amount, int | float):
            of_table = session.amounts[table]
            of_table[app] = of_table.get(app, 0) + amount


def _in_sessions(sessions: list[_Session], rows: sqlite3.Cursor) -> Iterator[tuple[_Session, sqlite3.Row]]:
    """Each row, whose first value is a moment, with each session that it lies in; both are in the order of time."""
    coming = iter(sessions)
    upcoming = next(coming, None)
    going_on: list[_Session] = []
    for row in rows:
        at = row[0]
        if not isinstance(at, int):
            continue
        while upcoming and upcoming.span[0] <= at:
            going_on.append(upcoming)
            upcoming = next(coming, None)
        going_on = [one for one in going_on if at <= one.span[1]]
        yield from ((one, row) for one in going_on)


def _activity(session: _Session) -> Activity:
    row, (start, end) = session.row, session.span
    keys = set(row.keys())
    offset = row["start_zone_offset"] if "start_zone_offset" in keys else None
    zone = offset_zone(timedelta(seconds=offset)) if isinstance(offset, int) and abs(offset) < _DAY_S else None
    total, count = session.beats
    uuid = row["uuid"] if "uuid" in keys else None
    title = row["title"] if "title" in keys else None
    return activity(
        kind=_KINDS.get(row["exercise_type"], OTHER),
        start=_moment(start, zone or UTC),
        seconds=(end - start) / 1000,
        source=SOURCE,
        source_id=uuid.hex() if isinstance(uuid, bytes) else str(start),
        heart_rate=total / count if count else None,
        steps=session.largest(STEPS),
        distance_m=session.largest(_DISTANCES),
        title=title if isinstance(title, str) else "",
    )


def _moment(milliseconds: int, zone: tzinfo) -> datetime:
    try:
        return (_EPOCH + timedelta(milliseconds=milliseconds)).astimezone(zone)
    except OverflowError:
        raise Refused(Why.IMPOSSIBLE_DATE) from None


def _day_of(milliseconds: int) -> str:
    try:
        return f"{_EPOCH + timedelta(milliseconds=milliseconds):%Y-%m-%d}"
    except OverflowError:
        return str(milliseconds)
