"""Muscles that an exercise names are lit where they are seen, and the legend has a colour only while that is seen."""

from __future__ import annotations

import re

import pytest

from footwork.catalogue.library import library
from footwork.core.side import Side
from footwork.figure.muscles import SHOWN
from footwork.figure.svg import lit
from tests.figure.drawn import CASES, EXERCISES, figure, moving
from tests.figure.reading import read

SEEN = 14.0
"""How large what is lit has to be, in units of the picture."""

_AT_REST = re.compile(r"no muscle works|which is stretched")


@pytest.mark.parametrize("id", EXERCISES)
def test_an_exercise_that_names_muscles_shows_them_unless_it_says_that_they_have_nothing_to_do(id: str) -> None:
    exercise = library().exercise(id)
    named = {muscle for pose in exercise.poses.values() for muscle in (*pose.works, *pose.stretches)}
    assert named or not exercise.dose.posed or _AT_REST.search(" ".join(exercise.muscles))


@pytest.mark.parametrize(("id", "side"), CASES)
def test_a_colour_is_lit_large_enough_in_some_view_whenever_a_muscle_has_it(id: str, side: Side) -> None:
    drawing = figure(id, side).drawing
    for colour, of in SHOWN.items():
        moments = [
            moment for moment in drawing.repetition.moments() if max(of(moment.body.posture).values(), default=0) == 1
        ]
        for moment in moments:
            assert lit(drawing, colour, moment) == 1
        if moments:
            groups = [
                group for window in read(moving(id, side)).windows for group in window.groups if colour in group.fills
            ]
            sizes = [max(x for x, _y in group.outline) - min(x for x, _y in group.outline) for group in groups]
            heights = [max(y for _x, y in group.outline) - min(y for _x, y in group.outline) for group in groups]
            assert max(sizes + heights) > SEEN


@pytest.mark.parametrize(("id", "side"), CASES)
def test_the_legend_of_a_still_has_the_colours_that_are_seen_in_it(id: str, side: Side) -> None:
    drawn = figure(id, side)
    for phase in library().exercise(id).dose.phases:
        keys = re.findall(r'class="(\w+) key"', drawn.still(phase.name))
        end = [moment for moment in drawn.drawing.repetition.moments() if moment.phase == phase.name][-1]
        assert keys == [colour for colour in SHOWN if lit(drawn.drawing, colour, end)]


def test_the_word_of_a_moving_legend_comes_and_goes_with_its_colour() -> None:
    text = moving("toe-press", Side.BOTH)
    (name,) = re.findall(r'class="works key m (m\d+)"', text)
    assert f'class="told m {name}"' in text
    rule = re.search(rf"@keyframes {name}{{(.*?}})}}", text)
    assert rule
    assert "opacity:0" in rule[1]
    assert "opacity:1" in rule[1]


def test_a_legend_whose_colour_is_always_seen_does_not_move_and_one_that_never_is_seen_is_not_there() -> None:
    assert re.search(r'class="works key"', moving("ankle-alphabet", Side.LEFT))
    assert " key" not in moving("ball-roll", Side.LEFT).split("</style>")[1]
