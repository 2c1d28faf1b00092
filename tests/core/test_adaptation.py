"""What a person does not do is not in their routines, whatever else changes there."""

from __future__ import annotations

from collections.abc import Set
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.core.adaptation import Replacement, adapt, adapted_exercise, becomes_empty, easier_ways, in_shoes, suits
from footwork.core.exercise import Exercise
from footwork.core.left_out import LeftOut
from footwork.core.position import Position
from footwork.core.question import Adaptation, avoided_tags, questions_of
from footwork.core.routine import Item, Routine
from footwork.core.tag import Tag

FIVE = library().routine("five-foot")
IDS = [item.exercise.id for item in FIVE.items]
find = library().find
KNOWN = library().exercise_ids()


def ids(routine: Routine | None) -> list[str]:
    return [item.exercise.id for item in routine.items] if routine else []


def without(exercise: str, instead: str = "") -> LeftOut:
    return LeftOut(exercise=exercise, instead=instead)


def test_an_exercise_that_is_left_out_is_not_in_the_routine() -> None:
    routine, told = adapt(FIVE, set(), find, [without("resisted-flexion")])
    assert ids(routine) == [id for id in IDS if id != "resisted-flexion"]
    assert told == (), "the person knows: they asked for it"


def test_an_exercise_that_is_swapped_gives_its_place_to_the_other_in_its_own_dose() -> None:
    routine, _ = adapt(FIVE, set(), find, [without("toe-walk", "seated-heel-raise")])
    assert ids(routine)[2] == "seated-heel-raise"
    assert routine
    assert routine.items[2].dose == library().exercise("seated-heel-raise").dose


def test_what_comes_twice_by_a_swap_is_done_once() -> None:
    routine, _ = adapt(FIVE, set(), find, [without("toe-pencil-pickup", "toe-press")])
    assert ids(routine) == ["toe-press", *IDS[2:]]


def test_a_swap_gives_way_to_what_suits_whoever_is_to_sit() -> None:
    routine, told = adapt(FIVE, {Adaptation.SEATED}, find, [without("toe-walk", "heel-raise")])
    assert ids(routine)[2] == "seated-heel-raise"
    assert Replacement("Heel raise", "Seated heel raise", "heel-raise") in told


def test_what_comes_because_of_an_answer_can_be_left_out_too() -> None:
    routine, told = adapt(FIVE, {Adaptation.SEATED}, find, [without("seated-heel-raise")])
    assert "seated-heel-raise" not in ids(routine)
    assert len(ids(routine)) == 4
    assert "Toe walk" not in [one.old for one in told], "the person knows: they asked for it"


def test_swaps_in_a_circle_leave_the_exercise_out() -> None:
    circle = [without("toe-walk", "heel-raise"), without("heel-raise", "toe-walk")]
    assert ids(adapt(FIVE, set(), find, circle)[0]) == [id for id in IDS if id != "toe-walk"]


def test_a_swap_for_what_the_catalogue_has_no_longer_leaves_the_exercise_out() -> None:
    assert "toe-walk" not in ids(adapt(FIVE, set(), find, [without("toe-walk", "gone")])[0])


def test_a_routine_of_which_nothing_would_be_left_stays_whole() -> None:
    one = library().routine("toe-presses")
    assert becomes_empty(one, set(), find, [without("toe-press")])
    assert adapt(one, set(), find, [without("toe-press")]) == (one, ())
    assert not becomes_empty(one, {Adaptation.SEATED}, find, [without("pads-down-press")])


@pytest.mark.parametrize("wrong", [{"exercise": ""}, {"instead": "toe-walk"}, {"lacks": ("",)}])
def test_what_is_left_out_is_an_exercise_for_another_or_for_a_thing(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"exercise|things"):
        LeftOut(**{"exercise": "toe-walk", **wrong})


@given(
    st.sets(st.sampled_from([*Adaptation, *Tag])),
    st.dictionaries(st.sampled_from(KNOWN), st.sampled_from(["", *KNOWN])),
)
def test_nothing_that_is_left_out_or_does_not_suit_is_ever_played(
    changes: set[Adaptation | Tag], swaps: dict[str, str]
) -> None:
    own = [without(old, new) for old, new in swaps.items() if old != new]
    routine, _ = adapt(FIVE, changes, find, own)
    assert all(suits(item.exercise, changes) for item in (routine.items if routine else ()))
    if not becomes_empty(FIVE, changes, find, own):
        assert not {one.exercise for one in own} & set(ids(routine))


def one_of(*exercises: str) -> Routine:
    items = tuple(Item(one, one.dose) for one in map(library().exercise, exercises))
    return Routine(id="one", title="One", items=items, words=library().words())


def test_what_can_be_done_holding_on_keeps_its_name_and_its_dose() -> None:
    routine, told = adapt(one_of("toe-press"), {Adaptation.SUPPORTED}, find)
    assert routine
    [item] = routine.items
    assert (item.exercise.id, item.exercise.supported) == ("toe-press", True)
    assert item.exercise.stance == library().exercise("toe-press").held
    assert "wall" in item.exercise.equipment, "it is fetched like any other thing"
    assert item.dose == library().exercise("toe-press").dose
    assert told == (Replacement("Toe press", "Toe press", "toe-press"),)
    assert told[0].is_held


