"""An activity besides the exercises: a walk, a run, a dance, whether typed in or read from a watch's file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from footwork.core.names import is_name
from footwork.core.record import MOST_STORED, SLACK
from footwork.core.times import MINUTE, check_day, check_moment

OTHER = "other"
"""The kind of whatever else a person does, under their own title."""

LONGEST = timedelta(hours=24)
"""What is said to have lasted longer was not stopped on the watch."""

SLOWEST_HEART, FASTEST_HEART = 20, 250
"""Beats a minute that a sensor can mean."""


class Effort(StrEnum):
    """How hard it was, by the talk test (docs/evidence.md#activity-in-a-week): you can sing; talk, but not sing;
    or only say a few words."""

    LIGHT = "light"
    MODERATE = "moderate"
    VIGOROUS = "vigorous"


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One stretch of time with one `kind` (an id of `week.toml`). `source` says where it comes from ("typed", "fit",
    "apple-health" ...) and `source_id` tells it there from others, as far as it is known. `effort` is what the person
    said; what follows from heart rate, cadence and kind is computed, not stored. Mean heart rate in beats a minute,
    distance in metres."""

    kind: str
    started_at: datetime
    lasts: timedelta
    source: str
    source_id: str = ""
    effort: Effort | None = None
    heart_rate: int | None = None
    steps: int | None = None
    distance_m: int | None = None
    title: str = ""

    def __post_init__(self) -> None:
        check_moment(self.started_at)
        if not (is_name(self.kind) and is_name(self.source)):
            raise ValueError("a kind of activity and where it comes from")
        if not timedelta() < self.lasts <= LONGEST:
            raise ValueError("a length of more than nothing and at most 24 hours")
        if self.heart_rate is not None and not SLOWEST_HEART <= self.heart_rate <= FASTEST_HEART:
            raise ValueError(f"a heart rate from {SLOWEST_HEART} to {FASTEST_HEART} beats a minute")
        for number in (self.steps, self.distance_m):
            if number is not None and not 0 <= number < MOST_STORED:
                raise ValueError("no fewer than 0 steps and metres")

    @property
    def ended_at(self) -> datetime:
        return self.started_at + self.lasts

    @property
    def cadence(self) -> float | None:
        """Steps a minute."""
        return None if self.steps is None else self.steps / (self.lasts / MINUTE)

    def is_from_the_future(self, now: datetime) -> bool:
        return self.started_at > now + SLACK


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySteps:
    """All steps of one day, walks included, as one `source` ("apple-health" ...) counted them."""

    day: date
    steps: int
    source: str

    def __post_init__(self) -> None:
        check_day(self.day)
        if not is_name(self.source):
            raise ValueError("where the steps come from")
        if not 0 <= self.steps < MOST_STORED:
            raise ValueError("no fewer than 0 steps")

    def is_from_the_future(self, now: datetime) -> bool:
        return self.day > (now + SLACK).date()


def steps_of_days(counted: Iterable[DaySteps]) -> dict[date, int]:
    """Steps by day. A phone and a watch count the same steps, so of several sources of a day the largest counts."""
    largest: dict[date, int] = {}
    for one in counted:
        largest[one.day] = max(one.steps, largest.get(one.day, 0))
    return largest
