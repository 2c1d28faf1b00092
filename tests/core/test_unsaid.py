"""Phases that are too short for their own words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from footwork.catalogue.library import library
from footwork.core.dose import Dose
from footwork.core.exercise import Exercise
from footwork.core.fit import fit
from footwork.core.phase import Phase
from footwork.core.position import Position
from footwork.core.routine import Item, Routine
from footwork.core.saying import takes
from footwork.core.side import SideOrder, Sides
from footwork.core.side_word import SideWord
from footwork.core.span import BRISK, UNHURRIED, Count, Span
from footwork.core.steps import Kind
from footwork.core.timeline import Timeline, timeline_of
from footwork.core.unsaid import SLOWEST, cut_off, unsaid
from tests.strategies import WORDS

FEET = WORDS.sides[SideWord.FOOT]
LONG = "Lift the arm slowly towards the ceiling and breathe out while you spread your toes"


def test_a_phase_that_is_shorter_than_its_words_is_found() -> None:
    short = Phase(name="raise", say=LONG, lasts=Span.of(1))
    (found,) = unsaid(Dose(phases=(Phase(name="up", say="Up", lasts=Span.of(1)), short)), UNHURRIED, FEET)
    assert (found.phase, found.say) == (1, LONG)
    assert found.takes > found.has


def test_whether_there_is_time_depends_on_the_pace() -> None:
    dose = Dose(phases=(Phase(name="raise", say=LONG, lasts=Span.of(1, 10)),))
    assert list(unsaid(dose, BRISK, FEET))
    assert not list(unsaid(dose, UNHURRIED, FEET))


def test_where_sides_alternate_the_first_phase_needs_time_for_the_side_too() -> None:
    phases = (Phase(name="lift", say="Lift the knee", lasts=Span.of(1.2)),)
    assert not list(unsaid(Dose(phases=phases, sides=Sides.EACH), UNHURRIED, FEET))
    (found,) = unsaid(Dose(phases=phases, sides=Sides.EACH, side_order=SideOrder.ALTERNATE_REPS), UNHURRIED, FEET)
    assert found.say == "Right. Lift the knee"


def test_where_sets_differ_the_shortest_has_time_for_the_words() -> None:
    phase = Phase(name="raise", say=LONG, lasts=(Span.of(10), Span.of(1)))
    assert list(unsaid(Dose(phases=(phase,)), UNHURRIED, FEET))


@pytest.mark.parametrize("id", library().exercise_ids())
def test_every_exercise_of_the_catalogue_has_time_for_its_words_in_its_standard_dose(id: str) -> None:
    assert not list(unsaid(library().exercise(id).dose, UNHURRIED, FEET))


@pytest.mark.parametrize("id", library().routine_ids())
def test_every_routine_of_the_catalogue_has_time_for_its_words_within_its_limit(id: str) -> None:
    routine = library().routine(id)
    pace = fit(routine, routine.limit) if routine.limit else UNHURRIED
    assert not [
        found for item in routine.items for found in unsaid(item.dose, pace, routine.words.of_sides(item.exercise))
    ]


def played(dose: Dose) -> Timeline:
    exercise = Exercise(name="Raise", position=Position.STANDING, dose=dose)
    words = library().words()
    return timeline_of(Routine(id="one", title="One", items=(Item(exercise, dose),), words=words), UNHURRIED)


def test_a_sentence_that_only_a_slow_voice_would_not_end_is_found_once() -> None:
    say = "Lift the arm slowly"
    needed = takes([say])
    phase = Phase(name="raise", say=say, lasts=Span.of(round(needed.total_seconds(), 1)))
    dose = Dose(phases=(phase,), reps=Count.of(3))
    assert not list(unsaid(dose, UNHURRIED, FEET))
    [found] = cut_off(played(dose))
    assert (found.cue.sentences[0], found.takes) == (say, needed * SLOWEST)
    assert not list(cut_off(played(replace(dose, phases=(replace(phase, lasts=Span.of(3)),)))))


def test_a_switch_that_is_shorter_than_its_words_is_found_too() -> None:
    dose = Dose(phases=(Phase(name="up", say="Up", lasts=Span.of(1)),), sides=Sides.EACH, rest_between_sides=Span.of(1))
    assert [one.cue.kind for one in cut_off(played(dose))] == [Kind.SWITCH]


def test_what_waits_for_the_person_has_time_for_its_words() -> None:
    dose = Dose(phases=(Phase(name="raise", say=LONG, lasts=Span.of(1), waits=True),))
    assert not list(cut_off(played(dose)))


def test_getting_ready_for_a_long_name_is_longer_than_its_words_in_the_slowest_voice_less_the_countdown() -> None:
    """Then a number gives way to the sentence, and the side has long been said."""
    exercise = Exercise(
        name="Standing single-leg heel raise with the knee bent and the other foot hooked behind it on a step",
        position=Position.STANDING,
        stance="on the edge of the bottom step of the stairs, one hand on the banister, the other on your hip",
        equipment=("towel", "band", "anchor", "wall", "chair"),
        dose=Dose(phases=(Phase(name="up", say="Up", lasts=Span.of(1)),), sides=Sides.EACH),
    )
    item = Item(exercise, exercise.dose)
    routine = Routine(id="one", title="One", items=(item,), words=library().words())
    ready = timeline_of(routine, UNHURRIED).cues[0]
    assert ready.sentences[1] == "Start with your left foot."
    assert takes(ready.sentences) * SLOWEST <= ready.lasts
