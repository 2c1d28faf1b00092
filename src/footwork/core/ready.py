"""Getting ready: what is said before an exercise, and how long it lasts, which is never shorter than what is said."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import timedelta

from footwork.core.phrases import Phrases
from footwork.core.routine import Approach, Changeover, Item
from footwork.core.saying import takes
from footwork.core.span import Pace
from footwork.core.times import MINUTE

SECOND = timedelta(seconds=1)
LAST_SECONDS = 3
"""Counted aloud at the end of what is long, and so not free for words."""

_LONG_LEFT = 99 * MINUTE
"""Said in as many letters as any time that is likely to be left."""


def ready_sentences(item: Item, approach: Approach, left: timedelta | None, words: Phrases) -> Iterator[str]:
    """`left` of the session is None for the first item."""
    exercise, sides = item.exercise, item.dose.sides.in_turn
    yield (words.ready_first if left is None else words.ready_next).format(exercise=exercise.name)
    yield from fetching_sentences(approach, words)
    position, *stance = words.placing(exercise)
    if approach.moves:
        yield position
    yield from stance
    if len(sides) > 1:
        yield words.side_first.format(side=words.sides[sides[0]])
    if left is not None:
        yield words.minutes_left(round(left / MINUTE))


def fetching_sentences(approach: Approach, words: Phrases) -> Iterator[str]:
    """What to fetch, and to put on or take off."""
    if approach.fetch:
        yield words.fetch.format(things=words.things(approach.fetch))
    if approach.shoes_on:
        yield words.shoes_on
    if approach.shoes_off:
        yield words.shoes_off


def ready_length(
    item: Item, approach: Approach, first: bool, words: Phrases, changeover: Changeover, pace: Pace
) -> timedelta:
    """As long as fetching and moving take, and as what it says takes to say, in whole seconds."""
    sentences = list(ready_sentences(item, approach, None if first else _LONG_LEFT, words))
    said = math.ceil(takes(sentences) / SECOND)
    return max(approach.length(changeover, pace), timedelta(seconds=said + LAST_SECONDS if said else 0))
