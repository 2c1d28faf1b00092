"""TCX, Garmin's older XML: each activity is the sum of its laps, whose lengths leave out pauses."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import BinaryIO

from footwork.activity_files.found import Findings, Found, activity, moment, number, steps_of, utc
from footwork.activity_files.gpx import Mean
from footwork.activity_files.kinds import kind_of
from footwork.activity_files.streamed import streamed
from footwork.activity_files.unreadable import Refused, Unreadable
from footwork.core.activity import Activity

SOURCE = "tcx"


def read(file: BinaryIO, name: str) -> Findings:
    return streamed(file, _Activities(name))


@dataclass(slots=True)
class _Lap:
    seconds: float | None = None
    distance: float | None = None
    heart: float | None = None
    cadence: float | None = None
    steps: float | None = None


@dataclass(slots=True)
class _Sum:
    """What is known of the activity that is being read."""

    sport: str = ""
    start: datetime | None = None
    laps: list[_Lap] = field(default_factory=list)
    hearts: Mean = field(default_factory=Mean)
    cadences: Mean = field(default_factory=Mean)
    first: datetime | None = None
    last: datetime | None = None

    def at(self, time: datetime | None) -> None:
        if time:
            self.first, self.last = min(time, self.first or time), max(time, self.last or time)

    def total(self, what: str) -> float | None:
        known = [value for one in self.laps if (value := getattr(one, what)) is not None]
        return sum(known) if known else None

    def mean(self, what: str) -> float | None:
        """Over the laps that have it, each for as long as it took."""
        pairs = [(getattr(one, what), one.seconds) for one in self.laps if getattr(one, what) and one.seconds]
        whole = sum(seconds for _, seconds in pairs)
        return sum(value * seconds for value, seconds in pairs) / whole if whole else None

    @property
    def seconds(self) -> float | None:
        if (seconds := self.total("seconds")) or not (self.first and self.last):
            return seconds
        return (self.last - self.first).total_seconds()


class _Activities:
    wants_text = True

    def __init__(self, name: str) -> None:
        self._name = name
        self._path: list[str] = []
        self._sum: _Sum | None = None
        self._found: list[Found] = []
        self.found_any = False

    def taken(self) -> list[Found]:
        found, self._found = self._found, []
        return found

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._path.append(tag)
        if tag == "Activity":
            self._sum = _Sum(attributes.get("Sport", ""))
        elif tag == "Lap" and self._sum:
            self._sum.laps.append(_Lap())
            self._sum.start = self._sum.start or moment(attributes.get("StartTime", ""))

    def end(self, tag: str, text: str) -> None:
        self._path.pop()
        if self._sum is None:
            return
        if tag == "Activity":
            self._finish(self._sum)
            self._sum = None
        elif "Trackpoint" in self._path:
            self._of_point(self._sum, tag, text)
        elif self._sum.laps:
            self._of_lap(self._sum.laps[-1], tag, text)

    def _of_point(self, sum: _Sum, tag: str, text: str) -> None:
        if tag == "Time":
            sum.at(moment(text))
        elif tag == "Value" and self._path[-1] == "HeartRateBpm":
            sum.hearts.add(number(text) or None)
        elif tag in {"Cadence", "RunCadence"}:
            sum.cadences.add(number(text))

    def _of_lap(self, lap: _Lap, tag: str, text: str) -> None:
        parent = self._path[-1] if self._path else ""
        if tag == "Value":
            lap.heart = number(text) if parent == "AverageHeartRateBpm" else lap.heart
        elif tag in _FIELDS and (parent == "Lap" or tag in _EXTENSIONS):
            setattr(lap, _FIELDS[tag], number(text))

    def _finish(self, sum: _Sum) -> None:
        self.found_any = True
        try:
            self._found.append(_activity(sum))
        except Refused as refused:
            self._found.append(Unreadable(self._name, refused.why))


_EXTENSIONS = {"AvgRunCadence": "cadence", "Steps": "steps"}
_FIELDS = {"TotalTimeSeconds": "seconds", "DistanceMeters": "distance"} | _EXTENSIONS


def _activity(sum: _Sum) -> Activity:
    kind, start, seconds = kind_of(sum.sport), sum.start or sum.first, sum.seconds
    cadence = sum.mean("cadence") or sum.cadences.value
    return activity(
        kind=kind,
        start=start,
        seconds=seconds,
        source=SOURCE,
        source_id=utc(start),
        heart_rate=sum.mean("heart") or sum.hearts.value,
        steps=sum.total("steps") or steps_of(kind, cadence, seconds),
        distance_m=sum.total("distance") or None,
    )
