from __future__ import annotations

from datetime import timedelta

import pytest

from footwork.activity_files.unreadable import Why
from tests.activity_files.making import FIXTURES, START, lap, only_activity, read, reasons, tcx

HEART = "<AverageHeartRateBpm><Value>{}</Value></AverageHeartRateBpm>"
TRACK = "<Track>{}</Track>"
POINT = "<Trackpoint><Time>{}</Time><DistanceMeters>9</DistanceMeters>{}</Trackpoint>"


def test_laps_are_summed_and_their_heart_rates_weighed_by_time() -> None:
    run = only_activity(
        read(tcx(lap(inside=HEART.format(120)), lap(START + timedelta(hours=1), 600, HEART.format(160), 1000)))
    )
    assert (run.kind, run.started_at, run.lasts) == ("run", START, timedelta(minutes=40))
    assert (run.heart_rate, run.distance_m, run.source) == (130, 3400, "tcx")


def test_a_file_of_a_real_watch_is_read_as_tcxreader_reads_it() -> None:
    one = only_activity(read((FIXTURES / "garmin-vivoactive-hr.tcx").read_bytes()))
    assert (one.kind, one.started_at.isoformat()) == ("other", "2022-07-16T16:08:25+00:00")
    assert one.lasts == timedelta(seconds=1112.335)
    assert (one.heart_rate, one.distance_m, one.steps) == (88, 1158, 491)


def test_points_say_what_the_laps_do_not() -> None:
    points = [
        POINT.format(
            f"2026-11-02T07:{minute:02}:00Z",
            f"<HeartRateBpm><Value>{100 + minute}</Value></HeartRateBpm><Extensions><ns3:TPX>"
            "<ns3:RunCadence>80</ns3:RunCadence></ns3:TPX></Extensions>",
        )
        for minute in (0, 10)
    ]
    run = only_activity(read(tcx(lap(seconds="", distance="", inside=TRACK.format("".join(points))))))
    assert (run.lasts, run.heart_rate, run.steps, run.distance_m) == (timedelta(minutes=10), 105, 1600, None)


def test_white_space_in_front_is_no_mistake() -> None:
    assert only_activity(read(b"\n     " + tcx(lap()))).lasts == timedelta(minutes=30)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (tcx(), Why.NO_TIMES),
        (tcx(lap(seconds=0)), Why.NO_LENGTH),
        (tcx(lap(seconds="NaN")), Why.NO_TIMES),
        (tcx(lap(seconds=26 * 3600)), Why.TOO_LONG),
        (tcx(lap(seconds="1e300")), Why.TOO_LONG),
        (tcx(lap()).replace(b"Activity", b"Course"), Why.NO_ACTIVITY),
        (tcx(lap())[:-40], Why.CUT),
    ],
)
def test_what_is_wrong_is_said(data: bytes, why: Why) -> None:
    assert reasons(read(data)) == [why]
