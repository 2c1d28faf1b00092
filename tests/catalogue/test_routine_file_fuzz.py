"""Whatever stands in a routine's file, it is a routine or an InvalidFile with its mistakes, never anything else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.catalogue.routine_file import read_routine
from footwork.core.errors import InvalidFile
from footwork.core.routine import Routine
from footwork.core.span import BRISK
from footwork.core.steps import ZERO, length_of

KEYS = (
    "title", "items", "exercise", "dose", "exercises", "limit", "language", "times_of_day", "changeover", "purpose",
    "sets", "reps", "sides", "first_side", "side_order", "side_word", "load", "effort", "phases", "name", "say",
    "lasts", "counts", "each", "count_of", "hold", "position", "rest_between_sets", "rest_between_sides", "ready", "id",
    "frequency", "origin", "evidence", "marble", "toe-press",
)  # fmt: skip
VALUES = (
    '"toe-press"', '"marble"', '"3 s"', '"10-15 s"', '"8-12"', '"en"', '"morning"', '"each"', '"sore"', '"breaths"',
    '"lying"', "true", "-1", "0", "10", "1001", "1.5", "nan", "-inf", "2026-01-31", "07:30:00", "2026-01-31T07:30:00Z",
    '""', "[]", "{}",
)  # fmt: skip
WHOLE = (
    (library().folder / "routines" / "five-foot.toml").read_text()
    + """
[changeover]
ready = "3 s"
[exercises.marble]
name = "Marble"
position = "sitting"
dose = { reps = "8-12", phases = [{ name = "lift", say = "Lift", counts = 10, each = "1-2 s" }] }
"""
)


def text(written: str) -> str:
    """As TOML writes it: JSON's escapes, but for what JSON leaves bare."""
    return json.dumps(written, ensure_ascii=False).replace("\x7f", "\\u007f")


def table(entries: dict[str, str]) -> str:
    return "{ " + ", ".join(f"{text(key)} = {value}" for key, value in entries.items()) + " }"


keys = st.sampled_from(KEYS) | st.text(max_size=5)
leaves = st.sampled_from(VALUES) | st.integers().map(str) | st.text(max_size=8).map(text)
values = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda parts: f"[{', '.join(parts)}]")
        | st.dictionaries(keys, inner, max_size=5).map(table)
    ),
    max_leaves=20,
)  # fmt: skip
items = st.lists(
    st.fixed_dictionaries({"exercise": st.just('"toe-press"') | values}, optional={"dose": values}).map(table),
    max_size=3,
).map(lambda parts: f"[{', '.join(parts)}]")  # fmt: skip
documents = st.fixed_dictionaries(
    {"title": st.just('"Mine"') | values, "items": items | values},
    optional={
        "limit": values, "language": values, "times_of_day": values, "changeover": values,
        "exercises": st.dictionaries(keys, values, max_size=2).map(table) | values,
    },
).map(lambda entries: "\n".join(f"{key} = {value}" for key, value in entries.items()))  # fmt: skip
mutations = st.builds(
    lambda start, length, put: WHOLE[:start] + put + WHOLE[start + length :],
    st.integers(0, len(WHOLE)),
    st.integers(0, 12),
    st.text('abdes013459-. "[]{}=,\n#\\ntrue', max_size=6),
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz") / "mine.toml"


def outcome(path: Path, content: bytes) -> Routine | InvalidFile:
    path.write_bytes(content)
    try:
        return read_routine(path, library())
    except InvalidFile as invalid:
        return invalid


def check(path: Path, content: bytes) -> None:
    result = outcome(path, content)
    if isinstance(result, Routine):
        assert length_of(result, BRISK) > ZERO
    else:
        assert result.mistakes
        assert all(mistake.file == str(path) and mistake.found and mistake.expected for mistake in result.mistakes)
        assert str(path) in str(result)


def test_the_routine_that_is_mutated_below_is_read_as_it_stands(path: Path) -> None:
    path.write_text(WHOLE)
    assert len(read_routine(path, library()).items) == 5


@given(st.binary(max_size=200))
def test_no_bytes_fail_in_another_way(path: Path, content: bytes) -> None:
    check(path, content)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(documents)
@example('title = "Mine"\nitems = [{ exercise = "toe-press", dose = { reps = 3 } }]')
@example('title = "Mine"\nitems = [{ exercise = [] }]')
@example(f"title = {'9' * 5000}\nitems = []")
@example(f"title = 0x{'f' * 5000}\nitems = []")
def test_no_document_of_known_and_unknown_keys_fails_in_another_way(path: Path, document: str) -> None:
    check(path, document.encode())


@settings(max_examples=200)
@given(mutations)
def test_no_slip_of_the_hand_in_a_good_routine_fails_in_another_way(path: Path, document: str) -> None:
    check(path, document.encode())
