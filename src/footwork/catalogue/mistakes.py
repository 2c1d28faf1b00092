"""From what pydantic reports to what a person can mend: file, key, found, expected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from footwork.core.errors import FieldError, Mistake, did_you_mean

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_LONGEST_SHOWN = 60
_LARGEST_SHOWN = 10**30

_IN_WORDS = {
    "a whole number": ("int_type", "int_parsing", "int_from_float", "int_parsing_size"),
    "a number": ("float_type", "float_parsing"),
    "text": ("string_type", "string_sub_type"),
    "true or false": ("bool_type", "bool_parsing"),
    "a list": ("tuple_type", "list_type", "set_type"),
    "a table": ("dict_type", "mapping_type", "dataclass_type", "dataclass_exact_type"),
    "one value": ("too_long",),
    "an id such as 7d6e7d5e-4a0e-4a4e-8c0e-0123456789ab": ("uuid_type", "uuid_parsing", "uuid_version"),
    "a day such as 2026-01-31": (
        "date_type",
        "date_parsing",
        "date_from_datetime_parsing",
        "date_from_datetime_inexact",
    ),
    "a time such as 2026-01-31T07:30:00+01:00": ("datetime_type", "datetime_parsing", "datetime_from_date_parsing"),
    "a time of day such as 07:30": ("time_type", "time_parsing"),
}
_EXPECTED = {kind: words for words, kinds in _IN_WORDS.items() for kind in kinds}


def mistake_of(error: ErrorDetails, file: str, within: str, schema: dict[str, Any]) -> Mistake:
    """`within` is the key of the table that was read; `schema` its JSON Schema, for the keys known at each place."""
    place = error["loc"]
    key = ".".join(filter(None, [within, *map(str, place)]))
    if error["type"] == "json_invalid":
        return Mistake(file, key, "something that is not JSON in UTF-8", "JSON")
    if error["type"] == "missing":
        return Mistake(file, key, "nothing", "a value for this key")
    if error["type"] in ("unexpected_keyword_argument", "extra_forbidden"):
        known = _keys_at(schema, schema, place[:-1])
        return Mistake(file, key, "an unknown key", f"a known one{did_you_mean(str(place[-1]), known)}")
    found, wrong = error["input"], error.get("ctx", {}).get("error")
    if isinstance(wrong, FieldError) and isinstance(found, dict):
        key = f"{key}.{wrong.field}".lstrip(".")
        return Mistake(file, key, described(found[wrong.field]) if wrong.field in found else "nothing", str(wrong))
    return Mistake(file, key, described(found), _expected(error))


def described(value: object) -> str:
    """A value as it stands in the file, shortened."""
    text = _as_written(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def _as_written(value: object) -> str:
    match value:
        case dict():
            return f"a table with {', '.join(map(str, value))}" if value else "an empty table"
        case list() | tuple():
            return f"a list of {len(value)}"
        case bool():
            return str(value).lower()
        case int() if abs(value) > _LARGEST_SHOWN:
            return "a number of many digits"
        case str():
            return f'"{value}"'
    return str(value)


def _expected(error: ErrorDetails) -> str:
    if error["type"] == "value_error":
        return str(error.get("ctx", {}).get("error", error["msg"]))
    return _EXPECTED.get(error["type"]) or error["msg"].removeprefix("Input should be ")


def _keys_at(schema: dict[str, Any], node: dict[str, Any], place: tuple[int | str, ...]) -> list[str]:
    """The keys that the schema knows in the table at `place`."""
    if "$ref" in node:
        node = schema["$defs"][node["$ref"].rpartition("/")[2]]
    for choice in node.get("anyOf", ()):
        if "$ref" in choice or choice.get("type") in ("object", "array"):
            return _keys_at(schema, choice, place)
    if not place:
        return list(node.get("properties", {}))
    inner = node.get("properties", {}).get(place[0]) or node.get("items") or node.get("additionalProperties")
    return _keys_at(schema, inner, place[1:]) if isinstance(inner, dict) else []
