"""Core's dataclasses as pydantic reads them: every mistake gathered with its place, unknown keys among them."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, Generic, TypeVar

# pydantic looks through every installed package for plugins when it first reads something; we want none of them
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import CoreSchema, core_schema

from footwork.catalogue.mistakes import mistake_of
from footwork.core.errors import InvalidFile
from footwork.core.span import COUNT_PATTERN, MOST, SPAN_PATTERN, Count, Span

T = TypeVar("T")

_SPAN_SCHEMA = core_schema.str_schema(pattern=SPAN_PATTERN)
_COUNT_SCHEMA = core_schema.union_schema(
    [core_schema.int_schema(ge=1, le=MOST), core_schema.str_schema(pattern=COUNT_PATTERN)]
)


def _written_as(cls: type[T], parse: Callable[[object], T], schema: CoreSchema) -> None:
    """Teach pydantic, from outside, that `cls` stands in files as text; core itself knows nothing of pydantic."""

    def value_of(written: object) -> T:
        return written if isinstance(written, cls) else parse(written)

    def hook(_cls: type[T], _source: object, _handler: object) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(value_of, json_schema_input_schema=schema)

    setattr(cls, "__get_pydantic_core_schema__", classmethod(hook))  # noqa: B010 - mypy knows no such attribute


_written_as(Span, Span.parse, _SPAN_SCHEMA)
_written_as(Count, Count.parse, _COUNT_SCHEMA)


class Adapter(Generic[T]):
    """Reads one dataclass from what TOML or JSON gave."""

    def __init__(self, cls: type[T]) -> None:
        # pydantic takes no configuration beside a dataclass, but hands a container's down to what is inside
        self._adapter: TypeAdapter[tuple[T]] = TypeAdapter(tuple[cls], config=ConfigDict(extra="forbid"))  # type: ignore[arg-type, valid-type]

    def read(self, raw: object, file: str, within: str = "") -> T:
        """The dataclass, or InvalidFile with every mistake; `raw` came from `file`, where its key is `within`."""
        try:
            return self._adapter.validate_python((raw,))[0]
        except ValidationError as error:
            raise self._invalid(error, file, within) from None

    def read_json(self, text: bytes, file: str) -> T:
        """The dataclass from JSON, in which a type is never turned into another: false is no zero, "3" no 3."""
        try:
            return self._adapter.validate_json(b"[" + text + b"]", strict=True)[0]
        except ValidationError as error:
            raise self._invalid(error, file) from None

    def _invalid(self, error: ValidationError, file: str, within: str = "") -> InvalidFile:
        schema = self.schema()
        return InvalidFile(mistake_of(detail, file, within, schema) for detail in error.errors())

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of one."""
        from footwork.catalogue.json_schema import WithWrittenDefaults  # costs more than reading a routine

        schema = self._adapter.json_schema(schema_generator=WithWrittenDefaults)
        items: dict[str, Any] = schema["prefixItems"][0]
        return {"$schema": "https://json-schema.org/draft/2020-12/schema", **items, "$defs": schema.get("$defs", {})}


_ADAPTERS: dict[type, Adapter[Any]] = {}


def adapter(cls: type[T]) -> Adapter[T]:
    """The adapter for `cls`, made once: making it costs more than many readings."""
    if cls not in _ADAPTERS:
        _ADAPTERS[cls] = Adapter(cls)
    return _ADAPTERS[cls]
