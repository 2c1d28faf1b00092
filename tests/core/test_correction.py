"""Sessions put right afterwards: what stays, what counts as later, and what is no session."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.core.correction import (
    Removal,
    later_revision,
    moved,
    removed,
    restored,
    with_amount,
    with_reached,
)
from footwork.core.reached import Reached
from footwork.core.record import MOST_STORED, Amount, ItemDone, Record, SkipReason
from footwork.core.side import Side
from tests.strategies import records

BEGAN = datetime(2026, 3, 1, 7, 30, tzinfo=UTC)


def item(done: int, planned: int = 20, reason: SkipReason | None = None, extra: int = 0) -> ItemDone:
    return ItemDone(
        exercise="toe-press", name="Toe press", phases_planned=planned, phases_done=done, reason=reason,
        phases_extra=extra,
    )  # fmt: skip


def test_a_later_revision_is_higher_than_what_a_device_has_said_until_then() -> None:
    assert later_revision(3, BEGAN, BEGAN + timedelta(minutes=10)) == 6000
    assert later_revision(7000, BEGAN, BEGAN + timedelta(minutes=10)) == 7001


def test_a_revision_of_years_later_still_has_a_number() -> None:
    assert later_revision(3, BEGAN, BEGAN + timedelta(days=4000)) == 4


@given(records(), st.integers(0, 5000).map(lambda days: datetime(2026, 2, 2, tzinfo=UTC) + timedelta(days=days)))
def test_what_was_removed_and_brought_back_is_as_it_was(record: Record, now: datetime) -> None:
    record = replace(record, revision=min(record.revision, MOST_STORED - 3))
    removal = removed(record, now)
    back = restored(record, removal, now)
    assert removal.stands_over(record)
    assert not removal.stands_over(back)
    assert back.has_the_content_of(record)


def test_of_the_same_revision_the_removal_stands() -> None:
    id = uuid4()
    one = Record(
        id=id, routine="a", title="A", pace=1, started_at=BEGAN, ended_at=BEGAN, length_ms=1, played_ms=1,
        items=(item(20),), revision=5,
    )  # fmt: skip
    assert Removal(id=id, revision=5, removed_at=BEGAN).stands_over(one)
    assert not Removal(id=id, revision=4, removed_at=BEGAN).stands_over(one)
    assert not Removal(id=uuid4(), revision=9, removed_at=BEGAN).stands_over(one)


@pytest.mark.parametrize(
    ("before", "amount", "done"),
    [(20, Amount.SOME, 10), (0, Amount.SOME, 10), (7, Amount.SOME, 7), (7, Amount.ALL, 20), (20, Amount.NONE, 0)],
)
def test_part_of_an_exercise_is_half_unless_it_is_known_more_exactly(before: int, amount: Amount, done: int) -> None:
    assert with_amount(item(before), amount).phases_done == done


def test_what_was_done_in_full_has_no_reason_for_being_left_out() -> None:
    assert with_amount(item(3, reason=SkipReason.TIME), Amount.ALL).reason is None
    assert with_amount(item(3, reason=SkipReason.TIME), Amount.NONE).reason is SkipReason.TIME


def test_nothing_was_done_beyond_what_was_not_done() -> None:
    assert with_amount(item(20, extra=4), Amount.NONE).phases_extra == 0


def test_there_is_no_part_of_a_single_phase() -> None:
    with pytest.raises(ValueError, match="single phase"):
        with_amount(item(0, planned=1), Amount.SOME)


def test_a_session_at_another_time_lasts_as_long_to_the_millisecond() -> None:
    one = Record(
        id=uuid4(), routine="a", title="A", pace=1, started_at=BEGAN, ended_at=BEGAN + timedelta(seconds=67.4),
        length_ms=1, played_ms=67_400, items=(item(20),),
    )  # fmt: skip
    later = moved(one, BEGAN + timedelta(days=1))
    assert (later.ended_at - later.started_at, later.played_ms) == (timedelta(seconds=67.4), 67_400)
    assert moved(one, BEGAN, timedelta(minutes=5)).played_ms == 300_000


SETS = (Reached(set=1, side=Side.BOTH, reps=14), Reached(set=2, side=Side.BOTH, seconds=20))


@pytest.mark.parametrize(("amount", "reached"), [(Amount.ALL, SETS), (Amount.SOME, SETS), (Amount.NONE, ())])
def test_nothing_was_reached_in_what_was_not_done(amount: Amount, reached: tuple[Reached, ...]) -> None:
    assert with_amount(replace(item(7), reached=SETS), amount).reached == reached


def test_what_was_reached_is_put_right_set_by_set() -> None:
    changed = with_reached(replace(item(7), reached=SETS), [None, 25])
    assert changed.reached == (SETS[0], replace(SETS[1], seconds=25))
