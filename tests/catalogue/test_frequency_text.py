from __future__ import annotations

import pytest

from footwork.catalogue.frequency_text import later_text, often
from footwork.catalogue.library import library
from footwork.core.frequency import Frequency, Weekday
from footwork.core.programme import Stage
from footwork.core.routine import Item
from footwork.core.span import Count, Span


@pytest.mark.parametrize(
    ("frequency", "said"),
    [
        (Frequency(), "once a day, every day"),
        (Frequency(sessions_per_day=Count(2, 3), days_per_week=Count(3, 5)), "2–3 times a day, 3–5 days a week"),
        (Frequency(days_per_week=Count.of(1)), "once a day, 1 day a week"),
        (Frequency(every_hours=Count.of(2)), "every 2 hours while you are awake, every day"),
        (Frequency(every_hours=Count.of(1)), "every hour while you are awake, every day"),
        (Frequency(every_days=Count.of(2)), "once a day, every other day"),
        (Frequency(every_days=Count(2, 3)), "once a day, every 2–3 days"),
        (Frequency(on=(Weekday.FRIDAY, Weekday.MONDAY)), "once a day, on Monday and Friday"),
        (Frequency(from_week=3), "once a day, every day, from week 3"),
        (Frequency(until_week=6), "once a day, every day, until week 6"),
        (Frequency(from_week=3, until_week=6), "once a day, every day, week 3 to 6"),
    ],
)
def test_how_often_in_words(frequency: Frequency, said: str) -> None:
    assert often(frequency) == said


def test_what_comes_later_names_what_changes() -> None:
    exercise = library().exercise("heel-raise")
    stages = (
        Stage(from_week=3, reps=Count(8, 12)),
        Stage(from_day=40, load="5 kg"),
        Stage(after_sessions=1, sets=Count.of(4)),
    )
    assert list(later_text(Item(exercise, exercise.dose, later=stages), library().words())) == [
        "From week 3: 3 rounds of 8–12",
        "From day 40: load: 5 kg",
        "After 1 session: 4 rounds of 8–12",
    ]


def test_a_longer_hold_is_said_in_seconds() -> None:
    exercise = library().exercise("toe-press")
    stages = (Stage(from_week=2, hold=Span.of(5)),)
    assert list(later_text(Item(exercise, exercise.dose, later=stages), library().words())) == ["From week 2: hold 5 s"]
