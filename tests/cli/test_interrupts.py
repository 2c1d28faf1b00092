"""A signal that comes a moment before the program waits for an answer."""

from __future__ import annotations

import json
import signal
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from footwork.cli.interrupts import heeded
from footwork.cli.terminal import RealTerminal
from tests.cli.pseudo_terminal import finished, running

ASIDE, CTRL_C = "tests.cli.aside", "\x03"


def test_ctrl_c_at_a_question_before_the_start_ends_the_program(tmp_path: Path) -> None:
    env = {"FOOTWORK_DATA": str(tmp_path)}
    with running(ASIDE, "footwork", "play", "toe-presses", env=env) as (terminal, program):
        before = terminal.settings()
        terminal.until("for none of these")
        terminal.press(CTRL_C)
        assert finished(terminal, program) == 130
        assert terminal.settings() == before
        assert "Traceback" not in terminal.text()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_at_a_question_after_the_session_it_leaves_out_the_rest(tmp_path: Path, number: signal.Signals) -> None:
    file = tmp_path / "record.json"
    with running(ASIDE, "tests.cli.small_session", str(file), "30") as (terminal, program):
        before = terminal.settings()
        terminal.until("Exercise 1 of 1")
        terminal.press("q")
        terminal.until("in your foot")
        terminal.press("4\n")
        terminal.until("in your knee")
        program.send_signal(number)
        assert finished(terminal, program) == 0
        assert terminal.settings() == before
    assert json.loads(file.read_text())["pain"] == {"foot": 4}


def test_a_second_ctrl_c_right_after_the_first_leaves_out_the_rest_too(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = RealTerminal(0, Console(file=StringIO()))
    monkeypatch.setattr("builtins.input", lambda _prompt: signal.raise_signal(signal.SIGINT))
    monkeypatch.setattr(terminal, "say", lambda _text: signal.raise_signal(signal.SIGINT))
    before = signal.signal(signal.SIGINT, terminal.interrupt)
    try:
        assert [terminal.ask("How is it?"), terminal.ask("And now?")] == [None, None]
    finally:
        signal.signal(signal.SIGINT, before)


def test_afterwards_the_timer_is_as_it_was() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with heeded():
        assert signal.getitimer(signal.ITIMER_REAL) != (0, 0)
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
    assert signal.getsignal(signal.SIGALRM) is before
