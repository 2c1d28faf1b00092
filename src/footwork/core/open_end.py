"""What ends when the person says so: "up to 15", "as many as you can", "until tired", "as long as you can"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from footwork.core.span import COUNT_PATTERN, SPAN_PATTERN, Count, Span

UP_TO_COUNT_PATTERN = r"^\s*up to\s+(\d{1,9})\s*$"
UP_TO_SPAN_PATTERN = r"^\s*up to\s+(\d{1,9}(?:\.\d{1,9})?\s*(?:ms|s|min))\s*$"


class OpenEnd(StrEnum):
    """`UP_TO` alone has a top, at which it ends by itself."""

    UP_TO = "up_to"
    AS_MANY = "as_many"
    UNTIL_TIRED = "until_tired"
    AS_LONG = "as_long"


WITHOUT_A_TOP = {
    "as many as you can": OpenEnd.AS_MANY,
    "until tired": OpenEnd.UNTIL_TIRED,
    "as long as you can": OpenEnd.AS_LONG,
}
"""As files write them."""

_EXPECTED_REPS = 'a whole number such as 10, a range such as "8-12", "up to 15", "as many as you can" or "until tired"'
_EXPECTED_LASTS = (
    'a time with its unit, such as "3 s", "10-15 s" or "2 min", or "up to 30 s", "as long as you can" or "until tired"'
)


@dataclass(frozen=True, slots=True)
class OpenCount:
    """Repetitions with an open end; `most` where it has a top."""

    end: OpenEnd
    most: int | None = None

    def __post_init__(self) -> None:
        if (self.end is OpenEnd.UP_TO) is (self.most is None):
            raise ValueError("a number with up to, and with nothing else")
        if self.end is OpenEnd.AS_LONG:
            raise ValueError("a number of repetitions, which no time is")
        if self.most is not None:
            Count.of(self.most)

    def __str__(self) -> str:
        return f"up to {self.most}" if self.most else _written(self.end)


@dataclass(frozen=True, slots=True)
class OpenSpan:
    """A length with an open end; `most` where it has a top."""

    end: OpenEnd
    most: timedelta | None = None

    def __post_init__(self) -> None:
        if (self.end is OpenEnd.UP_TO) is (self.most is None):
            raise ValueError("a time with up to, and with nothing else")
        if self.end is OpenEnd.AS_MANY:
            raise ValueError("a time, which no number of repetitions is")
        if self.most is not None:
            Span(self.most, self.most)
            if self.most % timedelta(seconds=1):
                raise ValueError("a time of whole seconds after up to")

    @property
    def top(self) -> Span | None:
        return Span(self.most, self.most) if self.most else None

    def __str__(self) -> str:
        return f"up to {self.top}" if self.top else _written(self.end)


def _written(end: OpenEnd) -> str:
    return next(words for words, written in WITHOUT_A_TOP.items() if written is end)


def parse_reps(value: object) -> Count | OpenCount:
    """Read what `Count` reads, "up to 15", "as many as you can" or "until tired"; ValueError says what was expected."""
    if isinstance(value, str) and (up_to := re.match(UP_TO_COUNT_PATTERN, value)):
        return OpenCount(OpenEnd.UP_TO, int(up_to[1]))
    if isinstance(value, str) and value in WITHOUT_A_TOP and WITHOUT_A_TOP[value] is not OpenEnd.AS_LONG:
        return OpenCount(WITHOUT_A_TOP[value])
    if isinstance(value, str) and not re.match(COUNT_PATTERN, value):
        raise ValueError(_EXPECTED_REPS)
    return Count.parse(value)


def parse_lasts(value: object) -> Span | OpenSpan:
    """Read what `Span` reads, "up to 30 s", "as long as you can" or "until tired"; ValueError says what was
    expected."""
    if isinstance(value, str) and (up_to := re.match(UP_TO_SPAN_PATTERN, value)):
        return OpenSpan(OpenEnd.UP_TO, Span.parse(up_to[1]).high)
    if isinstance(value, str) and value in WITHOUT_A_TOP and WITHOUT_A_TOP[value] is not OpenEnd.AS_MANY:
        return OpenSpan(WITHOUT_A_TOP[value])
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
