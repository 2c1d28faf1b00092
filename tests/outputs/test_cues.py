"""The timeline as JSON: cue by cue as in the golden files, and under the names that players know."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given

from footwork.catalogue.library import library
from footwork.catalogue.routine_file import read_routine
from footwork.core.routine import Routine
from footwork.core.span import BRISK, UNHURRIED, Pace
from footwork.core.timeline import timeline_of
from footwork.outputs.cues import compile
from tests.outputs.golden import FOLDER, assert_golden
from tests.strategies import paces, routines

HEADING = ("at", "lasts", "kind", "exercise", "side", "set", "rep", "phase", "says, and counts aloud")


def document(routine: Routine, pace: Pace) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(compile(timeline_of(routine, pace)))
    return read


def as_lines(told: dict[str, Any]) -> str:
    """A cue a line, in columns: what a person sees, hears and does, and when."""
    rows = [HEADING, *(tuple(_columns(cue)) for cue in told["cues"])]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADING))]
    lines = ["  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    title = f"{told['title']} at pace {told['pace']}: {_minutes(told['length_ms'])}"
    return "\n".join([title, "", *lines]) + "\n"


def _columns(cue: dict[str, Any]) -> Iterator[str]:
    yield _minutes(cue["at_ms"])
    yield f"{cue['lasts_ms'] / 1000:g} s"
    yield "hold" if cue["hold"] else cue["kind"]
    yield cue["name"]
    yield cue["side"]
    yield f"{cue['set']}/{cue['sets']}"
    yield f"{cue['rep']}/{cue['reps']}"
    yield f"{cue['phase'] or '-'}{' (waits)' if cue['waits'] else ' (until done)' if cue['until_done'] else ''}"
    counted = " ".join(mark["say"] for mark in cue["marks"] if mark["say"])
    yield f"{cue['say']} [{counted}]" if counted else cue["say"]


def _minutes(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 60}:{seconds % 60:02}" + (f".{rest:03}".rstrip("0") if rest else "")


@pytest.mark.parametrize("id", ["five-foot", "toe-presses"])
def test_a_routine_of_the_catalogue_unrolls_as_in_the_golden_file(id: str) -> None:
    assert_golden(f"{id}-cues.txt", as_lines(document(library().routine(id), UNHURRIED)))


@pytest.mark.parametrize(("name", "pace"), [("0", BRISK), ("0.5", Pace(50)), ("1", UNHURRIED)])
def test_every_kind_of_dose_unrolls_at_each_pace_as_in_the_golden_file(name: str, pace: Pace) -> None:
    routine = read_routine(FOLDER / "every-kind.toml", library())
    assert_golden(f"every-kind-cues-pace-{name}.txt", as_lines(document(routine, pace)))


@pytest.mark.parametrize("name", ["one-side", "positions"])
def test_a_session_of_one_side_or_position_unrolls_as_in_the_golden_file(name: str) -> None:
    told = document(read_routine(FOLDER / f"{name}.toml", library()), UNHURRIED)
    assert_golden(f"{name}-cues.txt", as_lines(told))
    assert not any("both feet" in cue["say"] for cue in told["cues"])


@pytest.mark.parametrize(("name", "pace"), [("0", BRISK), ("1", UNHURRIED)])
def test_every_open_end_unrolls_as_in_the_golden_file(name: str, pace: Pace) -> None:
    routine = read_routine(FOLDER / "open-end.toml", library())
    assert_golden(f"open-end-cues-pace-{name}.txt", as_lines(document(routine, pace)))


@given(routines(open_ended=True), paces())
def test_every_time_is_a_whole_number_of_milliseconds_and_the_cues_touch(routine: Routine, pace: Pace) -> None:
    told = document(routine, pace)
    at = 0
    for cue in told["cues"]:
        assert type(cue["at_ms"]) is type(cue["lasts_ms"]) is int
        assert cue["at_ms"] == at
        at += cue["lasts_ms"]
    assert told["length_ms"] == at


@given(routines(open_ended=True), paces())
def test_marks_are_whole_milliseconds_in_order_within_their_cue(routine: Routine, pace: Pace) -> None:
    for cue in document(routine, pace)["cues"]:
        at = [mark["at_ms"] for mark in cue["marks"]]
        assert {type(one) for one in at} <= {int}
        assert at == sorted(at)
        assert all(cue["at_ms"] <= one < cue["at_ms"] + cue["lasts_ms"] for one in at)


@given(routines(open_ended=True), paces())
def test_items_add_up_to_all_but_the_last_cue_and_count_their_phases(routine: Routine, pace: Pace) -> None:
    told = document(routine, pace)
    *cues, done = told["cues"]
    for item in told["items"]:
        own = [cue for cue in cues if cue["item"] == item["item"]]
        assert item["at_ms"] == own[0]["at_ms"]
        assert item["lasts_ms"] == sum(cue["lasts_ms"] for cue in own)
        assert item["phases"] == sum(cue["kind"] == "phase" for cue in own)
    assert sum(item["lasts_ms"] for item in told["items"]) == done["at_ms"]


@pytest.mark.parametrize("name", ["Timeline", "Item", "Cue", "Mark"])
def test_the_types_of_the_web_player_name_exactly_what_is_told(name: str) -> None:
    told = document(library().routine("five-foot"), UNHURRIED)
    sample = {"Timeline": told, "Item": told["items"][0], "Cue": told["cues"][0], "Mark": told["cues"][0]["marks"][0]}
    types = files("footwork.outputs.web_player").joinpath("scripts/types.d.ts").read_text()
    found = re.search(rf"interface {name} \{{(.*?)\}}", types, re.DOTALL)
    assert found
    named = re.findall(r"^\s*(\w+)(\??):", found[1], re.MULTILINE)
    assert [field for field, optional in named if not optional or field in sample[name]] == list(sample[name])
