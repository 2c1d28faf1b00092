"""How much of an exercise: sets, repetitions, phases, rests and sides; and how often."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from footwork.core.names import is_name
from footwork.core.span import ONCE, Count, Pace, Span
from footwork.core.text import Text

MOST_PHASES_UNROLLED = 10_000


class Side(StrEnum):
    """The person knows which one is sore or weaker; the other one is the one that is not."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    SORE = "sore"
    WEAKER = "weaker"
    OTHER = "other"

    @property
    def drawn(self) -> Side:
        """The one that a figure shows in its place: the left one first, as where both work in turn."""
        return {Side.SORE: Side.LEFT, Side.WEAKER: Side.LEFT, Side.OTHER: Side.RIGHT}.get(self, self)


ON_THE_BODY = frozenset({Side.LEFT, Side.RIGHT, Side.BOTH})
"""The sides that can be told apart without asking the person."""


class Sides(StrEnum):
    """Whether the two sides work at once, each in turn, or one of them alone."""

    TOGETHER = "together"
    EACH = "each"
    LEFT = "left"
    RIGHT = "right"
    SORE = "sore"
    WEAKER = "weaker"


class FirstSide(StrEnum):
    """Which side begins where each works in turn."""

    LEFT = "left"
    RIGHT = "right"
    SORE = "sore"
    WEAKER = "weaker"


_AFTER = {FirstSide.LEFT: Side.RIGHT, FirstSide.RIGHT: Side.LEFT}
"""What follows the side that begins; after a sore or weaker one comes the other."""


class CountOf(StrEnum):
    """What a counted phase counts."""

    COUNTS = "counts"
    BREATHS = "breaths"


class SideOrder(StrEnum):
    """Whether one side does all its sets before the other begins, or the sides alternate set by set."""

    ONE_SIDE_FIRST = "one_side_first"
    ALTERNATE_SETS = "alternate_sets"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A named part of one repetition: either it `lasts` a span, or it is `counts` counts of `each` a span.

    A self-paced phase ends when the person says so; its length is then an estimate. `count_of` is what the counts are.

    `pose` is the one that the phase ends in, `through` those on the way; a counted phase goes round them once a count,
    one that has a `cycle` as often as that fits; `as_seen`, in the order in which the person sees it on either foot.
    They change the picture, never the time.
    """

    name: Text
    say: Text
    show: Text = ""
    lasts: Span | None = None
    counts: Count | None = None
    each: Span | None = None
    count_of: CountOf = CountOf.COUNTS
    hold: bool = False
    self_paced: bool = False
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

    def length(self, pace: Pace) -> timedelta:
        if self.lasts is not None:
            return self.lasts.at(pace)
        assert self.counts
        assert self.each
        return self.counts.at(pace) * self.each.at(pace)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """Every field changes the timeline, except those whose metadata call them timeless. `first_side` is the left one
    unless it is said; `load` is what is worked against, `effort` how hard it may feel; without `say_load` both are only
    shown."""

    phases: tuple[Phase, ...]
    sets: Count = ONCE
    reps: Count = ONCE
    sides: Sides = Sides.TOGETHER
    first_side: FirstSide | None = None
    side_order: SideOrder = SideOrder.ONE_SIDE_FIRST
    rest_between_reps: Span | None = None
    rest_between_sets: Span | None = None
    rest_between_sides: Span | None = None
    load: Text = ""
    effort: Text = ""
    say_load: bool = True

    def __post_init__(self) -> None:
        if not self.phases:
            raise ValueError("at least one phase")
        if self.sides is not Sides.EACH:
            for name in ("first_side", "rest_between_sides"):
                if getattr(self, name):
                    raise ValueError(f'{name} only where sides = "each"')
        if not (self.say_load or self.load or self.effort):
            raise ValueError("say_load only beside load or effort")
        names = [phase.name for phase in self.phases]
        if len(set(names)) < len(names):
            raise ValueError("a different name for each phase")
        if self.phases_unrolled > MOST_PHASES_UNROLLED:
            limit = f"at most {MOST_PHASES_UNROLLED} phases in sets x reps x sides x phases"
            raise ValueError(f"{limit}, not {self.phases_unrolled}")

    @property
    def sides_in_turn(self) -> tuple[Side, ...]:
        """The sides that work, one after the other."""
        if self.sides is Sides.TOGETHER:
            return (Side.BOTH,)
        if self.sides is Sides.EACH:
            first = self.first_side or FirstSide.LEFT
            return Side(first.value), _AFTER.get(first, Side.OTHER)
        return (Side(self.sides.value),)

    @property
    def posed(self) -> bool:
        """Whether any phase says in which pose it ends, so that there is something to draw."""
        return any(phase.pose for phase in self.phases)

    @property
    def phases_unrolled(self) -> int:
        """How many phase cues the dose becomes, at most."""
        return self.sets.high * self.reps.high * len(self.sides_in_turn) * len(self.phases)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frequency:
    """How often: two numbers, never one."""

    sessions_per_day: Count = ONCE
    days_per_week: Count = Count(7, 7)

    def __post_init__(self) -> None:
        if self.days_per_week.high > 7:
            raise ValueError("at most 7 days per week")
