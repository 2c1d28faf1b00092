"""The lesser toes of a foot close up: each seen, with its nail, whatever the foot does."""

from __future__ import annotations

from itertools import pairwise

import pytest

from footwork.core.side import Side
from footwork.figure.build import TOE, TOE_RADII
from footwork.figure.lesser_toes import BEFORE, BEHIND
from tests.figure.drawn import figure, moving
from tests.figure.paths import Point
from tests.figure.reading import Group, read

INNER, OUTER = ("toe-yoga", Side.LEFT), ("toe-press", Side.BOTH)


def nails(id: str, side: Side, at: float, view: int = 0) -> list[Point]:
    """The middle of each, as it is placed."""
    groups = [group for group in read(moving(id, side)).windows[view].groups if "nail" in group.fills]
    return [_middle(group, at) for group in groups]


def _middle(group: Group, at: float) -> Point:
    found = group.at(at).of(group.outline)
    return sum(x for x, _y in found) / len(found), sum(y for _x, y in found) / len(found)


@pytest.mark.parametrize("case", [INNER, OUTER])
@pytest.mark.parametrize("at", [0, 25, 75])
def test_five_toes_have_nails_and_lie_apart(case: tuple[str, Side], at: float) -> None:
    found = sorted(nails(*case, at))
    assert len(found) == 5
    assert all(abs(two[0] - one[0]) + abs(two[1] - one[1]) > 2.5 for one, two in pairwise(found))


def test_all_toes_that_grip_have_tips_that_point_down() -> None:
    tips = [group for group in read(moving(*OUTER)).windows[0].groups if "nail" in group.fills]
    assert [tip.at(40).angle - tip.at(0).angle > 25 for tip in tips] == [True] * 5


@pytest.mark.parametrize("toes", [BEHIND[::-1], BEFORE])
def test_the_second_toe_is_as_long_as_the_big_one_and_the_others_shorter_one_by_one(
    toes: tuple[tuple[float, ...], ...],
) -> None:
    ends = [on + size * sum(TOE) for on, _up, size in toes]
    assert ends[0] == pytest.approx(sum(TOE), abs=0.6)
    assert ends == sorted(ends, reverse=True)
    assert all(two - one < -0.5 for one, two in pairwise(ends))
    assert TOE_RADII[0] > TOE_RADII[2]


def test_toes_behind_the_big_one_rise_where_it_stays_down() -> None:
    rests, lifted = (
        [moment.body.spot("working", spot)[1] for spot in ("toes", "lesser")]
        for moment in (figure(*INNER).drawing.repetition.moments()[n] for n in (-1, 8))
    )
    assert rests[1] > rests[0] + 2
    assert lifted[0] > lifted[1] + 2
