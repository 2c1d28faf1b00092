"""The JSON Schema by which an editor completes and checks a file."""

from __future__ import annotations

from typing import Any

from footwork.catalogue.adapters import adapter
from footwork.catalogue.caution_file import CautionsFile
from footwork.catalogue.routine_file import RoutineFile
from footwork.core.aim import Aim
from footwork.core.condition import Condition
from footwork.core.exercise import Exercise
from footwork.core.export_format import Diary
from footwork.core.feet import FeetPart
from footwork.core.measure import Measure
from footwork.core.question import QuestionGroup
from footwork.core.shoes import ShoeGuide, ShoeQuestion

FILES: dict[str, type] = {
    "routine": RoutineFile,
    "exercise": Exercise,
    "measure": Measure,
    "diary": Diary,
    "safety": QuestionGroup,
    "cautions": CautionsFile,
    "aim": Aim,
    "condition": Condition,
    "feet": FeetPart,
    "shoe-question": ShoeQuestion,
    "shoes": ShoeGuide,
}


def schema_of(kind: str) -> dict[str, Any]:
    """`kind` is a key of FILES. An item's dose needs only what it changes; an id is the file's or the table's name."""
    schema = adapter(FILES[kind]).schema()
    schema["title"] = f"Footwork {kind}"
    definitions = schema["$defs"]
    if "ItemFile" in definitions:
        definitions["DoseChange"] = {**definitions["Dose"], "title": "DoseChange", "required": []}
        for name in ("ItemFile", "StationFile"):
            definitions[name]["properties"]["dose"] = {"$ref": "#/$defs/DoseChange"}
        definitions["ItemFile"]["anyOf"] = [{"required": ["exercise"]}, {"required": ["rounds", "items"]}]
    if "Exercise" in definitions:
        definitions["Exercise"]["properties"].pop("id")
    return schema
