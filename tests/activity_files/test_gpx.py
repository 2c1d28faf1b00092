from __future__ import annotations

from datetime import timedelta

import pytest

from footwork.activity_files.gpx import metres
from footwork.activity_files.unreadable import Unreadable, Why
from tests.activity_files.making import (
    FIXTURES,
    START,
    activities,
    gpx,
    gpx_point,
    only_activity,
    read,
    reasons,
    walk_in_gpx,
)


def test_a_track_is_an_activity() -> None:
    walk = only_activity(read(walk_in_gpx()))
    assert (walk.kind, walk.title, walk.lasts) == ("walk", "Round the park", timedelta(minutes=30))
    assert walk.started_at.isoformat() == "2026-11-02T07:00:00+00:00"
    assert (walk.distance_m, walk.heart_rate, walk.steps) == (2002, None, None)


def test_a_file_of_a_real_handheld_is_read_as_gpxpy_reads_it() -> None:
    found = activities(read((FIXTURES / "garmin-handheld.gpx").read_bytes()))
    assert found[0].started_at.isoformat() == "2010-08-05T14:23:59+00:00"
    assert (found[0].lasts, found[0].title) == (timedelta(minutes=41, seconds=9), "ACTIVE LOG #2")
    assert found[0].distance_m == pytest.approx(1914, abs=3)  # gpxpy's earth is a thousandth larger


def test_pauses_between_segments_do_not_count() -> None:
    walk = only_activity(read(gpx([gpx_point(0), gpx_point(600)], [gpx_point(3000), gpx_point(3300)])))
    assert walk.lasts == timedelta(minutes=15)


def test_heart_rate_and_cadence_are_means_of_the_points() -> None:
    points = [
        gpx_point(at, inside=f"<extensions><x:T><x:hr>{heart}</x:hr><x:cad>{cadence}</x:cad></x:T></extensions>")
        for at, heart, cadence in ((0, 100, 60), (300, 0, 0), (600, 110, 60))
    ]
    walk = only_activity(read(gpx(points)))
    assert (walk.heart_rate, walk.steps) == (105, 800)  # a pause has no steps, but a lost sensor no heart rate of zero


@pytest.mark.parametrize(
    ("kind", "cadence", "steps"), [("walking", 110, 1100), ("running", 88, 1760), ("cycling", 80, None)]
)
def test_cadence_is_strides_unless_no_one_makes_so_many(kind: str, cadence: int, steps: int | None) -> None:
    points = [gpx_point(at, inside=f"<cad>{cadence}</cad>") for at in (0, 600)]
    assert only_activity(read(gpx(points, type=kind))).steps == steps


@pytest.mark.parametrize(
    ("latitude", "longitude"), [("NaN", "13"), ("52", "nan"), ("", ""), ("inf", "0"), ("1e300", "0")]
)
def test_a_place_that_is_none_is_passed_over(latitude: str, longitude: str) -> None:
    points = [gpx_point(0, 52), gpx_point(60, latitude, longitude), gpx_point(120, 52.001)]
    walk = only_activity(read(gpx(points)))
    assert (walk.distance_m, walk.lasts) == (111, timedelta(minutes=2))


def test_points_out_of_order_have_their_first_and_last() -> None:
    walk = only_activity(read(gpx([gpx_point(300), gpx_point(0), gpx_point(60)])))
    assert (walk.started_at, walk.lasts) == (START, timedelta(minutes=5))


def test_a_track_of_many_days_is_one_activity_a_segment() -> None:
    far = 86_400 * 3
    found = read(gpx([gpx_point(0), gpx_point(600)], [gpx_point(far), gpx_point(far + 900)]))
    assert [one.lasts for one in activities(found)] == [timedelta(minutes=10), timedelta(minutes=15)]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (gpx(["<trkpt lat='1' lon='2'/>"]), Why.NO_TIMES),
        (gpx(["<trkpt lat='1' lon='2'><time>yesterday</time></trkpt>"]), Why.NO_TIMES),
        (gpx(), Why.NO_TIMES),
        (gpx([gpx_point(0)]), Why.NO_LENGTH),
        (gpx([gpx_point(0), gpx_point(26 * 3600)]), Why.TOO_LONG),
        (gpx([gpx_point(0), gpx_point(600)]).replace(b"2026", b"1926"), Why.IMPOSSIBLE_DATE),
        (b"<gpx><wpt lat='1' lon='2'/><rte/></gpx>", Why.NO_ACTIVITY),
        (walk_in_gpx()[:2000], Why.CUT),
        (walk_in_gpx().replace(b"</trkseg>", b"</oops>"), Why.DAMAGED),
    ],
)
def test_what_is_wrong_is_said(data: bytes, why: Why) -> None:
    assert reasons(read(data)) == [why]


def test_a_track_that_cannot_be_read_is_named() -> None:
    (one,) = read(gpx([], name="Hill"), "hike.gpx")
    assert isinstance(one, Unreadable)
    assert one.where == "hike.gpx: Hill"


def test_a_degree_of_latitude_is_111_kilometres() -> None:
    assert metres((0, 0), (1, 0)) == pytest.approx(111_195, abs=1)
    assert metres((52, 13), (52, 13)) == 0
    assert metres((0, 0), (0, 180)) == pytest.approx(20_015_087, abs=1)
