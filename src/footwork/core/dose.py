"""How much of an exercise: sets, repetitions, phases, rests and sides."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum

from footwork.core.by_set import in_set, length_of_lists, listed, longest_of
from footwork.core.errors import FieldError
from footwork.core.names import is_name
from footwork.core.open_end import OpenCount, OpenSpan
from footwork.core.span import ONCE, UNHURRIED, Count, Pace, Span
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
    """Whether one side does all its sets before the other begins, or the sides alternate, by sets or by repetitions."""

    ONE_SIDE_FIRST = "one_side_first"
    ALTERNATE_SETS = "alternate_sets"
    ALTERNATE_REPS = "alternate_reps"


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
            return self.about or self.lasts.top
        return longest_of(self.lasts) if self.lasts else None

    def length(self, pace: Pace) -> timedelta:
        """Of sets that differ, in the one in which it lasts longest."""
        if (estimate := self.estimate) is not None:
            return estimate.at(pace)
        assert self.counts
        assert self.each
        return self.counts.at(pace) * self.each.at(pace)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """Every field changes the timeline, except those whose metadata call them timeless.

    `reps`, `load` and how long a phase `lasts` may be one for each set; all such lists are as long as there are `sets`,
    which are then left out and follow from them. With `every`, each set starts so long after the one before. Of `reps`
    with an open end, which wait for the person, `reps_about` is the estimate.

    `first_side` is the left one unless it is said; `load` is what is worked against, `effort` how hard it may feel;
    without `say_load` both are only shown.
    """

    phases: tuple[Phase, ...]
    sets: Count = ONCE
    reps: Count | OpenCount | tuple[Count, ...] = ONCE
    reps_about: Count | None = None
    sides: Sides = Sides.TOGETHER
    first_side: FirstSide | None = None
    side_order: SideOrder = SideOrder.ONE_SIDE_FIRST
    rest_between_reps: Span | None = None
    rest_between_sets: Span | None = None
    rest_between_sides: Span | None = None
    every: Span | None = None
    load: Text | tuple[Text, ...] = ""
    effort: Text = ""
    say_load: bool = True

    def __post_init__(self) -> None:
        if not self.phases:
            raise ValueError("at least one phase")
        self._check_sides()
        names = [phase.name for phase in self.phases]
        if len(set(names)) < len(names):
            raise ValueError("a different name for each phase")
        if all(phase.in_rep for phase in self.phases):
            raise ValueError("a phase of every repetition, without in_rep")
        if number := length_of_lists(self._by_set):
            if self.sets not in (ONCE, Count.of(number)):
                raise FieldError("sets", f"nothing: the lists say that there are {number} sets")
            object.__setattr__(self, "sets", Count.of(number))
        self._check_open_end()
        if self.phases_unrolled > MOST_PHASES_UNROLLED:
            limit = f"at most {MOST_PHASES_UNROLLED} phases in sets x reps x sides x phases"
            raise ValueError(f"{limit}, not {self.phases_unrolled}")
        if self.every:
            self._check_every(self.every)

    def _check_sides(self) -> None:
        for name in ("first_side", "rest_between_sides"):
            if getattr(self, name) and self.sides is not Sides.EACH:
                raise FieldError(name, 'sides that work in turn beside it: sides = "each"')

    def _check_every(self, every: Span) -> None:
        if self.is_open:
            raise FieldError("every", "nothing where sets end when the person says so")
        if every.low != every.high:
            raise FieldError("every", "one time, no range")
        if self.rest_between_sets:
            raise FieldError("rest_between_sets", "nothing beside every: the rest lasts until the next set starts")
        if self.rest_between_sides and not self.alternates_reps:
            raise FieldError("rest_between_sides", "nothing beside every: the rest lasts until the next side starts")
        if self.longest_set > every.low:
            raise FieldError("every", f"at least the {self.longest_set.total_seconds():g} s that a set takes unhurried")

    @property
    def _by_set(self) -> tuple[object, ...]:
        return self.reps, self.load, *(phase.lasts for phase in self.phases)

    @property
    def sets_differ(self) -> bool:
        return any(isinstance(value, tuple) for value in self._by_set)

    @property
    def alternates(self) -> bool:
        """Whether the sides take turns before either has done all its sets."""
        return len(self.sides_in_turn) > 1 and self.side_order is not SideOrder.ONE_SIDE_FIRST

    @property
    def alternates_reps(self) -> bool:
        return self.alternates and self.side_order is SideOrder.ALTERNATE_REPS

    def of_set(self, number: int) -> Dose:
        """What is done in that set alone, whichever set that is where they do not differ."""
        if not self.sets_differ:
            return self
        reps = listed(self.reps, number) if isinstance(self.reps, tuple) else self.reps
        phases = tuple(phase.of_set(number) for phase in self.phases)
        return replace(self, sets=ONCE, every=None, phases=phases, reps=reps, load=in_set(self.load, number))

    def phases_in(self, rep: int, reps: int) -> tuple[Phase, ...]:
        """The phases of a repetition, of so many in its set."""
        return tuple(phase for phase in self.phases if not phase.in_rep or phase.in_rep.is_in(rep, reps))

    def set_length(self, pace: Pace) -> timedelta:
        """How long one set takes, with the rests in it, where sets do not differ."""
        reps = in_set(self.expected_reps, 1).at(pace)
        sides = len(self.sides_in_turn) if self.alternates_reps else 1
        phases = (phase.length(pace) for rep in range(1, reps + 1) for phase in self.phases_in(rep, reps))
        length = sides * sum(phases, timedelta(0))
        if self.rest_between_reps:
            length += (reps - 1) * self.rest_between_reps.at(pace)
        if self.rest_between_sides and self.alternates_reps:
            length += (reps * sides - 1) * self.rest_between_sides.at(pace)
        return length

    @property
    def longest_set(self) -> timedelta:
        """How long the longest set takes unhurried."""
        numbers = range(1, self.sets.high + 1) if self.sets_differ else (1,)
        return max(self.of_set(number).set_length(UNHURRIED) for number in numbers)

    @property
    def sides_in_turn(self) -> tuple[Side, ...]:
        """The sides that work, one after the other."""
        if self.sides is Sides.TOGETHER:
            return (Side.BOTH,)
        if self.sides is Sides.EACH:
            first = self.first_side or FirstSide.LEFT
            return Side(first.value), _AFTER.get(first, Side.OTHER)
        return (Side(self.sides.value),)

    def _check_open_end(self) -> None:
        if not isinstance(self.reps, OpenCount):
            if self.reps_about:
                raise ValueError("reps_about only where reps have an open end")
            return
        if not (self.reps_about or self.reps.most):
            raise ValueError('reps_about, such as "10-15": how many they are as a rule')
        if any(phase.is_open or phase.waits or phase.self_paced for phase in self.phases):
            raise ValueError("phases that do not wait, where the repetitions have an open end and the set waits")
        if any(phase.in_rep for phase in self.phases):
            raise ValueError("phases without in_rep, where nobody knows which repetition is the last")

    @property
    def expected_reps(self) -> Count | tuple[Count, ...]:
        """How many repetitions a set has, or about how many."""
        if not isinstance(self.reps, OpenCount):
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
        reps, sets = self.expected_reps, self.sets.high
        all_reps = sum(one.high for one in reps) if isinstance(reps, tuple) else sets * reps.high
        return all_reps * len(self.sides_in_turn) * len(self.phases)
