from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from footwork.core.days import DaysAWeek, EveryDays
from footwork.core.due import due
from footwork.core.occurrences import Due, Occurrence
from footwork.core.prescription import Prescription
from footwork.core.record import Amount, SkipReason
from footwork.core.time_slot import MORNING
from footwork.outcomes.adherence import KindDone, SessionSummary, weeks_done
from tests.core import plans
from tests.outcomes.diaries import on

MINUTE = timedelta(minutes=1)


def test_weeks_run_from_monday_and_those_of_rest_are_there() -> None:
    done = [SessionSummary(on(2), 5 * MINUTE), SessionSummary(on(2), MINUTE), SessionSummary(on(20), 3 * MINUTE)]
    first, rest, last = weeks_done(reversed(done), on(20))
    assert (first.days, first.sessions, first.days_active, first.played) == ((0, 0, 2, 0, 0, 0, 0), 2, 1, 6 * MINUTE)
    assert (rest.sessions, rest.played) == (0, timedelta())
    assert last.days == (0, 0, 0, 0, 0, 0, 1)


def test_reasons_are_counted_the_most_frequent_first() -> None:
    done = [
        SessionSummary(on(0), MINUTE, (SkipReason.TIME,)),
        SessionSummary(on(1), MINUTE, (SkipReason.PAIN,)),
        SessionSummary(on(3), MINUTE, (SkipReason.PAIN,)),
    ]
    [week] = weeks_done(done, on(6))
    assert week.reasons == ((SkipReason.PAIN, 2), (SkipReason.TIME, 1))


def test_without_a_session_there_is_no_week() -> None:
    assert list(weeks_done([], on(20))) == []


def meant(day: int, on_day: int, amount: Amount) -> Due:
    return Due(Occurrence(UUID(int=0), "presses", on(day), MORNING), on(on_day), amount)


def test_one_that_was_cut_short_counts_and_so_does_one_that_had_waited() -> None:
    due = [meant(0, 0, Amount.SOME), meant(4, 4, Amount.NONE), meant(4, 8, Amount.ALL), meant(5, 5, Amount.NONE)]
    first, second = weeks_done([SessionSummary(on(0), MINUTE)], on(9), due)
    assert (first.planned, first.begun) == (3, 2)
    assert (second.planned, second.begun) == (0, 0)


def test_what_is_meant_for_today_is_not_missed_before_the_day_is_over() -> None:
    [week] = weeks_done([SessionSummary(on(0), MINUTE)], on(1), [meant(0, 0, Amount.ALL), meant(1, 1, Amount.NONE)])
    assert (week.planned, week.begun) == (1, 1)


def test_each_prescription_counts_by_its_own_rhythm() -> None:
    """Every other day, and three days a week of which two were done on other days than planned."""
    monday = plans.on(2)
    seldom = Prescription(id="whole", routine="whole", slots=("morning",), days=EveryDays(2), first=monday)
    thrice = Prescription(id="presses", routine="presses", slots=("evening",), days=DaysAWeek(3))
    planned = plans.plan(replace(plans.FIRST, prescriptions=(seldom, thrice)))
    done = {plans.on(day): {"presses": plans.done(Amount.ALL, at="19:00")} for day in (2, 3, 7)}
    of_days = due(planned, monday, plans.on(8), done | {plans.on(4): {"whole": plans.done(Amount.SOME)}})
    sessions = [SessionSummary(day, MINUTE) for day in done]
    [week] = weeks_done(sessions, plans.on(9) - timedelta(days=1), (one for day in of_days for one in day))
    assert week.kinds == (KindDone("whole", 3, 1), KindDone("presses", 3, 3))
    assert (week.planned, week.begun) == (6, 4)
