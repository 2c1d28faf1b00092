"""A whole diary as one file, for another machine or another program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import chain
from uuid import UUID

from footwork.core.activity import Activity, DaySteps
from footwork.core.answer import Answer
from footwork.core.correction import Removal
from footwork.core.foot_check import Look, Photo
from footwork.core.names import ABSENT_BY_DEFAULT, is_name
from footwork.core.pair import Pair
from footwork.core.plan import Version
from footwork.core.record import SLACK, Record
from footwork.core.shoe_check import ShoeCheck
from footwork.core.times import check_day, check_moment
from footwork.core.walking import Change

FORMAT = "footwork-diary"
VERSIONS = 1, 2
"""Of the format. In the first the reason for a version of the plan was a sentence (web/old_plan_versions.py)."""

VERSION = VERSIONS[-1]
MOST_HEX = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """A day on which a person did something else than the trial asked."""

    day: date
    what: str

    def __post_init__(self) -> None:
        check_day(self.day)
        if not is_name(self.what):
            raise ValueError("what was otherwise, in a few words")


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredTrial:
    """A trial of one: its schedule follows from `offer`, `seed` and `first`, its `seal` tells it from others."""

    offer: str
    tried: str
    place: str
    seed: str
    seal: str
    first: date
    deviations: tuple[Deviation, ...] = ()
    stopped_on: date | None = None

    def __post_init__(self) -> None:
        if not all(map(is_name, (self.offer, self.tried, self.place))):
            raise ValueError("an offer, what is tried and a place, each in a few words")
        if not (0 < len(self.seed) <= MOST_HEX and 0 < len(self.seal) <= MOST_HEX):
            raise ValueError(f"a seed and a seal of at most {MOST_HEX} characters")
        for day in (self.first, self.stopped_on):
            if day:
                check_day(day)

    def is_from_the_future(self, now: datetime) -> bool:
        """A trial begins on the day after it was drawn."""
        return self.first > (now + SLACK).date() + timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredScreening:
    """The answers to a safety check: by the id of each list the ids that were ticked, and the ids that were `asked`;
    those are empty where the answers are older than that. `done` are those ticked whose advice was followed since."""

    answered_at: datetime
    holding: Mapping[str, tuple[str, ...]]
    asked: tuple[str, ...] = ()
    done: tuple[str, ...] = field(default=(), metadata={ABSENT_BY_DEFAULT: True})

    def __post_init__(self) -> None:
        check_moment(self.answered_at)
        if not all(map(is_name, chain(self.asked, self.done, self.holding, *self.holding.values()))):
            raise ValueError("the ids of lists, and the ids of what was ticked and asked")

    def is_from_the_future(self, now: datetime) -> bool:
        return self.answered_at > now + SLACK


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary:
    """`diary` tells one person's diary from another's, on whichever machine it lies; `follows` are the places whose
    pain is asked about, `activities` what the person wants to be able to do, in their own words, `plan` the versions of
    their plan, `screenings` what they answered before the start, `foot_looks` and `foot_photos` how they looked at
    their feet, `pairs` and `shoe_checks` their shoes; `look` is whom the figures show, `ready_seconds` how much more
    time they have to get ready, `activities_done` what they did besides the exercises, `walking` how their walking
    plan changed, `birth_year` when they were born, if they say so, `day_steps` the steps of whole days,
    `language` the code of the language that they chose, if they chose one, `removed` which sessions they removed."""

    format: str
    version: int
    diary: UUID
    exported_at: datetime
    records: tuple[Record, ...]
    answers: tuple[Answer, ...]
    trials: tuple[StoredTrial, ...] = ()
    follows: tuple[str, ...] = ()
    activities: tuple[str, ...] = ()
    look: str = ""
    ready_seconds: int = 0
    screenings: tuple[StoredScreening, ...] = ()
    plan: tuple[Version, ...] = ()
    activities_done: tuple[Activity, ...] = field(default=(), metadata={ABSENT_BY_DEFAULT: True})
    walking: tuple[Change, ...] = field(default=(), metadata={ABSENT_BY_DEFAULT: True})
    birth_year: int | None = field(default=None, metadata={ABSENT_BY_DEFAULT: True})
    foot_looks: tuple[Look, ...] = field(default=(), metadata={ABSENT_BY_DEFAULT: True})
    foot_photos: tuple[Photo, ...] = field(default=(), metadata={ABSENT_BY_DEFAULT: True})
    day_steps: tuple[DaySteps, ...] = field(default=(), metadata={ABSENT_BY_DEFAULT: True})
    pairs: tuple[Pair, ...] = field(default=(), metadata={ABSENT_BY_DEFAULT: True})
    shoe_checks: tuple[ShoeCheck, ...] = field(default=(), metadata={ABSENT_BY_DEFAULT: True})
    language: str = field(default="", metadata={ABSENT_BY_DEFAULT: True})
    removed: tuple[Removal, ...] = field(default=(), metadata={ABSENT_BY_DEFAULT: True})

    def __post_init__(self) -> None:
        if self.format != FORMAT or self.version != VERSION:
            raise ValueError(f'the format "{FORMAT}" in version {VERSION}')
