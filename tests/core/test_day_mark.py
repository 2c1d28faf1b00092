"""The days of a week at a glance."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from footwork.core.day_mark import DayMark, day_mark
from footwork.core.occurrences import Due, Occurrence
from footwork.core.record import Amount
from footwork.core.time_slot import MIDDAY

ALL, SOME, NONE = Amount
TODAY, NOBODY = date(2026, 3, 4), UUID(int=0)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def due(amount: Amount, waited: bool = False, routine: str = "presses") -> Due:
    day = YESTERDAY - timedelta(days=waited)
    return Due(Occurrence(NOBODY, routine, day, MIDDAY), YESTERDAY, amount)


@pytest.mark.parametrize(
    ("told", "day", "mark"),
    [
        ([due(ALL), due(ALL)], TODAY, DayMark.DONE),
        ([due(ALL), due(NONE)], YESTERDAY, DayMark.PARTLY),
        ([due(SOME)], TODAY, DayMark.PARTLY),
        ([due(NONE)], TODAY, DayMark.PLANNED),
        ([due(NONE)], TOMORROW, DayMark.PLANNED),
        ([due(NONE)], YESTERDAY, DayMark.NONE),
        ([], TODAY, DayMark.NONE),
    ],
)
def test_a_day_is_marked_by_what_was_done_of_its_sessions(told: list[Due], day: date, mark: DayMark) -> None:
    assert day_mark(told, {"presses"}, day, TODAY) is mark


def test_what_waited_counts_where_it_was_done_and_is_missing_nowhere() -> None:
    assert day_mark([due(ALL, waited=True)], {"presses"}, TODAY, TODAY) is DayMark.DONE
    assert day_mark([due(ALL), due(NONE, waited=True)], {"presses"}, TODAY, TODAY) is DayMark.DONE
    assert day_mark([due(NONE, waited=True)], {"presses"}, TODAY, TODAY) is DayMark.NONE


def test_what_cannot_be_played_counts_for_nothing() -> None:
    assert day_mark([due(NONE, routine="gone"), due(ALL)], {"presses"}, TODAY, TODAY) is DayMark.DONE
