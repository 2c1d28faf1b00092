"""The words of a cue: what to do, what to fetch, which side, what comes, how long is left."""

from __future__ import annotations

from datetime import timedelta

from footwork.core.dose import Dose
from footwork.core.phase import Phase
from footwork.core.phrases import Phrases
from footwork.core.ready import ready_sentences, round_sentence
from footwork.core.routine import Item, Visit
from footwork.core.side import Side
from footwork.core.steps import Kind, Step


def cue_text(
    step: Step, item: Item, visit: Visit, left: timedelta | None, sets: int, reps: int, words: Phrases
) -> tuple[tuple[str, ...], str]:
    """What a step says, in sentences, and what it shows; a rest before the first set lies between rounds. `left` of the
    session is None for the first item's steps."""
    if step.phase:
        said = _phase_sentences(step, step.phase, item, sets, reps, words)
        if step.rep_lasts:
            return said, " · ".join(phase.show or phase.say for phase in item.dose.phases)
        return said, step.phase.show or step.phase.say
    if step.kind is Kind.SWITCH:
        return _switch(step, item, sets, words)
    if step.kind is Kind.REST:
        if step.set == step.rep == 1:
            return (words.rest_say, round_sentence(visit.round, visit.rounds, words)), words.rest_show
        return _rest_text(step, item.dose, sets, words)
    return tuple(ready_sentences(item, visit.approach, left, words)), item.exercise.name


def _switch(step: Step, item: Item, sets: int, words: Phrases) -> tuple[tuple[str, ...], str]:
    """Lying on one side, the body turns over before the other side can work."""
    switch = words.of_sides(item.exercise).switch[step.side]
    told = (words.turn_over, switch) if item.exercise.position.is_on_one_side else (switch,)
    begins = _set_sentences(words.set_say, step, item.dose, sets, words) if step.says_set else ()
    return (*words.sentences(*told), *begins), told[0]


def _rest_text(step: Step, dose: Dose, sets: int, words: Phrases) -> tuple[tuple[str, ...], str]:
    if step.says_set:
        return _set_sentences(words.set_say, step, dose, sets, words), words.set_show.format(set=step.set, sets=sets)
    following = () if step.rep > 1 else _set_sentences(words.next_set, step, dose, sets, words)
    return (words.rest_say, *following), words.rest_show


def _set_sentences(says: str, step: Step, dose: Dose, sets: int, words: Phrases) -> tuple[str, ...]:
    """Which set begins, and with what where that changes."""
    number = says.format(set=step.set, sets=sets)
    if not (isinstance(dose.load, tuple) and dose.say_load):
        return (number,)
    return number, words.load_say.format(load=dose.load[step.set - 1])


def _phase_sentences(step: Step, phase: Phase, item: Item, sets: int, reps: int, words: Phrases) -> tuple[str, ...]:
    """Before its own words which set and side begin, where nothing else has said so; after those of the last phase of
    a repetition how many are done."""
    said = (phase.say, words.rep_done.format(rep=step.rep, reps=reps)) if reps > 1 and step.ends_rep else (phase.say,)
    if step.says_side:
        side = item.dose.sides_in_turn[0] if step.side is Side.BOTH else step.side
        said = (words.of_sides(item.exercise).said[side], *said)
    if step.says_set:
        said = (words.set_say.format(set=step.set, sets=sets), *said)
    return said
