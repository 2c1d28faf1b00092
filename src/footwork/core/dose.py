"""How much of an exercise: sets, repetitions, phases, rests and sides; and how often."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from footwork.core.names import is_name
from footwork.core.open_end import OpenCount, OpenSpan
from footwork.core.span import ONCE, Count, Pace, Span
from footwork.core.text import Text

MOST_PHASES_UNROLLED = 10_000


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Sides(StrEnum):
    """Whether the two sides work at once or each in turn."""

    TOGETHER = "together"
    EACH = "each"

    @property
    def in_turn(self) -> tuple[Side, ...]:
        return (Side.BOTH,) if self is Sides.TOGETHER else (Side.LEFT, Side.RIGHT)


class SideOrder(StrEnum):
    """Whether one side does all its sets before the other begins, or the sides alternate set by set."""

    ONE_SIDE_FIRST = "one_side_first"
    ALTERNATE_SETS = "alternate_sets"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A named part of one repetition: either it `lasts` a span, or it is `counts` counts of `each` a span.

    A self-paced phase ends when the person says so, where the device is set to wait for it; one that `waits` does
    whatever the device is set to. Their lengths are estimates, as is `about` of one that `lasts` with an open end.

    `pose` is the one that the phase ends in, `through` those on the way; a counted phase goes round them once a count,
    one that has a `cycle` as often as that fits; `as_seen`, in the order in which the person sees it on either foot.
    They change the picture, never the time.
    """

    name: Text
    say: Text
    show: Text = ""
    lasts: Span | OpenSpan | None = None
    about: Span | None = None
    counts: Count | None = None
    each: Span | None = None
    hold: bool = False
    self_paced: bool = False
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

    @property
    def estimate(self) -> Span | None:
        """How long a timed phase lasts, or about how long."""
        if isinstance(self.lasts, OpenSpan):
            return self.about or self.lasts.top
        return self.lasts

    def length(self, pace: Pace) -> timedelta:
        if self.estimate is not None:
            return self.estimate.at(pace)
        assert self.counts
        assert self.each
        return self.counts.at(pace) * self.each.at(pace)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """Every field changes the timeline, except those whose metadata call them timeless. Of `reps` with an open end,
    which wait for the person, `reps_about` is the estimate."""

    phases: tuple[Phase, ...]
    sets: Count = ONCE
    reps: Count | OpenCount = ONCE
    reps_about: Count | None = None
    sides: Sides = Sides.TOGETHER
    side_order: SideOrder = SideOrder.ONE_SIDE_FIRST
    rest_between_reps: Span | None = None
    rest_between_sets: Span | None = None
    rest_between_sides: Span | None = None
    load: Text = field(default="", metadata={"timeless": True})

    def __post_init__(self) -> None:
        if not self.phases:
            raise ValueError("at least one phase")
        names = [phase.name for phase in self.phases]
        if len(set(names)) < len(names):
            raise ValueError("a different name for each phase")
        self._check_open_end()
        if self.phases_unrolled > MOST_PHASES_UNROLLED:
            limit = f"at most {MOST_PHASES_UNROLLED} phases in sets x reps x sides x phases"
            raise ValueError(f"{limit}, not {self.phases_unrolled}")

    def _check_open_end(self) -> None:
        if isinstance(self.reps, Count):
            if self.reps_about:
                raise ValueError("reps_about only where reps have an open end")
            return
        if not (self.reps_about or self.reps.most):
            raise ValueError('reps_about, such as "10-15": how many they are as a rule')
        if any(phase.is_open or phase.waits or phase.self_paced for phase in self.phases):
            raise ValueError("phases that do not wait, where the repetitions have an open end and the set waits")

    @property
    def expected_reps(self) -> Count:
        """How many repetitions a set has, or about how many."""
        if isinstance(self.reps, Count):
            return self.reps
        return self.reps_about or Count.of(self.reps.most or 1)

    @property
    def is_open(self) -> bool:
        """Whether some of it ends when the person says so, whatever the device is set to; then its length is an
        estimate."""
        return isinstance(self.reps, OpenCount) or any(phase.is_open or phase.waits for phase in self.phases)

    @property
    def posed(self) -> bool:
        """Whether any phase says in which pose it ends, so that there is something to draw."""
        return any(phase.pose for phase in self.phases)

    @property
    def phases_unrolled(self) -> int:
        """How many phase cues the dose becomes, at most."""
        return self.sets.high * self.expected_reps.high * len(self.sides.in_turn) * len(self.phases)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frequency:
    """How often: two numbers, never one."""

    sessions_per_day: Count = ONCE
    days_per_week: Count = Count(7, 7)

    def __post_init__(self) -> None:
        if self.days_per_week.high > 7:
            raise ValueError("at most 7 days per week")
