from __future__ import annotations

from datetime import timedelta

import pytest

from footwork.activity_files.unreadable import Unreadable, Why
from tests.activity_files.making import (
    activities,
    apple,
    apple_steps,
    days,
    only_activity,
    read,
    reasons,
    workout,
    zipped,
)

HEART = '<WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="104.6" minimum="80" unit="count/min"/>'
STEPS = '<WorkoutStatistics type="HKQuantityTypeIdentifierStepCount" sum="3210" unit="count"/>'
DISTANCE = '<WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="{}" unit="{}"/>'
ROUTE = "<gpx><trk><trkseg/></trk></gpx>"


def test_a_workout_gives_what_its_statistics_say() -> None:
    walk = only_activity(read(apple(workout(inside=HEART + STEPS + DISTANCE.format("2.4", "km")))))
    assert (walk.kind, walk.started_at.isoformat()) == ("walk", "2026-11-02T08:00:00+01:00")
    assert walk.lasts == timedelta(minutes=30, seconds=30)
    assert (walk.heart_rate, walk.steps, walk.distance_m) == (105, 3210, 2400)
    assert walk.source == "apple-health"


def test_exports_of_older_phones_have_the_distance_in_the_workout() -> None:
    walk = only_activity(read(apple(workout(totalDistance="1.5", totalDistanceUnit="mi"))))
    assert walk.distance_m == 2414


def test_what_has_no_kind_keeps_its_name() -> None:
    one = only_activity(read(apple(workout("Yoga"))))
    assert (one.kind, one.title) == ("other", "Yoga")


def test_without_a_duration_the_end_says_how_long() -> None:
    walk = only_activity(read(apple(workout(duration="", endDate="2026-11-02 08:45:00 +0100"))))
    assert walk.lasts == timedelta(minutes=45)


def test_phone_and_watch_count_the_same_steps() -> None:
    export = apple(
        *(apple_steps(steps, source) for steps, source in ((3000, "iPhone"), (2500, "Watch"), (1000, "Watch"))),
        apple_steps("4000.0", day="2026-11-03"),
    )
    assert days(read(export)) == {"2026-11-02": 3500, "2026-11-03": 4000}


def test_what_else_a_phone_records_is_passed_over() -> None:
    heart = apple_steps(60).replace("StepCount", "HeartRate")
    correlation = f"<Correlation type='x'>{apple_steps(70)}</Correlation>"
    assert days(read(apple(heart, correlation, apple_steps("many"), apple_steps("-5")))) == {"2026-11-02": 70}


@pytest.mark.parametrize("name", ["export.xml", "Export.xml", "exportación.xml", "Экспорт.xml"])
def test_the_archive_is_read_whatever_its_language_calls_the_file(name: str) -> None:
    archive = zipped(
        {
            "apple_health_export/export_cda.xml": b"<ClinicalDocument/>",
            "apple_health_export/workout-routes/route_1.gpx": ROUTE.encode(),
            f"apple_health_export/{name}": apple(workout(), apple_steps(3000), locale="es_ES"),
        }
    )
    found = read(archive, "export.zip")
    assert len(activities(found)) == 1
    assert days(found) == {"2026-11-02": 3000}
    assert not reasons(found)


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        (workout(duration="0"), Why.NO_LENGTH),
        (workout(duration="26", durationUnit="hr"), Why.TOO_LONG),
        (workout(start="someday"), Why.NO_TIMES),
        (workout(start="1926-11-02 08:00:00 +0100"), Why.IMPOSSIBLE_DATE),
        (apple_steps(100, day="0001-01-01"), Why.IMPOSSIBLE_DATE),
        (apple_steps(2**40), Why.IMPOSSIBLE_DATE),
        ("", Why.NO_ACTIVITY),
    ],
)
def test_what_is_wrong_is_said(inside: str, why: Why) -> None:
    assert reasons(read(apple(inside))) == [why]


def test_a_workout_that_cannot_be_read_is_named_by_its_day() -> None:
    (one,) = read(apple(workout(duration="0")), "export.xml")
    assert isinstance(one, Unreadable)
    assert one.where == "export.xml: 2026-11-02 08:00:00 +0100"


def test_a_cut_export_gives_its_workouts_but_no_days_that_may_lack_steps() -> None:
    found = read(apple(apple_steps(3000), workout(), workout(start="2026-11-03 08:00:00 +0100"))[:-40])
    assert len(activities(found)) == 1
    assert (days(found), reasons(found)) == ({}, [Why.CUT])
