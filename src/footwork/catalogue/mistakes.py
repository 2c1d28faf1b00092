"""From what pydantic reports to what a person can mend: file, key, found, expected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from footwork.core.errors import Mistake, did_you_mean

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_LONGEST_SHOWN = 60


def mistake_of(error: ErrorDetails, file: str, schema: dict[str, Any]) -> Mistake:
    """`schema` is the JSON Schema of the whole, for the keys known at the place of an unknown one."""
    place = error["loc"][1:]
    key = dotted(place)
    if error["type"] == "json_invalid":
        return Mistake(file, "", "something that is not JSON in UTF-8", "JSON")
    if error["type"] == "missing":
        return Mistake(file, key, "nothing", "a value for this key")
    if error["type"] in ("unexpected_keyword_argument", "extra_forbidden"):
        known = _keys_at(schema, schema, place[:-1])
        return Mistake(file, key, "an unknown key", f"a known one{did_you_mean(str(place[-1]), known)}")
    return Mistake(file, key, described(error["input"]), _expected(error))


def dotted(place: tuple[int | str, ...]) -> str:
    return ".".join(str(part) for part in place)


def described(value: object) -> str:
    """A value as it stands in the file, shortened."""
    if isinstance(value, dict):
        return f"a table with {', '.join(map(str, value))}" if value else "an empty table"
    if isinstance(value, list | tuple):
        return f"a list of {len(value)}"
    if isinstance(value, bool):
        return str(value).lower()
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def _expected(error: ErrorDetails) -> str:
    if error["type"] == "value_error":
        return str(error.get("ctx", {}).get("error", error["msg"]))
    message = error["msg"]
    return message.removeprefix("Input should be ")


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
