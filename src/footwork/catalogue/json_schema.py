"""JSON Schema in which a default stands as it would be written in a file."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from footwork.core.span import Count, Span


class WithWrittenDefaults(GenerateJsonSchema):
    def encode_default(self, dft: Any) -> Any:
        if isinstance(dft, Span | Count):
            return str(dft)
        if is_dataclass(dft):
            return {field.name: self.encode_default(getattr(dft, field.name)) for field in fields(dft)}
        return super().encode_default(dft)
