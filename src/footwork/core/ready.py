"""Getting ready: what is said before an exercise, and how long it lasts, which is never shorter than what is said."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import timedelta

from footwork.core.by_set import in_set
from footwork.core.dose import Dose
from footwork.core.open_end import OpenCount, OpenSpan
from footwork.core.phrases import OpenPhrases, Phrases
from footwork.core.plural import Plural
from footwork.core.routine import Approach, Changeover, Item
from footwork.core.saying import takes
from footwork.core.side import Side
from footwork.core.span import Pace
from footwork.core.times import MINUTE

SECOND = timedelta(seconds=1)
LAST_SECONDS = 3
"""Counted aloud at the end of what is long, and so not free for words."""

_LONG_LEFT = 99 * MINUTE
"""Said in as many letters as any time that is likely to be left."""


def ready_sentences(item: Item, approach: Approach, left: timedelta | None, words: Phrases) -> Iterator[str]:
    """`left` of the session is None for the first item."""
    exercise = item.exercise
    if approach.begins:
        yield round_sentence(*approach.begins, words)
    yield (words.ready_first if left is None else words.ready_next).format(exercise=exercise.name)
    yield from _side(item, words)  # early, for the end is lost on a voice that is slower than we expect
    yield from fetching_sentences(approach, words)
    position, *stance = words.placing(exercise)
    if approach.moves:
        yield position
    if approach.moves or not approach.again:
        yield from stance
    yield from _load(item.dose, approach, words)
    if not approach.again:
        yield from _open_sentences(item.dose, words.open)
    if left is not None and not approach.again:
        yield words.minutes_left(round(left / MINUTE))


def fetching_sentences(approach: Approach, words: Phrases) -> Iterator[str]:
    """What to fetch, and to put on or take off."""
    if approach.fetch:
        yield words.fetch.format(things=words.things(approach.fetch))
    if approach.shoes_on:
        yield words.shoes_on
    if approach.shoes_off:
        yield words.shoes_off


def _load(dose: Dose, approach: Approach, words: Phrases) -> Iterator[str]:
    """In later rounds of a circuit only what was changed in the one before."""
    if dose.load and dose.say_load and (isinstance(dose.load, tuple) or not approach.again):
        yield words.load_say.format(load=in_set(dose.load, 1))
    if dose.effort and dose.say_load and not approach.again:
        yield words.effort_say.format(effort=dose.effort)


def _side(item: Item, words: Phrases) -> Iterator[str]:
    """With which side it begins, or which one alone works."""
    first, *others = item.dose.sides_in_turn
    if others:
        yield words.of_sides(item.exercise).first[first]
    elif first is not Side.BOTH:
        yield words.of_sides(item.exercise).only[first]


def _open_sentences(dose: Dose, words: OpenPhrases) -> Iterator[str]:
    """What the person decides themselves, and that they are to say so."""
    if not dose.is_open:
        return
    if isinstance(dose.reps, OpenCount):
        yield _open_sentence(dose.reps, dose.reps.most or dose.reps.least, words.say_up_to, words.say_at_least, words)
    for lasts in dict.fromkeys(phase.lasts for phase in dose.phases):
        if isinstance(lasts, OpenSpan):
            seconds = lasts.about.high // SECOND if lasts.about else None
            yield _open_sentence(lasts, seconds, words.say_up_to_seconds, words.say_at_least_seconds, words)
    yield words.say_tap


def _open_sentence(
    open: OpenCount | OpenSpan, named: int | None, up_to: Plural, at_least: Plural, words: OpenPhrases
) -> str:
    if not named:
        return words.spoken(open.end)
    return (at_least if open.least else up_to).of(named).format(n=named)


def round_sentence(round: int, rounds: int, words: Phrases) -> str:
    return words.round_say.format(round=round, rounds=rounds)


def ready_length(
    item: Item, approach: Approach, first: bool, words: Phrases, changeover: Changeover, pace: Pace
) -> timedelta:
    """As long as fetching and moving take, and as what it says takes to say, in whole seconds."""
    sentences = list(ready_sentences(item, approach, None if first else _LONG_LEFT, words))
    said = math.ceil(takes(sentences) / SECOND)
    return max(approach.length(changeover, pace), timedelta(seconds=said + LAST_SECONDS if said else 0))
