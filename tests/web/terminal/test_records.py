"""A session in the terminal reaches the diary, at once or as soon as the diary can take it."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from footwork.catalogue.library import library
from tests.cli.pseudo_terminal import PseudoTerminal, finished, interrupted, running
from tests.records import sent_record
from tests.running import PATIENCE, environment
from tests.running import running as running_site

ROUTINE = """
title = "One squeeze"
changeover = { ready = "1 s", move = "1 s", done = "1 s" }
items = [{ exercise = "squeeze" }]
[exercises.squeeze]
name = "Squeeze"
position = "sitting"
[exercises.squeeze.dose]
phases = [{ name = "squeeze", lasts = "1 s", say = "Squeeze" }]
"""
ANSWERS = ["2", "", "0", "", "3", "short and good"]


def play(folder: Path, until: str) -> str:
    """The screen after a whole session of four seconds with all questions answered."""
    file = folder / "squeeze.toml"
    file.write_text(ROUTINE)
    with running("footwork", "play", str(file), env={"FOOTWORK_DATA": str(folder)}) as (terminal, program):
        if not screened(folder):
            for part in library().screen():
                terminal.until(f"\n{part.title} ")
                terminal.press("0\n")
        play_through(terminal)
        answer(terminal)
        shown = terminal.until(until)
        finished(terminal, program)
    return shown


def play_through(terminal: PseudoTerminal) -> None:
    """To the questions. A machine that is so busy that the program takes it to have slept pauses the session."""
    while "in your foot" not in terminal.text():
        if " PAUSED " in terminal.until(" PAUSED ", "in your foot"):
            terminal.press(" ")
            terminal.until("space pause", "in your foot")


def screened(folder: Path) -> bool:
    """Whether the questions before the start were answered; the site of these tests does it when it starts."""
    path = folder / "footwork.sqlite3"
    if not path.exists():
        return False
    with sqlite3.connect(path) as database:
        return bool(database.execute("select count(*) from diary_screening").fetchone()[0])


def answer(terminal: PseudoTerminal) -> None:
    for asked, typed in zip(["in your foot", "knee", "hip", "in your back", "Effort", "A note"], ANSWERS, strict=True):
        terminal.until(asked)
        terminal.press(f"{typed}\n")


def stored(folder: Path) -> list[Any]:
    with sqlite3.connect(folder / "footwork.sqlite3") as database:
        rows = database.execute("select routine, note, effort from diary_record").fetchall()
        pains = database.execute("select place, score from diary_pain order by place").fetchall()
    return [*rows, *pains]


KEPT = [("squeeze", "short and good", 3), ("foot", 2), ("hip", 0)]


def test_a_session_in_the_terminal_is_in_the_diary(tmp_path: Path) -> None:
    play(tmp_path, until="Saved to your diary.")
    assert stored(tmp_path) == KEPT
    assert not list((tmp_path / "waiting").iterdir())
    with running_site(tmp_path) as site:
        assert b"One squeeze" in site.open("diary/")[1]


def test_a_locked_diary_gets_the_session_at_the_next_start(tmp_path: Path) -> None:
    with running_site(tmp_path):
        pass
    other = sqlite3.connect(tmp_path / "footwork.sqlite3")
    other.execute("begin immediate")
    shown = play(tmp_path, until="next start")
    other.rollback()
    other.close()
    assert "another program is using it" in " ".join(shown.split())
    [waiting] = (tmp_path / "waiting").glob("*.json")
    assert json.loads(waiting.read_text())["note"] == "short and good"
    with running_site(tmp_path):
        pass
    assert stored(tmp_path) == KEPT
    assert not waiting.exists()


def test_where_nothing_can_be_written_the_record_is_shown(tmp_path: Path) -> None:
    (tmp_path / "waiting").write_text("in the way")
    shown = play(tmp_path, until="could not be saved")
    assert re.search(r"could not be saved", shown)
    assert "Traceback" not in shown


def test_a_waiting_file_that_cannot_be_read_stays_and_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "waiting").mkdir()
    damaged = tmp_path / "waiting" / "20260101T000000-x.json"
    damaged.write_text('{"id": 3')
    with running_site(tmp_path) as site:
        assert site.open()[0] == 200
        site.process.terminate()
        _out, err = site.process.communicate(timeout=PATIENCE)
    assert str(damaged) in err
    assert damaged.exists()


@pytest.mark.parametrize(
    ("address", "form", "left"),
    [
        ("data/erase/all/", {"sure": "erase"}, []),
        ("data/erase/day/", {"day": "2026-03-01"}, ["of-another-day.json"]),
    ],
)
def test_what_waits_goes_with_what_is_erased(
    tmp_path: Path, address: str, form: dict[str, str], left: list[str]
) -> None:
    with running_site(tmp_path) as site:
        for name, at in (("of-the-day", "2026-03-01"), ("of-another-day", "2026-03-02")):
            record = sent_record(started_at=f"{at}T23:50:00-10:00", ended_at=f"{at}T23:52:00-10:00")
            (tmp_path / "waiting" / f"{name}.json").write_text(json.dumps(record))
        token = site.token()
        body = urlencode({**form, "csrfmiddlewaretoken": token}).encode()
        site.open(address, data=body, headers={"Cookie": f"csrftoken={token}"})
        assert [path.name for path in (tmp_path / "waiting").iterdir()] == left
    with running_site(tmp_path):
        pass
    assert len(stored(tmp_path)) == 2 * len(left), "a session and its pain"


def test_keeping_needs_a_data_directory(tmp_path: Path) -> None:
    code = "from footwork.web.data_dir import data_folder; data_folder()"
    (tmp_path / "file").write_text("")
    ended = subprocess.run(
        [sys.executable, "-c", code], env=environment(tmp_path / "file" / "x"), capture_output=True, check=False
    )
    assert b"FOOTWORK_DATA can name another" in ended.stderr


def test_whoever_should_see_somebody_is_told_so_in_the_terminal_and_nothing_plays(tmp_path: Path) -> None:
    file = tmp_path / "squeeze.toml"
    file.write_text(ROUTINE)
    for asked in (True, False):
        with running("footwork", "play", str(file), env={"FOOTWORK_DATA": str(tmp_path)}) as (terminal, program):
            for number, part in enumerate(library().screen() if asked else ()):
                terminal.until(f"\n{part.title} ")
                terminal.press("1\n" if number == 1 else "0\n")
            shown = " ".join(terminal.until("answer again.").split())
            finished(terminal, program)
        assert "Get help now. Do not exercise." in shown
        assert "Go to an emergency department now" in shown
        assert program.returncode == 1


def test_what_is_typed_wrongly_is_asked_again(tmp_path: Path) -> None:
    file = tmp_path / "squeeze.toml"
    file.write_text(ROUTINE)
    with running("footwork", "play", str(file), env={"FOOTWORK_DATA": str(tmp_path)}) as (terminal, program):
        for wrong in ("9", "none", "0 1"):
            terminal.until("for none of these")
            terminal.press(f"{wrong}\n")
            terminal.until("or only 0")
        assert interrupted(terminal, program) == 130
    assert not stored(tmp_path)


def test_whoever_fell_lately_sits_in_the_terminal_too_and_is_told_so(tmp_path: Path) -> None:
    with running("footwork", "play", "toe-presses", env={"FOOTWORK_DATA": str(tmp_path)}) as (terminal, program):
        for part in library().screen():
            terminal.until(f"\n{part.title} ")
            fell = [number for number, question in enumerate(part.questions, 1) if question.id == "fall"]
            terminal.press(f"{fell[0] if fell else 0}\n")
        terminal.until("Seated toe press instead of Toe press")
        terminal.until("First up: Seated toe press")
        terminal.press("q")
        terminal.until("Worst pain")
        assert interrupted(terminal, program) == 0
