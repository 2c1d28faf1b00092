"""The schema that editors use says what the reader accepts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest

from footwork.catalogue.library import library
from footwork.catalogue.routine_file import RoutineFile
from footwork.catalogue.schema import FILES, schema_of
from footwork.core.dose import Dose
from footwork.core.exercise import Exercise


def nodes(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for inner in node.values():
            yield from nodes(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from nodes(inner)


@pytest.mark.parametrize("kind", FILES)
def test_every_table_of_a_file_refuses_unknown_keys(kind: str) -> None:
    definitions = schema_of(kind)["$defs"].values()
    assert all(table["additionalProperties"] is False for table in definitions if table["type"] == "object")


@pytest.mark.parametrize("kind", FILES)
def test_every_default_that_is_offered_is_one_that_could_be_written(kind: str) -> None:
    with_default = [node for node in nodes(schema_of(kind)) if "default" in node]
    assert with_default
    assert not any({"low", "high"} <= inner.keys() for node in with_default for inner in nodes(node["default"]))
    assert all(re.search(node["pattern"], node["default"]) for node in with_default if "pattern" in node)


def test_a_routine_is_offered_every_key_that_is_read() -> None:
    schema = schema_of("routine")
    assert schema["$defs"]["RoutineFile"]["properties"].keys() == {field.name for field in fields(RoutineFile)}
    assert schema["$defs"]["RoutineFile"]["required"] == ["title", "items"]


def test_an_exercise_is_offered_every_key_but_its_id() -> None:
    table = schema_of("exercise")["$defs"]["Exercise"]
    assert table["properties"].keys() == {field.name for field in fields(Exercise)} - {"id"}
    assert sorted(table["required"]) == ["dose", "name", "position"]


def test_an_item_may_change_any_part_of_a_dose_and_needs_none() -> None:
    schema = schema_of("routine")
    assert schema["$defs"]["ItemFile"]["properties"]["dose"] == {"$ref": "#/$defs/DoseChange"}
    change = schema["$defs"]["DoseChange"]
    assert change["required"] == []
    assert change["properties"].keys() == {field.name for field in fields(Dose)}
    assert schema["$defs"]["Dose"]["required"] == ["phases"]


def test_every_length_in_the_catalogue_is_one_that_the_schema_accepts() -> None:
    phase = schema_of("exercise")["$defs"]["Phase"]["properties"]
    patterns = {key: [node["pattern"] for node in nodes(phase[key]) if "pattern" in node] for key in ("lasts", "each")}
    for id in library().exercise_ids():
        for written in library().exercise_table(id)["dose"]["phases"]:
            for key, (pattern, *_others) in patterns.items():
                assert re.search(pattern, written.get(key, "1 s"))


def test_every_phase_in_the_catalogue_has_only_keys_that_the_schema_offers() -> None:
    offered = schema_of("exercise")["$defs"]["Phase"]["properties"].keys()
    for id in library().exercise_ids():
        for written in library().exercise_table(id)["dose"]["phases"]:
            assert written.keys() <= offered
