"""JSON Schema as pydantic writes it, in which a default stands as it would be written in a file."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import CoreSchema

from footwork.core.open_end import OpenCount, OpenSpan
from footwork.core.span import Count, Span


def json_schema(schema: CoreSchema) -> dict[str, Any]:
    """The root is a reference into `$defs`, where every table has its place under its class's name."""
    roots, definitions = _WithWrittenDefaults().generate_definitions([("root", "validation", schema)])
    return {"$schema": GenerateJsonSchema.schema_dialect, **roots["root", "validation"], "$defs": definitions}


class _WithWrittenDefaults(GenerateJsonSchema):
    def encode_default(self, dft: Any) -> Any:
        if isinstance(dft, Span | Count | OpenSpan | OpenCount):
            return str(dft)
        if is_dataclass(dft):
            return {field.name: self.encode_default(getattr(dft, field.name)) for field in fields(dft)}
        return super().encode_default(dft)
