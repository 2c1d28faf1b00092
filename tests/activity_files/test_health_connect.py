from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from footwork.activity_files.unreadable import Why
from tests.activity_files.making import (
    START,
    activities,
    beat,
    counted,
    days,
    exercise,
    health_connect,
    only_activity,
    read,
    reasons,
    zipped,
)

STEPS, DISTANCES = ("steps_record_table", "count"), ("distance_record_table", "distance")


def test_a_session_has_what_was_measured_in_its_time(tmp_path: Path) -> None:
    data = health_connect(
        tmp_path,
        exercise(title="Round the park"),
        *(beat(rate, START + timedelta(minutes=at)) for rate, at in ((60, -1), (100, 0), (110, 30), (180, 31))),
        counted("distance_record_table", "distance", 1200.4),
        counted("distance_record_table", "distance", 700, at=START + timedelta(hours=2)),
    )
    walk = only_activity(read(data))
    assert (walk.kind, walk.title, walk.lasts) == ("walk", "Round the park", timedelta(minutes=30))
    assert walk.started_at.isoformat() == "2026-11-02T08:00:00+01:00"
    assert (walk.heart_rate, walk.distance_m, walk.steps) == (105, 1200, None)
    assert (walk.source, walk.source_id) == ("health-connect", "0badcafe")


def test_of_the_apps_that_counted_the_largest_counts(tmp_path: Path) -> None:
    later = START + timedelta(hours=5)
    data = health_connect(
        tmp_path,
        exercise(),
        *(counted(*STEPS, steps, app) for steps, app in ((1000, 1), (200, 1), (1100, 2))),
        counted(*STEPS, 2000, 2, at=later),
    )
    found = read(data)
    assert activities(found)[0].steps == 1200
    assert days(found) == {"2026-11-02": 3100}


def test_sessions_at_the_same_time_each_have_their_beats(tmp_path: Path) -> None:
    data = health_connect(
        tmp_path,
        exercise(minutes=60),
        exercise(33, START + timedelta(minutes=10), 10),
        *(beat(100 + at, START + timedelta(minutes=at)) for at in (0, 15, 45)),
    )
    assert [one.heart_rate for one in activities(read(data))] == [120, 115]


@pytest.mark.parametrize("offset", ["NULL", "1000000", "'east'"])
def test_without_an_offset_the_start_is_in_utc(tmp_path: Path, offset: str) -> None:
    data = health_connect(tmp_path, exercise(offset=offset))
    walk = only_activity(read(data))
    assert walk.started_at.isoformat() == "2026-11-02T07:00:00+00:00"


def test_the_phones_archive_is_read(tmp_path: Path) -> None:
    data = zipped({"health_connect_export.db": health_connect(tmp_path, exercise(), counted(*STEPS, 900))})
    found = read(data, "Health Connect.zip")
    assert (len(activities(found)), days(found), reasons(found)) == (1, {"2026-11-02": 900}, [])


@pytest.mark.parametrize(
    ("sql", "why"),
    [
        (exercise(minutes=0), Why.NO_LENGTH),
        (exercise(minutes=-5), Why.NO_LENGTH),
        (exercise(minutes=26 * 60), Why.TOO_LONG),
        (exercise().replace(str(round(START.timestamp())), "9" * 15), Why.IMPOSSIBLE_DATE),
        ("INSERT INTO exercise_session_record_table (start_time, exercise_type) VALUES ('x', 1)", Why.NO_TIMES),
        (counted(*STEPS, 100, day=10**9), Why.IMPOSSIBLE_DATE),
        (counted(*STEPS, 100, day="'x'"), Why.IMPOSSIBLE_DATE),
        (counted(*STEPS, "'many'", day="NULL"), Why.IMPOSSIBLE_DATE),
        ("DROP TABLE exercise_session_record_table", None),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, sql: str, why: Why | None) -> None:
    assert reasons(read(health_connect(tmp_path, sql))) == ([why] if why else [])


def test_another_programs_database_is_not_ours(tmp_path: Path) -> None:
    data = health_connect(tmp_path, "DROP TABLE exercise_session_record_table", "DROP TABLE steps_record_table")
    assert reasons(read(data)) == [Why.UNKNOWN]


def test_a_view_in_the_place_of_a_table_is_not_run(tmp_path: Path) -> None:
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS start_time FROM n"
    data = health_connect(
        tmp_path,
        "DROP TABLE exercise_session_record_table",
        f"CREATE VIEW exercise_session_record_table AS {endless}",
    )
    assert reasons(read(data)) == []


@pytest.mark.parametrize("size", [16, 100, 5000, -4096])
def test_a_cut_or_false_database_is_damaged(tmp_path: Path, size: int) -> None:
    whole = health_connect(tmp_path, *(exercise(start=START + timedelta(days=day)) for day in range(200)))
    assert reasons(read(whole[:size]))[-1] is Why.DAMAGED
