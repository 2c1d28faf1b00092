from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from footwork.core.shoe_check import MOST_ANSWERS, ShoeCheck

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)


def check(**fields: Any) -> ShoeCheck:
    usual: dict[str, Any] = {"id": UUID(int=1), "answered_at": NOON, "answers": {"length": "yes"}}
    return ShoeCheck(**usual | fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"answered_at": NOON.replace(tzinfo=None)},
        {"answered_at": NOON.replace(year=1980)},
        {"answers": {"": "yes"}},
        {"answers": {"length": "\x1b"}},
        {"answers": {f"q{number}": "yes" for number in range(MOST_ANSWERS + 1)}},
    ],
)
def test_what_cannot_have_been_answered_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        check(**fields)


def test_an_answer_of_the_day_after_tomorrow_is_from_the_future() -> None:
    assert not check().is_from_the_future(NOON)
    assert not check(answered_at=NOON + timedelta(hours=23)).is_from_the_future(NOON)
    assert check(answered_at=NOON + timedelta(days=2)).is_from_the_future(NOON)
