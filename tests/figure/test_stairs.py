"""Stairs: the foot that steps up stands on the lowest, and the rail that a hand holds stands on them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from footwork.catalogue.library import library
from footwork.figure.build import STEP
from footwork.figure.scene import DEPTH
from footwork.figure.stairs import rail, step
from tests.figure.drawn import repeated
from tests.figure.paths import points

MOMENTS = repeated(library().exercise("step-up")).moments()


def heights(d: str) -> list[float]:
    return [-y for _x, y in points(d)]


def test_every_post_of_a_rail_reaches_from_a_stair_or_the_floor_up_to_the_rail() -> None:
    (*posts, along) = (path.d(1.0) for path in rail(20.0).paths)
    assert len(posts) >= 3
    deep = 24 * DEPTH[1]
    for number, post in enumerate(posts):
        x = sum(x for x, _y in points(post)) / len(points(post))
        foot, top = min(heights(post)), max(heights(post))
        assert foot == pytest.approx(deep + number * STEP, abs=1.5)
        at = [-y for there, y in points(along)]
        assert min(at) - 3 <= top <= max(at) + 3
        assert x


def test_stairs_begin_under_the_foot_that_steps_up_and_rise_by_one_step_each() -> None:
    (stairs,) = step(MOMENTS)
    tops = sorted({round(max(heights(path.d(1.0)))) for path in stairs.paths if path.fill == "prop"})
    assert [two - one for one, two in pairwise(tops)] == [STEP] * (len(tops) - 1)
    assert len(tops) >= 3
    foot = next(moment for moment in MOMENTS if moment.body.posture.on["working"].value == "step")
    heel, toes = (foot.body.spot("working", spot)[0] for spot in ("heel", "toes"))
    lowest = [path for path in stairs.paths if path.fill == "prop"][-1]
    xs = [x for x, _y in points(lowest.d(1.0))]
    assert min(xs) < heel - 2.9
    assert max(xs) > toes


def test_nobody_who_stays_on_the_floor_has_stairs() -> None:
    assert step(repeated(library().exercise("heel-raise")).moments()) == []
