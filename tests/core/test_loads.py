"""What an exercise loads follows from how it is done, and only what loads a place answers for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from footwork.catalogue.library import library
from footwork.core.dose import Dose
from footwork.core.loads import answers_for, loads, matters
from footwork.core.phase import Phase
from footwork.core.place import MAIN, Place
from footwork.core.position import Position
from footwork.core.span import Span

UNPOSED = Dose(phases=(Phase(name="press", say="Press", lasts=Span.of(3)),))
LEG_OUT = {Place.FOOT, Place.HIP, Place.BACK}


@pytest.mark.parametrize(
    ("exercise", "places"),
    [
        ("toe-press", set(MAIN)),
        ("seated-toe-press", {Place.FOOT}),
        ("ankle-circle", LEG_OUT),
        ("ankle-pump", {Place.FOOT}),
        ("seated-ankle-circle", LEG_OUT),
        ("towel-calf-stretch", LEG_OUT),
        ("sole-stretch", {Place.FOOT}),
    ],
)
def test_who_stands_loads_everything_and_a_leg_held_out_pulls_on_hip_and_back(
    exercise: str, places: set[Place]
) -> None:
    assert loads(library().exercise(exercise)) == places


def test_every_exercise_loads_the_foot_and_every_standing_one_the_knee() -> None:
    for exercise in map(library().exercise, library().exercise_ids()):
        assert Place.FOOT in loads(exercise)
        assert (Place.KNEE in loads(exercise)) is (exercise.position is Position.STANDING)


@pytest.mark.parametrize("position", [Position.KNEELING, Position.HALF_KNEELING, Position.ALL_FOURS])
def test_who_kneels_loads_the_knee_as_who_stands_does(position: Position) -> None:
    kneeling = replace(library().exercise("seated-toe-press"), position=position, poses={}, dose=UNPOSED)
    assert loads(kneeling) == set(MAIN)


DONE = {"press": frozenset(Place), "splay": frozenset({Place.FOOT})}


def test_those_answer_for_a_place_that_load_it_and_all_where_none_does() -> None:
    assert [answers_for(id, Place.KNEE, DONE) for id in DONE] == [True, False]
    assert [answers_for(id, Place.FOOT, DONE) for id in DONE] == [True, True]
    assert answers_for("splay", Place.KNEE, {"splay": frozenset({Place.FOOT})})


def test_the_one_that_the_person_named_answers_alone_if_it_was_done() -> None:
    assert [answers_for(id, Place.FOOT, DONE, "splay") for id in DONE] == [False, True]
    assert [answers_for(id, Place.FOOT, DONE, "walk") for id in DONE] == [True, True]


def test_a_place_matters_that_is_loaded_or_followed() -> None:
    splay = {"splay": frozenset({Place.FOOT})}
    assert matters(Place.FOOT, splay, ())
    assert matters(Place.BACK, splay, [Place.BACK])
    assert not matters(Place.BACK, splay, [Place.KNEE])
