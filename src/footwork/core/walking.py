"""A walking build-up: to thirty minutes on five days a week, over about six months.

The trial behind it (docs/evidence.md#general-exercise) gives that end and that time. Where it begins and the steps in
between are ours: of minutes and days one grows at a time, and each step is walked for two weeks. Whether pain asks for
less is decided by the pain rule (core.pain_rule), with its numbers and no others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from footwork.core.pain_rule import Way
from footwork.core.question import Adaptation, Adaptations
from footwork.core.record import SLACK
from footwork.core.tag import Tag
from footwork.core.times import WEEK, check_day, monday_of


class Walks(NamedTuple):
    """So many minutes on so many days of a week."""

    minutes: int
    days: int


STAGES = tuple(
    Walks(*one)
    for one in (
        (10, 3), (12, 3), (14, 3), (14, 4), (16, 4), (18, 4), (18, 5), (20, 5), (22, 5), (24, 5), (26, 5), (28, 5),
        (30, 5),
    )
)  # fmt: skip
WEEKS_A_STAGE = 2
MOST_WEEKS = len(STAGES) * WEEKS_A_STAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """From the day `since` on the plan stands at `week`, counted from 1; at 0 it has ended."""

    since: date
    week: int

    def __post_init__(self) -> None:
        check_day(self.since)
        if not 0 <= self.week <= MOST_WEEKS:
            raise ValueError(f"a week from 1 to {MOST_WEEKS} of the walking plan, or 0 for its end")

    def is_from_the_future(self, now: datetime) -> bool:
        """A change can be for next week."""
        return self.since > (now + SLACK).date() + WEEK


@dataclass(frozen=True, slots=True)
class WalkingWeek:
    """Where the plan stands in the week that begins on `monday`; `way` is how it came there from the week before, None
    where the person chose it."""

    monday: date
    number: int
    way: Way | None = None

    @property
    def walks(self) -> Walks:
        return walks_of(self.number)


def speaks_against(changes: Adaptations) -> bool:
    """Whether what a person answered before the start speaks against walking more and more on one's own: they do not
    stand safely, walking is left out, or feet do not feel pain, by which the plan is eased. That it is these is
    ours."""
    return not changes.isdisjoint({Adaptation.SEATED, Adaptation.NO_PROGRESSION, Tag.WALKING})


def walks_of(week: int) -> Walks:
    """What week number `week`, from 1, asks for."""
    return STAGES[(week - 1) // WEEKS_A_STAGE]


def first_week_of(stage: int) -> int:
    """The number of the first week of a stage, which is counted from 0."""
    return stage * WEEKS_A_STAGE + 1


def week_back(week: int) -> int:
    """The first week of the stage before."""
    return first_week_of(max((week - 1) // WEEKS_A_STAGE - 1, 0))


def next_week(week: int, days_walked: int, pain: Way) -> tuple[int, Way]:
    """Where the plan goes on after a week, and why. Pain that calls for less leads a stage back, and pain that calls
    for waiting, or a week in which fewer walks were done, leads nowhere: the week comes again."""
    if pain is Way.EASIER:
        return week_back(week), Way.EASIER
    if pain is Way.PAUSE or days_walked < walks_of(week).days:
        return week, Way.SAME
    return min(week + 1, MOST_WEEKS), Way.HARDER


def week_on(
    changes: Iterable[Change], day: date, walked: Callable[[date, int], int], pain: Callable[[date], Way]
) -> WalkingWeek | None:
    """Where the plan stands on `day`; None where there is none. `changes` are in the order in which they were made:
    a later one takes the place of those of its day and of days after it. `walked(monday, minutes)` is on how many days
    of a week at least so many minutes were walked, `pain(monday)` what the pain rule says of a week: what calls for
    less eases that week and the one after."""
    standing = _standing(changes, day)
    if standing is None or not standing.week:
        return None
    monday, number, way = monday_of(standing.since), standing.week, None
    while monday + WEEK <= day:
        number, way = next_week(number, walked(monday, walks_of(number).minutes), pain(monday))
        monday += WEEK
    if pain(monday) is Way.EASIER:
        return WalkingWeek(monday, week_back(number), Way.EASIER)
    return WalkingWeek(monday, number, way)


def _standing(changes: Iterable[Change], day: date) -> Change | None:
    valid: list[Change] = []
    for change in changes:
        valid = [*(one for one in valid if one.since < change.since), change]
    return max((one for one in valid if one.since <= day), key=lambda one: one.since, default=None)
