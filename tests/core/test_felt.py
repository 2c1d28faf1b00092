"""What hurt too much: the rise over what the person came with, over usual where that is not known, and never an answer
that was not given."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.core.felt import Felt, judged
from footwork.core.place_pain import PlacePain
from footwork.core.reason import ReasonKind

MONDAY = date(2026, 3, 2)


def session(number: int = 0, **pains: tuple[int | None, int | None, float | None]) -> Felt:
    """By place: before, at worst, usual."""
    told = {place: PlacePain(before=one[0], worst=one[1], usual=one[2]) for place, one in pains.items()}
    return Felt(MONDAY + timedelta(days=number), told)


@pytest.mark.parametrize(
    ("before", "worst", "usual", "why"),
    [
        (6, 6, 6, None),
        (6, 7, 6, None),
        (8, 9, 6, None),
        (4, 6, 4, ReasonKind.ROSE),
        (6, 8, None, ReasonKind.ROSE),
        (1, 3, 1, None),
        (3, 5, 3, None),
        (1, 4, 1, ReasonKind.ROSE_LARGELY),
        (0, 3, None, ReasonKind.ROSE_LARGELY),
        (None, 6, 6, None),
        (None, 8, 6, None),
        (None, 9, 6, ReasonKind.ABOVE_USUAL),
        (None, 5, None, None),
        (None, 6, None, ReasonKind.HIGH),
        (9, None, 1, None),
    ],
)
def test_a_rise_is_too_much_and_a_level_only_where_nothing_else_is_known(
    before: int | None, worst: int | None, usual: float | None, why: ReasonKind | None
) -> None:
    assert judged([session(knee=(before, worst, usual))])[0].too_much.get("knee") is why


def test_of_several_places_a_lone_2_is_chance_and_2_again_is_not() -> None:
    calm, risen = (3, 3, 3), (5, 7, 5)
    assert not judged([session(knee=risen, back=calm)])[0].too_much
    assert judged([session(0, knee=risen, back=calm), session(1, knee=risen, back=calm)])[1].too_much == {
        "knee": ReasonKind.ROSE_AGAIN
    }
    assert judged([session(knee=(5, 8, 5), back=calm)])[0].too_much == {"knee": ReasonKind.ROSE_LARGELY}


def test_a_session_without_an_answer_does_not_come_between() -> None:
    again = judged([session(0, knee=(1, 3, 1)), session(1, knee=(1, None, 1)), session(2, knee=(1, 3, 1))])
    assert again[2].too_much == {"knee": ReasonKind.ROSE_AGAIN}


@given(st.integers(0, 10), st.floats(0, 10) | st.none())
def test_pain_that_is_as_before_is_never_too_much(pain: int, usual: float | None) -> None:
    assert not any(one.too_much for one in judged([session(n, knee=(pain, pain, usual)) for n in range(3)]))
