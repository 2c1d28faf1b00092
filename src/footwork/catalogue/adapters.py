"""Core's dataclasses as they are read: every mistake gathered with its place, unknown keys among them."""

from __future__ import annotations

from copy import deepcopy
from typing import Any, Generic, TypeVar

from pydantic_core import SchemaValidator, ValidationError

from footwork.catalogue.core_schemas import core_schema_of
from footwork.catalogue.mistakes import mistake_of
from footwork.core.errors import InvalidFile

T = TypeVar("T")


class Adapter(Generic[T]):
    """Reads one dataclass from what TOML or JSON gave."""

    def __init__(self, cls: type[T]) -> None:
        self._core_schema = core_schema_of(cls)
        self._validator = SchemaValidator(self._core_schema)
        self._schema: dict[str, Any] | None = None

    def read(self, raw: object, file: str, within: str = "") -> T:
        """The dataclass, or InvalidFile with every mistake; `raw` came from `file`, where its key is `within`."""
        try:
            read: T = self._validator.validate_python(raw)
        except ValidationError as error:
            raise self._invalid(error, file, within) from None
        return read

    def read_json(self, text: bytes, file: str) -> T:
        """The dataclass from JSON, in which a type is never turned into another: false is no zero, "3" no 3."""
        try:
            read: T = self._validator.validate_json(text, strict=True)
        except ValidationError as error:
            raise self._invalid(error, file) from None
        return read

    def _invalid(self, error: ValidationError, file: str, within: str = "") -> InvalidFile:
        schema = self._json_schema()
        return InvalidFile(mistake_of(detail, file, within, schema) for detail in error.errors())

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of one, the caller's to change."""
        return deepcopy(self._json_schema())

    def _json_schema(self) -> dict[str, Any]:
        """Made once, since it costs more than reading a routine, and a file may have many mistakes."""
        if self._schema is None:
            from footwork.catalogue.json_schema import json_schema

            self._schema = json_schema(self._core_schema)
        return self._schema


_ADAPTERS: dict[type, Adapter[Any]] = {}


def adapter(cls: type[T]) -> Adapter[T]:
    """The adapter for `cls`, made once."""
    if cls not in _ADAPTERS:
        _ADAPTERS[cls] = Adapter(cls)
    return _ADAPTERS[cls]
