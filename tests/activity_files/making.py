"""Files of activities as devices write them, made for tests."""

# ruff: noqa: S608 - the SQL is ours

from __future__ import annotations

import gzip
import sqlite3
import struct
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from footwork.activity_files.found import Found
from footwork.activity_files.reading import read_activities
from footwork.activity_files.unreadable import Unreadable, Why
from footwork.core.activity import Activity, DaySteps

FIXTURES = Path(__file__).parent / "fixtures"
START = datetime(2026, 11, 2, 7, 0, tzinfo=UTC)


def read(data: bytes, name: str = "a file", **more: Any) -> list[Found]:
    return list(read_activities(BytesIO(data), name, **more))


def only_activity(found: list[Found]) -> Activity:
    (one,) = found
    assert isinstance(one, Activity), one
    return one


def activities(found: list[Found]) -> list[Activity]:
    return [one for one in found if isinstance(one, Activity)]


def days(found: list[Found]) -> dict[str, int]:
    return {one.day.isoformat(): one.steps for one in found if isinstance(one, DaySteps)}


def reasons(found: list[Found]) -> list[Why]:
    return [one.why for one in found if isinstance(one, Unreadable)]


# FIT: https://developer.garmin.com/fit/protocol/

_FIT_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
_FORMS = {0x00: "B", 0x02: "B", 0x86: "I", 0x8C: "I"}
ENUM, UINT8, UINT32, UINT32Z = _FORMS
FIELDS: Mapping[str, tuple[int, int, int]] = {
    # message, number of the field, type
    "type": (0, 0, ENUM),
    "serial": (0, 3, UINT32Z),
    "start_time": (18, 2, UINT32),
    "sport": (18, 5, ENUM),
    "elapsed_ms": (18, 7, UINT32),
    "timer_ms": (18, 8, UINT32),
    "distance_cm": (18, 9, UINT32),
    "cycles": (18, 10, UINT32),
    "heart_rate": (18, 16, UINT8),
    "point_at": (20, 253, UINT32),
    "point_heart_rate": (20, 3, UINT8),
    "clock_at": (34, 253, UINT32),
    "local_at": (34, 5, UINT32),
}
RUNNING, CYCLING, SWIMMING, WALKING = 1, 2, 5, 11


def fit_time(at: datetime) -> int:
    return int((at - _FIT_EPOCH).total_seconds())


def fit(*messages: dict[str, int]) -> bytes:
    """A FIT file of an activity with these messages, each of the fields of one of its kinds."""
    body = b"".join(map(_message, [{"type": 4, "serial": 77}, *messages]))
    header = struct.pack("<BBHI4s", 14, 0x20, 2132, len(body), b".FIT")
    header += struct.pack("<H", _crc(header))
    return signed(header + body + b"\0\0")


def signed(data: bytes) -> bytes:
    """With the checksum that is right for the rest."""
    return data[:-2] + struct.pack("<H", _crc(data[:-2]))


def session(start: datetime = START, minutes: float = 30, **fields: int) -> dict[str, int]:
    timer = round(minutes * 60_000)
    return {"start_time": fit_time(start), "sport": WALKING, "elapsed_ms": timer, "timer_ms": timer} | fields


def _message(values: dict[str, int]) -> bytes:
    ((number,),) = ({FIELDS[name][0] for name in values},)
    definition = struct.pack("<BBBHB", 0x40, 0, 0, number, len(values))
    data = b"\0"
    for name, value in values.items():
        _, field, kind = FIELDS[name]
        definition += struct.pack("BBB", field, struct.calcsize(_FORMS[kind]), kind)
        data += struct.pack(f"<{_FORMS[kind]}", value)
    return definition + data


