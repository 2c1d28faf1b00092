"""All that is said in the language in use: by the catalogue's routines, and by those that people are likely to make."""

from __future__ import annotations

from collections.abc import Iterator

from footwork.catalogue.library import library
from footwork.core.build_up import Variable
from footwork.core.by_set import most_of
from footwork.core.exercise import Exercise
from footwork.core.explanation import explained
from footwork.core.fit import fit
from footwork.core.phrases import OpenPhrases, Phrases
from footwork.core.routine import Item, Routine
from footwork.core.span import BRISK, UNHURRIED, Pace
from footwork.core.spoken import spoken
from footwork.core.timeline import timeline_of

NUMBERS, MINUTES, ROUNDS, REPETITIONS = 60, 40, 6, 15
"""Up to which number, how many minutes left, how many rounds and repetitions a routine of your own, a dose of your own
or an easier session can have."""

UP_TO = (5, 8, 10, 12, 15, 20, 25, 30, 40, 45, 50, 60, 90, 100, 120)
"""The most, or the fewest, repetitions or seconds that leaflets give for an open end."""


def spoken_texts() -> list[str]:
    """Each text once, in the order of the alphabet."""
    words = library().routine(library().routine_ids()[0]).words
    return sorted({text for text in _said(words) if text})


def _said(words: Phrases) -> Iterator[str]:
    for id in library().routine_ids():
        routine = library().routine(id)
        for pace in _paces(routine):
            yield from spoken(timeline_of(routine, pace))
    yield from _of_exercises(words)
    yield from (words.shoes_on, words.shoes_off)
    yield from _counted(words)
    yield from words.sentences(words.turn_over)
    for sides in words.sides.values():
        yield from (*sides.first.values(), *sides.only.values(), *words.sentences(*sides.switch.values()))
    yield from words.sentences(*words.positions.values())
    yield from _open_ends(words.open)


def _paces(routine: Routine) -> list[Pace]:
    return [BRISK, fit(routine, routine.limit) if routine.limit else UNHURRIED, UNHURRIED]


def _of_exercises(words: Phrases) -> Iterator[str]:
    """Any exercise of the catalogue, first or after another."""
    exercises = [library().exercise(id) for id in library().exercise_ids()]
    for before, exercise in zip([exercises[-1], *exercises], exercises, strict=False):
        for order in ((before, exercise), (exercise, before)):
            items = tuple(Item(one, one.dose) for one in order)
            routine = Routine(id="any", title="Any", items=items, words=words)
            for pace in (BRISK, UNHURRIED):
                yield from spoken(timeline_of(routine, pace))
        yield from explained(exercise, words)
        yield from _built_up(exercise, words)


def _built_up(exercise: Exercise, words: Phrases) -> Iterator[str]:
    """What counts the repetitions of each dose on the way to the one that it is built up to."""
    for step in exercise.builds_up:
        if step.what is Variable.REPS:
            for reps in {*range(most_of(exercise.dose.expected_reps).high, step.to, step.by), step.to}:
                yield from _repetitions(reps, words)


def _counted(words: Phrases) -> Iterator[str]:
    yield from (words.number.format(n=number) for number in range(1, NUMBERS + 1))
    yield from (words.minutes_left(minutes) for minutes in range(1, MINUTES + 1))
    for sets in range(2, ROUNDS + 1):
        yield from (words.next_set.format(set=set, sets=sets) for set in range(2, sets + 1))
        yield from (words.set_say.format(set=set, sets=sets) for set in range(1, sets + 1))
        yield from (words.round_say.format(round=set, rounds=sets) for set in range(1, sets + 1))
    for reps in range(2, REPETITIONS + 1):
        yield from _repetitions(reps, words)


def _open_ends(words: OpenPhrases) -> Iterator[str]:
    yield from (words.say_as_many, words.say_until_tired, words.say_as_long, words.say_tap, words.say_go_on)
    yield words.say_more
    yield from (words.say_up_to.of(n).format(n=n) for n in UP_TO)
    for numbered in (words.say_up_to_seconds, words.say_at_least, words.say_at_least_seconds):
        yield from (numbered.of(n).format(n=n) for n in UP_TO)


def _repetitions(reps: int, words: Phrases) -> Iterator[str]:
    yield from (words.rep_done.format(rep=rep, reps=reps) for rep in range(1, reps + 1))
