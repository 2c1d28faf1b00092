"""The sole of a leg laid over the other knee: its toes look shorter when they bend away, its band lights up."""

from __future__ import annotations

import pytest

from footwork.figure.crossed import crossed_foot, crossed_leg
from footwork.figure.scene import Moment, Shape
from tests.figure.close import BUILD, fills, moments, outline


def toes(id: str) -> list[Shape]:
    """The big toe first."""
    return [shape for shape in crossed_foot(moments(id))[1:] if "sole" in fills(shape)]


def length(toe: Shape, moment: Moment) -> float:
    return toe.place(moment).along


def bent(id: str, joint: str) -> tuple[Moment, Moment]:
    """The moments in which the toes are bent least and most."""
    found = sorted(moments(id), key=lambda moment: abs(moment.body.posture.angles[f"working.{joint}_extension"]))
    return found[0], found[-1]


def test_all_toes_look_shorter_when_all_are_pulled_back() -> None:
    straight, back = bent("sole-stretch", "mtp")
    assert len(toes("sole-stretch")) == 5
    assert all(length(toe, back) < 0.7 * length(toe, straight) for toe in toes("sole-stretch"))


def test_the_big_toe_alone_looks_shorter_when_it_alone_is_bent() -> None:
    straight, bend = bent("big-toe-stretch", "hallux")
    big, *others = toes("big-toe-stretch")
    assert length(big, bend) < 0.7 * length(big, straight)
    assert all(length(toe, bend) == length(toe, straight) for toe in others)


@pytest.mark.parametrize("id", ["sole-stretch", "big-toe-stretch"])
def test_the_band_under_the_sole_is_lit_as_much_as_the_sole_is_stretched(id: str) -> None:
    (band,) = [shape for shape in crossed_foot(moments(id)) if "stretches" in fills(shape)]
    for moment in moments(id):
        stretched = moment.body.posture.stretches
        assert band.place(moment).opacity == max(
            (share for muscle, share in stretched.items() if muscle in ("arch", "toe_flexors")), default=0.0
        )
    assert {round(band.place(moment).opacity) for moment in moments(id)} == {0, 1}


def test_nothing_is_lit_where_nothing_works_or_is_stretched() -> None:
    assert all(not fills(shape) & {"works", "stretches"} for shape in crossed_foot(moments("big-toe-traction")))


@pytest.mark.parametrize("id", ["sole-stretch", "big-toe-stretch", "big-toe-traction"])
def test_the_foot_lies_across_the_knee_and_its_shin_ends_there(id: str) -> None:
    for moment in moments(id):
        knee = moment.body.parts["other.shank"]
        xs, ys = zip(*outline(crossed_foot(moments(id))[0], moment), strict=True)
        assert min(xs) < knee.x < max(xs)
        assert knee.y - 2 < min(ys)
        ankle = max(x for x, _y in outline(crossed_leg(BUILD)[1], moment))
        assert min(xs) < ankle < max(xs)
