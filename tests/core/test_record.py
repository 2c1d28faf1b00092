"""A record is true to what happened: no answer is not a zero, and nothing impossible is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest

from footwork.core.place import Place
from footwork.core.record import ASKED, SLACK, Amount, ItemDone, Record, SkipReason

MORNING = datetime(2026, 1, 31, 7, 30, tzinfo=UTC)
DONE = ItemDone(exercise="toe-press", name="Toe press", phases_planned=20, phases_done=20)
RECORD = Record(
    id=UUID(int=1),
    routine="five-foot",
    title="Five foot exercises",
    pace=0.5,
    started_at=MORNING,
    ended_at=MORNING + timedelta(minutes=12),
    length_ms=720_000,
    played_ms=700_000,
    items=(DONE,),
)


def test_no_answer_is_not_a_pain_of_zero() -> None:
    record = replace(RECORD, pain={Place.BACK: 0, Place.HIP: None, Place.KNEE: 7})
    assert record.answered == {Place.BACK: 0, Place.KNEE: 7}
    assert record != replace(RECORD, pain={Place.BACK: 0, Place.HIP: 0, Place.KNEE: 7})


def test_pain_before_and_pain_after_are_two_answers() -> None:
    record = replace(RECORD, pain_before={Place.BACK: 4, Place.HIP: None}, pain={Place.BACK: 0})
    assert (record.answered_before, record.answered) == ({Place.BACK: 4}, {Place.BACK: 0})


def test_a_record_in_which_nothing_was_asked_has_no_answers() -> None:
    assert RECORD.answered == {}
    assert RECORD.effort is None


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"started_at": datetime(2026, 1, 31, 7, 30)}, "offset from UTC"),  # noqa: DTZ001 - what is refused
        ({"ended_at": datetime(2026, 1, 31, 7, 45)}, "offset from UTC"),  # noqa: DTZ001
        ({"ended_at": MORNING - timedelta(seconds=1)}, "not before the start"),
        ({"items": ()}, "1 to 1000 items"),
        ({"items": (DONE,) * 1001}, "1 to 1000 items"),
        ({"pain": {Place.BACK: 11}}, "from 0 to 10"),
        ({"pain": {Place.BACK: None, Place.FOOT: -1}}, "from 0 to 10"),
        ({"pain_before": {Place.BACK: 11}}, "from 0 to 10"),
        ({"effort": 11}, "from 0 to 10"),
        ({"effort": -1}, "from 0 to 10"),
        ({"note": "x" * 2001}, "at most 2000 characters"),
        ({"routine": ""}, "a routine and a title of 1 to 200 characters"),
        ({"title": "x" * 201}, "a routine and a title of 1 to 200 characters"),
        ({"revision": 0}, "within reason"),
        ({"revision": 2**31}, "within reason"),
        ({"length_ms": -1}, "within reason"),
        ({"played_ms": 2**31}, "within reason"),
        ({"pace": 1.01}, "a pace from 0 to 1"),
        ({"pace": float("nan")}, "a pace from 0 to 1"),
    ],
)
def test_an_impossible_record_is_refused(change: dict[str, Any], expected: str) -> None:
    with pytest.raises(ValueError, match=expected):
        replace(RECORD, **change)


@pytest.mark.parametrize(
    "change",
    [
        {"pain": {Place.BACK: 0, Place.FOOT: 10}, "effort": 0},
        {"effort": 10, "note": "x" * 2000},
        {"ended_at": MORNING},
        {"pace": 0, "length_ms": 0, "played_ms": 2**31 - 1, "revision": 2**31 - 1},
    ],
)
def test_a_record_at_the_edge_of_the_possible_is_kept(change: dict[str, Any]) -> None:
    record = replace(RECORD, **change)
    assert all(getattr(record, name) == value for name, value in change.items())


def test_an_end_is_compared_as_an_instant_across_offsets() -> None:
    there = timezone(timedelta(hours=10))
    with pytest.raises(ValueError, match="not before the start"):
        replace(RECORD, ended_at=datetime(2026, 1, 31, 8, 0, tzinfo=there))


@pytest.mark.parametrize(("done", "amount"), [(20, Amount.ALL), (19, Amount.SOME), (1, Amount.SOME), (0, Amount.NONE)])
def test_an_item_is_done_in_full_in_part_or_not_at_all(done: int, amount: Amount) -> None:
    assert replace(DONE, phases_done=done).amount is amount


@pytest.mark.parametrize(
    "change",
    [
        {"phases_done": 21},
        {"phases_done": -1},
        {"exercise": ""},
        {"exercise": "x" * 201},
        {"name": ""},
        {"name": "x" * 201},
    ],
)
def test_an_impossible_item_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        replace(DONE, **change)


def test_a_session_is_finished_when_every_item_was_done_in_full() -> None:
    skipped = replace(DONE, phases_done=0, reason=SkipReason.PAIN)
    assert RECORD.finished
    assert not replace(RECORD, items=(DONE, skipped)).finished


def test_a_device_whose_clock_is_a_day_ahead_is_believed_and_no_further() -> None:
    assert not RECORD.is_from_the_future(RECORD.ended_at - SLACK)
    assert RECORD.is_from_the_future(RECORD.ended_at - SLACK - timedelta(seconds=1))


def test_a_session_counts_the_phases_of_all_its_items() -> None:
    assert replace(RECORD, items=(DONE, replace(DONE, phases_done=3))).phases == (23, 40)


def test_only_an_exercise_of_the_session_can_have_hurt() -> None:
    assert replace(RECORD, hurt_by="toe-press").hurt_by == "toe-press"
    with pytest.raises(ValueError, match="one of the session's exercises"):
        replace(RECORD, hurt_by="toe-walk")


@pytest.mark.parametrize("name", ["A" * 201, "Ann\nW.", "\x1b[2J"])
def test_for_whom_it_was_made_is_a_name(name: str) -> None:
    with pytest.raises(ValueError, match="for whom it was made"):
        replace(RECORD, made_for=name)


def test_two_revisions_say_the_same_where_only_the_number_differs() -> None:
    later = replace(
        RECORD, revision=5, pain={Place.HIP: None}, started_at=MORNING.astimezone(timezone(timedelta(hours=1)))
    )
    assert later.has_the_content_of(RECORD)
    assert not replace(RECORD, pain={Place.HIP: 0}).has_the_content_of(RECORD)
    assert not replace(RECORD, note="better").has_the_content_of(RECORD)


def test_more_than_planned_is_told_and_is_not_as_planned() -> None:
    more = replace(DONE, phases_extra=2)
    assert (more.amount, more.differs, DONE.differs) == (Amount.ALL, True, False)
    assert replace(RECORD, items=(DONE, more)).differs
    with pytest.raises(ValueError, match="no fewer than 0"):
        replace(DONE, phases_extra=-1)


def test_nobody_is_asked_whether_it_was_made_easier() -> None:
    assert SkipReason.EASIER not in ASKED
    assert len(ASKED) == len(SkipReason) - 1
