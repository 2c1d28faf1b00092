"""What Footwork can tell a person, each without a traceback.

    FootworkError
    ├── InvalidFile       a file that cannot be used; carries every Mistake found in it
    ├── NothingThatDay    a programme on a day on which it has nothing
    ├── UnknownName       a routine or an exercise that does not exist; says what is near
    ├── TooLong           what does not fit a limit even at its briskest
    │   ├── RoutineTooLong    one routine; says what to leave out
    │   └── DaysTooLong       the sessions of a day
    ├── Unrepresentable   an output that cannot say something; it never drops it in silence
    └── NotKept           a record that could not be stored; says where it is safe instead

Mistakes in content are values, gathered with file and key; mistakes in a program raise what Python raises. What
carries names and numbers is worded for people by `catalogue.error_text`; `str` of it is for authors of files.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from difflib import get_close_matches


class FootworkError(Exception):
    """An expected failure that a person can act on."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing wrong in one file: where (`file`, dotted `key`), what was `found`, what was `expected`."""

    file: str
    key: str
    found: str
    expected: str

    def __str__(self) -> str:
        place = f"{self.file}: {self.key}" if self.key else self.file
        return f"{place}: found {self.found}, expected {self.expected}"


class InvalidFile(FootworkError):
    """Each mistake once: many files may have come upon the same one, in a file that they share."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(dict.fromkeys(mistakes))
        super().__init__("\n".join(map(str, self.mistakes)))


class FieldError(ValueError):
    """What a value was expected to be in one field, of several that have to agree."""

    def __init__(self, field: str, expected: str) -> None:
        self.field = field
        super().__init__(expected)


class NothingThatDay(FootworkError):
    """A programme of which nothing is done on that day, counted from 1."""

    def __init__(self, title: str, day: int) -> None:
        self.title, self.day = title, day
        super().__init__(f"{title}: nothing on day {day}")


class UnknownName(FootworkError):
    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind, self.name, self.known = kind, name, tuple(known)
        super().__init__(f"No {kind} is called {name!r}{did_you_mean(name, self.known)}")


class TooLong(FootworkError):
    """`over` is how far the low end is past the `limit`."""

    def __init__(self, over: timedelta, limit: timedelta) -> None:
        self.over, self.limit = over, limit
        super().__init__(f"{over} over {limit}")

    @property
    def least(self) -> timedelta:
        """How long it takes at its briskest."""
        return self.limit + self.over


class RoutineTooLong(TooLong):
    """`leave_out` are the items (indexes) without which the routine called `title` fits, `without` their names; both
    are empty where none of them alone would fit."""

    def __init__(
        self, over: timedelta, limit: timedelta, title: str, leave_out: tuple[int, ...], without: tuple[str, ...]
    ) -> None:
        self.title, self.leave_out, self.without = title, leave_out, without
        super().__init__(over, limit)


class DaysTooLong(TooLong):
    """Even with one exercise of one set in each session."""


class Unrepresentable(FootworkError):
    pass


class NotKept(FootworkError):
    pass


def near_names(name: str, known: Iterable[str]) -> list[str]:
    """The one that was probably meant, or all of them where none is near."""
    names = sorted(known)
    return get_close_matches(name, names, n=1) or names


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The end of a sentence about an unknown name: the nearest known one, or all of them."""
    names = sorted(known)
    near = get_close_matches(name, names, n=1)
    if near:
        return f" (did you mean {near[0]!r}?)"
    return f" (known: {', '.join(names)})" if names else ""
