"""The words of a cue: what to do, what to fetch, which side, what comes, how long is left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from footwork.core.dose import Dose, Phase
from footwork.core.phrases import Phrases
from footwork.core.ready import ready_sentences
from footwork.core.routine import Approach, Item
from footwork.core.steps import Kind, Step


def cue_text(
    step: Step, item: Item, approach: Approach, left: timedelta | None, sets: int, reps: int, words: Phrases
) -> tuple[tuple[str, ...], str]:
    """What a step says, in sentences, and what it shows. `left` of the session is None for the first item's steps."""
    if step.phase:
        phases = item.dose.phases if step.rep_lasts else (step.phase,)
        shown = " · ".join(phase.show or phase.say for phase in phases)
        return tuple(_phase_sentences(step, step.phase, item.dose, reps, words)), shown
    side = words.sides[step.side]
    if step.kind is Kind.SWITCH:
        return (words.switch_to.format(side=side),), words.switch_show.format(side=side)
    if step.kind is Kind.REST:
        following = () if step.rep > 1 else (words.next_set.format(set=step.set, sets=sets),)
        return (words.rest_say, *following), words.rest_show
    return tuple(ready_sentences(item, approach, left, words)), item.exercise.name


def _phase_sentences(step: Step, phase: Phase, dose: Dose, reps: int, words: Phrases) -> Iterator[str]:
    """The last phase of a repetition tells how many are done."""
    yield phase.say
    if reps > 1 and phase is dose.phases[-1] and not step.rep_lasts:
        yield words.rep_done.format(rep=step.rep, reps=reps)
