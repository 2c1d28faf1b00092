"""GPX: each track with times is an activity, as long as its segments: a recorder that pauses begins a new one."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import asin, cos, radians, sin, sqrt
from typing import BinaryIO

from footwork.activity_files.found import Findings, Found, activity, moment, number, steps_of, utc
from footwork.activity_files.kinds import kind_of, title_of
from footwork.activity_files.streamed import streamed
from footwork.activity_files.unreadable import Refused, Unreadable, inside
from footwork.core.activity import LONGEST, OTHER, Activity

SOURCE = "gpx"
EARTH_M = 6_371_000
"""Mean radius in metres."""


def read(file: BinaryIO, name: str) -> Findings:
    return streamed(file, _Tracks(name))


@dataclass(slots=True)
class Mean:
    """Of the points that say something: a cadence of zero is a pause, a heart rate of zero no heart rate."""

    total: float = 0
    count: int = 0

    def add(self, value: float | None) -> None:
        if value is not None and value >= 0:
            self.total, self.count = self.total + value, self.count + 1

    @property
    def value(self) -> float | None:
        return self.total / self.count if self.count else None


@dataclass(slots=True)
class _Segment:
    first: datetime | None = None
    last: datetime | None = None
    distance: float = 0
    heart: Mean = field(default_factory=Mean)
    cadence: Mean = field(default_factory=Mean)
    place: tuple[float, float] | None = None

    def at(self, time: datetime) -> None:
        self.first = min(time, self.first or time)
        self.last = max(time, self.last or time)

    def moved(self, latitude: float | None, longitude: float | None) -> None:
        """A point without a place, such as NaN, is passed over."""
        if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 360:
            return
        here = latitude, longitude
        self.distance += metres(self.place, here) if self.place else 0
        self.place = here


class _Tracks:
    wants_text = True

    def __init__(self, name: str) -> None:
        self._name = name
        self._path: list[str] = []
        self._segments: list[_Segment] = []
        self._title = self._type = ""
        self._found: list[Found] = []
        self.found_any = False

    def taken(self) -> list[Found]:
        found, self._found = self._found, []
        return found

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._path.append(tag)
        if tag == "trk":
            self._segments, self._title, self._type = [], "", ""
        elif tag == "trkseg":
            self._segments.append(_Segment())
        elif tag == "trkpt" and self._segments:
            self._segments[-1].moved(number(attributes.get("lat")), number(attributes.get("lon")))

    def end(self, tag: str, text: str) -> None:
        self._path.pop()
        parent = self._path[-1] if self._path else ""
        if tag == "trk":
            self._finish()
        elif parent == "trk" and tag == "name":
            self._title = text.strip()
        elif parent == "trk" and tag == "type":
            self._type = text
        elif "trkpt" in self._path and self._segments:
            self._of_point(tag, text, parent)

    def _of_point(self, tag: str, text: str, parent: str) -> None:
        segment = self._segments[-1]
        if tag == "time" and parent == "trkpt":
            if time := moment(text):
                segment.at(time)
        elif tag in {"hr", "heartrate"}:
            segment.heart.add(number(text) or None)
        elif tag in {"cad", "cadence"}:
            segment.cadence.add(number(text))

    def _finish(self) -> None:
        self.found_any = True
        for segments in _parted([one for one in self._segments if one.first]):
            try:
                self._found.append(self._activity(segments))
            except Refused as refused:
                where = inside(self._name, self._title) if self._title else self._name
                self._found.append(Unreadable(where, refused.why))

    def _activity(self, segments: list[_Segment]) -> Activity:
        start = min((one.first for one in segments if one.first), default=None)
        seconds = sum((_length(one) for one in segments), timedelta()).total_seconds()
        heart, cadence = (_joined([getattr(one, what) for one in segments]) for what in ("heart", "cadence"))
        kind = kind_of(self._type)
        return activity(
            kind=kind,
            start=start,
            seconds=seconds,
            source=SOURCE,
            source_id=utc(start),
            heart_rate=heart,
            steps=steps_of(kind, cadence, seconds),
            distance_m=sum(one.distance for one in segments) or None,
            title=self._title or (title_of(self._type) if kind == OTHER else ""),
        )


def _parted(segments: list[_Segment]) -> list[list[_Segment]]:
    """A track that goes on for days was several activities, one a segment."""
    firsts = [one.first for one in segments if one.first]
    lasts = [one.last for one in segments if one.last]
    goes_on = firsts and max(lasts) - min(firsts) > LONGEST
    return [[one] for one in segments] if goes_on else [segments]


def _length(segment: _Segment) -> timedelta:
    return segment.last - segment.first if segment.first and segment.last else timedelta()


def _joined(means: list[Mean]) -> float | None:
    return Mean(sum(one.total for one in means), sum(one.count for one in means)).value


def metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Along the ground between two places in degrees, by the haversine formula."""
    (lat1, lon1), (lat2, lon2) = (map(radians, place) for place in (one, other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_M * asin(sqrt(min(half, 1)))
