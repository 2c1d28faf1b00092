from __future__ import annotations

from datetime import timedelta

from footwork.core.record import Reason
from footwork.outcomes.adherence import Session, weeks_done
from tests.outcomes.diaries import on

MINUTE = timedelta(minutes=1)


def test_weeks_run_from_monday_and_those_of_rest_are_there() -> None:
    done = [Session(on(2), 5 * MINUTE), Session(on(2), MINUTE), Session(on(20), 3 * MINUTE)]
    first, rest, last = weeks_done(reversed(done), on(20))
    assert (first.days, first.sessions, first.days_active, first.played) == ((0, 0, 2, 0, 0, 0, 0), 2, 1, 6 * MINUTE)
    assert (rest.sessions, rest.played) == (0, timedelta())
    assert last.days == (0, 0, 0, 0, 0, 0, 1)


def test_reasons_are_counted_the_most_frequent_first() -> None:
    done = [
        Session(on(0), MINUTE, (Reason.TIME,)),
        Session(on(1), MINUTE, (Reason.PAIN,)),
        Session(on(3), MINUTE, (Reason.PAIN,)),
    ]
    [week] = weeks_done(done, on(6))
    assert week.reasons == ((Reason.PAIN, 2), (Reason.TIME, 1))


def test_without_a_session_there_is_no_week() -> None:
    assert list(weeks_done([], on(20))) == []
