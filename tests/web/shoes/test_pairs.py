"""Pairs in the diary: each keeps its history, and belongs to one person."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from footwork.catalogue.library import library
from footwork.core.pair import REMINDED, Pair, Purpose
from footwork.web.people.models import Person
from footwork.web.shoes.pairs import (
    add_pair,
    look_at_pair,
    mentioned_pairs,
    pair,
    pairs,
    rename_pair,
    retire_pair,
    save_pairs,
)
from tests.web.who import me

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 30)


def running() -> Pair:
    return add_pair(me(), "Running shoes", Purpose.RUNNING, date(2026, 3, 1), TODAY)


def test_a_pair_is_there_as_it_was_added() -> None:
    one = running()
    assert pairs(me()) == (one,)


def test_a_pair_is_renamed_retired_and_worn_again() -> None:
    one = running()
    assert rename_pair(me(), one.id, "Old shoes")
    assert retire_pair(me(), one.id, TODAY)
    [after] = pairs(me())
    assert (after.name, after.retired_on, after.began) == ("Old shoes", TODAY, date(2026, 3, 1))
    assert retire_pair(me(), one.id, None)
    assert pairs(me())[0].retired_on is None


def test_looks_are_kept_in_their_order_and_one_of_a_day_takes_the_place_of_an_earlier_one() -> None:
    one = running()
    for signs, day in ((["tilted"], TODAY), (["through"], TODAY), ([], TODAY + timedelta(days=1))):
        assert look_at_pair(me(), one.id, signs, day)
    assert [(look.day, look.signs) for look in pairs(me())[0].looks] == [
        (TODAY, ("through",)),
        (TODAY + timedelta(days=1), ()),
    ]


def test_what_is_no_longer_worn_comes_last() -> None:
    first = running()
    second = add_pair(me(), "Boots", Purpose.WORK, None, TODAY)
    retire_pair(me(), first.id, TODAY)
    assert [one.id for one in pairs(me())] == [second.id, first.id]


def test_a_pair_is_mentioned_when_its_look_is_due_and_not_for_ever() -> None:
    due = running().next_look(library().shoe_guide())
    assert due
    mentioned = [len(mentioned_pairs(me(), due + timedelta(days=days))) for days in (-1, 0, REMINDED.days - 1)]
    assert mentioned == [0, 1, 1]
    assert mentioned_pairs(me(), due + REMINDED) == []


def test_nobody_changes_or_sees_a_pair_of_another_person() -> None:
    one, other = running(), Person.objects.create(name="Eve")
    assert pairs(other) == ()
    assert pair(other, one.id) is None
    changed = [
        rename_pair(other, one.id, "Mine"),
        retire_pair(other, one.id, TODAY),
        look_at_pair(other, one.id, [], TODAY),
    ]
    assert changed == [False] * 3
    assert save_pairs(other, [one]) == 0, "there is one pair of an id, whosever it is"
    assert pairs(me()) == (one,)


def test_of_an_import_what_is_there_already_stays() -> None:
    one = running()
    brought = Pair(id=UUID(int=7), name="Boots", purpose=Purpose.WORK, added_on=TODAY)
    changed = Pair(id=one.id, name="Mine", purpose=Purpose.WORK, added_on=TODAY)
    assert save_pairs(me(), [changed, brought, brought]) == 1
    assert {one.name for one in pairs(me())} == {"Running shoes", "Boots"}


def test_two_hundred_pairs_are_two_hundred_pairs() -> None:
    now = datetime(2026, 11, 30, tzinfo=UTC)
    many = [Pair(id=UUID(int=n), name=f"Pair {n}", purpose=Purpose.WORK, added_on=now.date()) for n in range(200)]
    assert save_pairs(me(), many) == 200
    assert len(pairs(me())) == 200
