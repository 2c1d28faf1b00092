"""The fixed phrases of one language, out of which cues and marks make what they say and show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from footwork.core.dose import Side, Sides
from footwork.core.evidence import Grade
from footwork.core.exercise import Exercise, Position, Trains


@dataclass(frozen=True, slots=True, kw_only=True)
class DosePhrases:
    """How to write a dose, part by part. Templates name their gaps: {n}, {sets}, {reps}, {phase}, {lasts}, {each}."""

    once: str
    times: str
    rounds: str
    rounds_of: str
    sides: Mapping[Sides, str]
    phase: str
    about: str
    counted: str
    held: str
    self_paced: str
    rest_between_reps: str
    rest_between_sets: str
    rest_between_sides: str
    alternate_sets: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GradePhrases:
    """What a grade is called beside a claim, and what that `means`."""

    name: str
    means: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Templates name their gaps in braces: {exercise}, {things}, {position}, {side}, {set}, {sets},
    {rep}, {reps}, {n}."""

    language: str
    list_and: str
    ready_first: str
    ready_next: str
    fetch: str
    stand: str
    shoes: str
    shoes_on: str
    shoes_off: str
    in_shoes: str
    side_first: str
    how_say: str
    when_ready: str
    rest_show: str
    rest_say: str
    next_set: str
    switch_show: str
    switch_to: str
    halfway: str
    rep_done: str
    left: str
    left_short: str
    number: str
    done_show: str
    done_say: str
    positions: Mapping[Position, str]
    sides: Mapping[Side, str]
    equipment: Mapping[str, str]
    muscle_works: str
    muscle_stretches: str
    trains: Mapping[Trains, str]
    grades: Mapping[Grade, GradePhrases]
    dose: DosePhrases

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
        return self.left.format(n=minutes) if minutes > 1 else self.left_short

    def things(self, ids: Iterable[str]) -> str:
        """ "a pencil", "a pencil and a wall", ...: unknown things stand under their own name."""
        names = [self.equipment.get(thing, thing) for thing in ids]
        return f" {self.list_and} ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
