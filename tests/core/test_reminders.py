"""When a person is reminded, and when not."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

import pytest

from footwork.core.due import due
from footwork.core.plan import Missed, Pause, QuietHours
from footwork.core.prescription import Prescription
from footwork.core.record import Amount
from footwork.core.reminders import reminders
from footwork.core.slots import Done
from footwork.core.time_slot import EVENING, MORNING, USUAL_SLOTS
from tests.core.plans import FIRST, at_evening, done, on, plan

BOTH = (
    Prescription(id="five-foot", routine="five-foot", slots=(MORNING.id,)),
    Prescription(id="toe-presses", routine="toe-presses", slots=(EVENING.id,)),
)
DAY = on(10)


def told(sessions: dict[str, list[Done]] | None = None, **changes: object) -> list[str]:
    ours = plan(replace(FIRST, since=on(1), prescriptions=BOTH, **changes))  # type: ignore[arg-type]
    [one] = due(ours, DAY, DAY, {DAY: sessions or {}})
    return [f"{reminder.at:%H:%M}" for reminder in reminders(ours, one)]


def test_one_at_each_time_of_day_and_another_an_hour_later_where_that_is_wanted() -> None:
    assert told() == ["08:00", "19:00"]
    assert told(remind_again=True) == ["08:00", "09:00", "19:00", "20:00"]


@pytest.mark.parametrize("amount", [Amount.SOME, Amount.ALL])
def test_never_of_what_was_begun(amount: Amount) -> None:
    assert told({"five-foot": done(amount)}, remind_again=True) == ["19:00", "20:00"]


def test_what_falls_into_quiet_hours_is_left_out() -> None:
    assert told(quiet=QuietHours(time(19), time(8)), remind_again=True) == ["08:00", "09:00"]
    assert told(quiet=QuietHours(time(8), time(19)), remind_again=True) == ["19:00", "20:00"]
    assert told(quiet=QuietHours(time(8), time(8))) == ["08:00", "19:00"]


def test_not_in_a_pause_nor_again_of_what_waits_since_yesterday() -> None:
    assert told(pauses=(Pause(first=DAY),)) == []
    assert told(missed=Missed.ROLL) == ["08:00", "19:00"]


def test_times_are_by_the_clock_on_the_wall() -> None:
    ours = plan(replace(FIRST, since=on(1), prescriptions=BOTH))
    [one] = due(ours, DAY, DAY, {})
    assert next(reminders(ours, one)).at == datetime.combine(DAY, time(8))


def test_a_session_a_little_early_is_reminded_of_no_more_and_the_others_still_are() -> None:
    thrice = Prescription(id="presses", routine="toe-presses", slots=tuple(one.id for one in USUAL_SLOTS))
    ours = plan(replace(FIRST, since=on(1), prescriptions=(thrice,)))
    [one] = due(ours, DAY, DAY, {DAY: {"toe-presses": done(Amount.ALL, at="18:55")}})
    assert [f"{reminder.at:%H:%M}" for reminder in reminders(ours, one)] == ["08:00", "12:30"]


def test_a_time_after_midnight_is_reminded_of_at_the_end_of_its_day() -> None:
    ours = plan(
        replace(
            FIRST,
            since=on(1),
            prescriptions=BOTH[1:],
            slots=at_evening(time(0, 30)),
            quiet=QuietHours(time(5), time(6)),
        )
    )
    [one] = due(ours, DAY, DAY, {})
    assert [reminder.at for reminder in reminders(ours, one)] == [datetime.combine(on(11), time(0, 30))]
