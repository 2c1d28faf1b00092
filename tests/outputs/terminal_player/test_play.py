from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from footwork.core.place import Place
from footwork.core.record import Amount, Record, SkipReason
from footwork.core.timeline import Timeline
from footwork.outputs.terminal_player import play
from footwork.outputs.terminal_player.keys import INTERRUPT, SUSPENDED
from tests.outputs.terminal_player.fakes import FakeTerminal, timeline

STARTED = datetime(2026, 3, 1, 7, 30, tzinfo=UTC)
ID = UUID(int=7)


def played(
    script: Iterable[tuple[float, str]] = (),
    answers: Iterable[str | None] = (),
    *,
    wait: bool = False,
    of: Timeline | None = None,
) -> tuple[Record, FakeTerminal]:
    terminal = FakeTerminal(script, answers)
    record = play(
        of or timeline(), terminal, clock=terminal.clock, id=ID, wait=wait,
        now=lambda: STARTED + timedelta(seconds=terminal.time),
    )  # fmt: skip
    return record, terminal


def test_left_alone_a_session_runs_to_its_end_and_is_all_done() -> None:
    record, _ = played()
    assert record.finished
    assert (record.id, record.routine, record.title, record.pace) == (ID, "small", "A small routine", 0.0)
    assert record.length_ms == record.played_ms == 103_000
    assert record.started_at == STARTED
    assert timedelta(0) <= record.ended_at - STARTED - timedelta(seconds=103) < timedelta(seconds=0.1)


def test_every_cue_is_drawn_and_every_number_counts_down_to_one() -> None:
    _, terminal = played()
    headlines = list(dict.fromkeys(picture.headline for picture in terminal.pictures))
    assert headlines[:4] == ["Toe press", "Grip", "Release", "Rest"]
    assert headlines[-1] == "Done"
    first_grip = [
        p.number for p in terminal.pictures if p.headline == "Grip" and "set 1 of 2, repetition 1" in p.status
    ]
    assert list(dict.fromkeys(first_grip)) == ["3", "2", "1"]


def test_a_stopped_session_is_recorded_with_what_was_done() -> None:
    record, _ = played([(18, "q")])
    assert [item.phases_done for item in record.items] == [3, 0, 0]
    assert [item.amount for item in record.items] == [Amount.SOME, Amount.NONE, Amount.NONE]
    assert record.played_ms == 18_000


def test_ctrl_c_is_a_stop() -> None:
    assert played([(18, INTERRUPT)])[0].played_ms == 18_000


def test_a_pause_lengthens_the_session_but_not_the_time_played() -> None:
    record, _ = played([(12, "space"), (42, "space")])
    assert record.finished
    assert record.played_ms == 103_000
    assert timedelta(seconds=133) <= record.ended_at - record.started_at < timedelta(seconds=133.1)


def test_skipped_stretches_are_not_counted_as_played() -> None:
    record, _ = played([(5, "down")])
    assert [item.amount for item in record.items] == [Amount.NONE, Amount.ALL, Amount.ALL]
    assert record.played_ms == 73_000


def test_a_waiting_session_waits() -> None:
    record, _ = played([(100, "enter"), (150, "space")], wait=True)
    assert record.finished
    assert record.ended_at - record.started_at >= timedelta(seconds=185)


def test_time_in_which_the_program_stood_still_pauses_the_session() -> None:
    record, terminal = played([(11, SUSPENDED), (20, "q")])
    assert record.played_ms == 11_000
    assert terminal.pictures[-1].paused


def test_a_gap_that_no_tick_explains_is_a_pause_too() -> None:
    """A laptop that slept must not come back to a session that ran out meanwhile."""
    terminal = FakeTerminal([(12, "z"), (13, "q")])
    record = play(
        timeline(), terminal, id=ID, now=lambda: STARTED,
        clock=lambda: terminal.time if terminal.time < 11 else terminal.time + 3600,
    )  # fmt: skip
    assert record.played_ms == pytest.approx(11_000, abs=60)
    assert terminal.pictures[-1].paused


def test_what_is_asked_goes_into_the_record() -> None:
    record, _ = played([(40, "q")], ["1", "", "", "", "5", "no time", "Late."])
    assert record.pain == {Place.FOOT: 1}
    assert (record.effort, record.note) == (5, "Late.")
    assert [item.reason for item in record.items] == [None, SkipReason.TIME, SkipReason.TIME]


def test_a_clock_set_back_during_the_session_does_not_cost_the_record() -> None:
    terminal = FakeTerminal([(5, "q")])
    times = iter([STARTED, STARTED - timedelta(hours=1)])
    record = play(timeline(), terminal, clock=terminal.clock, now=lambda: next(times), id=ID)
    assert record.ended_at == record.started_at


def test_a_routine_that_cannot_be_recorded_is_refused_before_it_is_played() -> None:
    of = timeline()
    nameless = replace(of, cues=tuple(cue._replace(exercise="") for cue in of.cues))
    terminal = FakeTerminal()
    with pytest.raises(ValueError, match="an exercise and a name"):
        play(nameless, terminal, clock=terminal.clock, now=lambda: STARTED, id=ID)
    assert terminal.time == 0


def test_a_clock_of_crooked_fractions_does_not_drift() -> None:
    terminal = FakeTerminal()
    record = play(timeline(), terminal, clock=lambda: 12345.678 + terminal.time, now=lambda: STARTED, id=ID)
    assert record.played_ms == 103_000
    assert terminal.time == pytest.approx(103, abs=0.1)
