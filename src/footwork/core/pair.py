"""A pair of shoes: what it is worn for, since when, and what each look at its wear has found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from footwork.core.names import is_name
from footwork.core.record import SLACK
from footwork.core.shoes import ShoeGuide, WearSign
from footwork.core.times import check_day

MOST_PAIR_NAME = 80
"""Characters."""

MOST_LOOKS, MOST_SIGNS = 1000, 100
"""More than anybody looks at a pair, and more signs than any program asks for."""

LOOK_EVERY = timedelta(days=90)
"""Between two looks at a pair that shows no wear. Ours: no study says how often (docs/evidence.md#shoes)."""

LOOK_SOON = timedelta(days=30)
"""After a look that found a first sign of wear. Ours."""

REMINDED = timedelta(days=14)
"""How long a look that is due is mentioned outside the pages about shoes. Ours: a reminder, not a nag."""


class Purpose(StrEnum):
    EVERYDAY = "everyday"
    WALKING = "walking"
    RUNNING = "running"
    SPORT = "sport"
    WORK = "work"
    INDOORS = "indoors"
    EXERCISES = "exercises"


class Wear(StrEnum):
    """What the last look at a pair says of it."""

    NOT_LOOKED = "not_looked"
    FINE = "fine"
    SOME = "some"
    WORN_OUT = "worn_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class WearLook:
    """A look at a pair: the ids of the signs of wear that were found, none of them where it had none."""

    day: date
    signs: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_day(self.day)
        if len(self.signs) > MOST_SIGNS or not all(map(is_name, self.signs)):
            raise ValueError(f"at most {MOST_SIGNS} ids of signs of wear")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """`began` is the first day of the month since which it is worn, if that is known, `added_on` the day on which the
    person named it here. `looks` are in the order in which they were made. A pair with `retired_on` is no longer worn.
    """

    id: UUID
    name: str
    purpose: Purpose
    added_on: date
    began: date | None = None
    looks: tuple[WearLook, ...] = ()
    retired_on: date | None = None

    def __post_init__(self) -> None:
        if not (is_name(self.name) and self.name.strip() and len(self.name) <= MOST_PAIR_NAME):
            raise ValueError(f"a name of 1 to {MOST_PAIR_NAME} characters")
        if len(self.looks) > MOST_LOOKS:
            raise ValueError(f"at most {MOST_LOOKS} looks")
        for day in (self.added_on, self.began, self.retired_on):
            if day:
                check_day(day)

    def is_from_the_future(self, now: datetime) -> bool:
        days = (self.added_on, self.began, self.retired_on, *(look.day for look in self.looks))
        return any(day is not None and day > (now + SLACK).date() for day in days)

    @property
    def last_look(self) -> WearLook | None:
        return self.looks[-1] if self.looks else None

    def signs(self, guide: ShoeGuide) -> tuple[WearSign, ...]:
        """Those of the last look that are known today, in the order of the guide."""
        found = self.last_look.signs if self.last_look else ()
        return tuple(one for one in guide.signs if one.id in found)

    def wear(self, guide: ShoeGuide) -> Wear:
        """A sign that is not known today is some wear all the same."""
        if not self.last_look:
            return Wear.NOT_LOOKED
        if any(one.is_the_end for one in self.signs(guide)):
            return Wear.WORN_OUT
        return Wear.SOME if self.last_look.signs else Wear.FINE

    def next_look(self, guide: ShoeGuide) -> date | None:
        """The day to look again; None for a pair that is worn out or no longer worn."""
        wear = self.wear(guide)
        if self.retired_on or wear is Wear.WORN_OUT:
            return None
        if not self.last_look:
            return self.added_on + LOOK_EVERY
        return self.last_look.day + (LOOK_SOON if wear is Wear.SOME else LOOK_EVERY)

    def is_due(self, guide: ShoeGuide, day: date) -> bool:
        """Whether to look again by that day."""
        due = self.next_look(guide)
        return due is not None and due <= day

    def is_mentioned(self, guide: ShoeGuide, day: date) -> bool:
        """Whether to say so elsewhere, which is done for a while and then no more."""
        due = self.next_look(guide)
        return due is not None and due <= day < due + REMINDED
