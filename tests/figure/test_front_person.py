"""The whole person from the front: one foot rolls, and a table stands at the side from which the band pulls."""

from __future__ import annotations

import pytest

from footwork.figure import front_person
from footwork.figure.scene import Shape
from tests.figure.close import BUILD, fills, moments, outline

TURNS = [("band-inversion", 1), ("band-eversion", -1)]
"""The way to the table: outwards is where the working leg is."""


def rolling(id: str) -> list[Shape]:
    shapes = front_person.sitting(BUILD, moments(id))
    return [shape for shape in shapes if len({shape.place(moment)[:5] for moment in moments(id)}) > 1]


@pytest.mark.parametrize(("id", "_way"), TURNS)
def test_only_the_working_foot_rolls(id: str, _way: int) -> None:
    assert rolling(id)
    for shape in rolling(id):
        assert all(x > 0 for moment in moments(id) for x, _y in outline(shape, moment))
        assert all(y < 16 for moment in moments(id) for _x, y in outline(shape, moment))


@pytest.mark.parametrize(("id", "_way"), TURNS)
def test_the_sole_is_seen_at_the_foot_that_rolls_and_nothing_is_below_the_floor(id: str, _way: int) -> None:
    assert any("sole" in fills(shape) for shape in rolling(id))
    lowest = [y for shape in front_person.sitting(BUILD, moments(id)) for y in _heights(shape, id)]
    assert min(lowest) > -2.5


def _heights(shape: Shape, id: str) -> list[float]:
    return [y for moment in moments(id) for _x, y in outline(shape, moment)]


@pytest.mark.parametrize(("id", "way"), TURNS)
def test_the_band_runs_from_a_table_at_the_side_that_the_foot_turns_away_from_to_that_foot(id: str, way: int) -> None:
    table, band, loop = front_person.band_aside(moments(id))
    for moment in moments(id):
        post = [x * way for x, _y in outline(table, moment, "band")]
        run = [x * way for x, _y in outline(band, moment)]
        foot = [x * way for x, _y in outline(loop, moment)]
        assert min(post) > max(foot) + 8
        assert min(post) <= max(run) <= max(post) + 1
        assert min(foot) < min(run) < max(foot)


@pytest.mark.parametrize(("id", "_way"), TURNS)
def test_body_and_band_are_within_what_the_view_shows(id: str, _way: int) -> None:
    low, high = front_person.edges(moments(id), band=True)
    shapes = [*front_person.sitting(BUILD, moments(id)), *front_person.band_aside(moments(id))[1:]]
    found = [point for shape in shapes for point in outline(shape, moments(id)[0])]
    assert low < min(x for x, _y in found)
    assert max(x for x, _y in found) < high
    assert max(y for _x, y in found) < front_person.TOP
