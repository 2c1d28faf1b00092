"""What a person does not do is not in their routines, whatever else changes there."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.core.adapted import adapted, is_emptied, suiting
from footwork.core.left_out import LeftOut
from footwork.core.question import Change
from footwork.core.routine import Routine

FIVE = library().routine("five-foot")
IDS = [item.exercise.id for item in FIVE.items]
find = library().find
KNOWN = library().exercise_ids()


def ids(routine: Routine) -> list[str]:
    return [item.exercise.id for item in routine.items]


def without(exercise: str, instead: str = "") -> LeftOut:
    return LeftOut(exercise=exercise, instead=instead)


def test_an_exercise_that_is_left_out_is_not_in_the_routine() -> None:
    routine, told = adapted(FIVE, set(), find, [without("resisted-flexion")])
    assert ids(routine) == [id for id in IDS if id != "resisted-flexion"]
    assert told == (), "the person knows: they asked for it"


def test_an_exercise_that_is_swapped_gives_its_place_to_the_other_in_its_own_dose() -> None:
    routine, _ = adapted(FIVE, set(), find, [without("toe-walk", "seated-heel-raise")])
    assert ids(routine)[2] == "seated-heel-raise"
    assert routine.items[2].dose == library().exercise("seated-heel-raise").dose


def test_what_comes_twice_by_a_swap_is_done_once() -> None:
    routine, _ = adapted(FIVE, set(), find, [without("toe-pencil-pickup", "toe-press")])
    assert ids(routine) == ["toe-press", *IDS[2:]]


def test_a_swap_gives_way_to_what_suits_whoever_is_to_sit() -> None:
    routine, told = adapted(FIVE, {Change.SEATED}, find, [without("toe-walk", "heel-raise")])
    assert ids(routine)[2] == "seated-heel-raise"
    assert ("Heel raise", "Seated heel raise") in told


def test_what_comes_because_of_an_answer_can_be_left_out_too() -> None:
    routine, told = adapted(FIVE, {Change.SEATED}, find, [without("seated-heel-raise")])
    assert "seated-heel-raise" not in ids(routine)
    assert len(routine.items) == 4
    assert ("Toe walk", "Seated heel raise") not in told


def test_swaps_in_a_circle_leave_the_exercise_out() -> None:
    circle = [without("toe-walk", "heel-raise"), without("heel-raise", "toe-walk")]
    assert ids(adapted(FIVE, set(), find, circle)[0]) == [id for id in IDS if id != "toe-walk"]


def test_a_swap_for_what_the_catalogue_has_no_longer_leaves_the_exercise_out() -> None:
    assert "toe-walk" not in ids(adapted(FIVE, set(), find, [without("toe-walk", "gone")])[0])


def test_a_routine_of_which_nothing_would_be_left_stays_whole() -> None:
    one = library().routine("toe-presses")
    assert is_emptied(one, set(), find, [without("toe-press")])
    assert adapted(one, set(), find, [without("toe-press")]) == (one, ())
    assert not is_emptied(one, {Change.SEATED}, find, [without("pads-down-press")])


@pytest.mark.parametrize("wrong", [{"exercise": ""}, {"instead": "toe-walk"}, {"lacks": ("",)}])
def test_what_is_left_out_is_an_exercise_for_another_or_for_a_thing(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"exercise|things"):
        LeftOut(**{"exercise": "toe-walk", **wrong})


@given(
    st.sets(st.sampled_from([Change.SEATED, Change.NOT_LYING, Change.SUPPORTED])),
    st.dictionaries(st.sampled_from(KNOWN), st.sampled_from(["", *KNOWN])),
)
def test_nothing_that_is_left_out_or_does_not_suit_is_ever_played(changes: set[Change], swaps: dict[str, str]) -> None:
    own = [without(old, new) for old, new in swaps.items() if old != new]
    routine, _ = adapted(FIVE, changes, find, own)
    assert all(suiting(item.exercise, changes, find) is None for item in routine.items)
    if not is_emptied(FIVE, changes, find, own):
        assert not {one.exercise for one in own} & set(ids(routine))
