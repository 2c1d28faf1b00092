"""How fast an export of Apple Health is read, and how much memory that takes: as it is, and from inside its archive.

The export is made up in the form of real ones: a DTD, devices written out, records with metadata, workouts at the end.
`FOOTWORK_MEGABYTES=1000 python -m bench.health_export` reads one of a gigabyte.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from bench.table import head, row, told_apart
from footwork.activity_files.reading import read_activities
from footwork.core.activity import Activity, DaySteps

MEGABYTES = int(os.environ.get("FOOTWORK_MEGABYTES", 60))
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout|ActivitySummary)*)>
<!ATTLIST HealthData
  locale CDATA #REQUIRED
>
<!ELEMENT ExportDate EMPTY>
]>
<HealthData locale="en_GB">
 <ExportDate value="2026-11-30 07:00:00 +0100"/>
"""
_DEVICE = "&lt;&lt;HKDevice: 0x281e5c3f0&gt;, name:{0}, manufacturer:Apple Inc., model:{0}, software:17.1&gt;"
_STEPS, _HEART = "HKQuantityTypeIdentifierStepCount", "HKQuantityTypeIdentifierHeartRate"
_FIRST = datetime(2016, 1, 1)  # noqa: DTZ001 - written with its offset behind it


def run() -> None:
    head("Apple Health's export")
    for what, told in told_apart("bench.health_export").items():
        row(f"{what}: CPU for a gigabyte", told["seconds"] * 1000 / told["megabytes"], "s", 50)
        row(f"{what}: most memory", told["memory"], "MB", 200)


def write_export(file: BinaryIO, megabytes: int) -> None:
    days = _days()
    written = file.write(_HEAD.encode())
    number = 0
    while written < megabytes * 1_000_000:
        written += file.write(next(days).encode())
        number += 1
    for day in range(number):
        file.write(_workout(_FIRST + timedelta(days=day, hours=18)).encode())
    file.write(b"</HealthData>\n")


def _days() -> Iterator[str]:
    """What phone and watch record in a day."""
    day = _FIRST
    while True:
        yield "".join(_record(day + timedelta(minutes=2 * number), number) for number in range(700))
        day += timedelta(days=1)


def _record(at: datetime, number: int) -> str:
    kind, unit, value = (_STEPS, "count", number % 90) if number % 2 else (_HEART, "count/min", 60 + number % 70)
    owner = "Ann’s iPhone" if number % 3 else "Ann’s Apple Watch"
    start, end = f"{at} +0100", f"{at + timedelta(minutes=1)} +0100"
    record = (
        f' <Record type="{kind}" sourceName="{owner}" sourceVersion="17.1" device="{_DEVICE.format(owner[6:])}"'
        f' unit="{unit}" creationDate="{end}" startDate="{start}" endDate="{end}" value="{value}"'
    )
    if number % 4:
        return f"{record}/>\n"
    return f'{record}>\n  <MetadataEntry key="HKMetadataKeyHeartRateMotionContext" value="1"/>\n </Record>\n'


def _workout(at: datetime) -> str:
    start, end = f"{at} +0100", f"{at + timedelta(minutes=31)} +0100"
    return (
        f' <Workout workoutActivityType="HKWorkoutActivityTypeWalking" duration="30.5" durationUnit="min"'
        f' sourceName="Ann’s Apple Watch" startDate="{start}" endDate="{end}">\n'
        f'  <WorkoutStatistics type="{_HEART}" startDate="{start}" endDate="{end}" average="104" unit="count/min"/>\n'
        f'  <WorkoutStatistics type="{_STEPS}" startDate="{start}" endDate="{end}" sum="3210" unit="count"/>\n'
        f" </Workout>\n"
    )


def _told(path: Path) -> dict[str, float]:
    began = time.process_time()
    with path.open("rb") as file:
        found = list(read_activities(file, path.name))
    assert {type(one) for one in found} == {Activity, DaySteps}
    return {
        "seconds": time.process_time() - began,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000,
        "megabytes": MEGABYTES,
        "found": len(found),
    }


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        whole, packed = Path(folder, "export.xml"), Path(folder, "export.zip")
        with whole.open("wb") as file:
            write_export(file, MEGABYTES)
        with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
            archive.write(whole, "apple_health_export/export.xml")
        json.dump({path.name: _told(path) for path in (whole, packed)}, sys.stdout)
