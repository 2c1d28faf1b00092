"""Stances that name another position than their exercise has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from footwork.catalogue.library import library
from footwork.catalogue.stances import contradictions
from footwork.core.dose import Dose
from footwork.core.exercise import Exercise
from footwork.core.phase import Phase
from footwork.core.position import Position
from footwork.core.span import Span

PRESS = Exercise(
    name="Press",
    position=Position.STANDING,
    dose=Dose(phases=(Phase(name="press", say="Press", lasts=Span.of(3)),)),
)


@pytest.mark.parametrize("id", library().exercise_ids())
def test_no_exercise_of_the_catalogue_contradicts_its_position(id: str) -> None:
    assert list(contradictions(library().exercise(id))) == []


@pytest.mark.parametrize(
    ("position", "stance", "meant"),
    [
        (Position.LYING, "on your stomach", "prone"),
        (Position.LYING, "Face down, arms by your sides", "prone"),
        (Position.LYING, "on your left side", "side_lying"),
        (Position.SITTING, "kneeling, toes tucked under", "kneeling"),
        (Position.KNEELING, "on all fours", "all_fours"),
        (Position.KNEELING, "on your hands and knees", "all_fours"),
        (Position.KNEELING, "on one knee, the other foot ahead", "half_kneeling"),
        (Position.PRONE, "on your back", "lying"),
        (Position.STANDING, "seated, feet flat", "sitting"),
        (Position.SITTING, "standing at a worktop", "standing"),
    ],
)
def test_words_that_name_another_position_are_found_and_that_one_is_named(
    position: Position, stance: str, meant: str
) -> None:
    assert any(
        f'beside position = "{position}"' in found and f'position = "{meant}"' in found
        for found in contradictions(replace(PRESS, position=position, stance=stance))
    )


@pytest.mark.parametrize(
    ("position", "stance"),
    [
        (Position.PRONE, "on your stomach"),
        (Position.HALF_KNEELING, "kneeling, one foot ahead"),
        (Position.LONG_SITTING, "sitting tall"),
        (Position.STANDING, "a hand on the wall, or sitting on a chair"),
        (Position.LYING, "knees bent, arms at your sides"),
    ],
)
def test_words_that_fit_or_name_another_way_are_not_odd(position: Position, stance: str) -> None:
    assert list(contradictions(replace(PRESS, position=position, stance=stance))) == []
