from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.activity_files.unreadable import Unreadable, Why
from footwork.core.activity import Activity
from tests.activity_files.making import (
    CYCLING,
    FIXTURES,
    RUNNING,
    START,
    SWIMMING,
    activities,
    fit,
    fit_time,
    only_activity,
    read,
    reasons,
    session,
    signed,
)


def test_a_session_gives_what_the_watch_showed() -> None:
    walk = only_activity(read(fit(session(heart_rate=104, distance_cm=240_050, cycles=1600))))
    assert (walk.kind, walk.started_at, walk.lasts) == ("walk", START, timedelta(minutes=30))
    assert (walk.heart_rate, walk.distance_m, walk.steps) == (104, 2400, 3200)
    assert (walk.source, walk.source_id) == ("fit", "2026-11-02T07:00:00Z 77")


@pytest.mark.parametrize(
    ("name", "kind", "start", "seconds", "heart_rate", "steps", "metres"),
    [  # as fitparse reads them
        ("garmin-fenix-5-walk.fit", "walk", "2017-06-11T07:32:51-07:00", 45.379, 75, 82, 68),
        ("garmin-fenix-5-run.fit", "run", "2017-06-11T07:34:09-07:00", 56.887, 90, 156, 158),
        ("wahoo-elemnt-bolt.fit", "cycle", "2017-08-21T10:18:00+02:00", 132, None, None, 964),
    ],
)
def test_files_of_real_devices_are_read(
    name: str, kind: str, start: str, seconds: float, heart_rate: int | None, steps: int | None, metres: int
) -> None:
    one = only_activity(read((FIXTURES / name).read_bytes()))
    assert (one.kind, one.started_at.isoformat(), one.lasts) == (kind, start, timedelta(seconds=seconds))
    assert (one.heart_rate, one.steps, one.distance_m) == (heart_rate, steps, metres)


def test_a_pause_of_the_timer_does_not_count() -> None:
    assert only_activity(read(fit(session(elapsed_ms=90 * 60_000)))).lasts == timedelta(minutes=30)


def test_the_watchs_own_clock_says_which_day_it_was() -> None:
    clock = {"clock_at": fit_time(START), "local_at": fit_time(START - timedelta(hours=8))}
    walk = only_activity(read(fit(session(), clock)))
    assert walk.started_at.isoformat() == "2026-11-01T23:00:00-08:00"


@pytest.mark.parametrize("local", [START, datetime(1990, 1, 1, tzinfo=UTC)])
def test_a_clock_that_says_nothing_leaves_the_start_in_utc(local: datetime) -> None:
    clock = {"clock_at": fit_time(START), "local_at": fit_time(local)}
    walk = only_activity(read(fit(session(), clock)))
    assert walk.started_at.isoformat() == "2026-11-02T07:00:00+00:00"


def test_heart_rates_of_the_points_are_taken_where_the_session_has_none() -> None:
    points = [{"point_at": fit_time(START + timedelta(minutes=at)), "point_heart_rate": 90 + at} for at in (0, 10, 40)]
    assert only_activity(read(fit(*points, session()))).heart_rate == 95


def test_points_without_a_session_are_an_activity() -> None:
    points = [{"point_at": fit_time(START + timedelta(minutes=at)), "point_heart_rate": 100} for at in (0, 20)]
    one = only_activity(read(fit(*points)))
    assert (one.kind, one.started_at, one.lasts, one.heart_rate) == ("other", START, timedelta(minutes=20), 100)


def test_a_triathlon_is_three_activities_without_its_transitions() -> None:
    later = [START + timedelta(hours=hours) for hours in range(4)]
    sports = (SWIMMING, 3, CYCLING, RUNNING)
    found = read(fit(*(session(at, sport=sport) for at, sport in zip(later, sports, strict=True))))
    assert [one.kind for one in activities(found)] == ["swim", "cycle", "run"]
    assert not reasons(found)


def test_files_one_after_another_are_all_read() -> None:
    both = fit(session()) + fit(session(START + timedelta(days=1)))
    assert len(activities(read(both))) == 2


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (fit(), Why.NO_ACTIVITY),
        (fit(session(timer_ms=0, elapsed_ms=0)), Why.NO_LENGTH),
        (fit(session(minutes=26 * 60)), Why.TOO_LONG),
        (fit({"sport": RUNNING, "timer_ms": 60_000}), Why.NO_TIMES),
        (fit(session() | {"start_time": 1000}), Why.IMPOSSIBLE_DATE),  # seconds since it was switched on
        (fit(session())[:-1], Why.CUT),
        (fit(session())[:40], Why.CUT),
        (fit(session())[:-2] + b"\0\0", Why.DAMAGED),
        (fit(session()).replace(b"\x04M", b"\x04N", 1), Why.DAMAGED),
    ],
)
def test_what_is_wrong_is_said(data: bytes, why: Why) -> None:
    assert reasons(read(data)) == [why]


@pytest.mark.parametrize("kind", [0x07, 0x88, 0x0D])  # a text, a float, bytes
def test_a_field_of_another_type_is_left_out(kind: int) -> None:
    message = bytearray(fit(session(distance_cm=1000)))
    at = message.index(bytes([9, 4, 0x86]))  # the distance, in its definition
    message[at + 2] = kind
    walk = only_activity(read(signed(bytes(message))))
    assert walk.lasts == timedelta(minutes=30)
    message[message.index(bytes([8, 4, 0x86])) + 2] = kind  # and the length
    assert all(one.lasts == timedelta(minutes=30) for one in activities(read(signed(bytes(message)))))


def test_one_session_that_cannot_be_read_does_not_cost_the_others() -> None:
    found = read(fit(session(minutes=26 * 60), session(START + timedelta(days=2))))
    assert [type(one) for one in found] == [Unreadable, Activity]


@given(st.integers(0, 4000), st.integers(0, 255), st.booleans())
def test_a_damaged_file_gives_a_reason_or_nothing_new(place: int, value: int, cut: bool) -> None:
    whole = (FIXTURES / "garmin-fenix-5-walk.fit").read_bytes()
    broken = whole[:place] if cut else whole[:place] + bytes([value]) + whole[place + 1 :]
    found = read(broken)
    assert found == read(whole) if broken == whole else reasons(found)
