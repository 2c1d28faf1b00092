"""The people that figures show."""

from __future__ import annotations

import re

import pytest

from footwork.core.errors import UnknownName
from footwork.core.side import Side
from footwork.figure.build import BUILDS
from footwork.figure.looks import LOOKS, USUAL, look
from tests.figure.drawn import CASES, moving
from tests.figure.reading import read

SKIN = ("skin", "skin-far", "shade", "nail", "sole", "hair", "eye", "works", "stretches", "sore")


def test_every_tone_goes_with_every_build_and_each_look_has_its_name() -> None:
    tones = {name.partition("-")[0] for name in LOOKS}
    assert set(LOOKS) == {f"{tone}-{build}" for tone in tones for build in BUILDS}
    assert all(one.name == name for name, one in LOOKS.items())
    assert look(USUAL) is LOOKS[USUAL]


def test_a_look_that_does_not_exist_is_unknown_and_a_near_one_is_named() -> None:
    with pytest.raises(UnknownName, match=r"No look is called 'medium-slimm' \(did you mean 'medium-slim'\?\)"):
        look("medium-slimm")


def test_looks_differ_in_skin_in_what_is_marked_on_it_and_in_build_and_not_in_things() -> None:
    one, two = LOOKS["light-slim"].colours, LOOKS["dark-full"].colours
    assert one.keys() == two.keys()
    assert {name for name in one if one[name] != two[name]} == set(SKIN)
    assert LOOKS["light-slim"].build != LOOKS["light-full"].build


@pytest.mark.parametrize("name", LOOKS)
@pytest.mark.parametrize(("id", "side"), CASES)
def test_every_exercise_is_drawn_in_the_colours_of_every_look(id: str, side: Side, name: str) -> None:
    shown = read(moving(id, side, look=name))
    seen = {fill for window in shown.windows for group in window.groups for fill in group.fills}
    for part, colour in LOOKS[name].colours.items():
        assert (f".{part}{{fill:{colour}}}" in shown.style) == (part in seen)
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in LOOKS[name].colours.values())


def test_somebody_fuller_is_drawn_fuller_and_no_differently_otherwise() -> None:
    slim, full = (read(moving("toe-walk", Side.BOTH, look=f"dark-{build}")) for build in ("slim", "full"))
    assert [len(window.groups) for window in slim.windows] == [len(window.groups) for window in full.windows]
    assert [group.fills for group in slim.windows[0].groups] == [group.fills for group in full.windows[0].groups]
    assert slim.windows != full.windows
