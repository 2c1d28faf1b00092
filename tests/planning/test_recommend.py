"""Chosen for an aim, a time and what somebody has: the best there is, the same every time, with every reason."""

from __future__ import annotations

from datetime import timedelta
from itertools import combinations, pairwise
from typing import Any

import pytest

from footwork.catalogue.library import library
from footwork.core.exercise import Exercise, Trains
from footwork.core.position import Position
from footwork.core.reason import Reason, ReasonKind
from footwork.core.routine import Item, Routine
from footwork.core.span import UNHURRIED
from footwork.core.tag import Tag
from footwork.core.timeline import timeline_of
from footwork.planning.recommend import (
    CORE,
    VARIETY,
    NothingSuits,
    Recommendation,
    _kinds,
    longest,
    recommend_exercises,
)
from footwork.planning.wish import Wish, against, cores, is_balance_work, worth

LIBRARY = [library().exercise(id) for id in library().exercise_ids()]
WORDS = library().words()
BALANCE, FOOT, BACK = (library().aim(id) for id in ("balance", "foot", "back"))


def wish(**changes: Any) -> Wish:
    return Wish(**{"aims": (BACK,), "limit": timedelta(minutes=10), "level": 2, **changes})


def chosen(**changes: Any) -> Recommendation:
    return recommend_exercises(LIBRARY, wish(**changes))


def gain(exercises: tuple[Exercise, ...], asked: Wish) -> int:
    parts = {part for one in exercises for part in one.trains}
    served = sum(any(exercises[number] for number in group) for group in cores(asked, exercises))
    return sum(worth(one, asked.aims) for one in exercises) + VARIETY * len(parts) + CORE * served


@pytest.mark.parametrize("aims", [(BACK,), (FOOT,), (BALANCE, BACK)])
@pytest.mark.parametrize("minutes", [4, 8])
def test_no_other_set_would_have_been_better(aims: tuple[Any, ...], minutes: int) -> None:
    """Against every set of up to three, tried out."""
    asked = wish(aims=aims, limit=timedelta(minutes=minutes), most=3, things=frozenset({"pencil", "cloth"}))
    found = recommend_exercises(LIBRARY, asked).chosen
    suiting = [one for one in LIBRARY if not against(one, asked)]
    pairs = {(suiting[a].id, suiting[b].id) for a, b in _kinds(suiting)}

    def may_be(some: tuple[Exercise, ...]) -> bool:
        alike = any((one.id, other.id) in pairs for one, other in combinations(some, 2))
        return not alike and sum((longest(one) for one in some), timedelta()) <= asked.limit

    alphabet = sorted(suiting, key=lambda one: one.id)

    def rank(some: tuple[Exercise, ...]) -> tuple[int, tuple[bool, ...]]:
        """The best, and of equals the one whose exercises stand first in the alphabet."""
        return gain(some, asked), tuple(one in some for one in alphabet)

    sets = [some for number in (1, 2, 3) for some in combinations(suiting, number)]
    ranked = {rank(some): {one.id for one in some} for some in sets if may_be(some)}
    assert {one.id for one in found} == ranked[max(ranked)]


def test_it_keeps_to_the_time_and_to_what_one_has_and_can() -> None:
    choice = chosen(standing=False, floor=False)
    routine = Routine(id="a", title="A", items=tuple(Item(one, one.dose) for one in choice.chosen), words=WORDS)
    assert timeline_of(routine, UNHURRIED).length <= timedelta(minutes=10)
    assert 2 <= len(choice.chosen) <= 5
    for one in choice.chosen:
        assert one.position is not Position.STANDING
        assert not one.position.is_on_the_floor
        assert set(one.equipment) <= {"wall", "chair"}


def test_every_other_exercise_has_its_reason() -> None:
    choice = chosen(standing=False, level=2)
    assert set(choice.left_out) | {one.id for one in choice.chosen} == {one.id for one in LIBRARY}
    assert choice.left_out["resisted-flexion"][0] == Reason(kind=ReasonKind.NEEDS, things=("band", "anchor", "towel"))
    assert Reason(kind=ReasonKind.DONE_STANDING) in choice.left_out["toe-walk"]
    assert Reason(kind=ReasonKind.TOO_HARD) in choice.left_out["single-leg-heel-raise"]
    assert Reason(kind=ReasonKind.ANOTHER_AIM) in choice.left_out["ankle-pump"]


