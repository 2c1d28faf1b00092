"""Files taken in: what is new, what is known, and what two devices recorded."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest

from footwork.activity_files.unreadable import Why
from footwork.core.activity import Effort
from footwork.web.week import imports
from footwork.web.week.activities import save_activities
from footwork.web.week.day_steps import day_steps_between
from footwork.web.week.imports import Report, import_file, import_paths, told
from footwork.web.week.models import Activity, DaySteps
from footwork.web.week.sums import loads_by_day, steps_by_day, week_sums
from footwork.web.week.typed import new_activity
from footwork.web.week.unsaid_efforts import say_effort, without_effort
from tests.activity_files.making import (
    START,
    apple,
    apple_steps,
    fit,
    gpx,
    gpx_point,
    lap,
    session,
    strava,
    strava_row,
    tcx,
    workout,
    zipped,
)
from tests.web.who import me

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 8, 12, tzinfo=UTC)
DAY = date(2026, 11, 2)


@pytest.fixture(autouse=True)
def _at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """What files give in UTC is on a day by the clock of the computer."""
    monkeypatch.setenv("TZ", "Europe/Berlin")


def take_in(*files: bytes, now: datetime = NOW) -> Report:
    report = Report()
    for number, data in enumerate(files):
        import_file(me(), BytesIO(data), f"{number}.file", now, report)
    return report


def test_importing_twice_adds_nothing() -> None:
    files = fit(session()), strava(strava_row(), strava_row(2, "Nov 4, 2026, 7:00:00 AM")), apple(apple_steps(4000))
    first, again = take_in(*files), take_in(*files)
    assert (first.new, first.known, first.days, first.files) == (3, 0, 1, 3)
    assert (again.new, again.known, again.days, again.doubles) == (0, 3, 0, 0)
    assert told(again)[-1] == "The steps of these days are here already."
    assert (Activity.objects.count(), DaySteps.objects.count()) == (3, 1)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_three_devices_count_one_walk_in_any_order(order: tuple[int, ...]) -> None:
    devices = [
        fit(session(START, 30, heart_rate=104, cycles=1600)),
        tcx(lap(START + timedelta(minutes=1)), sport="Other"),
        apple(workout(start="2026-11-02 08:02:00 +0100")),
    ]
    report = take_in(*(devices[index] for index in order))
    assert (report.new, report.doubles, without_effort(me(), NOW.date())) == (3, 2, [])
    assert "2 were also recorded by another device. They count once." in told(report)
    sums = week_sums(me(), DAY)
    assert (sums.moderate, sums.unknown) == (
        timedelta(minutes=32, seconds=30),
        0,
    )  # from the first start to the last end


def test_one_that_was_typed_in_too_is_said_to_be() -> None:
    began = START + timedelta(minutes=2)
    save_activities(me(), [new_activity("walk", began, timedelta(minutes=30))])
    report = take_in(fit(session(START, 30)), fit(session(START + timedelta(days=1), 30)))
    assert (report.doubles, report.typed) == (1, 1)
    assert told(report) == ["2 new activities.", "You typed 1 of these too. It counts once."]
    again = take_in(apple(workout(start="2026-11-03 08:02:00 +0100")))
    assert "1 was also recorded by another device. It counts once." in told(again)


def test_the_only_new_one_is_this_one() -> None:
    save_activities(me(), [new_activity("walk", START, timedelta(minutes=30))])
    assert told(take_in(fit(session(START, 30))))[1] == "You typed this one too. It counts once."


def test_the_first_five_are_named_and_the_newest_day_is_known() -> None:
    rows = [strava_row(number, f"Nov {number}, 2026, 7:00:00 AM") for number in range(1, 8)]
    report = take_in(strava(*rows))
    assert (len(report.named), report.unnamed, report.newest) == (imports.MOST_NAMED, 2, date(2026, 11, 7))
    again = take_in(strava(*rows))
    assert (again.named, again.unnamed, again.newest) == ([], 0, None)


def test_what_the_person_said_of_one_counts_for_both() -> None:
    take_in(fit(session(START, 30, heart_rate=104)))
    say_effort(me(), Activity.objects.get(), Effort.VIGOROUS)
    take_in(strava(strava_row(heart="", metres="")))
    assert week_sums(me(), DAY).vigorous == timedelta(minutes=30)


def test_a_file_that_knows_only_utc_is_on_the_day_of_the_computers_clock() -> None:
    take_in(fit(session()))
    row = Activity.objects.get()
    assert row.to_core().started_at.isoformat() == "2026-11-02T08:00:00+01:00"
    assert row.day == DAY


def test_a_file_that_knows_its_clock_keeps_its_day() -> None:
    take_in(apple(workout(start="2026-11-02 04:30:00 +1300")))
    assert Activity.objects.get().day == DAY


def test_what_is_in_the_future_is_refused_by_name() -> None:
    report = take_in(fit(session(START + timedelta(days=40))), apple(apple_steps(100, day="2027-01-01")))
    assert [(one.where, one.why) for one in report.refused] == [
        ("0.file: 2026-12-12", Why.FUTURE),
        ("1.file: 2027-01-01", Why.FUTURE),
    ]
    assert told(report) == ["No new activities."]


def test_more_steps_of_a_day_take_the_place_of_fewer() -> None:
    assert take_in(apple(apple_steps(4000))).days == 1
    assert take_in(apple(apple_steps(3000))).days == 0
    assert take_in(apple(apple_steps(5000))).days == 1
    assert day_steps_between(me(), DAY, DAY) == {DAY: 5000}


def test_the_steps_of_a_day_are_its_own_or_those_of_its_walks() -> None:
    take_in(apple(apple_steps(4000), workout()), fit(session(START + timedelta(days=1), cycles=3000)))
    assert steps_by_day(me(), DAY, DAY + timedelta(days=1)) == {DAY: 4000, DAY + timedelta(days=1): 6000}
    assert loads_by_day(me(), DAY, DAY)[DAY]


def test_a_large_file_is_stored_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imports, "BATCH", 2)
    rows = [strava_row(number, f"Nov {number}, 2026, 7:00:00 AM") for number in range(1, 6)]
    report = take_in(strava(*rows, strava_row(9, elapsed=0, moving=0)))
    assert (report.new, report.refusals) == (5, 1)


def test_of_many_refusals_the_first_are_told() -> None:
    report = take_in(strava(*(strava_row(number, elapsed=0, moving=0) for number in range(1, 31))))
    assert (report.refusals, len(report.refused)) == (30, imports.MOST_TOLD)


def test_one_bad_file_does_not_cost_the_others(tmp_path: Path) -> None:
    (tmp_path / "good.gpx").write_bytes(gpx([gpx_point(0), gpx_point(600)]))
    (tmp_path / "bad.fit").write_bytes(fit(session())[:-1])
    (tmp_path / "all.zip").write_bytes(zipped({"1.fit": fit(session(START + timedelta(days=1)))}))
    assert import_paths(me(), sorted(tmp_path.iterdir()), NOW) == (
        "2 new activities.\n1 item could not be read.\n"
        "bad.fit: This file stops in the middle. Export or copy it again.\n"
    )


def test_only_what_nothing_tells_is_asked_about_once() -> None:
    yoga, walk = session(sport=0), session(START + timedelta(days=1))
    take_in(fit(yoga), fit(walk), tcx(lap(), sport="Other"), tcx(lap(START + timedelta(days=1)), sport="Other"))
    (asked,) = without_effort(me(), NOW.date())
    say_effort(me(), Activity.objects.get(pk=asked.id), Effort.LIGHT)
    assert without_effort(me(), NOW.date()) == []