def _crc(data: bytes) -> int:
    """CRC-16/ARC."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


# GPX and TCX


def gpx_point(second: float, latitude: object = 52, longitude: object = 13, inside: str = "") -> str:
    time = (START + timedelta(seconds=second)).isoformat().replace("+00:00", "Z")
    return f'<trkpt lat="{latitude}" lon="{longitude}"><time>{time}</time>{inside}</trkpt>'


def gpx(*segments: Iterable[str], type: str = "walking", name: str = "Round the park") -> bytes:
    track = "".join(f"<trkseg>{''.join(segment)}</trkseg>" for segment in segments)
    return (
        '<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" creator="test" '
        'xmlns="http://www.topografix.com/GPX/1/1" xmlns:x="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">'
        f"<trk><name>{name}</name><type>{type}</type>{track}</trk></gpx>"
    ).encode()


def walk_in_gpx(minutes: int = 30) -> bytes:
    """At a tenth of a thousandth of a degree a second, straight to the north: 11 metres in ten seconds."""
    return gpx([gpx_point(10 * step, 52 + step / 10_000) for step in range(minutes * 6 + 1)])


def lap(start: datetime = START, seconds: object = 1800, inside: str = "", distance: object = 2400) -> str:
    time = start.isoformat().replace("+00:00", "Z")
    return (
        f'<Lap StartTime="{time}"><TotalTimeSeconds>{seconds}</TotalTimeSeconds>'
        f"<DistanceMeters>{distance}</DistanceMeters>{inside}</Lap>"
    )


def tcx(*laps: str, sport: str = "Running") -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><TrainingCenterDatabase '
        'xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:ns3="urn:x"><Activities>'
        f'<Activity Sport="{sport}"><Id>{START.isoformat()}</Id>{"".join(laps)}</Activity>'
        "</Activities></TrainingCenterDatabase>"
    ).encode()


# Apple Health

_DTD = (
    "<!DOCTYPE HealthData [<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>"
    "<!ATTLIST HealthData locale CDATA #REQUIRED>]>"
)


def apple(*inside: str, locale: str = "en_GB") -> bytes:
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n{_DTD}\n<HealthData locale="{locale}">'
    return f"{head}{''.join(inside)}</HealthData>".encode()


def apple_steps(steps: object, source: str = "iPhone", day: str = "2026-11-02") -> str:
    return (
        f'<Record type="HKQuantityTypeIdentifierStepCount" sourceName="{source}" unit="count" '
        f'startDate="{day} 09:00:00 +0100" endDate="{day} 09:10:00 +0100" value="{steps}"/>'
    )


def workout(kind: str = "Walking", inside: str = "", start: str = "2026-11-02 08:00:00 +0100", **more: str) -> str:
    attributes = {"duration": "30.5", "durationUnit": "min", "sourceName": "Watch", "endDate": start} | more
    written = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    type = f'workoutActivityType="HKWorkoutActivityType{kind}"'
    return f'<Workout {type} startDate="{start}" {written}>{inside}</Workout>'


# Health Connect


def health_connect(folder: Path, *sql: str) -> bytes:
    """A database of the phone's form, and what `sql` puts in."""
    path = folder / "health_connect_export.db"
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path)
    interval = "start_time INTEGER, start_zone_offset INTEGER, end_time INTEGER, end_zone_offset INTEGER"
    row = f"row_id INTEGER PRIMARY KEY, uuid BLOB, app_info_id INTEGER, local_date INTEGER, {interval}"
    database.executescript(
        f"""
        CREATE TABLE exercise_session_record_table ({row}, exercise_type INTEGER, title TEXT, notes TEXT,
            local_date_time_start_time INTEGER AS (start_time + 1000 * start_zone_offset));
        CREATE TABLE steps_record_table ({row}, count INTEGER);
        CREATE TABLE distance_record_table ({row}, distance REAL);
        CREATE TABLE heart_rate_record_series_table
            (parent_key INTEGER, beats_per_minute INTEGER, epoch_millis INTEGER);
        """
    )
    for one in sql:
        database.execute(one)
    database.commit()
    database.close()
    return path.read_bytes()


def ms(at: datetime) -> int:
    return round(at.timestamp() * 1000)


def exercise(
    kind: int = 53, start: datetime = START, minutes: float = 30, title: str = "", offset: object = 3600
) -> str:
    end = start + timedelta(minutes=minutes)
    return (
        "INSERT INTO exercise_session_record_table (uuid, app_info_id, start_time, start_zone_offset, end_time, "
        f"exercise_type, title) VALUES (x'0badcafe', 1, {ms(start)}, {offset}, {ms(end)}, {kind}, '{title}')"
    )


def counted(table: str, column: str, amount: object, app: int = 1, at: datetime = START, day: object = 20_759) -> str:
    """20,759 days after 1970 it is 2 November 2026."""
    return (
        f"INSERT INTO {table} (app_info_id, local_date, start_time, end_time, {column}) "
        f"VALUES ({app}, {day}, {ms(at)}, {ms(at + timedelta(minutes=10))}, {amount})"
    )


def beat(rate: object, at: datetime) -> str:
    return f"INSERT INTO heart_rate_record_series_table VALUES (1, {rate}, {ms(at)})"


# Strava

HEADER = (
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,"
    "Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,"
    "Moving Time,Distance,Max Speed,Average Speed,Max Heart Rate,Average Heart Rate,Total Steps"
)


def strava_row(
    id: int = 9_000_001, date: str = "Nov 2, 2026, 7:00:00 AM", type: str = "Walk", file: str = "", **more: object
) -> str:
    some: dict[str, object] = {"elapsed": 2000, "moving": 1800, "metres": 2400.5, "heart": 104, "steps": ""}
    values = some | more
    return (
        f'{id},"{date}","Round the park, twice",{type},,{values["elapsed"]},"2,40",150,3,false,,,{file},70,,'
        f"{values['elapsed']},{values['moving']},{values['metres']},2.1,1.3,150,{values['heart']},{values['steps']}"
    )


def strava(*rows: str, header: str = HEADER) -> bytes:
    return "\n".join([header, *rows, ""]).encode()


# Archives


def zipped(files: Mapping[str, bytes]) -> bytes:
    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(ZipInfo(name), data, ZIP_DEFLATED)
    return whole.getvalue()


def gzipped(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)
