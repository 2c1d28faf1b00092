"""A computer that is taken to another time zone while Footwork runs."""

from __future__ import annotations

import os
import re
import time as clocks
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo

import pytest

from footwork import local_time

SOURCES = Path(local_time.__file__).parent
HONOLULU, AUCKLAND = "Pacific/Honolulu", "Pacific/Auckland"
WINTER, SUMMER = datetime(2026, 12, 1, 12, tzinfo=UTC), datetime(2026, 7, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("TZ", raising=False)
    yield
    monkeypatch.undo()
    if hasattr(clocks, "tzset"):
        clocks.tzset()


@pytest.fixture
def link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What stands for /etc/localtime."""
    monkeypatch.setattr(local_time, "LOCALTIME", tmp_path / "localtime")
    return tmp_path / "localtime"


def zone_file(name: str) -> Path:
    found = next((Path(root, name) for root in TZPATH if Path(root, name).exists()), None)
    if found is None:
        pytest.skip("no zones on this computer")
    return found


def take_to(link: Path, name: str) -> None:
    link.unlink(missing_ok=True)
    link.symlink_to(zone_file(name))


def test_the_zone_is_read_anew_when_the_link_leads_elsewhere(link: Path) -> None:
    days = {}
    for zone in (AUCKLAND, HONOLULU, AUCKLAND):
        take_to(link, zone)
        now = local_time.now()
        assert now.utcoffset() == datetime.now(ZoneInfo(zone)).utcoffset()
        days[zone] = now.date()
    assert days[AUCKLAND] > days[HONOLULU]


def test_a_copy_that_is_written_anew_is_read_anew_and_what_stays_is_read_once(link: Path) -> None:
    link.write_bytes(zone_file("Europe/Berlin").read_bytes())
    local_time._content.cache_clear()
    offsets = {local_time.by_local_clock(WINTER).utcoffset() for _ in range(3)}
    assert (offsets, local_time._content.cache_info().misses) == ({timedelta(hours=1)}, 1)
    fresh = link.with_name("fresh")
    fresh.write_bytes(zone_file("Asia/Tokyo").read_bytes())
    fresh.replace(link)
    assert local_time.by_local_clock(WINTER).utcoffset() == timedelta(hours=9)


def test_each_moment_has_the_offset_that_the_clock_had_then(link: Path) -> None:
    take_to(link, "Europe/Berlin")
    assert local_time.by_local_clock(WINTER).isoformat() == "2026-12-01T13:00:00+01:00"
    assert local_time.by_local_clock(SUMMER).isoformat() == "2026-07-01T14:00:00+02:00"
    assert (
        local_time.at_local_clock(datetime.combine(date(2026, 7, 1), time(8))).isoformat()
        == "2026-07-01T08:00:00+02:00"
    )
    assert (
        local_time.at_local_clock(datetime.combine(date(2026, 10, 25), time(2, 30))).isoformat()
        == "2026-10-25T02:30:00+02:00"
    )
    before, after = (local_time.by_local_clock(datetime(2026, 10, 25, hour, 30, tzinfo=UTC)) for hour in (0, 1))
    assert (before.time(), after - before) == (after.time(), timedelta(hours=1)), "2:30 comes twice, an hour apart"


@pytest.mark.parametrize(
    ("says", "hours"),
    [("Asia/Tokyo", 9), (":Asia/Tokyo", 9), ("EAST-14", 14), ("WEST12", -12), ("", 0), ("Nowhere/Else", 0)],
)
def test_what_the_environment_says_goes_before_the_link(
    link: Path, monkeypatch: pytest.MonkeyPatch, says: str, hours: int
) -> None:
    if not hasattr(clocks, "tzset"):
        pytest.skip("this operating system does not ask the environment")
    take_to(link, AUCKLAND)
    monkeypatch.setenv("TZ", says)
    assert local_time.by_local_clock(WINTER).utcoffset() == timedelta(hours=hours)
    assert local_time.at_local_clock(datetime.combine(date(2026, 12, 1), time(8))).utcoffset() == timedelta(hours=hours)


def test_the_environment_may_name_a_file(link: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", f":{link}")
    for zone in (AUCKLAND, HONOLULU):
        take_to(link, zone)
        assert local_time.by_local_clock(WINTER).utcoffset() == WINTER.astimezone(ZoneInfo(zone)).utcoffset()


def test_without_a_file_the_operating_system_is_asked(link: Path) -> None:
    assert not link.exists()
    assert local_time.by_local_clock(WINTER).utcoffset() == WINTER.astimezone().utcoffset()
    link.write_text("no zone")
    assert abs(local_time.now() - datetime.now(UTC)) < timedelta(minutes=1)
    assert os.environ.get("TZ") is None


BY_THE_CALENDAR = {
    "cli/build.py": "the date on a file",
    "core/activity.py": "whether a day can be", "core/answer.py": "the same", "core/export_format.py": "the same",
    "core/foot_check.py": "the same", "core/pair.py": "the same", "core/plan.py": "the same",
    "core/occurrences.py": "the day of an address",
    "core/times.py": "what a day is", "core/walking.py": "the same",
    "web/data/restore.py": "when a copy was made", "web/plan/history.py": "when a change was made",
    "web/plan/felt_sessions.py": "the first of a range, with days to spare",
    "web/views/data.py": "the name of a file", "web/week/imports.py": "a line of a file, by its own date",
}  # fmt: skip
"""Where the date of a moment is the calendar's. Everywhere else a day turns at four (core.times.day_at)."""


def test_nobody_else_takes_the_date_of_a_moment_by_the_calendar() -> None:
    found = {
        f"{path.relative_to(SOURCES)}"
        for path in SOURCES.rglob("*.py")
        if "migrations" not in path.parts and ".date()" in path.read_text(encoding="utf-8")
    }
    assert found == set(BY_THE_CALENDAR)


def test_nobody_else_asks_for_the_local_time() -> None:
    """It would be that of the zone in which the process began."""
    asks = re.compile(r"\.astimezone\(\)|now\(\)\.|datetime\.now\(\)|date\.today\(\)|timezone\.localtime|localdate")
    found = {
        f"{path.relative_to(SOURCES)}: {line.strip()}"
        for path in SOURCES.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if asks.search(line) and "local_time." not in line and path.name != "local_time.py"
    }
    assert found == set()
