from __future__ import annotations

import json
import signal
import termios
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from rich.live import Live

from footwork.cli.terminal import RealTerminal, open_terminal
from footwork.core.errors import FootworkError
from footwork.outputs.terminal_player.picture import picture_of
from footwork.outputs.terminal_player.session import Session
from tests.cli.pseudo_terminal import PseudoTerminal, finished, interrupted, running
from tests.cli.small_session import small

SESSION = "tests.cli.small_session"
LONG = "30"
LEFT_FULL_SCREEN = b"\x1b[?1049l"
CTRL_C, CTRL_Z = "\x03", "\x1a"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "record.json"


def kept(file: Path) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(file.read_text())
    return record


def answer(terminal: PseudoTerminal, *answers: str) -> None:
    """Wait for each question before answering it."""
    for question, typed in zip(
        ("in your foot", "in your knee", "in your hip", "in your back", "Effort", "A note"), answers, strict=False
    ):
        terminal.until(question)
        terminal.press(f"{typed}\n")


def test_a_session_plays_to_its_end_asks_and_gives_the_terminal_back(file: Path) -> None:
    with running(SESSION, str(file), "0.5") as (terminal, program):
        before = terminal.settings()
        terminal.until("Exercise 1 of 1: Toe press")
        assert terminal.settings() != before
        terminal.until("Both feet")
        terminal.until("Next: Release")
        terminal.until("That's it. Well done.")
        answer(terminal, "3", "", "", "", "", "Was föhn")
        assert finished(terminal, program) == 0
        assert terminal.settings() == before
    assert kept(file) == {"done": [2], "played_ms": 3000, "pain": {"foot": 3}, "note": "Was föhn", "ended_by": None}


def test_keys_pause_skip_go_back_resume_and_stop(file: Path) -> None:
    with running(SESSION, str(file), LONG) as (terminal, program):
        terminal.until("space pause")
        terminal.press(" ")
        terminal.until(" PAUSED ")
        terminal.press("\x1b[C")
        terminal.until("0:01 left")
        terminal.press("\x1b[D")
        terminal.until("0:33 left")
        terminal.press("\n")
        terminal.until("space pause")
        terminal.press("q")
        terminal.until("Worst pain in your foot")
        assert LEFT_FULL_SCREEN in terminal.sent
        assert interrupted(terminal, program) == 0
    assert kept(file)["done"] == [0]


def test_ctrl_c_stops_the_session_but_the_questions_are_asked(file: Path) -> None:
    with running(SESSION, str(file), LONG) as (terminal, program):
        before = terminal.settings()
        terminal.until("Exercise 1 of 1")
        terminal.press(CTRL_C)
        answer(terminal, "4", "2")
        terminal.until("in your hip")
        assert interrupted(terminal, program) == 0
        assert terminal.settings() == before
    assert kept(file)["pain"] == {"foot": 4, "knee": 2}


def test_keys_typed_before_the_questions_answer_none_of_them(file: Path) -> None:
    with running(SESSION, str(file), LONG) as (terminal, program):
        terminal.until("Exercise 1 of 1")
        terminal.press("q7\n7\n")
        terminal.until("Worst pain in your foot")
        assert interrupted(terminal, program) == 0
    assert kept(file)["pain"] == {}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_request_to_end_keeps_the_record_and_gives_the_terminal_back(file: Path, number: signal.Signals) -> None:
    with running(SESSION, str(file), LONG) as (terminal, program):
        before = terminal.settings()
        terminal.until("Exercise 1 of 1")
        program.send_signal(number)
        assert finished(terminal, program) == 0
        assert terminal.settings() == before
        assert LEFT_FULL_SCREEN in terminal.sent
    assert kept(file)["ended_by"] == number


def test_a_request_to_end_during_the_questions_keeps_the_answers(file: Path) -> None:
    with running(SESSION, str(file), LONG) as (terminal, program):
        terminal.until("Exercise 1 of 1")
        terminal.press("q")
        answer(terminal, "4")
        terminal.until("in your knee")
        program.terminate()
        assert finished(terminal, program) == 0
    assert kept(file)["pain"] == {"foot": 4}


def test_a_window_that_is_closed_costs_no_record(file: Path) -> None:
    with running(SESSION, str(file), LONG) as (terminal, program):
        terminal.until("Exercise 1 of 1")
        terminal.hang_up()
        finished(terminal, program)
    assert kept(file)["done"] == [0]


def test_an_exception_gives_the_terminal_back_before_its_traceback(file: Path) -> None:
    with running(SESSION, str(file), LONG, "fails") as (terminal, program):
        before = terminal.settings()
        assert finished(terminal, program) == 1
        terminal.read()
        assert terminal.settings() == before
        assert terminal.sent.index(LEFT_FULL_SCREEN) < terminal.sent.index(b"ZeroDivisionError")


def test_after_standing_still_the_session_is_paused_and_the_terminal_taken_again(file: Path) -> None:
    with running(SESSION, str(file), LONG) as (terminal, program):
        before = terminal.settings()
        terminal.until("Exercise 1 of 1")
        program.send_signal(signal.SIGSTOP)
        termios.tcsetattr(terminal.slave, termios.TCSANOW, before)  # as a shell does
        program.send_signal(signal.SIGCONT)
        terminal.until(" PAUSED ")
        assert terminal.settings() != before
        terminal.press("q")
        terminal.until("Worst pain")


def test_ctrl_z_where_nothing_can_be_stopped_pauses(file: Path) -> None:
    """The program leads its session here, and such a one is not stopped by the system."""
    with running(SESSION, str(file), LONG) as (terminal, _):
        terminal.until("Exercise 1 of 1")
        terminal.press(CTRL_Z)
        terminal.until(" PAUSED ")
        terminal.press(" ")
        terminal.until("space pause")


def test_a_resized_window_is_drawn_anew(file: Path) -> None:
    with running(SESSION, str(file), LONG) as (terminal, _):
        terminal.until("Exercise 1 of 1")
        terminal.resize(30, 10)
        terminal.until("This window is 30 x 10")
        terminal.resize(60, 20)
        terminal.until("q stop")


def test_a_terminal_that_cannot_be_drawn_on_gets_a_line_for_each_cue(file: Path) -> None:
    with running(SESSION, str(file), "0.1", env={"TERM": "dumb"}) as (terminal, program):
        before = terminal.settings()
        terminal.until("Worst pain in your foot")
        assert b"\x1b[" not in terminal.sent.split(b"Worst pain")[0]
        screen = terminal.text()
        assert screen.index("Grip. Grip the floor [") < screen.index("Release [") < screen.index("Done. That's it")
        assert interrupted(terminal, program) == 0
        assert terminal.settings() == before


def test_where_there_is_no_terminal_it_says_what_it_needs_and_what_to_do() -> None:
    with pytest.raises(FootworkError, match=r"needs a terminal .* `footwork show` prints the routine"), open_terminal():
        pass


def test_what_has_not_changed_is_not_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = PseudoTerminal(80, 24)
    drawn: list[object] = []
    monkeypatch.setattr(Live, "update", lambda _live, shown, refresh: drawn.append(shown))
    monkeypatch.setenv("TERM", "xterm")
    session = Session.of(small(30)).pause()
    with open(terminal.slave, "w", closefd=False) as screen:
        real = RealTerminal(terminal.slave, Console(file=screen, force_terminal=True))
        with real.full_screen():
            for _ in range(3):
                real.draw(picture_of(session))
                session = session.advance(timedelta(seconds=1))
            assert len(drawn) == 1
            real.draw(picture_of(replace(session, paused=False)))
            assert len(drawn) == 2
    terminal.close()