def test_an_easier_way_is_done_holding_on_where_it_must_be() -> None:
    routine, _ = adapt(one_of("single-leg-toe-press"), {Adaptation.SUPPORTED}, find)
    assert routine
    assert [(item.exercise.id, item.exercise.supported) for item in routine.items] == [("toe-press", True)]


def test_what_has_no_way_that_suits_is_dropped_and_named() -> None:
    routine, told = adapt(one_of("sole-stretch", "short-foot"), {Tag.CROSSED_LEG}, find)
    assert ids(routine) == ["short-foot"]
    assert told == (Replacement("Sole stretch", "", "sole-stretch"),)


def test_a_routine_of_which_the_answers_leave_nothing_is_none_and_says_what_it_had() -> None:
    routine, told = adapt(one_of("sole-stretch", "big-toe-stretch"), {Tag.CROSSED_LEG}, find)
    assert routine is None
    assert [(one.old, one.new) for one in told] == [("Sole stretch", ""), ("Big-toe stretch", "")]


def test_leaving_out_the_rest_oneself_brings_nothing_back_that_the_answers_leave_out() -> None:
    one = one_of("sole-stretch", "short-foot")
    routine, _ = adapt(one, {Tag.CROSSED_LEG}, find, [without("short-foot")])
    assert ids(routine) == ["short-foot"], "as before: the last exercise stays until the routine is taken out"


SCREEN = [one for one in questions_of(library().screen()) if one.all_changes]


def every_avoidance(relevant: Set[Tag]) -> set[frozenset[Tag]]:
    """What all subsets of the answers can leave out, of what is `relevant`: each answer adds its tags or does not."""
    reached = {frozenset[Tag]()}
    for question in SCREEN:
        adds = avoided_tags(question.all_changes) & relevant
        reached |= {one | adds for one in reached}
    return reached


def tags_on_the_way(exercise: Exercise) -> frozenset[Tag]:
    """Of an exercise and of everything it may give way to."""
    return exercise.all_tags.union(*(one.all_tags for one in easier_ways(exercise, find)))


@pytest.mark.parametrize("id", KNOWN)
def test_no_set_of_answers_leaves_an_exercise_that_breaks_one(id: str) -> None:
    """Exhaustive: every subset of the answers, seen through the tags that can matter for this exercise."""
    for avoids in every_avoidance(tags_on_the_way(library().exercise(id))):
        routine, told = adapt(one_of(id), avoids, find)
        assert routine or [one.new for one in told] == [""], "what is dropped is named"
        for item in routine.items if routine else ():
            assert suits(item.exercise, avoids), (id, sorted(avoids))


@pytest.mark.parametrize("id", library().routine_ids())
def test_no_set_of_answers_leaves_a_routine_that_breaks_one(id: str) -> None:
    routine = library().routine(id)
    relevant = frozenset().union(*(tags_on_the_way(item.exercise) for item in routine.items))
    for avoids in every_avoidance(relevant):
        after, told = adapt(routine, avoids, find)
        assert all(suits(item.exercise, avoids) for item in (after.items if after else ())), sorted(avoids)
        assert after == routine or told, "what is otherwise is said"


def test_the_easier_ways_that_a_file_names_are_followed_the_nearest_first() -> None:
    assert [one.id for one in easier_ways(library().exercise("toe-walk"), find)][:3] == [
        "supported-tiptoe-walk", "heel-raise", "seated-heel-raise",
    ]  # fmt: skip


SHOD = {Adaptation.IN_SHOES}


@pytest.mark.parametrize("id", KNOWN)
def test_who_stands_in_shoes_does_all_that_is_done_standing_in_shoes_and_nothing_barefoot(id: str) -> None:
    one = adapted_exercise(library().exercise(id), SHOD)
    if one is None:
        assert Tag.BAREFOOT_STANDING in library().exercise(id).all_tags
    else:
        assert one.in_shoes is (one.position is Position.STANDING)
    assert not library().exercise(id).in_shoes, "the exercise of the catalogue is nobody's"


def test_a_routine_in_shoes_has_the_doses_that_it_had_and_sits_for_what_needs_bare_toes() -> None:
    routine, told = adapt(FIVE, SHOD, find)
    assert routine
    assert ids(routine)[1] == "seated-pencil-pickup"
    assert [one.new for one in told] == ["Seated pencil pickup"]
    assert [item.exercise.in_shoes for item in routine.items] == [True, False, True, False, False]
    assert routine.items[0].dose == FIVE.items[0].dose


def test_shoes_are_drawn_wherever_they_are_worn() -> None:
    assert in_shoes(library().exercise("toe-walk"), SHOD).picture.shoes
    assert in_shoes(library().exercise("toe-press"), SHOD).picture.shoes


def test_nobody_else_wears_shoes() -> None:
    routine, _ = adapt(FIVE, {Adaptation.SUPPORTED}, find)
    assert routine
    assert not any(item.exercise.in_shoes for item in routine.items)