def test_what_would_suit_is_left_out_for_want_of_time_or_for_one_like_it() -> None:
    asked = wish(aims=(FOOT,), level=3, limit=timedelta(minutes=3), things=frozenset(WORDS.equipment))
    choice = recommend_exercises(LIBRARY, asked)
    suiting = [one for one in LIBRARY if one.id in choice.left_out and not against(one, asked)]
    kinds = {choice.left_out[one.id][0].kind for one in suiting}
    assert kinds == {ReasonKind.TOO_LONG, ReasonKind.ONE_LIKE_IT, ReasonKind.OTHERS_SERVE_BETTER}
    for one in suiting:
        [why] = choice.left_out[one.id]
        if why.kind is ReasonKind.ONE_LIKE_IT:
            assert set(why.exercises) <= {other.id for other in choice.chosen}
            assert set(why.exercises) <= {variant.exercise for variant in (*one.easier, *one.harder)}


def test_two_of_a_kind_are_not_chosen() -> None:
    names = {one.id for one in chosen(level=3, limit=timedelta(minutes=20)).chosen}
    for one in LIBRARY:
        assert not {variant.exercise for variant in (*one.easier, *one.harder)} & names or one.id not in names


@pytest.mark.parametrize("id", library().aim_ids())
@pytest.mark.parametrize("minutes", [5, 15])
def test_a_core_exercise_of_the_aim_is_in(id: str, minutes: int) -> None:
    """The table of the review: no calf stretch for the ankle, no sole stretch for the foot, no one-leg stand for
    balance, nothing for hip or back."""
    aim = library().aim(id)
    assert {one.id for one in chosen(aims=(aim,), limit=timedelta(minutes=minutes)).chosen} & set(aim.core)


@pytest.mark.parametrize("id", library().aim_ids())
def test_from_65_on_there_is_balance_work_for_every_aim_and_something_to_hold(id: str) -> None:
    some = chosen(
        aims=(library().aim(id),),
        older=True,
        avoids=frozenset({Tag.UNSUPPORTED, Tag.FLOOR}),
        limit=timedelta(minutes=15),
    ).chosen
    assert any(map(is_balance_work, some))
    assert all(one.supported for one in some if one.position is Position.STANDING)


def test_whoever_is_older_and_has_to_sit_is_chosen_what_can_be_done_sitting() -> None:
    some = chosen(aims=(BALANCE,), older=True, standing=False, floor=False).chosen
    assert some
    assert all(one.position is Position.SITTING for one in some)


@pytest.mark.parametrize("id", ["knee", "hip"])
def test_knees_and_hips_are_offered_hip_and_thigh_exercise_and_told_why(id: str) -> None:
    aim = library().aim(id)
    parts = {part for one in chosen(aims=(aim,), limit=timedelta(minutes=15)).chosen for part in one.trains}
    assert {Trains.HIP_STRENGTH, Trains.THIGH_STRENGTH} <= parts
    assert "Hip and thigh exercises are better tested" in " ".join(aim.says.split())


def test_the_order_changes_position_and_things_as_seldom_as_can_be() -> None:
    positions = [one.position for one in chosen(aims=(BALANCE, FOOT), limit=timedelta(minutes=20)).chosen]
    changes = sum(one is not other for one, other in pairwise(positions))
    assert changes == len(set(positions)) - 1


def test_the_same_wish_is_answered_the_same_in_whatever_order_the_library_is_read() -> None:
    assert recommend_exercises(LIBRARY[::-1], wish()).chosen == chosen().chosen


@pytest.mark.parametrize(
    "change",
    [
        {"limit": timedelta(seconds=20)},
        {"standing": False, "floor": False, "level": 1, "aims": (BALANCE,), "limit": timedelta(0)},
    ],
)
def test_where_nothing_is_left_for_want_of_time_it_says_so(change: dict[str, Any]) -> None:
    with pytest.raises(NothingSuits) as refused:
        chosen(**change)
    assert refused.value.reasons == (Reason(kind=ReasonKind.TOO_LONG),)


def test_an_answer_that_rules_out_everything_is_named() -> None:
    standing = [library().exercise("single-leg-stand")]
    with pytest.raises(NothingSuits) as refused:
        recommend_exercises(standing, wish(aims=(BALANCE,), standing=False))
    assert refused.value.reasons == (Reason(kind=ReasonKind.DONE_STANDING),)


@pytest.mark.parametrize("change", [{"aims": ()}, {"level": 4}, {"most": 6}])
def test_wishes_that_nobody_can_have_are_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"at least one aim|a level from 1"):
        wish(**change)
