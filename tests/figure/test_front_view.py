"""A foot from the front: turned in its inner edge rises, turned out its outer one, and the band holds against it."""

from __future__ import annotations

from math import dist

import pytest

from footwork.core.side import Side
from footwork.figure import front_view
from footwork.figure.scene import Moment
from tests.figure.close import BUILD, fills, moments, outline
from tests.figure.drawn import figure
from tests.figure.reading import Group, read

TURNS = ["band-inversion", "band-eversion"]


def turned(id: str) -> Moment:
    return max(moments(id), key=lambda moment: abs(front_view.roll(moment)))


@pytest.mark.parametrize(
    ("id", "rises", "sinks"),
    [("band-inversion", front_view.INNER, front_view.OUTER), ("band-eversion", front_view.OUTER, front_view.INNER)],
)
def test_the_edge_rises_to_which_the_sole_turns(
    id: str, rises: tuple[float, float], sinks: tuple[float, float]
) -> None:
    up, down = (front_view.edge(turned(id), edge)[1] - edge[1] for edge in (rises, sinks))
    assert up > 0.8
    assert down < -0.8


@pytest.mark.parametrize("id", TURNS)
def test_the_sole_comes_out_from_under_the_foot_as_far_as_it_is_turned(id: str) -> None:
    (sole,) = [shape for shape in front_view.foot(BUILD) if "sole" in fills(shape)]
    found = sorted(moments(id), key=lambda moment: abs(front_view.roll(moment)))
    out = [dist((0, 0), sole.place(moment)[:2]) for moment in found]
    assert out == sorted(out)
    assert out[-1] > 0.5


@pytest.mark.parametrize("id", TURNS)
def test_the_leg_stays_where_it_is_while_the_foot_turns(id: str) -> None:
    leg, *_others = [shape for shape in front_view.foot(BUILD) if max(y for _x, y in outline(shape, turned(id))) > 30]
    assert len({leg.place(moment) for moment in moments(id)}) == 1


@pytest.mark.parametrize("id", TURNS)
def test_a_band_runs_from_the_table_leg_to_the_edge_of_the_foot_that_turns_away_from_it(id: str) -> None:
    table, band, _loop = front_view.band_in_front(moments(id))
    way = 1 if id == "band-inversion" else -1
    for moment in moments(id):
        post = [x * way for x, _y in outline(table, moment, "prop")]
        run = [x * way for x, _y in outline(band, moment)]
        edge = front_view.edge(moment, front_view.OUTER if way > 0 else front_view.INNER)[0] * way
        assert min(post) < max(run) < max(post) + 1
        assert edge - 2.5 < min(run) < edge


@pytest.mark.parametrize("id", TURNS)
def test_the_muscle_that_turns_the_foot_is_lit_when_it_is_turned(id: str) -> None:
    (lit,) = front_view.muscles(moments(id))
    assert fills(lit) == {"works"}
    assert lit.place(turned(id)).opacity == 1


@pytest.mark.parametrize("id", TURNS)
def test_the_arrows_are_at_the_edge_that_the_band_leaves_free(id: str) -> None:
    one = figure(id, Side.LEFT)
    window = read(one.moving()).windows[0]
    middle = one.drawing.panels[0].origin[0]
    (post,) = [x for group in window.groups if {"prop", "band"} <= group.fills for x in _middle(group)]
    arrows = [x for group in window.groups if "line-arrow" in group.fills for x in _middle(group)]
    assert len(arrows) == 2
    assert all((x - middle) * (post - middle) < 0 for x in arrows)


def _middle(group: Group) -> list[float]:
    xs = [x for x, _y in group.rest.of(group.outline)]
    return [(min(xs) + max(xs)) / 2]
