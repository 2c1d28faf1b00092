"""A dose in words, ranges as ranges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from footwork.core.dose import Dose
from footwork.core.open_end import OpenCount, OpenSpan
from footwork.core.phase import CountOf, Phase
from footwork.core.phrases import Phrases
from footwork.core.routine import Circuit, Item
from footwork.core.side import SideOrder, Sides
from footwork.core.side_word import SideWord
from footwork.core.span import ONCE, Count, Span


def dose_text(dose: Dose, words: Phrases, side_word: SideWord = SideWord.FOOT) -> list[str]:
    """The parts of a sentence: how many, which sides, the phases, the rests, the load, the effort."""
    return list(_parts(dose, words, side_word))


def item_text(item: Item, words: Phrases) -> list[str]:
    """Its dose, and in how many rounds that comes."""
    rounds = [words.dose.each_round.format(n=words.length(item.circuit.rounds))] if item.circuit else []
    return [*dose_text(item.dose, words, item.exercise.side_word), *rounds]


def brief_dose_text(dose: Dose, words: Phrases, side_word: SideWord = SideWord.FOOT) -> list[str]:
    """How many, with which side where it is one alone, and how long what is held."""
    holds = (phase for phase in dose.phases if phase.hold and phase.lasts)
    alone = dose.sides not in (Sides.TOGETHER, Sides.EACH)
    sides = [words.sides[side_word].of_dose(dose)] if alone else []
    return [*_amount(dose, words), *sides, *(_phase(replace(one, hold=False), words, one.name) for one in holds)]


def phase_length_text(phase: Phase, words: Phrases) -> str:
    """How long a phase is and how to hold it, beside what is said of it: "hold" is not said twice."""
    says_so = phase.say.casefold().startswith(words.dose.held.casefold())
    return _phase(replace(phase, hold=phase.hold and not says_so), words, name="").strip()


def amount_text(dose: Dose, words: Phrases) -> str:
    """How many sets and repetitions."""
    return "; ".join(_amount(dose, words))


def circuit_text(circuit: Circuit, words: Phrases) -> str:
    """In how many rounds, and the rest between them."""
    phrases, n = words.dose, words.length(circuit.rounds)
    if circuit.rest:
        return phrases.circuit_rest.of(circuit.rounds).format(n=n, lasts=words.length(circuit.rest))
    return phrases.circuit.of(circuit.rounds).format(n=n)


def _parts(dose: Dose, words: Phrases, side_word: SideWord) -> Iterator[str]:
    phrases = words.dose
    yield from _amount(dose, words)
    yield words.sides[side_word].of_dose(dose)
    yield from (_phase(phase, words, phase.name) for phase in dose.phases)
    each, several = dose.sides is Sides.EACH, dose.sets != ONCE
    for rest, comes, template in (
        (dose.rest_between_reps, dose.expected_reps != ONCE, phrases.rest_between_reps),
        (dose.rest_between_sets, several, phrases.rest_between_sets),
        (dose.rest_between_sides, each, phrases.rest_between_sides),
        (dose.every, several or each, phrases.every),
    ):
        if rest and comes:
            yield template.format(lasts=words.length(rest))
    if each and dose.side_order is SideOrder.ALTERNATE_SETS and several:
        yield phrases.alternate_sets
    if each and dose.side_order is SideOrder.ALTERNATE_REPS:
        yield phrases.alternate_reps
    if dose.load:
        yield phrases.load.format(load=load_text(dose, words))
    if dose.effort:
        yield phrases.effort.format(effort=dose.effort)


def load_text(dose: Dose, words: Phrases) -> str:
    """Where sets differ, one after the other."""
    return words.dose.by_set.joined(dose.load) if isinstance(dose.load, tuple) else dose.load


def _amount(dose: Dose, words: Phrases) -> Iterator[str]:
    phrases, sets = words.dose, words.length(dose.sets)
    if isinstance(dose.reps, OpenCount):
        if dose.sets != ONCE:
            yield phrases.rounds.of(dose.sets).format(n=sets)
        yield _open_reps(dose.reps, dose.reps_about, words)
        return
    reps = _by_set(dose.reps, words)
    if isinstance(dose.reps, tuple):
        yield phrases.rounds_of.of(dose.sets).format(sets=sets, reps=reps)
    elif dose.sets == dose.reps == ONCE:
        yield phrases.once
    elif dose.sets == ONCE:
        yield phrases.times.of(dose.reps).format(n=reps)
    elif dose.reps == ONCE:
        yield phrases.rounds.of(dose.sets).format(n=sets)
    else:
        yield phrases.rounds_of.of(dose.sets).format(sets=sets, reps=reps)


def _open_reps(reps: OpenCount, about: Count | None, words: Phrases) -> str:
    phrases = words.open
    named = phrases.at_least if reps.least else phrases.up_to
    amount = named.of(reps.about).format(n=reps.about) if reps.about else phrases.written(reps.end)
    return phrases.about.format(amount=amount, n=words.length(about)) if about else amount


def _open_length(phase: Phase, lasts: OpenSpan, words: Phrases) -> str:
    phrases = words.open
    named = phrases.at_least_time if lasts.least else phrases.up_to_time
    amount = named.format(lasts=words.length(lasts.about)) if lasts.about else phrases.written(lasts.end)
    return phrases.about.format(amount=amount, n=words.length(phase.about)) if phase.about else amount


def _by_set(value: Count | Span | tuple[Count, ...] | tuple[Span, ...], words: Phrases) -> str:
    """One length or number for all sets, or one for each."""
    if isinstance(value, tuple):
        return words.dose.by_set.joined(map(words.length, value))
    return words.length(value)


def _phase(phase: Phase, words: Phrases, name: str) -> str:
    phrases = words.dose
    if phase.counts and phase.each:
        counted = phrases.breaths if phase.count_of is CountOf.BREATHS else phrases.counted
        template, n = counted.of(phase.counts), words.length(phase.counts)
        told = template.format(phase=name, n=n, each=words.length(phase.each))
    elif isinstance(phase.lasts, OpenSpan):
        told = phrases.phase.format(phase=name, lasts=_open_length(phase, phase.lasts, words))
    else:
        assert phase.lasts
        template = phrases.about if phase.self_paced or phase.waits else phrases.phase
        told = template.format(phase=name, lasts=_by_set(phase.lasts, words))
    is_named_so = name == phrases.held
    notes = [phrases.held] * (phase.hold and not is_named_so) + [phrases.self_paced] * phase.self_paced
    notes += [words.open.waits] * phase.waits
    if phase.in_rep:
        notes.append(phrases.in_rep[phase.in_rep])
    return f"{told} ({', '.join(notes)})" if notes else told
