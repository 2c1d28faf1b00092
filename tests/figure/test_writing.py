"""Letters written in the air: by the big toe, readable as the person sees them on either foot, and left to be seen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from footwork.catalogue.library import library
from footwork.core.letters import path
from footwork.core.picture import Picture, View
from footwork.core.side import Side
from footwork.figure.faults import faults
from footwork.figure.lettering import stops
from tests.figure.drawn import figure, moving
from tests.figure.paths import Point
from tests.figure.reading import Group, Read, Window, read

ALPHABET = library().exercise("ankle-alphabet")
LETTERS = ALPHABET.picture.letters
SIDES = [Side.LEFT, Side.RIGHT]
ROW = len(LETTERS)


def strokes(side: Side) -> tuple[Read, Window, list[Group]]:
    shown = read(moving("ankle-alphabet", side))
    window = shown.windows[ALPHABET.picture.views.index(View.FOOT_ABOVE)]
    return shown, window, [group for group in window.groups if "line-mark" in group.fills]


def percent(letter: int, point: int) -> float:
    return 100 * [stop for stop in stops(LETTERS)[:-1] if stop.letter == letter][point].share


def tip(shown: Read, window: Window, at: float) -> Point:
    big_toe = next(group for group in window.groups if {"skin", "nail"} <= group.fills)
    (place,) = big_toe.at(at).of([max(big_toe.outline)])
    return shown.seen(window, place)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("letter", range(len(LETTERS)))
def test_the_big_toe_goes_through_a_letter_as_the_person_reads_it(letter: int, side: Side) -> None:
    shown, window, _strokes = strokes(side)
    points = path(LETTERS[letter])
    seen = [tip(shown, window, percent(letter, number)) for number in range(len(points))]
    for (one, there), (two, here) in zip(
        zip(points, seen, strict=True), list(zip(points, seen, strict=True))[1:], strict=False
    ):
        if abs(two[0] - one[0]) > 1.5 and two[1] == one[1]:
            assert (here[0] - there[0]) * (two[0] - one[0]) > 0
        if abs(two[1] - one[1]) > 1.5:
            assert (there[1] - here[1]) * (two[1] - one[1]) > 0


@pytest.mark.parametrize("side", SIDES)
def test_the_row_of_letters_reads_from_left_to_right_and_each_is_plain_once_it_is_written(side: Side) -> None:
    shown, window, found = strokes(side)
    row = [group for group in found if group.at(0).opacity == pytest.approx(0.25) and group.at(99.9).opacity > 0.9]
    assert len(row) == len(LETTERS)
    lefts = [min(shown.seen(window, point)[0] for point in group.at(0).of(group.outline)) for group in row]
    assert lefts == sorted(lefts)
    for letter, group in enumerate(row):
        assert group.at(percent(letter, 1)).opacity < 0.5
        assert group.at(percent(letter, -1)).opacity == 1


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("letter", range(len(LETTERS)))
def test_what_is_written_stays_until_the_next_letter_is_begun(letter: int, side: Side) -> None:
    _shown, _window, found = strokes(side)
    traced = [group for group in found if min(group.at(at).opacity for at in range(100)) < 0.1]
    own = [group for group in traced if group.at(percent(letter, -1)).opacity > 0.9]
    assert len(own) >= 2
    following = 100 / len(LETTERS) * ((letter + 1) % len(LETTERS)) + 3
    assert all(group.at(following).opacity < 0.5 for group in own)


def test_a_round_is_all_letters_and_the_alphabet_goes_through_it_as_often_as_it_has_counts() -> None:
    (stretch,) = figure("ankle-alphabet", Side.LEFT).drawing.repetition.stretches
    assert stretch.move.rounds == pytest.approx(26 / len(LETTERS))


def test_letters_that_nobody_sees_or_that_have_no_corners_are_told() -> None:
    unseen = replace(ALPHABET, picture=Picture(letters=LETTERS))
    assert [key for key, *_more in faults(unseen)] == ["picture.letters"]
    (phase,) = ALPHABET.dose.phases
    cornerless = replace(ALPHABET.dose, phases=(replace(phase, through=()),))
    ((key, found, expected),) = faults(ALPHABET, cornerless)
    assert (key, found) == ("dose.phases.0.through", "0 poses")
    assert expected.startswith("two: the lower right")
