"""footwork schema: what an editor completes and checks files by agrees with what is read."""

from __future__ import annotations

import json
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

import footwork.catalogue
from footwork.catalogue.adapters import adapter
from footwork.catalogue.documents import document_of
from footwork.core.answer import Answer
from footwork.core.export_format import FORMAT, VERSION, Diary
from footwork.core.record import Record
from tests.cli.asking import ask, assert_refused
from tests.cli.json_schema import Validator, inner
from tests.outputs.golden import FOLDER
from tests.records import sent_record

CATALOGUE = Path(footwork.catalogue.__file__).parent
FILES = [
    *(("exercise", path) for path in sorted(CATALOGUE.glob("exercises/*.toml"))),
    *(("routine", path) for path in sorted(CATALOGUE.glob("routines/*.toml"))),
    *(("measure", path) for path in sorted(CATALOGUE.glob("measures/*.toml"))),
    ("routine", FOLDER / "every-kind.toml"),
]
ITEM = {"exercise": "toe-press"}


def schema_of(kind: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(ask("schema", kind).out)
    return schema


def wrong_with(value: object, kind: str) -> list[str]:
    return list(Validator(schema_of(kind)).complaints(value))


@pytest.mark.parametrize(("kind", "path"), FILES, ids=[path.stem for _kind, path in FILES])
def test_every_file_that_is_read_satisfies_its_schema(kind: str, path: Path) -> None:
    assert wrong_with(tomllib.loads(path.read_text()), kind) == []


@pytest.mark.parametrize(
    "written",
    [
        {"title": "Mine"},
        {"title": 3, "items": [ITEM]},
        {"title": "Mine", "items": [ITEM], "lmit": "3 s"},
        {"title": "Mine", "items": [ITEM], "limit": "3"},
        {"title": "Mine", "items": [ITEM], "times_of_day": ["noon"]},
        {"title": "Mine", "items": [{}]},
        {"title": "Mine", "items": [{**ITEM, "does": {}}]},
        {"title": "Mine", "items": [{**ITEM, "dose": {"reps": 0}}]},
        {"title": "Mine", "items": [{**ITEM, "dose": {"reps": "many"}}]},
        {"title": "Mine", "items": [{**ITEM, "dose": {"phases": [{"name": "grip"}]}}]},
        {"title": "Mine", "items": [ITEM], "exercises": {"own": {"name": "Own", "position": "standing"}}},
        {"title": "Mine", "items": [ITEM], "id": "mine"},
    ],
)
def test_what_would_not_be_read_does_not_satisfy_it(written: dict[str, Any]) -> None:
    assert wrong_with({"title": "Mine", "items": [ITEM]}, "routine") == []
    assert len(wrong_with(written, "routine")) == 1


def test_an_item_may_change_one_part_of_a_dose_alone() -> None:
    assert wrong_with({"title": "Mine", "items": [{**ITEM, "dose": {"sets": "2-3"}}]}, "routine") == []


def test_an_id_is_not_written_into_an_exercise() -> None:
    exercise = tomllib.loads((CATALOGUE / "exercises" / "toe-press.toml").read_text())
    assert wrong_with({**exercise, "id": "toe-press"}, "exercise") == [".id is unknown"]


@pytest.mark.parametrize("kind", ["routine", "exercise", "measure"])
def test_it_is_a_schema_that_names_its_dialect_and_all_that_it_refers_to(kind: str) -> None:
    schema = schema_of(kind)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    referred = {part["$ref"] for part in inner(schema) if "$ref" in part}
    assert referred <= {f"#/$defs/{name}" for name in schema["$defs"]}


@pytest.mark.parametrize("kind", ["routine", "exercise", "measure"])
def test_what_an_editor_would_fill_in_by_default_could_be_read(kind: str) -> None:
    schema = schema_of(kind)
    defaults = [part for part in inner(schema) if part.get("default") is not None]
    assert defaults
    assert [wrong for part in defaults for wrong in Validator(schema).complaints(part["default"], part)] == []


def test_an_export_is_as_its_schema_says() -> None:
    answer = Answer(
        id=UUID(int=1), measure="pain", about="back", day=date(2026, 3, 1), score=0,
        answered_at=datetime(2026, 3, 1, tzinfo=UTC),
    )  # fmt: skip
    record = adapter(Record).read_json(json.dumps(sent_record()).encode(), "record")
    diary = Diary(
        format=FORMAT, version=VERSION, diary=UUID(int=2), exported_at=datetime(2026, 3, 2, tzinfo=UTC),
        records=(record,), answers=(answer,),
    )  # fmt: skip
    assert wrong_with(document_of(diary), "diary") == []
    assert wrong_with({**document_of(diary), "answers": [{"score": "3"}]}, "diary")


def test_a_routine_is_what_is_meant_when_nothing_is_named() -> None:
    assert ask("schema").out == ask("schema", "routine").out


def test_a_kind_of_file_that_does_not_exist_is_misuse() -> None:
    assert_refused(ask("schema", "dose"), 2, "'dose'", "'routine'", "'exercise'")
