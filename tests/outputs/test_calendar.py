"""The calendar, read by two readers that we did not write, across a change of the clocks."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import vobject

from footwork.catalogue.library import library
from footwork.core.days import Weekdays
from footwork.core.occurrences import occurrences
from footwork.core.plan import Pause, Plan, QuietHours
from footwork.core.planned_sessions import PlannedSessions
from footwork.core.prescription import Prescription
from footwork.core.span import UNHURRIED
from footwork.core.time_slot import EVENING, MORNING
from footwork.core.timeline import timeline_of
from footwork.core.times import on_the_clock
from footwork.outputs.calendar import compile
from tests.core.plans import FIRST, at_evening, on, plan
from tests.outputs.golden import assert_golden

ROOT = Path(__file__).parents[2]
PLAYED = {id: timeline_of(library().routine(id), UNHURRIED) for id in library().routine_ids()}
WHOLE = Prescription(id="five-foot", routine="five-foot", slots=(MORNING.id,))
PRESSES = Prescription(id="toe-presses", routine="toe-presses", slots=(EVENING.id,), days=Weekdays((0, 2, 4)))
YEAR = date(2026, 1, 1)
OURS = plan(replace(FIRST, prescriptions=(WHOLE, PRESSES), pauses=(Pause(first=on(10), last=on(12)),)))
LAST = date(2026, 4, 30)

ICAL_JS = """
const ical = (await import("ical.js")).default;
const calendar = new ical.Component(ical.parse(await new Response(process.stdin).text()));
const found = [];
for (const component of calendar.getAllSubcomponents("vevent")) {
  const event = new ical.Event(component);
  const steps = event.iterator();
  for (let at = steps.next(); at && at.year < 2027; at = steps.next()) found.push([at.toString(), at.zone.tzid]);
}
console.log(JSON.stringify(found));
"""


def compiled(of: Plan = OURS, *, alarms: bool = False) -> str:
    return compile(PlannedSessions(of, PLAYED, YEAR, alarms=alarms)).decode()


def by_vobject(text: str) -> set[datetime]:
    """Wall-clock times up to LAST."""
    calendar = vobject.readOne(text)
    until = datetime.combine(LAST, datetime.max.time())
    rules = (event.getrruleset(addRDate=True) for event in calendar.vevent_list)
    return {at for rule in rules for at in takewhile(lambda at: at <= until, rule)}


def by_ical_js(text: str) -> set[datetime]:
    node = [str(Path(sys.executable).with_name("node")), "--input-type=module", "--eval", ICAL_JS]
    found = subprocess.run(node, input=text, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    told = [(datetime.fromisoformat(at), zone) for at, zone in json.loads(found)]
    assert {zone for _at, zone in told} == {"floating"}
    return {at for at, _zone in told if at.date() <= LAST}


def walls(of: Plan) -> set[datetime]:
    version = of.newest
    return {on_the_clock(one.day, one.slot.at) for one in occurrences(of, max(version.since, YEAR), LAST)}


@pytest.mark.parametrize("read", [by_vobject, by_ical_js])
def test_another_program_reads_the_sessions_that_the_plan_has_and_no_other(
    read: Callable[[str], set[datetime]],
) -> None:
    assert read(compiled()) == walls(OURS)
    ending = plan(replace(FIRST, prescriptions=(WHOLE, PRESSES), pauses=(Pause(first=on(20)),)))
    assert read(compiled(ending)) == walls(ending)
    paused = (Pause(first=on(9), last=on(11)),)
    night = plan(replace(FIRST, prescriptions=(PRESSES,), slots=at_evening(time(0, 30)), pauses=paused))
    assert on(3) in {at.date() for at in read(compiled(night))}, "half an hour after Monday, which is the 2nd"
    assert read(compiled(night)) == {at for at in walls(night) if at.date() <= LAST}


@pytest.mark.parametrize("read", [by_vobject, by_ical_js])
def test_eight_in_the_morning_is_the_right_instant_before_and_after_the_clocks_change(
    read: Callable[[str], set[datetime]],
) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    found = {at.replace(tzinfo=berlin).astimezone(UTC) for at in read(compiled()) if at.hour == 8}
    mornings = (one for one in occurrences(OURS, on(2), LAST) if one.routine == "five-foot")
    ours = {one.begins(berlin).astimezone(UTC) for one in mornings}
    assert found == ours
    saturday, sunday = datetime(2026, 3, 28, 7, tzinfo=UTC), datetime(2026, 3, 29, 6, tzinfo=UTC)
    assert {saturday, sunday} <= found


def test_an_id_stays_and_the_sequence_rises_when_the_plan_is_changed() -> None:
    changed = plan(OURS.newest, replace(OURS.newest, number=2, since=on(9), prescriptions=(WHOLE,)))
    before, after = (vobject.readOne(compiled(one)).vevent_list for one in (OURS, changed))
    assert after[0].uid.value == before[0].uid.value
    assert [(event.sequence.value) for event in (before[0], after[0])] == ["1", "2"]
    assert len({event.uid.value for event in before}) == 2


def test_alarms_are_in_the_file_alone_and_nothing_obliges_an_organiser() -> None:
    file, feed = compiled(alarms=True), compiled()
    [trigger] = {event.valarm.trigger.value for event in vobject.readOne(file).vevent_list}
    assert trigger == timedelta(minutes=-5)
    assert "VALARM" not in feed
    assert "METHOD" not in file + feed
    assert "TZID" not in file + feed


def test_no_alarm_rings_in_quiet_hours() -> None:
    ours = plan(replace(OURS.newest, quiet=QuietHours(time(18, 55), time(7))))
    whole, presses = vobject.readOne(compiled(ours, alarms=True)).vevent_list
    assert [hasattr(event, "valarm") for event in (whole, presses)] == [True, False]


def test_a_pause_that_begins_before_the_first_session_leaves_none() -> None:
    paused = plan(replace(FIRST, prescriptions=(WHOLE,), pauses=(Pause(first=FIRST.since),)))
    assert "VEVENT" not in compiled(paused)


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert compiled() == compiled()
    assert_golden("plan.ics", compiled(alarms=True).replace("\r\n", "\n"))


def test_days_of_pauses_are_left_out_for_two_years_and_no_longer() -> None:
    away = tuple(Pause(first=day, last=day + timedelta(days=700)) for day in (on(2), on(2) + timedelta(days=700)))
    paused = plan(replace(FIRST, prescriptions=(WHOLE,), pauses=away))
    left_out = vobject.readOne(compiled(paused)).vevent.exdate_list
    days = [at.date() for line in left_out for at in line.value]
    assert len(days) == 732
    assert max(days) - min(days) == timedelta(days=731)
