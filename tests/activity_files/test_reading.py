from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.activity_files.found import moment, utc
from footwork.activity_files.unreadable import SAYS, Unreadable, Why
from tests.activity_files.making import (
    START,
    activities,
    apple,
    exercise,
    fit,
    gpx,
    gpx_point,
    gzipped,
    health_connect,
    lap,
    only_activity,
    read,
    reasons,
    session,
    strava,
    strava_row,
    tcx,
    walk_in_gpx,
    workout,
    zipped,
)

FILES = {
    "fit": fit(session()),
    "gpx": walk_in_gpx(),
    "tcx": tcx(lap()),
    "apple-health": apple(workout()),
    "strava": strava(strava_row()),
}


@pytest.mark.parametrize("source", FILES)
@pytest.mark.parametrize("name", ["a.fit", "a.gpx", "photo.jpg", "", "../../etc/passwd", "a\nb\x1b[31m"])
def test_the_content_says_what_a_file_is_not_its_name(source: str, name: str) -> None:
    assert only_activity(read(FILES[source], name)).source == source


@pytest.mark.parametrize("source", FILES)
def test_a_compressed_file_is_read_as_what_it_holds(source: str) -> None:
    assert only_activity(read(gzipped(FILES[source]))).source == source
    assert only_activity(read(zipped({"a/b/something": FILES[source]}))).source == source


def test_a_database_with_another_name_is_read(tmp_path: Path) -> None:
    assert only_activity(read(health_connect(tmp_path, exercise()), "a.fit")).source == "health-connect"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", Why.EMPTY),
        (b" \r\n \n", Why.EMPTY),
        (bytes(10_000), Why.EMPTY),
        (b"Dear diary, today I walked.", Why.UNKNOWN),
        (b"%PDF-1.7 ...", Why.UNKNOWN),
        (b'{"activities": []}', Why.UNKNOWN),
        (b"\xff\xd8\xff\xe0 JFIF", Why.UNKNOWN),
        (b"<kml xmlns='x'><Document/></kml>", Why.UNKNOWN),
        (b"<!DOCTYPE html><html><body>Sign in<br>", Why.WEB_PAGE),
        (b"<html>", Why.WEB_PAGE),
        (b"a,b,c\n1,2,3\n", Why.UNKNOWN),
        (b"PK\x03\x04 and no end", Why.CUT),
        (zipped({}), Why.NO_ACTIVITY),
        (zipped({"notes.txt": b"nothing", "empty.csv": b""}), Why.NO_ACTIVITY),
        (gzipped(b"nothing much"), Why.UNKNOWN),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, why: Why) -> None:
    assert read(data, "a file") == [Unreadable("a file", why)]


def test_every_reason_has_its_sentence() -> None:
    assert set(SAYS) == set(Why)
    for sentence in SAYS.values():
        assert all(len(part.split()) <= 20 for part in sentence.split(". "))
    assert str(Unreadable("a file", Why.EMPTY)) == SAYS[Why.EMPTY]


def test_an_archive_gives_each_file_and_says_what_is_wrong_with_one() -> None:
    found = read(
        zipped({"1.fit": FILES["fit"], "2.fit": b"", "3.gpx": FILES["gpx"], "readme.txt": b"hello"}), "all.zip"
    )
    assert [one.source for one in activities(found)] == ["fit", "gpx"]
    assert Unreadable("all.zip: 2.fit", Why.EMPTY) in found
    assert len(found) == 3


def test_garmins_archive_in_an_archive_is_read_and_a_deeper_one_refused() -> None:
    inner = zipped({"1.fit": FILES["fit"]})
    assert only_activity(read(zipped({"DI_CONNECT/UploadedFiles_0-_Part1.zip": inner}))).source == "fit"
    assert reasons(read(zipped({"a.zip": zipped({"b.zip": inner})}))) == [Why.NESTED]


def test_where_a_part_stands_is_safe_to_show() -> None:
    (one,) = read(zipped({"../../\x1b[2J evil.fit": b"x"}), "a\nb.zip")
    assert isinstance(one, Unreadable)
    assert one.where == "a b.zip: ../../ [2J evil.fit"


def test_over_midnight_and_into_another_day_is_one_activity() -> None:
    late = workout(start="2026-11-02 23:30:00 +0100", duration="120")
    walk = only_activity(read(apple(late)))
    assert walk.ended_at.isoformat() == "2026-11-03T01:30:00+01:00"


def test_an_activity_over_the_change_of_clocks_keeps_its_length() -> None:
    late = workout(start="2026-10-25 02:30:00 +0200", duration="", endDate="2026-10-25 03:00:00 +0100")
    assert only_activity(read(apple(late))).lasts == timedelta(minutes=90)


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2026-11-02T07:00:00.500Z", "2026-11-02T07:00:00.500000+00:00"),
        ("2026-11-02T07:00:00", "2026-11-02T07:00:00+00:00"),
        ("2026-11-02 07:00:00 -0330", "2026-11-02T07:00:00-03:30"),
        ("2026-11-02T07:00:00+05:45", "2026-11-02T07:00:00+05:45"),
        ("2026-11-02T07:00:00+23:00", "2026-11-01T08:00:00+00:00"),
        ("0001-01-01T00:00:00+10:00", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_time_keeps_its_offset_if_a_clock_can_have_it(written: str, iso: str | None) -> None:
    at = moment(written)
    assert (at and at.isoformat()) == iso
    assert utc(at).endswith("Z" if at else "")


def test_what_lies_in_the_future_is_read_for_others_to_judge() -> None:
    walk = only_activity(read(gpx([gpx_point(0), gpx_point(600)]).replace(b"2026", b"2099")))
    assert walk.is_from_the_future(START)


@given(st.sampled_from(sorted(FILES)), st.integers(0, 3000), st.integers(0, 255), st.booleans())
def test_a_byte_that_is_wrong_stops_no_one(source: str, place: int, value: int, cut: bool) -> None:
    whole = FILES[source]
    read(whole[:place] if cut else whole[:place] + bytes([value]) + whole[place + 1 :])


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"\x1f\x8b\x08", b"SQLite format 3\0", b"<gpx>"]))
def test_noise_is_refused_with_a_reason(noise: bytes, head: bytes) -> None:
    assert reasons(read(head + noise))
