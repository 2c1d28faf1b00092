"""The contract of `footwork show --format json`: what every player outside this program relies on."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.cli.asking import ask, footwork

TIMELINE = {"routine", "title", "pace", "length_ms", "cues"}
CUE = {
    "at_ms", "lasts_ms", "kind", "item", "exercise", "set", "sets", "side", "rep", "reps", "phase", "hold", "say",
    "show", "waits", "marks",
}  # fmt: skip
MARK = {"at_ms", "say", "show"}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    answer = footwork("show", "five-foot", "--format", "json", data=tmp_path_factory.mktemp("data"))
    assert (answer.code, answer.err) == (0, "")
    read: dict[str, Any] = json.loads(answer.out)
    return read


def cues_of(*arguments: str) -> list[dict[str, Any]]:
    cues: list[dict[str, Any]] = json.loads(ask("show", "--format", "json", *arguments).out)["cues"]
    return cues


def test_the_names_of_the_contract_are_there(told: dict[str, Any]) -> None:
    assert told.keys() >= TIMELINE
    for cue in told["cues"]:
        assert cue.keys() >= CUE
        for mark in cue["marks"]:
            assert mark.keys() >= MARK


def test_it_says_which_routine_at_which_pace(told: dict[str, Any]) -> None:
    assert (told["routine"], told["title"], told["pace"]) == ("five-foot", "Five foot exercises", 1.0)
    assert json.loads(ask("show", "five-foot", "--pace", "0.25", "--format", "json").out)["pace"] == 0.25


def test_every_value_is_of_its_type_and_no_number_is_a_fraction(told: dict[str, Any]) -> None:
    whole = ("at_ms", "lasts_ms", "item", "set", "sets", "rep", "reps")
    for cue in told["cues"]:
        assert {type(cue[key]) for key in whole} == {int}
        assert {type(cue[key]) for key in ("exercise", "say", "show")} == {str}
        assert {type(cue[key]) for key in ("hold", "waits")} == {bool}
        for mark in cue["marks"]:
            assert [type(mark[key]) for key in ("at_ms", "say", "show")] == [int, str, str]


def test_kinds_and_sides_are_the_words_of_the_contract(told: dict[str, Any]) -> None:
    assert {cue["kind"] for cue in told["cues"]} == {"ready", "phase", "rest", "switch", "done"}
    assert {cue["side"] for cue in told["cues"]} == {"left", "right", "both"}


def test_only_a_phase_has_the_name_of_one_and_only_a_phase_is_held_or_waits(told: dict[str, Any]) -> None:
    for cue in told["cues"]:
        assert (cue["phase"] is not None) == (cue["kind"] == "phase")
        assert cue["kind"] == "phase" or not (cue["hold"] or cue["waits"])
    assert {cue["phase"] for cue in told["cues"] if cue["waits"]} == {"hold against the band"}
    assert {cue["phase"] for cue in told["cues"] if cue["hold"]} == {"grip", "hold"}


def test_cues_touch_from_zero_to_the_length_and_done_is_the_last(told: dict[str, Any]) -> None:
    cues = told["cues"]
    assert cues[0]["at_ms"] == 0
    assert all(before["at_ms"] + before["lasts_ms"] == after["at_ms"] for before, after in pairwise(cues))
    assert cues[-1]["at_ms"] + cues[-1]["lasts_ms"] == told["length_ms"]
    assert [cue["kind"] for cue in cues].index("done") == len(cues) - 1


def test_both_sides_get_the_same_time() -> None:
    lengths = {"left": 0, "right": 0}
    for cue in cues_of("five-foot", "--pace", "0.37"):
        if cue["kind"] == "phase" and cue["side"] in lengths:
            lengths[cue["side"]] += cue["lasts_ms"]
    assert lengths["left"] == lengths["right"] > 0


def test_the_same_question_has_the_same_answer() -> None:
    assert cues_of("five-foot", "--minutes", "15") == cues_of("five-foot", "--minutes", "15")


def test_it_is_utf_8_wherever_it_is_printed(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('title = "Füße → Zehen"\nitems = [{ exercise = "toe-press" }]\n', encoding="utf-8")
    answer = footwork("show", str(file), "--format", "json", data=tmp_path, PYTHONIOENCODING="latin-1")
    assert answer.code == 0, answer.err
    assert json.loads(answer.out)["title"] == "Füße → Zehen"
