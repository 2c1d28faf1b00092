"""Which time of the day is offered first."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from footwork.web.diary.moments import DURING_THE_DAY, EVENING, FIRST_STEPS, moment_at


@pytest.mark.parametrize(
    ("hour", "offered"),
    [
        (4, FIRST_STEPS), (10, FIRST_STEPS), (11, DURING_THE_DAY), (17, DURING_THE_DAY), (18, EVENING), (23, EVENING),
        (0, EVENING), (3, EVENING),
    ],
)  # fmt: skip
def test_the_night_belongs_to_the_evening_before(hour: int, offered: str) -> None:
    assert moment_at(datetime(2026, 11, 28, hour, tzinfo=UTC)) == offered
