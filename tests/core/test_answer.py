from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest

from footwork.core.answer import Answer, latest_scores

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def answer(number: int = 1, **changes: Any) -> Answer:
    whole = {"measure": "pain", "about": "knee", "day": date(2026, 3, 2), "score": 4, "answered_at": NOON}
    return Answer(id=UUID(int=number), **{**whole, **changes})


def test_of_two_answers_for_a_day_the_one_given_last_stands() -> None:
    day = date(2026, 3, 2)
    assert latest_scores([("knee", day, 7), ("back", day, 1), ("knee", day, 0)]) == {"knee": {day: 0}, "back": {day: 1}}


def test_what_was_not_answered_is_not_there() -> None:
    assert latest_scores([]) == {}


def test_a_day_belongs_to_the_clock_of_the_person() -> None:
    """In Auckland it is Tuesday already while it is Monday in Honolulu: both days are right where they are given."""
    auckland, honolulu = timezone(timedelta(hours=13)), timezone(timedelta(hours=-10))
    moment = datetime(2026, 3, 2, 20, tzinfo=UTC)
    assert answer(day=date(2026, 3, 3), answered_at=moment.astimezone(auckland)).day == date(2026, 3, 3)
    with pytest.raises(ValueError, match="not later than the day of the answer"):
        answer(day=date(2026, 3, 3), answered_at=moment.astimezone(honolulu))


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"score": -1}, "a score from 0"),
        ({"score": 101}, "a score from 0"),
        ({"measure": ""}, "a measure"),
        ({"about": "a\nb"}, "what it is about"),
        ({"answered_at": datetime(2026, 3, 2)}, "offset from UTC"),  # noqa: DTZ001 - the mistake that is meant
        ({"answered_at": datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14)))}, "from the year 2000"),
        ({"day": date(1999, 1, 1)}, "from the year 2000"),
    ],
)
def test_what_cannot_be_is_refused(changed: dict[str, Any], expected: str) -> None:
    with pytest.raises(ValueError, match=expected):
        answer(**changed)
