"""A dose in words, ranges as ranges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from footwork.core.dose import Dose, Phase, SideOrder, Sides
from footwork.core.open_end import OpenCount, OpenSpan
from footwork.core.phrases import Phrases
from footwork.core.span import ONCE, Count


def dose_text(dose: Dose, words: Phrases) -> list[str]:
    """The parts of a sentence: how many, which sides, the phases, the rests, the load."""
    return list(_parts(dose, words))


def brief_dose_text(dose: Dose, words: Phrases) -> list[str]:
    """How many, and how long what is held."""
    holds = (phase for phase in dose.phases if phase.hold and phase.lasts)
    return [*_amount(dose, words), *(_phase(replace(one, hold=False), words, one.name) for one in holds)]


def phase_length_text(phase: Phase, words: Phrases) -> str:
    """How long a phase is and how to hold it, beside what is said of it: "hold" is not said twice."""
    says_so = phase.say.casefold().startswith(words.dose.held.casefold())
    return _phase(replace(phase, hold=phase.hold and not says_so), words, name="").strip()


def _parts(dose: Dose, words: Phrases) -> Iterator[str]:
    phrases = words.dose
    yield from _amount(dose, words)
    yield phrases.sides[dose.sides]
    yield from (_phase(phase, words, phase.name) for phase in dose.phases)
    each = dose.sides is Sides.EACH
    for rest, comes, template in (
        (dose.rest_between_reps, dose.expected_reps != ONCE, phrases.rest_between_reps),
        (dose.rest_between_sets, dose.sets != ONCE, phrases.rest_between_sets),
        (dose.rest_between_sides, each, phrases.rest_between_sides),
    ):
        if rest and comes:
            yield template.format(lasts=words.length(rest))
    if dose.side_order is SideOrder.ALTERNATE_SETS and each and dose.sets != ONCE:
        yield phrases.alternate_sets
    if dose.load:
        yield dose.load


def _amount(dose: Dose, words: Phrases) -> Iterator[str]:
    phrases, sets = words.dose, words.length(dose.sets)
    if isinstance(dose.reps, OpenCount):
        if dose.sets != ONCE:
            yield phrases.rounds.of(dose.sets).format(n=sets)
        yield _open_reps(dose.reps, dose.reps_about, words)
        return
    reps = words.length(dose.reps)
    if dose.sets == dose.reps == ONCE:
        yield phrases.once
    elif dose.sets == ONCE:
        yield phrases.times.of(dose.reps).format(n=reps)
    elif dose.reps == ONCE:
        yield phrases.rounds.of(dose.sets).format(n=sets)
    else:
        yield phrases.rounds_of.of(dose.sets).format(sets=sets, reps=reps)


def _open_reps(reps: OpenCount, about: Count | None, words: Phrases) -> str:
    phrases = words.open
    amount = phrases.up_to.of(reps.most).format(n=reps.most) if reps.most else phrases.written(reps.end)
    return phrases.about.format(amount=amount, n=words.length(about)) if about else amount


def _open_length(phase: Phase, lasts: OpenSpan, words: Phrases) -> str:
    phrases = words.open
    amount = phrases.up_to_time.format(lasts=words.length(lasts.top)) if lasts.top else phrases.written(lasts.end)
    return phrases.about.format(amount=amount, n=words.length(phase.about)) if phase.about else amount


def _phase(phase: Phase, words: Phrases, name: str) -> str:
    phrases = words.dose
    if phase.counts and phase.each:
        template, n = phrases.counted.of(phase.counts), words.length(phase.counts)
        told = template.format(phase=name, n=n, each=words.length(phase.each))
    elif isinstance(phase.lasts, OpenSpan):
        told = phrases.phase.format(phase=name, lasts=_open_length(phase, phase.lasts, words))
    else:
        assert phase.lasts
        template = phrases.about if phase.self_paced or phase.waits else phrases.phase
        told = template.format(phase=name, lasts=words.length(phase.lasts))
    is_named_so = name == phrases.held
    notes = [phrases.held] * (phase.hold and not is_named_so) + [phrases.self_paced] * phase.self_paced
    notes += [words.open.waits] * phase.waits
    return f"{told} ({', '.join(notes)})" if notes else told
