"""A named part of one repetition, and how long it lasts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum

from footwork.core.by_set import listed, longest_of
from footwork.core.names import is_name
from footwork.core.open_end import OpenSpan
from footwork.core.span import Count, Pace, Span
from footwork.core.text import Text


class CountOf(StrEnum):
    """What a counted phase counts."""

    COUNTS = "counts"
    BREATHS = "breaths"


class InRep(StrEnum):
    """The only repetition of a set that a phase belongs to."""

    FIRST = "first"
    LAST = "last"

    def is_in(self, rep: int, reps: int) -> bool:
        return rep == (1 if self is InRep.FIRST else reps)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A named part of one repetition: either it `lasts` a span, or it is `counts` counts of `each` a span.

    A self-paced phase ends when the person says so, where the device is set to wait for it; one that `waits` does
    whatever the device is set to. Their lengths are estimates, as is `about` of one that `lasts` with an open end.
    `lasts` may be a span for each set. A phase that is `in_rep` belongs to that repetition of a set only. `count_of` is
    what the counts are.

    `pose` is the one that the phase ends in, `through` those on the way; a counted phase goes round them once a count,
    one that has a `cycle` as often as that fits; `as_seen`, in the order in which the person sees it on either foot.
    They change the picture, never the time.
    """

    name: Text
    say: Text
    show: Text = ""
    lasts: Span | OpenSpan | tuple[Span, ...] | None = None
    about: Span | None = None
    counts: Count | None = None
    each: Span | None = None
    count_of: CountOf = CountOf.COUNTS
    hold: bool = False
    self_paced: bool = False
    in_rep: InRep | None = None
    waits: bool = False
    pose: str = ""
    through: tuple[str, ...] = field(default=(), metadata={"timeless": True})
    cycle: Span | None = field(default=None, metadata={"timeless": True})
    as_seen: bool = field(default=False, metadata={"timeless": True})

    def __post_init__(self) -> None:
        if not (is_name(self.name) and is_name(self.say)):
            raise ValueError("a name and something to say, each of one line")
        timed = self.lasts is not None
        counted = self.counts is not None and self.each is not None
        if timed == counted or (timed and (self.counts or self.each)):
            raise ValueError("either lasts, or counts together with each")
        if self.count_of is not CountOf.COUNTS and not counted:
            raise ValueError("count_of only beside counts and each")
        self._check_end()

    def _check_end(self) -> None:
        if self.self_paced and (self.waits or self.is_open):
            raise ValueError("self_paced only where the phase does not wait for the person anyway")
        if self.waits and self.is_open:
            raise ValueError("waits only where lasts has no open end, which waits anyway")
        if self.about and not self.is_open:
            raise ValueError("about only where lasts has an open end")
        if self.is_open and not self.estimate:
            raise ValueError('about, such as "20-30 s": how long it lasts as a rule')

    @property
    def is_open(self) -> bool:
        return isinstance(self.lasts, OpenSpan)

    def of_set(self, number: int) -> Phase:
        """As it is in that set."""
        return replace(self, lasts=listed(self.lasts, number)) if isinstance(self.lasts, tuple) else self

    @property
    def estimate(self) -> Span | None:
        """How long a timed phase lasts, or about how long; of sets that differ, in the one in which it lasts
        longest."""
        if isinstance(self.lasts, OpenSpan):
            return self.about or self.lasts.about
        return longest_of(self.lasts) if self.lasts else None

    def length(self, pace: Pace) -> timedelta:
        """Of sets that differ, in the one in which it lasts longest."""
        if (estimate := self.estimate) is not None:
            return estimate.at(pace)
        assert self.counts
        assert self.each
        return self.counts.at(pace) * self.each.at(pace)
