"""Which slots records fulfil, by when they began."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from footwork.core.record import Amount
from footwork.core.slots import Done, fulfil, nearest_slot
from footwork.core.times import DAY, TURNS_AT, since_turn
from tests.core.plans import DONE, done

ALL, SOME, NONE = Amount
THREE = [time(8), time(12, 30), time(19)]

SLOTS = st.lists(st.times().map(lambda at: at.replace(microsecond=0)), max_size=8, unique=True).map(
    lambda slots: sorted(slots, key=since_turn)
)
RECORDS = st.lists(DONE, max_size=8)


@pytest.mark.parametrize(
    ("began", "slot"),
    [("04:00", 0), ("10:15", 0), ("10:16", 1), ("15:45", 1), ("15:46", 2), ("23:59", 2), ("00:05", 2), ("03:59", 2)],
)
def test_a_window_lasts_from_halfway_to_the_slot_before_to_halfway_to_the_one_after(began: str, slot: int) -> None:
    assert nearest_slot(THREE, time.fromisoformat(began)) == slot


def test_when_its_own_slot_is_done_a_record_fulfils_the_nearest_that_is_open() -> None:
    assert fulfil(THREE, done(ALL, SOME)).slots == (ALL, SOME, NONE)
    assert fulfil(THREE, done(ALL, SOME, at="12:00")).slots == (SOME, ALL, NONE), "8:00 is nearer to 12:30 than 19:00"
    assert fulfil(THREE, [*done(ALL, ALL), *done(SOME, at="12:00")]).slots == (ALL, SOME, ALL), "midday has its own"
    assert fulfil(THREE, done(ALL, ALL, SOME, SOME)) == ((ALL, ALL, SOME), (SOME,))


def test_a_routine_that_is_not_due_has_only_extra_sessions() -> None:
    assert fulfil([], done(SOME, ALL, NONE)) == ((), (ALL, SOME))


@given(SLOTS, RECORDS)
def test_each_record_fulfils_one_slot_at_most_and_none_is_lost(slots: list[time], records: list[Done]) -> None:
    found = fulfil(slots, records)
    begun = Counter(one.amount for one in records if one.amount is not NONE)
    assert len(found.slots) == len(slots)
    assert Counter(one for one in (*found.slots, *found.extra) if one is not NONE) == begun
    assert not found.extra or NONE not in found.slots, "a session is extra only where every slot is done"


@given(SLOTS, RECORDS, st.randoms())
def test_the_order_of_storing_does_not_matter(slots: list[time], records: list[Done], chance: object) -> None:
    shuffled = list(records)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert fulfil(slots, shuffled) == fulfil(slots, records)


@given(SLOTS, RECORDS, st.data())
def test_minutes_within_a_window_change_nothing(slots: list[time], records: list[Done], data: st.DataObject) -> None:
    assume(slots and records)
    at = data.draw(st.integers(0, len(records) - 1))
    moved = records[at]._replace(began=data.draw(st.times()))
    assume(nearest_slot(slots, moved.began) == nearest_slot(slots, records[at].began))
    assert fulfil(slots, [*records[:at], moved, *records[at + 1 :]]) == fulfil(slots, records)


@given(SLOTS, st.times())
def test_a_record_alone_fulfils_the_slot_that_is_nearest(slots: list[time], began: time) -> None:
    assume(slots)
    [found] = (at for at, amount in enumerate(fulfil(slots, [Done(began, ALL)]).slots) if amount is ALL)
    away = [abs(since_turn(slot) - since_turn(began)) for slot in slots]
    assert away[found] == min(away)


@given(st.lists(st.integers(0, 1439), min_size=1, max_size=6, unique=True), st.integers(-2, 2))
def test_sessions_at_the_times_of_the_plan_do_all_of_it(minutes: list[int], late: int) -> None:
    """Also a few minutes early or late, where the slots are further apart."""
    slots = [(datetime.combine(date(2026, 3, 2), TURNS_AT) + one * timedelta(minutes=1)) for one in sorted(minutes)]
    assume(all(later - earlier > timedelta(minutes=4) for earlier, later in pairwise(slots)))
    began = [one + timedelta(minutes=late) for one in slots]
    assume(began[0] >= datetime.combine(date(2026, 3, 2), TURNS_AT))
    assume(began[-1] < datetime.combine(date(2026, 3, 2), TURNS_AT) + DAY)
    found = fulfil([one.time() for one in slots], [Done(one.time(), SOME) for one in began])
    assert found == ((SOME,) * len(slots), ())
