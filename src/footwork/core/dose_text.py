"""A dose in words, ranges as ranges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from footwork.core.dose import Dose, Phase, SideOrder, Sides
from footwork.core.phrases import DosePhrases, Phrases
from footwork.core.span import ONCE, Count, Span


def dose_text(dose: Dose, words: Phrases) -> list[str]:
    """The parts of a sentence: how many, which sides, the phases, the rests, the load."""
    return list(_parts(dose, words.dose))


def brief_dose_text(dose: Dose, words: Phrases) -> list[str]:
    """How many, and how long what is held."""
    holds = (phase for phase in dose.phases if phase.hold and phase.lasts)
    return [_amount(dose, words.dose), *(_phase(replace(one, hold=False), words.dose, one.name) for one in holds)]


def phase_length_text(phase: Phase, words: Phrases) -> str:
    """How long a phase is and how to hold it, without its name."""
    return _phase(phase, words.dose, name="").strip()


def _parts(dose: Dose, words: DosePhrases) -> Iterator[str]:
    yield _amount(dose, words)
    yield words.sides[dose.sides]
    yield from (_phase(phase, words, phase.name) for phase in dose.phases)
    each = dose.sides is Sides.EACH
    for rest, comes, template in (
        (dose.rest_between_reps, dose.reps != ONCE, words.rest_between_reps),
        (dose.rest_between_sets, dose.sets != ONCE, words.rest_between_sets),
        (dose.rest_between_sides, each, words.rest_between_sides),
    ):
        if rest and comes:
            yield template.format(lasts=_range(rest))
    if dose.side_order is SideOrder.ALTERNATE_SETS and each and dose.sets != ONCE:
        yield words.alternate_sets
    if dose.load:
        yield dose.load


def _amount(dose: Dose, words: DosePhrases) -> str:
    if dose.sets == dose.reps == ONCE:
        return words.once
    if dose.sets == ONCE:
        return words.times.format(n=_range(dose.reps))
    if dose.reps == ONCE:
        return words.rounds.format(n=_range(dose.sets))
    return words.rounds_of.format(sets=_range(dose.sets), reps=_range(dose.reps))


def _phase(phase: Phase, words: DosePhrases, name: str) -> str:
    if phase.counts and phase.each:
        told = words.counted.format(phase=name, n=_range(phase.counts), each=_range(phase.each))
    else:
        template = words.about if phase.self_paced else words.phase
        told = template.format(phase=name, lasts=_range(phase.lasts))
    is_named_so = name == words.held
    notes = [words.held] * (phase.hold and not is_named_so) + [words.self_paced] * phase.self_paced
    return f"{told} ({', '.join(notes)})" if notes else told


def _range(value: Span | Count | None) -> str:
    """As print has it: "8–12"."""
    return str(value).replace("-", "–")
