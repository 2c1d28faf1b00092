from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from footwork.core.place import MAIN, Place
from footwork.core.record import ItemDone, PainTold, Record, SkipReason
from footwork.outputs.terminal_player.feelings import felt
from tests.outputs.terminal_player.fakes import FakeTerminal

STARTED = datetime(2026, 3, 1, 7, 30, tzinfo=UTC)
RECORD = Record(
    id=UUID(int=1),
    routine="small",
    title="A small routine",
    pace=0.5,
    started_at=STARTED,
    ended_at=STARTED + timedelta(minutes=2),
    length_ms=103_000,
    played_ms=61_500,
    items=(
        ItemDone(exercise="toe-press", name="Toe press", phases_planned=8, phases_done=8),
        ItemDone(exercise="toe-walk", name="Toe walk", phases_planned=4, phases_done=1),
        ItemDone(exercise="ankle-circle", name="Ankle circle", phases_planned=2, phases_done=0),
    ),
)
NO_ANSWERS = [""] * 7


def answered(*answers: str | None) -> tuple[Record, FakeTerminal]:
    terminal = FakeTerminal(answers=answers)
    return felt(RECORD, terminal, MAIN), terminal


def test_what_was_done_is_said_first() -> None:
    _, terminal = answered(*NO_ANSWERS)
    assert terminal.said[:4] == [
        "A small routine: 1:02 of 1:43 done.",
        "  Toe press: all done",
        "  Toe walk: 25 % done",
        "  Ankle circle: not done",
    ]


def test_no_answer_is_never_a_zero() -> None:
    record, terminal = answered(*NO_ANSWERS)
    assert record == RECORD
    assert len(terminal.asked) == len(NO_ANSWERS)


def test_every_answer_is_kept_where_it_belongs() -> None:
    record, _ = answered("10", "", " 7 ", "7", "", "0", "2", "4", "pain", " A cramp. ")
    assert record.pain == {Place.BACK: 0, Place.KNEE: 7, Place.FOOT: 10}
    assert (record.pain_told, record.pain_before, record.hurt_by) == (PainTold.WORST, {Place.KNEE: 7}, "toe-walk")
    assert (record.effort, record.note) == (4, "A cramp.")
    assert [item.reason for item in record.items] == [None, SkipReason.PAIN, SkipReason.PAIN]


def test_pain_is_asked_for_each_place_in_turn() -> None:
    _, terminal = answered(*NO_ANSWERS)
    for place, question in zip(MAIN, terminal.asked, strict=False):
        assert question.startswith(f"Worst pain in your {place},")


def test_pain_is_asked_for_only_in_the_places_that_are_followed() -> None:
    terminal = FakeTerminal(answers=["4", *NO_ANSWERS])
    assert felt(RECORD, terminal, [Place.FOOT]).pain == {Place.FOOT: 4}
    assert [question for question in terminal.asked if "Worst" in question] == [
        "Worst pain in your foot, from 0 (none) to 10 (worst imaginable): "
    ]


@pytest.mark.parametrize(("worst", "before", "asked"), [("5", "", False), ("7", "6", False), ("7", "3", True)])
def test_which_exercise_hurt_is_asked_only_where_it_hurt_more_than_it_should(
    worst: str, before: str, asked: bool
) -> None:
    terminal = FakeTerminal(answers=[worst, *([before] if before else []), *NO_ANSWERS])
    record = felt(RECORD, terminal, [Place.FOOT])
    assert record.hurt_by == ""
    assert ("Which exercise hurt? (1 Toe press, 2 Toe walk) " in terminal.asked) is asked


def test_what_was_left_out_is_asked_about_once() -> None:
    _, terminal = answered(*NO_ANSWERS)
    assert [question.split("?")[0] for question in terminal.asked[5:]] == ["What got in the way", "A note: "]


def test_the_one_reason_goes_for_all_that_was_left_out_wherever_it_stood() -> None:
    press, walk, circle = RECORD.items
    terminal = FakeTerminal(answers=["", "", "", "", "", "6", ""])
    record = felt(replace(RECORD, items=(walk, press, circle)), terminal, MAIN)
    assert [item.reason for item in record.items] == [SkipReason.PLACE, None, SkipReason.PLACE]


def test_nothing_is_asked_about_what_was_all_done() -> None:
    terminal = FakeTerminal(answers=[""] * 6)
    felt(replace(RECORD, items=RECORD.items[:1]), terminal, MAIN)
    assert terminal.asked[5:] == ["A note: "]


@pytest.mark.parametrize("bad", ["11", "-1", "3.5", "three", "100", "²", "٣"])
def test_a_score_that_is_none_is_explained_and_asked_again(bad: str) -> None:
    record, terminal = answered(bad, "3")
    assert "Please type a whole number from 0 to 10, or press Enter to skip." in terminal.said
    assert terminal.asked[0] == terminal.asked[1]
    assert record.pain == {Place.FOOT: 3}


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("2", SkipReason.TIRED),
        ("too", SkipReason.HARD),
        ("4", SkipReason.TIME),
        ("P", SkipReason.PAIN),
        ("not", SkipReason.PLACE),
        ("no eq", SkipReason.EQUIPMENT),
    ],
)
def test_a_number_or_the_first_letters_of_a_reason_will_do(typed: str, reason: SkipReason) -> None:
    record, _ = answered(*NO_ANSWERS[:5], typed)
    assert record.items[1].reason is reason


def test_a_reason_that_could_be_two_is_explained_and_asked_again() -> None:
    record, terminal = answered(*NO_ANSWERS[:5], "no", "lazy", "8", "0", "²", "not")
    assert terminal.said.count("Please type a number from 1 to 7, or press Enter to skip.") == 5
    assert record.items[1].reason is SkipReason.PLACE


def test_too_long_a_note_is_explained_and_asked_again() -> None:
    record, terminal = answered(*NO_ANSWERS[:6], "x" * 2001, "short")
    assert record.note == "short"
    assert "2001" in terminal.said[-1]


def test_leaving_the_questions_keeps_what_was_answered() -> None:
    record, terminal = answered("2", "", None)
    assert record == replace(RECORD, pain={Place.FOOT: 2}, pain_told=PainTold.WORST)
    assert len(terminal.asked) == 3
