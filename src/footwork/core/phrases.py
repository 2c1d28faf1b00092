"""The fixed phrases of one language, out of which cues and marks make what they say and show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from footwork.core.dose import Dose
from footwork.core.evidence import Grade
from footwork.core.exercise import Exercise, Trains
from footwork.core.open_end import OpenEnd
from footwork.core.phase import InRep
from footwork.core.plural import Plural
from footwork.core.position import Position
from footwork.core.side import FirstSide, Side, Sides
from footwork.core.side_word import SideWord
from footwork.core.span import Count, Span
from footwork.core.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPhrases:
    """How two parts of a list are joined: the `last` two, and what comes before them with the rest."""

    more: Text
    last: Text

    def joined(self, parts: Iterable[str]) -> str:
        """ "a", "a and b", "a, b and c"."""
        *before, last = list(parts) or [""]
        if not before:
            return last
        first, *others = before
        for other in others:
            first = self.more.format(first=first, second=other)
        return self.last.format(first=first, second=last)


@dataclass(frozen=True, slots=True, kw_only=True)
class DosePhrases:
    """How to write a dose, part by part. Templates name their gaps: {n}, {sets}, {reps}, {phase}, {lasts}, {each}.
    `by_set` joins what differs from set to set."""

    once: Text
    times: Plural
    rounds: Plural
    rounds_of: Plural
    phase: Text
    about: Text
    counted: Plural
    breaths: Plural
    held: Text
    self_paced: Text
    rest_between_reps: Text
    rest_between_sets: Text
    rest_between_sides: Text
    alternate_sets: Text
    alternate_reps: Text
    by_set: ListPhrases
    in_rep: Mapping[InRep, Text]
    every: Text
    circuit: Plural
    each_round: Text
    circuit_rest: Plural
    load: Text
    effort: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPhrases:
    """What ends when the person says so, as a dose is written and, beginning with `say`, as it is spoken. Templates
    name their gaps: {n}, {lasts}, {amount}."""

    up_to: Plural
    up_to_time: Text
    at_least: Plural
    at_least_time: Text
    as_many: Text
    until_tired: Text
    as_long: Text
    about: Text
    waits: Text
    say_up_to: Plural
    say_up_to_seconds: Plural
    say_at_least: Plural
    say_at_least_seconds: Plural
    say_as_many: Text
    say_until_tired: Text
    say_as_long: Text
    say_tap: Text
    say_go_on: Text
    say_more: Text

    def written(self, end: OpenEnd) -> str:
        """One without a number."""
        return self._of(end, self.as_many, self.until_tired, self.as_long)

    def spoken(self, end: OpenEnd) -> str:
        return self._of(end, self.say_as_many, self.say_until_tired, self.say_as_long)

    def _of(self, end: OpenEnd, as_many: str, until_tired: str, as_long: str) -> str:
        return {OpenEnd.AS_MANY: as_many, OpenEnd.UNTIL_TIRED: until_tired, OpenEnd.AS_LONG: as_long}[end]


@dataclass(frozen=True, slots=True, kw_only=True)
class SidePhrases:
    """What the sides are called where they are feet, or knees, ...: whole phrases, for languages in which every word
    around them depends on it. `first`, `switch`, `only` and `said` are spoken, `said` before the words of a phase;
    `switch` has no full stop, as it is shown too."""

    name: Mapping[Side, Text]
    first: Mapping[Side, Text]
    switch: Mapping[Side, Text]
    only: Mapping[Side, Text]
    said: Mapping[Side, Text]
    dose: Mapping[Sides, Text]
    dose_first: Mapping[FirstSide, Text]

    def of_dose(self, dose: Dose) -> str:
        """Which sides a dose asks for, and which begins where it says so."""
        return self.dose_first[dose.first_side] if dose.first_side else self.dose[dose.sides]


@dataclass(frozen=True, slots=True, kw_only=True)
class GradePhrases:
    """What a grade is called beside a claim, and what that `means`."""

    name: Text
    means: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Templates name their gaps in braces: {exercise}, {things}, {position}, {load}, {effort}, {set}, {sets},
    {round}, {rounds}, {rep}, {reps}, {n}."""

    language: str
    decimal: Text
    list: ListPhrases
    ready_first: Text
    ready_next: Text
    fetch: Text
    stand: Text
    shoes: Text
    shoes_on: Text
    shoes_off: Text
    in_shoes: Text
    load_say: Text
    effort_say: Text
    how_say: Text
    when_ready: Text
    rest_show: Text
    rest_say: Text
    next_set: Text
    set_show: Text
    set_say: Text
    round_show: Text
    round_say: Text
    turn_over: Text
    halfway: Text
    rep_done: Text
    left: Plural
    number: Text
    done_show: Text
    done_say: Text
    positions: Mapping[Position, Text]
    sides: Mapping[SideWord, SidePhrases]
    equipment: Mapping[str, Text]
    muscle_works: Text
    muscle_stretches: Text
    trains: Mapping[Trains, Text]
    grades: Mapping[Grade, GradePhrases]
    dose: DosePhrases
    open: OpenPhrases

    def placing(self, exercise: Exercise) -> tuple[str, ...]:
        """How to be placed, in sentences: the position and, if there is one, what it is like."""
        return self.sentences(self.positions[exercise.position], exercise.stance)

    def placed(self, exercise: Exercise) -> str:
        """How to be placed for an exercise, in shoes where it is done so."""
        shod = self.sentences(self.in_shoes if exercise.in_shoes else "")
        return " ".join((*self.placing(exercise), *shod))

    def of_sides(self, exercise: Exercise) -> SidePhrases:
        return self.sides[exercise.side_word]

    def sentences(self, *parts: str) -> tuple[str, ...]:
        """Parts without a full stop as sentences; empty ones are left out."""
        return tuple(self.stand.format(position=part[0].upper() + part[1:]) for part in parts if part)

    def minutes_left(self, minutes: int) -> str:
        """How much is left, to the nearest minute."""
        return self.left.of(max(1, minutes)).format(n=minutes)

    def things(self, ids: Iterable[str]) -> str:
        """ "a pencil", "a pencil and a wall", ...: unknown things stand under their own name."""
        return self.list.joined(self.equipment.get(thing, thing) for thing in ids)

    def length(self, value: Span | Count) -> str:
        """As print has it: a range as "8–12", and the decimal mark of the language."""
        return str(value).replace(".", self.decimal).replace("-", "–")
