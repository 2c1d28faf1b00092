"""A pair of shoes: when to look at it again, which follows from its wear and from nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.core.pair import (
    LOOK_EVERY,
    LOOK_SOON,
    MOST_LOOKS,
    MOST_PAIR_NAME,
    REMINDED,
    Pair,
    Purpose,
    Wear,
    WearLook,
)

GUIDE = library().shoe_guide()
MARCH, TODAY = date(2026, 3, 1), date(2026, 11, 30)
SIGNS = [one.id for one in GUIDE.signs]


def pair(**fields: Any) -> Pair:
    usual: dict[str, Any] = {
        "id": UUID(int=1), "name": "Running shoes", "purpose": Purpose.RUNNING, "added_on": TODAY,
    }  # fmt: skip
    return Pair(**usual | fields)


def looked(*signs: str, day: date = TODAY) -> Pair:
    return pair(looks=(WearLook(day=day, signs=signs),))


def test_a_pair_nobody_has_looked_at_is_to_be_looked_at_after_a_while() -> None:
    assert pair().wear(GUIDE) is Wear.NOT_LOOKED
    assert pair(began=MARCH).next_look(GUIDE) == TODAY + LOOK_EVERY, "its age alone says nothing"


def test_without_wear_the_next_look_is_later_than_with_some() -> None:
    assert looked().wear(GUIDE) is Wear.FINE
    assert looked("tilted").wear(GUIDE) is Wear.SOME
    assert looked().next_look(GUIDE) == TODAY + LOOK_EVERY
    assert looked("tilted").next_look(GUIDE) == TODAY + LOOK_SOON


def test_what_is_worn_out_or_no_longer_worn_is_not_looked_at_again() -> None:
    assert looked("through").wear(GUIDE) is Wear.WORN_OUT
    assert looked("through", "tilted").next_look(GUIDE) is None
    assert pair(retired_on=TODAY).next_look(GUIDE) is None
    assert not pair(retired_on=TODAY).is_due(GUIDE, date.max)


def test_a_sign_of_another_program_is_some_wear() -> None:
    assert looked("glows").wear(GUIDE) is Wear.SOME
    assert looked("glows").signs(GUIDE) == ()


def test_the_last_look_counts() -> None:
    both = pair(looks=(WearLook(day=MARCH, signs=("through",)), WearLook(day=TODAY)))
    assert both.wear(GUIDE) is Wear.FINE


@given(st.lists(st.sampled_from([*SIGNS, "gone"]), unique=True), st.integers(-200, 400))
def test_it_is_mentioned_for_a_while_after_it_is_due_and_never_before(signs: list[str], days: int) -> None:
    one, day = looked(*signs), TODAY + timedelta(days=days)
    due = one.next_look(GUIDE)
    assert one.is_due(GUIDE, day) is (due is not None and day >= due)
    assert one.is_mentioned(GUIDE, day) is (due is not None and timedelta() <= day - due < REMINDED)


@pytest.mark.parametrize(
    "fields",
    [
        {"name": ""},
        {"name": "   "},
        {"name": "a\nb"},
        {"name": "x" * (MOST_PAIR_NAME + 1)},
        {"began": date(1980, 1, 1)},
        {"added_on": date(9999, 1, 1)},
        {"looks": (WearLook(day=TODAY),) * (MOST_LOOKS + 1)},
    ],
)
def test_what_cannot_be_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        pair(**fields)


@pytest.mark.parametrize("signs", [("",), ("a\x1b",), ("x",) * 101])
def test_a_look_has_few_signs_with_names(signs: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="ids of signs"):
        WearLook(day=TODAY, signs=signs)


def test_a_day_to_come_is_seen_in_any_of_its_dates() -> None:
    now, ahead = datetime(2026, 11, 30, tzinfo=UTC), date(2026, 12, 24)
    assert not pair(began=MARCH, looks=(WearLook(day=TODAY),), retired_on=TODAY).is_from_the_future(now)
    changes: list[dict[str, Any]] = [
        {"began": ahead},
        {"added_on": ahead},
        {"retired_on": ahead},
        {"looks": (WearLook(day=ahead),)},
    ]
    for change in changes:
        assert replace(pair(), **change).is_from_the_future(now)
