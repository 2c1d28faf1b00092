"""How a foot was at the start, seen palely once it has changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from footwork.catalogue.library import library
from footwork.core.picture import View
from footwork.core.side import Side
from footwork.figure.build import BUILDS
from footwork.figure.faults import faults
from footwork.figure.ghosts import ghost
from tests.figure.drawn import figure


def test_it_is_seen_only_where_the_foot_is_no_longer_as_it_was_and_never_moves() -> None:
    moments = figure("short-foot", Side.BOTH).drawing.repetition.moments()
    (shape,) = ghost(BUILDS["slim"], moments)
    held = next(moment for moment in moments if moment.hold)
    assert shape.place(moments[0]).opacity == 0
    assert 0.2 < shape.place(held).opacity < 0.4
    assert {shape.place(moment)[:5] for moment in moments} == {(0, 0, 0, 1, 1)}


def test_a_foot_gets_shorter_by_its_ball_that_comes_to_its_heel() -> None:
    moments = figure("short-foot", Side.BOTH).drawing.repetition.moments()
    held = next(moment for moment in moments if moment.hold)
    heel, ball = (
        held.body.spot("working", spot)[0] - moments[0].body.spot("working", spot)[0] for spot in ("heel", "ball")
    )
    assert heel == pytest.approx(0, abs=0.1)
    assert -1.5 < ball < -0.5


def test_a_start_that_no_view_shows_is_told() -> None:
    exercise = library().exercise("short-foot")
    unseen = replace(exercise, picture=replace(exercise.picture, views=(View.PERSON,)))
    assert [key for key, *_more in faults(unseen)] == ["picture.ghost"]
