"""The way through letters: all in the same time, straight from point to point."""

from __future__ import annotations

from itertools import pairwise

import pytest

from footwork.figure.lettering import place, stops

LETTERS = ("0 0, 2 6, 4 0", "0 0, 0 6, 4 6, 4 0, 0 0")


def test_letters_take_the_same_time_and_the_way_ends_where_it_began() -> None:
    found = stops(LETTERS)
    assert [next(stop.share for stop in found if stop.letter == letter) for letter in (0, 1)] == [0, 0.5]
    assert all(one.share < two.share for one, two in pairwise(found))
    assert (found[-1].share, found[-1].at) == (1, found[0].at)


def test_the_foot_is_at_each_point_when_its_time_has_come_and_half_way_between_two_in_between() -> None:
    found = stops(LETTERS)
    for one, two in pairwise(found):
        assert place(found, one.share) == pytest.approx(one.at)
        middle = (one.at[0] + two.at[0]) / 2, (one.at[1] + two.at[1]) / 2
        assert place(found, (one.share + two.share) / 2) == pytest.approx(middle)
    assert place(found, 1.0) == pytest.approx(found[-1].at)
