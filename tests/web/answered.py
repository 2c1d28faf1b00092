"""Answers of a day."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from footwork.web.diary.answers import save_answer
from footwork.web.diary.tracked import PAIN
from tests.web.who import me


def told(day: date, id: str = PAIN, **scores: int) -> None:
    save_answer(me(), id, {about.replace("_", "-"): score for about, score in scores.items()}, day, noon(day))


def noon(day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=UTC)
