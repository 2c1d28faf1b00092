"""How to do an exercise, step by step, for a person who does it for the first time. The session waits meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from footwork.core.exercise import Exercise
from footwork.core.phrases import Phrases
from footwork.core.ready import fetching_sentences, ready_sentences
from footwork.core.routine import Approach, Item, Routine
from footwork.core.saying import joined, takes

TAKEN_IN = timedelta(milliseconds=1500)
"""After each step, to look at the picture and to do it. Ours."""


class Told(NamedTuple):
    """One thing that is said and shown, and for how long: step `step` of `steps`, 0 for what comes before the first."""

    sentences: tuple[str, ...]
    show: str
    lasts: timedelta
    step: int
    steps: int

    @property
    def say(self) -> str:
        return joined(self.sentences)


def explanations(routine: Routine) -> Iterator[tuple[Told, ...]]:
    """Item by item. An exercise whose file says nothing of how it is done has nothing to tell."""
    for index, (item, approach) in enumerate(routine.approaches()):
        yield tuple(_explanation(item, approach, index == 0, routine.words))


def _explanation(item: Item, approach: Approach, first: bool, words: Phrases) -> Iterator[Told]:
    """Its name, what to fetch, shoes and what to hold; then the steps, of which the last waits for the person."""
    steps = item.exercise.how_to
    if not steps:
        return
    unnumbered = replace(approach, begins=None)
    beginning = next(ready_sentences(item, unnumbered, None if first else timedelta(0), words))
    before = tuple(_before(item, approach, words))
    yield _told((beginning, *before, words.how_say), " ".join(before) or words.how_say, 0, len(steps))
    for number, step in enumerate(steps, start=1):
        sentences = (step, words.when_ready) if number == len(steps) else (step,)
        yield _told(sentences, step, number, len(steps))


def _before(item: Item, approach: Approach, words: Phrases) -> Iterator[str]:
    """What is done before the first step, as the session says it again: so it is recorded, too."""
    yield from fetching_sentences(approach, words)
    if item.exercise.holding:
        _position, *stance = words.placing(item.exercise)
        yield from stance


def _told(sentences: tuple[str, ...], show: str, step: int, steps: int) -> Told:
    return Told(sentences, show, takes(sentences) + TAKEN_IN, step, steps)


def explained(exercise: Exercise, words: Phrases) -> tuple[str, ...]:
    """Every sentence of an explanation that a session does not say beside it, in order."""
    return (words.how_say, *exercise.how_to, words.when_ready) if exercise.how_to else ()
