"""What ends when the person says so: "up to 15", "at least 10", "as many as you can", "until tired", "as long
as you can"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from footwork.core.span import COUNT_PATTERN, SPAN_PATTERN, Count, Span

OPEN_COUNT_PATTERN = r"^\s*(up to|at least)\s+(\d{1,9})\s*$"
OPEN_SPAN_PATTERN = r"^\s*(up to|at least)\s+(\d{1,9}(?:\.\d{1,9})?\s*(?:ms|s|min))\s*$"


class OpenEnd(StrEnum):
    """`UP_TO` alone has a top, at which it ends by itself; `AT_LEAST` alone says where it may end."""

    UP_TO = "up_to"
    AT_LEAST = "at_least"
    AS_MANY = "as_many"
    UNTIL_TIRED = "until_tired"
    AS_LONG = "as_long"


WITH_A_NUMBER = {"up to": OpenEnd.UP_TO, "at least": OpenEnd.AT_LEAST}
WITHOUT_A_NUMBER = {
    "as many as you can": OpenEnd.AS_MANY,
    "until tired": OpenEnd.UNTIL_TIRED,
    "as long as you can": OpenEnd.AS_LONG,
}
"""As files write them."""

_EXPECTED_REPS = (
    'a whole number such as 10, a range such as "8-12", "up to 15", "at least 10", "as many as you can" or '
    '"until tired"'
)
_EXPECTED_LASTS = (
    'a time with its unit, such as "3 s", "10-15 s" or "2 min", or "up to 30 s", "at least 15 s", "as long as you can" '
    'or "until tired"'
)


@dataclass(frozen=True, slots=True)
class OpenCount:
    """Repetitions with an open end; `most` where it has a top, `least` where it has a floor."""

    end: OpenEnd
    most: int | None = None
    least: int | None = None

    def __post_init__(self) -> None:
        _check_numbers(self.end, self.most, self.least)
        if self.end is OpenEnd.AS_LONG:
            raise ValueError("a number of repetitions, which no time is")
        for number in (self.most, self.least):
            if number is not None:
                Count.of(number)

    @property
    def about(self) -> Count | None:
        """The number that it names, which it is about where nothing else is said."""
        number = self.most or self.least
        return Count.of(number) if number else None

    def __str__(self) -> str:
        return _written(self.end, self.about)


@dataclass(frozen=True, slots=True)
class OpenSpan:
    """A length with an open end; `most` where it has a top, `least` where it has a floor."""

    end: OpenEnd
    most: timedelta | None = None
    least: timedelta | None = None

    def __post_init__(self) -> None:
        _check_numbers(self.end, self.most, self.least)
        if self.end is OpenEnd.AS_MANY:
            raise ValueError("a time, which no number of repetitions is")
        if self.about and self.about.low % timedelta(seconds=1):
            raise ValueError("a time of whole seconds after up to or at least")

    @property
    def about(self) -> Span | None:
        """The time that it names, which it lasts about where nothing else is said."""
        time = self.least if self.most is None else self.most
        return None if time is None else Span(time, time)

    def __str__(self) -> str:
        return _written(self.end, self.about)


def _check_numbers(end: OpenEnd, most: object, least: object) -> None:
    if (end is OpenEnd.UP_TO) is (most is None) or (end is OpenEnd.AT_LEAST) is (least is None):
        raise ValueError("a number or time with up to or at least, and with nothing else")


def _written(end: OpenEnd, named: Count | Span | None) -> str:
    words = next(words for words, written in (WITH_A_NUMBER | WITHOUT_A_NUMBER).items() if written is end)
    return f"{words} {named}" if named else words


def parse_reps(value: object) -> Count | OpenCount:
    """Read what `Count` reads, "up to 15", "at least 10", "as many as you can" or "until tired"; ValueError says what
    was expected."""
    if isinstance(value, str) and (named := re.match(OPEN_COUNT_PATTERN, value)):
        end, number = WITH_A_NUMBER[named[1]], int(named[2])
        return OpenCount(end, most=number) if end is OpenEnd.UP_TO else OpenCount(end, least=number)
    if isinstance(value, str) and value in WITHOUT_A_NUMBER and WITHOUT_A_NUMBER[value] is not OpenEnd.AS_LONG:
        return OpenCount(WITHOUT_A_NUMBER[value])
    if isinstance(value, str) and not re.match(COUNT_PATTERN, value):
        raise ValueError(_EXPECTED_REPS)
    return Count.parse(value)


def parse_lasts(value: object) -> Span | OpenSpan:
    """Read what `Span` reads, "up to 30 s", "at least 15 s", "as long as you can" or "until tired"; ValueError says
    what was expected."""
    if isinstance(value, str) and (named := re.match(OPEN_SPAN_PATTERN, value)):
        end, time = WITH_A_NUMBER[named[1]], Span.parse(named[2]).high
        return OpenSpan(end, most=time) if end is OpenEnd.UP_TO else OpenSpan(end, least=time)
    if isinstance(value, str) and value in WITHOUT_A_NUMBER and WITHOUT_A_NUMBER[value] is not OpenEnd.AS_MANY:
        return OpenSpan(WITHOUT_A_NUMBER[value])
    if isinstance(value, str) and not re.match(SPAN_PATTERN, value):
        raise ValueError(_EXPECTED_LASTS)
    return Span.parse(value)


@dataclass(frozen=True, slots=True)
class Beat:
    """What is said `into` each repetition, after its number."""

    into: timedelta
    say: str


class Unit(StrEnum):
    REPS = "reps"
    SECONDS = "seconds"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How a cue with an open end goes on until the person says so: it counts a `unit` every `each`. `most` is its top,
    0 where it has none; what is said once after the estimate is `go_on`."""

    unit: Unit
    each: timedelta
    most: int
    beats: tuple[Beat, ...]
    go_on: str

    def counted(self, lasts: timedelta, into: timedelta) -> int:
        """How many units were done `into` a cue that was to last so long. Who is half way through a repetition is
        taken to have done it, for most people are ahead of the voice when they stop; a rest after it is no part of
        it."""
        if self.unit is Unit.SECONDS:
            return round(into / self.each)
        rest = -(-lasts // self.each) * self.each - lasts
        count = (into + (self.each + rest) / 2) // self.each
        return min(count, self.most) if self.most else count

    def top(self, lasts: timedelta) -> timedelta:
        """How long the cue lasts up to its top, which is `lasts` where it has none."""
        rest = -(-lasts // self.each) * self.each - lasts
        return self.most * self.each - rest if self.most else lasts
