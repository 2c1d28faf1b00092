"""footwork read: a text becomes a routine's file, or JSON."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.asking import ask

SURE = "Heel raise\nBoth feet, 3 sets of 10.\n"


def _file(folder: Path, text: str) -> str:
    file = folder / "leaflet.txt"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_the_routine_that_is_printed_passes_the_check(tmp_path: Path) -> None:
    answer = ask("read", _file(tmp_path, SURE))
    assert answer.code == 0
    routine = tmp_path / "routine.toml"
    routine.write_text(answer.out, encoding="utf-8")
    assert ask("check", str(routine)).code == 0


def test_the_code_says_that_something_was_unsure(tmp_path: Path) -> None:
    answer = ask("read", _file(tmp_path, "Repeat 10 times with your 7 corks."))
    assert answer.code == 3
    assert "# unsure: not understood: 7" in answer.out


def test_as_json_each_exercise_has_its_ten_fields_and_says_whether_it_is_sure(tmp_path: Path) -> None:
    (one,) = json.loads(ask("read", _file(tmp_path, SURE), "--format", "json").out)["exercises"]
    assert (one["name"], one["sure"], one["unread"]) == ("Heel raise", True, [])
    assert one["dose"] == {
        "reps": [10, 10], "sets": [3, 3], "hold_s": None, "phases_s": None, "work_s": None, "rest_s": None,
        "sides": "together", "sessions_per_day": None, "days_per_week": None, "open_ended": False,
    }  # fmt: skip


def test_a_text_without_an_exercise_is_refused_in_a_sentence(tmp_path: Path) -> None:
    answer = ask("read", _file(tmp_path, " \n"))
    assert (answer.code, answer.err) == (1, "Error: No exercise found in leaflet.txt.\n")
