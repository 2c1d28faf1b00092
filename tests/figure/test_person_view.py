"""The whole person: shoes where they are worn, feet on one line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from footwork.catalogue.library import library
from footwork.core.exercise import Exercise
from footwork.figure.body import PARTS
from footwork.figure.build import HEEL, TOE_RADII
from footwork.figure.looks import LOOKS
from footwork.figure.shoes import shod
from tests.figure.drawn import drawn, repeated
from tests.figure.paths import points, support
from tests.figure.reading import Read, read

BUILD = LOOKS["medium-slim"].build


def shown(exercise: Exercise) -> Read:
    return read(drawn(exercise).moving())


def test_shoes_are_on_the_feet_of_the_person_and_of_the_close_up_and_hide_the_toes() -> None:
    exercise = library().exercise("toe-walk")
    shod = replace(exercise, picture=replace(exercise.picture, shoes=True))
    for bare, worn in zip(shown(exercise).windows, shown(shod).windows, strict=True):
        assert not any("shoe" in group.fills for group in bare.groups)
        assert any("shoe" in group.fills for group in worn.groups)
        assert not any("nail" in group.fills for group in worn.groups)


@pytest.mark.parametrize("part", shod(BUILD))
def test_a_shoe_is_larger_than_what_is_in_it_and_no_lower(part: str) -> None:
    bare, worn = (
        [point for one in outlines for point in points(one.path().d(10.0))]
        for outlines in (PARTS[part](BUILD), shod(BUILD)[part])
    )
    assert support(worn, 90) <= support(bare, 90) + 2  # y grows downwards
    assert support(worn, 0) >= support(bare, 0) - 0.5


@pytest.mark.parametrize("id", ["heel-to-toe-walk", "tandem-stand"])
def test_feet_on_one_line_are_equally_far_away_and_the_line_is_on_the_floor(id: str) -> None:
    exercise = library().exercise(id)
    for line in (True, False):
        window = shown(replace(exercise, picture=replace(exercise.picture, one_line=line))).windows[0]
        assert any("tape" in group.fills for group in window.groups) == line
    apart = replace(exercise, picture=replace(exercise.picture, one_line=False))
    assert _on_floor(shown(exercise)) > _on_floor(shown(apart))


def _on_floor(figure: Read) -> int:
    """How many parts of the body are as low as the lowest when the repetition ends."""
    lowest = [
        max(y for _x, y in group.at(99.9).of(group.outline))
        for group in figure.windows[0].groups
        if group.fills == {"skin"}
    ]
    return sum(max(lowest) - y < 1.5 for y in lowest)


def test_the_heel_of_the_front_foot_touches_the_toes_of_the_back_foot_at_every_step() -> None:
    moments = repeated(library().exercise("heel-to-toe-walk")).moments()
    for number, (front, back) in ((0, ("working", "other")), (len(moments) // 2, ("other", "working"))):
        body = moments[number].body
        gap = body.spot(front, "heel")[0] - HEEL[2] - body.spot(back, "toes")[0] - TOE_RADII[2]
        assert gap == pytest.approx(0, abs=1)
