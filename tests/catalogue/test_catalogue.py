"""What stands in the catalogue: the article's doses, the day that they make, and words for everything."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from datetime import timedelta
from pathlib import Path
from string import Formatter

import pytest

from footwork.catalogue.library import library
from footwork.core.dose import Dose
from footwork.core.evidence import Grade
from footwork.core.exercise import Exercise, Trains
from footwork.core.fit import fit
from footwork.core.phase import Phase
from footwork.core.phrases import DosePhrases, Phrases
from footwork.core.plural import Plural
from footwork.core.position import Position
from footwork.core.side import FirstSide, Side, SideOrder, Sides
from footwork.core.side_word import SideWord
from footwork.core.span import Count
from footwork.core.timeline import timeline_of

GOLDEN = Path(__file__).with_name("golden_doses.txt")
DAY = timedelta(minutes=20)
ARTICLE = ("toe-press", "toe-pencil-pickup", "toe-walk", "resisted-flexion", "ankle-circle")
ROUTINES = [library().routine(id) for id in library().routine_ids()]


def test_the_five_doses_are_those_of_the_design() -> None:
    _, *golden = GOLDEN.read_text().strip().split("\n\n")
    told = [_as_table(library().exercise(id)) for id in ARTICLE]
    assert [_without_remark(block) for block in golden] == told


def test_the_five_ask_nothing_that_the_table_does_not_show() -> None:
    doses = [library().exercise(id).dose for id in ARTICLE]
    assert {dose.rest_between_reps for dose in doses} == {None}
    assert {dose.side_order for dose in doses} == {SideOrder.ONE_SIDE_FIRST}


def test_each_exercise_comes_as_often_a_day_as_its_frequency_says() -> None:
    comes: Counter[str] = Counter()
    for routine in ROUTINES:
        for item in routine.items:
            comes[item.exercise.id] += len(routine.times_of_day)
    assert comes["toe-press"] == 3
    for id, times in comes.items():
        assert library().exercise(id).frequency.sessions_per_day == Count.of(times)


def test_every_routine_fits_its_limit_and_the_whole_day_twenty_minutes() -> None:
    timelines = [timeline_of(routine, fit(routine, routine.limit or DAY)) for routine in ROUTINES]
    assert all(timeline.length <= (timeline.routine.limit or DAY) for timeline in timelines)
    sessions = [one.length for one in timelines for _ in one.routine.times_of_day]
    assert len(sessions) == 3
    assert sum(sessions, timedelta()) <= DAY


@pytest.mark.parametrize("language", library().languages())
def test_a_language_has_words_for_every_position_side_and_thing(language: str) -> None:
    words = library().speaking(language).words()
    assert words.positions.keys() == set(Position)
    assert words.sides.keys() == set(SideWord)
    for sides in words.sides.values():
        assert sides.name.keys() == set(Side)
        assert sides.first.keys() == sides.only.keys() == {Side(one.value) for one in FirstSide}
        assert sides.switch.keys() == set(Side) - {Side.BOTH}
        assert sides.dose.keys() == set(Sides)
        assert sides.dose_first.keys() == set(FirstSide)
    assert words.trains.keys() == set(Trains)
    assert words.grades.keys() == set(Grade)
    needed = {thing for id in library().exercise_ids() for thing in library().exercise(id).equipment}
    assert needed <= words.equipment.keys()


GAPS = {
    "ready_first": {"exercise"}, "ready_next": {"exercise"}, "fetch": {"things"}, "stand": {"position"},
    "load_say": {"load"}, "effort_say": {"effort"}, "load": {"load"}, "effort": {"effort"},
    "next_set": {"set", "sets"}, "set_say": {"set", "sets"}, "set_show": {"set", "sets"},
    "round_say": {"round", "rounds"}, "round_show": {"round", "rounds"}, "every": {"lasts"}, "each_round": {"n"},
    "circuit": {"n"}, "circuit_rest": {"n", "lasts"},
    "left": {"n"}, "rep_done": {"rep", "reps"}, "number": {"n"}, "times": {"n"}, "rounds": {"n"},
    "rounds_of": {"sets", "reps"}, "phase": {"phase", "lasts"}, "about": {"phase", "lasts"},
    "counted": {"phase", "n", "each"},
    "breaths": {"phase", "n", "each"}, "rest_between_reps": {"lasts"}, "rest_between_sets": {"lasts"},
    "rest_between_sides": {"lasts"},
}  # fmt: skip


@pytest.mark.parametrize("language", library().languages())
def test_every_phrase_of_a_language_has_its_gaps_and_no_others(language: str) -> None:
    words = library().speaking(language).words()
    for holder, kind in ((words, Phrases), (words.dose, DosePhrases)):
        for field in fields(kind):
            phrase = getattr(holder, field.name)
            if isinstance(phrase, str):
                assert (field.name, _gaps(phrase)) == (field.name, GAPS.get(field.name, set()))
            if isinstance(phrase, Plural):
                assert (field.name, _gaps(phrase.of(3))) == (field.name, GAPS[field.name])
                assert _gaps(phrase.of(1)) <= GAPS[field.name]


def _gaps(phrase: str) -> set[str]:
    return {gap for _, gap, _, _ in Formatter().parse(phrase) if gap is not None}


def _without_remark(block: str) -> str:
    name, *rest = block.splitlines()
    return "\n".join([name.partition(",")[0], *rest])


def _as_table(exercise: Exercise) -> str:
    dose, often = exercise.dose, exercise.frequency
    feet = "each foot" if dose.sides is Sides.EACH else "both feet"
    rows = {
        "position": exercise.position,
        "equipment": ", ".join(exercise.equipment) or "none",
        "how much": f"{dose.sets} x {dose.reps}, {feet}",
        "phases": ", ".join(map(_phase, dose.phases)),
        "rests": _rests(dose),
        "how often": f"{often.sessions_per_day} a day, {often.days_per_week} a week",
    }
    return "\n".join([exercise.name, *(f"    {key:<12}{value}" for key, value in rows.items())])


def _phase(phase: Phase) -> str:
    length = f"{phase.counts} counts of {phase.each}" if phase.counts else str(phase.lasts)
    return f"{phase.name} {length}{' (hold)' * phase.hold}{' (self-paced)' * phase.self_paced}"


def _rests(dose: Dose) -> str:
    return f"{dose.rest_between_sets} between sets" if dose.rest_between_sets else "none"
