"""As much of JSON Schema as ours use; what else a schema says is refused, so that nothing is passed over unread."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any
from uuid import UUID

TYPES = {"object": dict, "array": list, "string": str, "integer": int, "null": type(None), "boolean": bool}
FORMATS: dict[str, Callable[[str], object]] = {
    "uuid": UUID,
    "date": date.fromisoformat,
    "date-time": datetime.fromisoformat,
}
NUMBERS = (int, float)
NOTES = {"$schema", "$defs", "title", "description", "default"}
Schema = dict[str, Any]


class Validator:
    def __init__(self, root: Schema) -> None:
        self._root = root
        self._simple: dict[str, Callable[[Any, Any], bool]] = {
            "type": lambda value, kind: type(value) in NUMBERS if kind == "number" else type(value) is TYPES[kind],
            "enum": lambda value, known: value in known,
            "pattern": lambda value, pattern: type(value) is not str or re.search(pattern, value) is not None,
            "format": lambda value, kind: type(value) is not str or is_written_as(kind, value),
            "minimum": lambda value, least: type(value) is not int or value >= least,
            "maximum": lambda value, most: type(value) is not int or value <= most,
            "propertyNames": lambda value, wanted: not any(c for name in value for c in self.complaints(name, wanted)),
            "anyOf": lambda value, choices: any(not list(self.complaints(value, choice)) for choice in choices),
        }

    def complaints(self, value: Any, schema: Schema | None = None, place: str = "") -> Iterator[str]:
        """What is wrong with `value`, a complaint each; without a schema of its own, by the whole."""
        schema = self._root if schema is None else schema
        for keyword, wanted in schema.items():
            if keyword in self._simple:
                if not self._simple[keyword](value, wanted):
                    yield f"{place}: {value!r} does not meet {keyword} {wanted!r}"
            elif keyword == "$ref":
                yield from self.complaints(value, self._root["$defs"][wanted.removeprefix("#/$defs/")], place)
            elif keyword == "items":
                for number, one in enumerate(value if isinstance(value, list) else []):
                    yield from self.complaints(one, wanted, f"{place}.{number}")
            elif keyword in ("required", "properties", "additionalProperties"):
                if isinstance(value, dict):
                    yield from self._table(keyword, wanted, value, schema, place)
            elif keyword not in NOTES:
                raise NotImplementedError(keyword)

    def _table(self, keyword: str, wanted: Any, value: Schema, schema: Schema, place: str) -> Iterator[str]:
        named: Schema = schema.get("properties", {})
        if keyword == "required":
            yield from (f"{place}.{key} is missing" for key in wanted if key not in value)
            return
        for key, one in value.items():
            if keyword == "properties" and key in named:
                yield from self.complaints(one, named[key], f"{place}.{key}")
            elif keyword == "additionalProperties" and key not in named:
                if wanted is False:
                    yield f"{place}.{key} is unknown"
                else:
                    yield from self.complaints(one, wanted, f"{place}.{key}")


def inner(schema: Any) -> Iterator[Schema]:
    """Every schema within a schema, and itself."""
    yield schema
    named = [*schema.get("$defs", {}).values(), *schema.get("properties", {}).values(), *schema.get("anyOf", ())]
    for one in (*named, schema.get("items"), schema.get("additionalProperties")):
        if isinstance(one, dict):
            yield from inner(one)


def is_written_as(kind: str, value: str) -> bool:
    try:
        FORMATS[kind](value)
    except ValueError:
        return False
    return True
