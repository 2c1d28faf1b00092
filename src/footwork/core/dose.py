"""How much of an exercise: sets, repetitions, phases, rests and sides."""

from __future__ import annotations

from dataclasses import dataclass, replace

from footwork.core.by_set import in_set, length_of_lists, listed
from footwork.core.errors import FieldError
from footwork.core.open_end import OpenCount
from footwork.core.phase import Phase
from footwork.core.set_length import longest_set
from footwork.core.side import FirstSide, Side, SideOrder, Sides, in_turn
from footwork.core.span import ONCE, Count, Span
from footwork.core.text import Text

MOST_PHASES_UNROLLED = 10_000


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
        if (longest := longest_set(self)) > every.low:
            raise FieldError("every", f"at least the {longest.total_seconds():g} s that a set takes unhurried")

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

    @property
    def sides_in_turn(self) -> tuple[Side, ...]:
        """The sides that work, one after the other."""
        return in_turn(self.sides, self.first_side)

    def _check_open_end(self) -> None:
        if not isinstance(self.reps, OpenCount):
            if self.reps_about:
                raise ValueError("reps_about only where reps have an open end")
            return
        if not (self.reps_about or self.reps.about):
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
        return self.reps_about or self.reps.about or ONCE

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
