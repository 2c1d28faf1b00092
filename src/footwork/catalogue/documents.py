"""Core's dataclasses as JSON holds them: what `adapter(type(thing)).read_json` reads back."""

from __future__ import annotations

from typing import Any

from pydantic_core import SchemaSerializer

from footwork.catalogue.core_schemas import core_schema_of


def document_of(thing: object) -> dict[str, Any]:
    """Every field of a dataclass under its name, times in ISO 8601, lengths in milliseconds as `<name>_ms`. Absent are
    a mapping's keys without a value, and a field marked `core.names.ABSENT_BY_DEFAULT` that says nothing."""
    document: dict[str, Any] = _serializer(type(thing)).to_python(thing, mode="json", by_alias=True)
    return document


_SERIALIZERS: dict[type, SchemaSerializer] = {}


def _serializer(cls: type) -> SchemaSerializer:
    """Made once for a class."""
    if cls not in _SERIALIZERS:
        _SERIALIZERS[cls] = SchemaSerializer(core_schema_of(cls))
    return _SERIALIZERS[cls]
