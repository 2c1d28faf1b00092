"""Lengths and numbers that may be ranges, and the pace that chooses a point in all of them at once.

Nothing here is ever rounded to a length: a pace is a whole number of hundredths and the ends of a ranged length lie
whole tenths of a second apart, so that every length at every pace is a whole number of milliseconds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal, InvalidOperation

MILLISECOND = timedelta(milliseconds=1)
TENTH = timedelta(milliseconds=100)
LONGEST = timedelta(hours=1)
MOST = 1000

_UNITS = {"ms": Decimal(1), "s": Decimal(1000), "min": Decimal(60_000)}
_NUMBER = r"\d{1,9}(?:\.\d{1,9})?"
SPAN_PATTERN = rf"^\s*({_NUMBER})\s*(?:[-–]\s*({_NUMBER})\s*)?(ms|s|min)\s*$"
COUNT_PATTERN = r"^\s*(\d{1,9})\s*(?:[-–]\s*(\d{1,9})\s*)?$"


def ms(length: timedelta) -> int:
    """Whole milliseconds, the unit of every length that leaves the program."""
    return length // MILLISECOND


def clock(length: timedelta) -> str:
    """Minutes and seconds, rounded up to whole seconds: there is time left until there is none."""
    seconds = -(-ms(length) // 1000)
    return f"{seconds // 60}:{seconds % 60:02}"


@dataclass(frozen=True, slots=True, order=True)
class Pace:
    """Where in its ranges a routine is done: 0 (brisk, every low end) to 100 (unhurried) hundredths."""

    hundredths: int

    def __post_init__(self) -> None:
        if not 0 <= self.hundredths <= 100:
            raise ValueError("a pace from 0 (brisk) to 1 (unhurried)")

    @classmethod
    def of(cls, number: str | float) -> Pace:
        """The pace written as a number from 0 to 1 with at most two decimals; ValueError for any other."""
        try:
            pace = Decimal(str(number))
        except InvalidOperation:
            pace = Decimal(-1)
        if pace.is_nan() or not 0 <= pace <= 1 or pace * 100 % 1:
            raise ValueError("a pace from 0 (brisk) to 1 (unhurried) with at most two decimals")
        return cls(int(pace * 100))

    def __float__(self) -> float:
        return self.hundredths / 100


BRISK, UNHURRIED = Pace(0), Pace(100)


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time, perhaps a range. It has both ends; `at` chooses between them.

    Raises ValueError, worded as what was expected, for a length of zero, over an hour, upside down, or finer than
    milliseconds (ranges: than tenths of a second apart).
    """

    low: timedelta
    high: timedelta

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError("the smaller end of a range first")
        if not timedelta(0) < self.low <= self.high <= LONGEST:
            raise ValueError("a time longer than zero and at most 60 min")
        if self.low % MILLISECOND or self.high % MILLISECOND:
            raise ValueError("a time in whole milliseconds")
        if (self.high - self.low) % TENTH:
            raise ValueError("the ends of a range to lie whole tenths of a second apart")

    @classmethod
    def of(cls, low: float, high: float | None = None) -> Span:
        """A span from seconds."""
        return cls(timedelta(seconds=low), timedelta(seconds=low if high is None else high))

    @classmethod
    def parse(cls, text: object) -> Span:
        """Read "3 s", "10-15 s", "1.5 min" or "500 ms"; ValueError says what was expected."""
        match = re.match(SPAN_PATTERN, text) if isinstance(text, str) else None
        if match is None:
            raise ValueError('a time with its unit, such as "3 s", "10-15 s" or "2 min"')
        low, high, unit = match.groups()
        ends = [Decimal(end) * _UNITS[unit] for end in (low, high or low)]
        if any(end % 1 for end in ends):
            raise ValueError("a time in whole milliseconds")
        return cls(*(timedelta(milliseconds=int(end)) for end in ends))

    def at(self, pace: Pace) -> timedelta:
        return self.low + (self.high - self.low) * pace.hundredths / 100

    def __str__(self) -> str:
        unit, size = ("min", 60_000) if ms(self.low) % 60_000 == 0 == ms(self.high) % 60_000 else ("s", 1000)
        ends = [f"{Decimal(ms(end)) / size:f}" for end in (self.low, self.high)]
        return f"{ends[0] if self.low == self.high else '-'.join(ends)} {unit}"


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number from 1 to 1000, perhaps a range: repetitions, sets, counts. ValueError for any other."""

    low: int
    high: int

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError("the smaller end of a range first")
        if not 1 <= self.low <= self.high <= MOST:
            raise ValueError(f"a whole number from 1 to {MOST}")

    @classmethod
    def of(cls, low: int, high: int | None = None) -> Count:
        return cls(low, low if high is None else high)

    @classmethod
    def parse(cls, value: object) -> Count:
        """Read 10, "10" or "8-12"; ValueError says what was expected."""
        if isinstance(value, int) and not isinstance(value, bool):
            return cls.of(value)
        match = re.match(COUNT_PATTERN, value) if isinstance(value, str) else None
        if match is None:
            raise ValueError('a whole number such as 10, or a range such as "8-12"')
        return cls.of(int(match[1]), int(match[2] or match[1]))

    def at(self, pace: Pace) -> int:
        """The nearest whole number at this pace; the half goes up."""
        return self.low + ((self.high - self.low) * pace.hundredths + 50) // 100

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low}-{self.high}"


ONCE = Count(1, 1)
