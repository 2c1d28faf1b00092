"""The words of a cue: what to do, what to fetch, which side, what comes."""

from __future__ import annotations

from collections.abc import Iterator

from footwork.core.routine import Approach, Item
from footwork.core.steps import Kind, Step
from footwork.core.words import Words


def wording(step: Step, item: Item, approach: Approach, index: int, sets: int, words: Words) -> tuple[str, str]:
    """What a step says, and what it shows."""
    if step.phase:
        return step.phase.say, step.phase.show or step.phase.say
    side = words.sides[step.side]
    if step.kind is Kind.SWITCH:
        return words.switch_say.format(side=side), words.switch_show.format(side=side)
    if step.kind is Kind.REST:
        if step.rep > 1:
            return words.rest_say, words.rest_show
        return f"{words.rest_say} {words.next_set.format(set=step.set, sets=sets)}", words.rest_show
    return " ".join(_ready_sentences(item, approach, index, side, words)), item.exercise.name


def _ready_sentences(item: Item, approach: Approach, index: int, side: str, words: Words) -> Iterator[str]:
    exercise = item.exercise
    yield (words.ready_next if index else words.ready_first).format(exercise=exercise.name)
    if approach.fetch:
        yield words.fetch.format(things=words.things(approach.fetch))
    if approach.moves:
        yield words.stand.format(position=words.standing(exercise.position, exercise.stance))
    elif exercise.stance:
        yield words.stand.format(position=exercise.stance[0].upper() + exercise.stance[1:])
    if len(item.dose.sides.in_turn) > 1:
        yield words.side_first.format(side=side)
