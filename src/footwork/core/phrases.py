"""The fixed phrases of one language, out of which cues and marks make what they say and show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from footwork.core.dose import Side, Sides
from footwork.core.evidence import Grade
from footwork.core.exercise import Exercise, Position, Trains
from footwork.core.open_end import OpenEnd
from footwork.core.plural import Plural
from footwork.core.span import Count, Span
from footwork.core.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class DosePhrases:
    """How to write a dose, part by part. Templates name their gaps: {n}, {sets}, {reps}, {phase}, {lasts}, {each}."""

    once: Text
    times: Plural
    rounds: Plural
    rounds_of: Plural
    sides: Mapping[Sides, Text]
    phase: Text
    about: Text
    counted: Plural
    held: Text
    self_paced: Text
    rest_between_reps: Text
    rest_between_sets: Text
    rest_between_sides: Text
    alternate_sets: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPhrases:
    """What ends when the person says so, as a dose is written and, beginning with `say`, as it is spoken. Templates
    name their gaps: {n}, {lasts}, {amount}."""

    up_to: Plural
    up_to_time: Text
    as_many: Text
    until_tired: Text
    as_long: Text
    about: Text
    waits: Text
    say_up_to: Plural
    say_up_to_seconds: Plural
    say_as_many: Text
    say_until_tired: Text
    say_as_long: Text
    say_tap: Text
    say_go_on: Text

    def written(self, end: OpenEnd) -> str:
        """One without a top."""
        return self._of(end, self.as_many, self.until_tired, self.as_long)

    def spoken(self, end: OpenEnd) -> str:
        return self._of(end, self.say_as_many, self.say_until_tired, self.say_as_long)

    def _of(self, end: OpenEnd, as_many: str, until_tired: str, as_long: str) -> str:
        return {OpenEnd.AS_MANY: as_many, OpenEnd.UNTIL_TIRED: until_tired, OpenEnd.AS_LONG: as_long}[end]


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
class GradePhrases:
    """What a grade is called beside a claim, and what that `means`."""

    name: Text
    means: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Templates name their gaps in braces: {exercise}, {things}, {position}, {side}, {set}, {sets},
    {rep}, {reps}, {n}."""

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
    side_first: Text
    how_say: Text
    when_ready: Text
    rest_show: Text
    rest_say: Text
    next_set: Text
    switch_show: Text
    switch_to: Text
    halfway: Text
    rep_done: Text
    left: Plural
    number: Text
    done_show: Text
    done_say: Text
    positions: Mapping[Position, Text]
    sides: Mapping[Side, Text]
    equipment: Mapping[str, Text]
    muscle_works: Text
    muscle_stretches: Text
    trains: Mapping[Trains, Text]
    grades: Mapping[Grade, GradePhrases]
    dose: DosePhrases
    open: OpenPhrases

    def placing(self, exercise: Exercise) -> tuple[str, ...]:
        """How to be placed, in sentences: the position and, if there is one, what it is like."""
        return self._sentences(self.positions[exercise.position], exercise.stance)

    def placed(self, exercise: Exercise) -> str:
        """How to be placed for an exercise, in shoes where it is done so."""
        shod = self._sentences(self.in_shoes if exercise.in_shoes else "")
        return " ".join((*self.placing(exercise), *shod))

    def _sentences(self, *parts: str) -> tuple[str, ...]:
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
