"""Apple Health's export.xml, of a gigabyte and more: workouts, and the steps of each day.

Phone and watch both count the same steps. Of the sources of a day the largest counts, never the sum.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import BinaryIO

from footwork.activity_files.found import Findings, Found, activity, moment, number, utc
from footwork.activity_files.kinds import kind_of, title_of
from footwork.activity_files.unreadable import Refused, Unreadable, Why, inside
from footwork.activity_files.xml import parsed
from footwork.core.activity import OTHER, Activity, DaySteps

SOURCE = "apple-health"
ROOT = "HealthData"

_STEPS = "HKQuantityTypeIdentifierStepCount"
_HEART = "HKQuantityTypeIdentifierHeartRate"
_DISTANCE = "HKQuantityTypeIdentifierDistance"
_WORKOUT = "HKWorkoutActivityType"
_SECONDS = {"s": 1.0, "sec": 1.0, "min": 60.0, "hr": 3600.0, "h": 3600.0}
_METRES = {"m": 1.0, "km": 1000.0, "mi": 1609.344, "yd": 0.9144, "ft": 0.3048}
MOST_SOURCES = 100_000
"""Of days with steps: more days and devices than anyone has."""


def read(file: BinaryIO, name: str) -> Findings:
    listener = _Export(name)
    try:
        for _ in parsed(file, listener):
            yield from listener.taken()
    except Refused:
        yield from listener.taken()
        raise
    yield from listener.steps_by_day()
    if not listener.found_any:
        raise Refused(Why.NO_ACTIVITY)


class _Export:
    wants_text = False

    def __init__(self, name: str) -> None:
        self._name = name
        self._steps: dict[tuple[str, str], float] = defaultdict(float)
        self._workout: dict[str, str] | None = None
        self._statistics: list[dict[str, str]] = []
        self._found: list[Found] = []
        self.found_any = False

    def taken(self) -> list[Found]:
        found, self._found = self._found, []
        return found

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "Record":
            if attributes.get("type") == _STEPS:
                self._count(attributes)
        elif tag == "Workout":
            self._workout, self._statistics = attributes, []
        elif tag == "WorkoutStatistics" and self._workout is not None:
            self._statistics.append(attributes)

    def end(self, tag: str, text: str) -> None:
        if tag == "Workout" and self._workout is not None:
            self.found_any = True
            self._found.append(self._of(self._workout))
            self._workout = None

    def _count(self, attributes: dict[str, str]) -> None:
        steps = number(attributes.get("value"))
        if steps and steps > 0:
            self._steps[attributes.get("startDate", "")[:10], attributes.get("sourceName", "")] += steps
            if len(self._steps) > MOST_SOURCES:
                raise Refused(Why.HOSTILE)

    def _of(self, workout: dict[str, str]) -> Activity | Unreadable:
        try:
            return _activity(workout, self._statistics)
        except Refused as refused:
            return Unreadable(inside(self._name, workout.get("startDate", "")), refused.why)

    def steps_by_day(self) -> Findings:
        largest: dict[str, float] = {}
        for (day, _), steps in self._steps.items():
            largest[day] = max(steps, largest.get(day, 0))
        for day, steps in sorted(largest.items()):
            self.found_any = True
            try:
                yield DaySteps(day=date.fromisoformat(day), steps=round(steps), source=SOURCE)
            except ValueError:
                yield Unreadable(inside(self._name, day), Why.IMPOSSIBLE_DATE)


def _activity(workout: dict[str, str], statistics: list[dict[str, str]]) -> Activity:
    start, end = (moment(workout.get(key, "")) for key in ("startDate", "endDate"))
    seconds = _in(workout.get("duration"), workout.get("durationUnit", "min"), _SECONDS)
    if not seconds and start and end:
        seconds = (end - start).total_seconds()
    kind = workout.get("workoutActivityType", "").removeprefix(_WORKOUT)
    return activity(
        kind=kind_of(kind),
        title=title_of(kind) if kind_of(kind) == OTHER else "",
        start=start,
        seconds=seconds,
        source=SOURCE,
        source_id=f"{utc(start)} {kind} {workout.get('sourceName', '')}",
        heart_rate=next((number(one.get("average")) for one in statistics if one.get("type") == _HEART), None),
        steps=next((number(one.get("sum")) for one in statistics if one.get("type") == _STEPS), None),
        distance_m=_distance(workout, statistics),
    )


def _distance(workout: dict[str, str], statistics: list[dict[str, str]]) -> float | None:
    """Exports of before iOS 16 have it in the workout, later ones beside it."""
    for one in statistics:
        if one.get("type", "").startswith(_DISTANCE):
            return _in(one.get("sum"), one.get("unit", ""), _METRES)
    return _in(workout.get("totalDistance"), workout.get("totalDistanceUnit", ""), _METRES) or None


def _in(value: str | None, unit: str, units: dict[str, float]) -> float | None:
    known = number(value)
    return None if known is None or unit.lower() not in units else known * units[unit.lower()]
