"""A routine unrolled at a pace: a flat list of cues that touch each other and add up to its length."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from footwork.core.cue_text import cue_text
from footwork.core.dose import Dose
from footwork.core.open_end import Beat, OpenCount, OpenSpan, Rhythm, Unit
from footwork.core.phase import CountOf, Phase
from footwork.core.phrases import Phrases, SidePhrases
from footwork.core.ready import ready_length
from footwork.core.routine import Item, Routine, Visit
from footwork.core.saying import joined
from footwork.core.side import Side
from footwork.core.span import Pace
from footwork.core.steps import ZERO, Kind, Step, beats_in_rep, item_steps

SECOND = timedelta(seconds=1)


class Cue(NamedTuple):
    """`at` is the distance from the start of the session; `item` the index in the routine, `exercise` an id. What is
    said comes in sentences, each of which can be said by itself.

    `side_name` is what the side is called: "left knee". `reps` are those of its set; `round` and `rounds` those of a
    circuit, 1 of 1 outside of one. `counts` is the number of equal counts that the cue is divided into and `count_of`
    what they are; 0 and None for one that is not counted. A phase ends in `pose` and begins `into` its repetition: the
    place in the figure of the exercise, which shows one repetition.

    A cue that `waits` ends when the person says so where the device is set to wait, one that is `until_done` whatever
    it is set to; `rhythm` is how it counts meanwhile where it has an open end.
    """

    at: timedelta
    lasts: timedelta
    kind: Kind
    item: int
    exercise: str
    name: str
    set: int
    sets: int
    side: Side
    side_name: str
    rep: int
    reps: int
    phase: str | None
    hold: bool
    sentences: tuple[str, ...]
    show: str
    waits: bool
    counts: int
    count_of: CountOf | None = None
    pose: str = ""
    into: timedelta = ZERO
    round: int = 1
    rounds: int = 1
    until_done: bool = False
    rhythm: Rhythm | None = None

    @property
    def ends(self) -> timedelta:
        return self.at + self.lasts

    @property
    def say(self) -> str:
        return joined(self.sentences)


class Part(NamedTuple):
    """One item's share of a timeline, in all rounds of its circuit together; `at` is where it comes first, `phases` how
    many of its cues are phases."""

    item: int
    exercise: str
    name: str
    at: timedelta
    lasts: timedelta
    phases: int


@dataclass(frozen=True, slots=True)
class Timeline:
    routine: Routine
    pace: Pace
    cues: tuple[Cue, ...]

    @property
    def length(self) -> timedelta:
        return self.cues[-1].ends

    @property
    def is_estimate(self) -> bool:
        """Whether some of its cues last until the person says so."""
        return any(cue.until_done for cue in self.cues)

    def parts(self) -> list[Part]:
        """The timeline by item; the last cue, done, belongs to none."""
        parts: dict[int, Part] = {}
        for item, group in groupby(self.cues[:-1], key=attrgetter("item")):
            cues = list(group)
            phases = sum(cue.kind is Kind.PHASE for cue in cues)
            first, lasts = cues[0], cues[-1].ends - cues[0].at
            before = parts.get(item, Part(item, first.exercise, first.name, first.at, ZERO, 0))
            parts[item] = before._replace(lasts=before.lasts + lasts, phases=before.phases + phases)
        return [parts[item] for item in sorted(parts)]


def timeline_of(routine: Routine, pace: Pace) -> Timeline:
    """Unroll: per item get ready, then its steps; at the end, done. The sum of the cues is the length, exactly."""
    unrolled = [(visit, list(_steps(visit, routine, pace))) for visit in routine.visits(pace)]
    left = sum((step.lasts for _, steps in unrolled for step in steps), routine.changeover.done.at(pace))
    cues: list[Cue] = []
    at, words = ZERO, routine.words
    for number, (visit, steps) in enumerate(unrolled):
        item, sets, reps = visit.item, visit.item.dose.sets.at(pace), _reps_by_set(visit.item.dose, pace)
        told, names, is_open = left if number else None, words.of_sides(item.exercise).name, item.dose.is_open
        for step in steps:
            of = reps[step.set - 1]
            sentences, show = cue_text(step, item, visit, told, sets, of, words)
            rhythm = _rhythm(step, step.phase, item, pace, words) if is_open and step.phase else None
            cues.append(_cue(at, step, names[step.side], visit, sets, of, pace, sentences, show, rhythm))
            at += step.lasts
        left -= at - cues[len(cues) - len(steps)].at
    last = cues[-1]
    cues.append(
        Cue(at, routine.changeover.done.at(pace), Kind.DONE, last.item, last.exercise, last.name, last.set, last.sets,
            last.side, last.side_name, last.rep, last.reps, None, False, (words.done_say,), words.done_show, False, 0,
            round=last.round, rounds=last.rounds)
    )  # fmt: skip
    return Timeline(routine, pace, tuple(cues))


def _reps_by_set(dose: Dose, pace: Pace) -> list[int]:
    reps = dose.expected_reps
    if isinstance(reps, tuple):
        return [one.at(pace) for one in reps]
    return [reps.at(pace)] * dose.sets.at(pace)


def _steps(visit: Visit, routine: Routine, pace: Pace) -> Iterator[Step]:
    """The rest between two rounds belongs to what comes after it."""
    item, first = visit.item, visit.number == 0 and visit.round == 1
    side = item.dose.sides_in_turn[0]
    if visit.rest:
        yield Step(Kind.REST, visit.rest, 1, side, 1)
    lasts = ready_length(item, visit.approach, first, routine.words, routine.changeover, pace)
    yield Step(Kind.READY, lasts, 1, side, 1)
    yield from item_steps(item, routine.changeover, pace)


def _cue(
    at: timedelta,
    step: Step,
    side_name: str,
    visit: Visit,
    sets: int,
    reps: int,
    pace: Pace,
    sentences: tuple[str, ...],
    show: str,
    rhythm: Rhythm | None,
) -> Cue:
    phase, exercise = step.phase, visit.item.exercise
    name, hold, waits, counts, count_of, pose, until_done = None, False, False, 0, None, "", False
    if phase:
        name, hold, waits, pose = phase.name, phase.hold, phase.self_paced, phase.pose
        counts = phase.counts.at(pace) if phase.counts else 0
        count_of = phase.count_of if phase.counts else None
        until_done = phase.waits or rhythm is not None
    return Cue(
        at, step.lasts, step.kind, visit.number, exercise.id, exercise.name, step.set, sets, step.side, side_name,
        step.rep, reps, name, hold, sentences, show, waits, counts, count_of, pose, step.into, visit.round,
        visit.rounds, until_done, rhythm,
    )  # fmt: skip


def _rhythm(step: Step, phase: Phase, item: Item, pace: Pace, words: Phrases) -> Rhythm | None:
    if isinstance(item.dose.reps, OpenCount):
        most, dose = item.dose.reps.most or 0, item.dose.of_set(step.set)
        beats = tuple(_beats(dose, pace, words.of_sides(item.exercise)))
        return Rhythm(Unit.REPS, step.rep_lasts, most, beats, _going_on(item.dose.reps, words))
    if isinstance(phase.lasts, OpenSpan):
        top = phase.lasts.most
        return Rhythm(Unit.SECONDS, SECOND, top // SECOND if top else 0, (), _going_on(phase.lasts, words))
    return None


def _going_on(open: OpenCount | OpenSpan, words: Phrases) -> str:
    """What is said once the estimate is over: nothing where a top is near."""
    if open.most:
        return ""
    return words.open.say_more if open.least else words.open.say_go_on


def _beats(dose: Dose, pace: Pace, sides: SidePhrases) -> Iterator[Beat]:
    """What is said within a repetition after its number; where sides take turns, which one begins."""
    before, *others = beats_in_rep(dose, pace)
    for beat in others:
        changes = beat.side is not None and beat.side is not before.side
        said = (sides.said[beat.side], beat.phase.say) if beat.side and changes else (beat.phase.say,)
        yield Beat(beat.into, joined(said))
        before = beat
