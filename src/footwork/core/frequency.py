"""How often an exercise is done."""

from __future__ import annotations

from dataclasses import dataclass

from footwork.core.span import ONCE, Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Frequency:
    """How often: two numbers, never one."""

    sessions_per_day: Count = ONCE
    days_per_week: Count = Count(7, 7)

    def __post_init__(self) -> None:
        if self.days_per_week.high > 7:
            raise ValueError("at most 7 days per week")
