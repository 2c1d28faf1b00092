"""What lies between exercises: what to fetch, and whether to move."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from footwork.catalogue.library import library
from footwork.core.dose import Dose
from footwork.core.exercise import Exercise
from footwork.core.phase import Phase
from footwork.core.position import Position
from footwork.core.routine import MOST_ITEMS, Approach, Changeover, Item, Routine, approach
from footwork.core.span import BRISK, UNHURRIED, Count, Span
from footwork.core.tag import Tag
from tests.strategies import WORDS

DOSE = Dose(phases=(Phase(name="grip", say="Grip", lasts=Span.of(3)),))


def item(position: Position = Position.STANDING, *equipment: str) -> Item:
    return Item(Exercise(name="Grip", position=position, dose=DOSE, equipment=equipment), DOSE)


def test_the_first_exercise_is_approached_from_nowhere() -> None:
    assert approach(None, item(Position.STANDING, "pencil")) == Approach(fetch=("pencil",), moves=True)


def test_only_things_that_the_exercise_before_did_not_need_are_fetched() -> None:
    before, after = item(Position.STANDING, "wall", "pencil"), item(Position.STANDING, "band", "pencil", "anchor")
    assert approach(before, after) == Approach(fetch=("band", "anchor"), moves=False)


def test_another_position_is_a_move() -> None:
    assert approach(item(Position.STANDING), item(Position.LYING)) == Approach(fetch=(), moves=True)


ON_THE_KNEES = (
    Position.PRONE, Position.SIDE_LYING, Position.KNEELING, Position.HALF_KNEELING, Position.ALL_FOURS,
)  # fmt: skip


@pytest.mark.parametrize("down", ON_THE_KNEES)
@pytest.mark.parametrize("up", [Position.STANDING, Position.SITTING])
def test_by_way_of_the_knees_there_is_more_time_down_and_up(down: Position, up: Position) -> None:
    assert approach(None, item(down)).kneels
    assert approach(item(up), item(down)) == Approach(fetch=(), moves=True, kneels=True)
    assert approach(item(down), item(up)) == Approach(fetch=(), moves=True, kneels=True)
    assert Approach((), True, kneels=True).length(Changeover(), BRISK) > Approach((), True).length(Changeover(), BRISK)


def test_who_is_on_the_floor_already_has_the_usual_time_to_move() -> None:
    for before in ON_THE_KNEES:
        assert not approach(item(before), item(Position.LYING)).kneels
        assert not approach(item(Position.LONG_SITTING), item(before)).kneels
    assert not approach(item(Position.STANDING), item(Position.LYING)).kneels


@pytest.mark.parametrize(
    ("fetch", "moves", "brisk", "unhurried"),
    [((), False, 1, 2), (("band",), False, 11, 22), ((), True, 101, 202), (("band", "anchor"), True, 111, 222)],
)
def test_getting_ready_grows_with_fetching_and_with_moving(
    fetch: tuple[str, ...], moves: bool, brisk: int, unhurried: int
) -> None:
    changeover = Changeover(ready=Span.of(1, 2), fetch=Span.of(10, 20), move=Span.of(100, 200))
    length = Approach(fetch, moves).length(changeover, BRISK), Approach(fetch, moves).length(changeover, UNHURRIED)
    assert length == (timedelta(seconds=brisk), timedelta(seconds=unhurried))


def shod(*tags: Tag, in_shoes: bool = True) -> Item:
    return Item(Exercise(name="Grip", position=Position.STANDING, dose=DOSE, tags=tags, in_shoes=in_shoes), DOSE)


def test_shoes_are_put_on_once_and_taken_off_where_bare_feet_are_needed() -> None:
    ways = [approach(None, shod()), approach(shod(), shod())]
    assert [one.shoes_on for one in ways] == [True, False]
    assert not approach(shod(), shod(in_shoes=False)).shoes_off, "in shoes it can go on"
    assert approach(shod(), shod(Tag.BARE_FEET, in_shoes=False)).shoes_off
    assert not approach(shod(in_shoes=False), shod(Tag.BARE_FEET, in_shoes=False)).shoes_off
    changeover = Changeover(ready=Span.of(1), shoes=Span.of(30))
    assert Approach((), False, shoes_off=True).length(changeover, BRISK) == timedelta(seconds=31)


def test_a_routine_approaches_each_item_from_the_one_before() -> None:
    items = (item(), item(), item(Position.LYING, "band"))
    routine = Routine(id="three", title="Three", items=items, words=WORDS)
    assert [moves.moves for _, moves in routine.approaches()] == [True, False, True]
    assert [moves.fetch for _, moves in routine.approaches()] == [(), (), ("band",)]


@pytest.mark.parametrize("number", [0, MOST_ITEMS + 1])
def test_a_routine_has_one_to_a_thousand_items(number: int) -> None:
    with pytest.raises(ValueError, match="1 to 1000 items"):
        Routine(id="many", title="Many", items=(item(),) * number, words=WORDS)


def test_a_routine_that_would_unroll_without_end_is_refused() -> None:
    largest = Item(item().exercise, replace(DOSE, sets=Count.of(100), reps=Count.of(100)))
    most = Routine(id="most", title="Most", items=(largest,) * 20, words=WORDS)
    assert sum(one.dose.phases_unrolled for one in most.items) == 200_000
    with pytest.raises(ValueError, match="at most 200000 phases in all"):
        Routine(id="more", title="More", items=(*(largest,) * 20, item()), words=WORDS)


def test_one_towel_does_for_all_that_needs_one() -> None:
    exercises = map(library().exercise, ("towel-curl", "resisted-flexion"))
    both = Routine(
        id="both", title="Both", items=tuple(Item(one, one.dose) for one in exercises), words=library().words()
    )
    assert both.things == ("band", "anchor", "towel")
    assert replace(both, items=both.items[:1]).things == ("cloth",)
