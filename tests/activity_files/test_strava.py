from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from footwork.activity_files.strava_dates import date_of
from footwork.activity_files.unreadable import Unreadable, Why
from tests.activity_files.making import (
    HEADER,
    activities,
    fit,
    gzipped,
    only_activity,
    read,
    reasons,
    session,
    strava,
    strava_row,
    zipped,
)

GERMAN = (
    "Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Aktivitätsbeschreibung,Verstrichene Zeit,Distanz,"
    "Max. Herzfrequenz,Relative Leistung,Pendelfahrt,Notiz,Ausrüstung,Dateiname,Gewicht,Gewicht des Rads,"
    "Verstrichene Zeit,Bewegungszeit,Distanz,Höchstgeschw.,Durchschnittsgeschw.,Max. Herzfrequenz,"
    "Ø Herzfrequenz,Schritte"
)
FILE = "activities/9000001.fit.gz"


def test_a_row_gives_the_numbers_of_its_second_half() -> None:
    walk = only_activity(read(strava(strava_row(steps=3200))))
    assert (walk.kind, walk.title, walk.lasts) == ("walk", "Round the park, twice", timedelta(minutes=30))
    assert walk.started_at.isoformat() == "2026-11-02T07:00:00+00:00"
    assert (walk.distance_m, walk.heart_rate, walk.steps) == (2400, 104, 3200)
    assert (walk.source, walk.source_id) == ("strava", "9000001")


def test_headers_may_be_in_any_language() -> None:
    row = strava_row(date="02.11.2026, 07:00:00", type="Spaziergang")
    walk = only_activity(read(strava(row, header=GERMAN)))
    assert (walk.kind, walk.lasts, walk.distance_m, walk.heart_rate) == ("walk", timedelta(minutes=30), 2400, 104)


def test_a_table_without_a_second_half_is_read_too() -> None:
    header = "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance"
    run = only_activity(read(strava('1,"Nov 2, 2026, 7:00:00 AM",Run,Run,,1800,"5,2"', header=header)))
    assert (run.kind, run.lasts, run.distance_m) == ("run", timedelta(minutes=30), 5200)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Nov 2, 2026, 7:05:09 PM", "2026-11-02T19:05:09"),
        ("Nov 2, 2026, 12:05:09\u202fAM", "2026-11-02T00:05:09"),
        ("2 Nov 2026, 19:05:09", "2026-11-02T19:05:09"),
        ("2 November 2026, 19:05:09", "2026-11-02T19:05:09"),
        ("02.11.2026, 19:05:09", "2026-11-02T19:05:09"),
        ("02/11/2026 19:05", "2026-11-02T19:05:00"),
        ("2026-11-02 19:05:09", "2026-11-02T19:05:09"),
    ],
)
def test_dates_are_read_in_many_forms_and_are_in_utc(text: str, iso: str) -> None:
    assert date_of(text) == datetime.fromisoformat(f"{iso}+00:00")


@pytest.mark.parametrize("text", ["", "2 novembre 2026 à 19:05:09", "Nov 31, 2026, 7:00:00 AM", "Nov 2, 2026, 99:00"])
def test_other_dates_are_not_guessed(text: str) -> None:
    assert date_of(text) is None


def export(*rows: str, **files: bytes) -> bytes:
    inside = {f"activities/{name}": data for name, data in files.items()}
    return zipped({"activities.csv": strava(*rows), "profile.csv": b"Athlete ID\n1\n", "media/x.jpg": b"JFIF"} | inside)


def test_the_export_is_read_by_its_table() -> None:
    archive = export(strava_row(file=FILE), **{"9000001.fit.gz": gzipped(fit(session(minutes=99)))})
    assert only_activity(read(archive)).lasts == timedelta(minutes=30)


def test_a_row_that_is_not_understood_is_read_from_its_file() -> None:
    row = strava_row(date="2 novembre 2026 à 07:00:00", type="Marche", file=FILE)
    archive = export(row, **{"9000001.fit.gz": gzipped(fit(session(sport=0)))})
    walk = only_activity(read(archive))
    assert (walk.kind, walk.source, walk.source_id) == ("walk", "strava", "9000001")
    assert walk.started_at.isoformat() == "2026-11-02T07:00:00+00:00"


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (strava_row(date="2 novembre 2026 à 07:00:00"), Why.NO_DATE),
        (strava_row(date="2 novembre 2026", file=FILE), Why.NO_DATE),  # and its file is cut
        (strava_row(elapsed=0, moving=0), Why.NO_LENGTH),
        (strava_row(moving=26 * 3600), Why.TOO_LONG),
        (strava_row(date="Nov 2, 1926, 7:00:00 AM"), Why.IMPOSSIBLE_DATE),
    ],
)
def test_what_is_wrong_is_said_of_its_row(row: str, why: Why) -> None:
    archive = export(strava_row(1), row, **{"9000001.fit.gz": gzipped(fit(session()))[:-9]})
    good, bad = read(archive, "export.zip")
    assert bad == Unreadable("export.zip: activities.csv, row 3", why)
    assert activities([good])


@pytest.mark.parametrize(
    "numbers", [{"heart": "NaN"}, {"heart": 900}, {"metres": "-3"}, {"metres": "inf", "steps": "x"}]
)
def test_a_number_that_cannot_be_is_left_out(numbers: dict[str, object]) -> None:
    walk = only_activity(read(strava(strava_row(**numbers))))  # type: ignore[arg-type]
    assert None in {walk.heart_rate, walk.distance_m}


def test_a_table_whose_first_line_is_blank_is_another() -> None:
    assert reasons(read(HEADER.replace("Activity", "Thing").encode() + b"\n\n" + strava_row().encode())) == [
        Why.UNKNOWN
    ]


def test_a_short_row_and_an_endless_field_are_no_trap() -> None:
    assert reasons(read(strava("9000001,x"))) == [Why.NO_DATE]
    found = read(strava(strava_row(), '9000002,"' + "x" * 300_000))
    assert (len(activities(found)), reasons(found)) == (1, [Why.DAMAGED])
