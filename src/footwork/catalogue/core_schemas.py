"""From a dataclass to the schema by which pydantic-core reads and writes it.

pydantic itself would make the same out of the same types, but importing and running that part of it costs more than
everything else that a command does; the validation, its errors and the JSON Schema are its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import partial, reduce
from operator import eq, or_
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from pydantic_core import CoreSchema, SchemaValidator, core_schema

from footwork.core.names import ABSENT_BY_DEFAULT
from footwork.core.open_end import (
    OPEN_COUNT_PATTERN,
    OPEN_SPAN_PATTERN,
    WITHOUT_A_NUMBER,
    OpenCount,
    OpenEnd,
    OpenSpan,
    parse_lasts,
    parse_reps,
)
from footwork.core.plural import Plural
from footwork.core.span import COUNT_PATTERN, MILLISECOND, MOST, SPAN_PATTERN, Count, Span, ms

_AS_ISO = core_schema.plain_serializer_function_ser_schema(datetime.isoformat, when_used="json")
"""With the offset as a number, also where it is none: pydantic-core writes "Z"."""

_IN_MS = core_schema.no_info_after_validator_function(
    MILLISECOND.__mul__,
    core_schema.int_schema(strict=True, ge=0, le=ms(timedelta.max)),
    serialization=core_schema.plain_serializer_function_ser_schema(ms, when_used="json"),
)
"""A length is a whole number of milliseconds, and the name of its field ends in `_ms`."""

_PLAIN: dict[object, Callable[[], CoreSchema]] = {
    str: core_schema.str_schema,
    int: core_schema.int_schema,
    float: partial(core_schema.float_schema, allow_inf_nan=False),
    bool: core_schema.bool_schema,
    date: core_schema.date_schema,
    datetime: partial(core_schema.datetime_schema, serialization=_AS_ISO),
    time: core_schema.time_schema,
    UUID: core_schema.uuid_schema,
    timedelta: _IN_MS.copy,
}
_SPAN_AS_WRITTEN = core_schema.str_schema(pattern=SPAN_PATTERN)
_PLURAL_AS_WRITTEN = core_schema.dict_schema(core_schema.str_schema(), core_schema.str_schema())
_COUNT_AS_WRITTEN = core_schema.union_schema(
    [core_schema.int_schema(ge=1, le=MOST), core_schema.str_schema(pattern=COUNT_PATTERN)]
)


_REPS_AS_WRITTEN = core_schema.union_schema(
    [
        *_COUNT_AS_WRITTEN["choices"],
        core_schema.str_schema(pattern=OPEN_COUNT_PATTERN),
        core_schema.literal_schema([words for words, end in WITHOUT_A_NUMBER.items() if end is not OpenEnd.AS_LONG]),
    ]
)
_LASTS_AS_WRITTEN = core_schema.union_schema(
    [
        _SPAN_AS_WRITTEN,
        core_schema.str_schema(pattern=OPEN_SPAN_PATTERN),
        core_schema.literal_schema([words for words, end in WITHOUT_A_NUMBER.items() if end is not OpenEnd.AS_MANY]),
    ]
)


def core_schema_of(cls: type) -> CoreSchema:
    """The schema of a dataclass, in which an unknown key is a mistake; TypeError for a field of a type not met yet, and
    for two classes of one name."""
    definitions: dict[str, CoreSchema] = {}
    root = _schema(cls, definitions)
    return core_schema.definitions_schema(root, list(definitions.values()))


def _schema(type_: Any, definitions: dict[str, CoreSchema]) -> CoreSchema:
    if type_ in _PLAIN:
        return _PLAIN[type_]()
    if type_ is Span:
        return _written_as_text(Span, Span.parse, _SPAN_AS_WRITTEN)
    if type_ is Count:
        return _written_as_text(Count, Count.parse, _COUNT_AS_WRITTEN)
    if type_ == Count | OpenCount:
        return _written_as_text((Count, OpenCount), parse_reps, _REPS_AS_WRITTEN)
    if type_ == Span | OpenSpan:
        return _written_as_text((Span, OpenSpan), parse_lasts, _LASTS_AS_WRITTEN)
    if type_ is Plural:
        return _written_as_text(Plural, Plural.parse, _PLURAL_AS_WRITTEN)
    if is_dataclass(type_) and isinstance(type_, type):
        return _dataclass(type_, definitions)
    if isinstance(type_, type) and issubclass(type_, Enum):
        return core_schema.enum_schema(type_, list(type_), sub_type="str")
    return _container(get_origin(type_), get_args(type_), definitions)


def _container(origin: Any, inner: tuple[Any, ...], definitions: dict[str, CoreSchema]) -> CoreSchema:
    """tuple[X, ...], Mapping[K, V], X | None, X | tuple[Y, ...], and X | Y of classes that have no field in common."""
    if NoneType in inner:
        return core_schema.nullable_schema(_schema(_without_none(inner), definitions))
    if origin in (UnionType, Union) and (found := _one_and_list(inner)):
        return _one_or_a_list(*(_schema(part, definitions) for part in found))
    parts = [_schema(part, definitions) for part in inner if part is not Ellipsis]
    if origin is tuple:
        return core_schema.tuple_schema(parts, variadic_item_index=0)
    if origin is Mapping:
        keys, values = parts
        return core_schema.dict_schema(keys, values, serialization=_ONLY_ANSWERED if _may_be_none(inner[1]) else None)
    if origin is UnionType:
        return core_schema.union_schema([*parts])
    raise TypeError(f"no schema for {origin} of {inner}")


def _without_none(inner: tuple[Any, ...]) -> Any:
    return reduce(or_, (part for part in inner if part is not NoneType))


def _one_and_list(inner: tuple[Any, ...]) -> tuple[Any, Any] | None:
    """X and Y of X | tuple[Y, ...], where X may be several types."""
    lists = [get_args(part)[0] for part in inner if get_origin(part) is tuple]
    ones = [part for part in inner if get_origin(part) is not tuple]
    return (reduce(or_, ones), lists[0]) if ones and len(lists) == 1 else None


def _one_or_a_list(one: CoreSchema, in_list: CoreSchema) -> CoreSchema:
    """Lists have a schema of their own, so that a mistake names its place in the list."""
    many = core_schema.tuple_schema([in_list], variadic_item_index=0)
    read_one, read_many = SchemaValidator(one), SchemaValidator(many)

    def read(value: object) -> object:
        return (read_many if isinstance(value, list | tuple) else read_one).validate_python(value)

    written = core_schema.union_schema([one, many])
    return core_schema.no_info_plain_validator_function(read, json_schema_input_schema=written)


def _may_be_none(type_: Any) -> bool:
    return NoneType in get_args(type_)


def _only_answered(mapping: Mapping[Any, Any], write: Callable[[object], object]) -> object:
    """A key without an answer is absent."""
    return write({key: value for key, value in mapping.items() if value is not None})


_ONLY_ANSWERED = core_schema.wrap_serializer_function_ser_schema(_only_answered, when_used="json")


def _written_as_text(
    cls: type | tuple[type, ...], parse: Callable[[object], object], written: CoreSchema
) -> CoreSchema:
    def read(value: object) -> object:
        return value if isinstance(value, cls) else parse(value)

    return core_schema.no_info_plain_validator_function(read, json_schema_input_schema=written)


def _dataclass(cls: type, definitions: dict[str, CoreSchema]) -> CoreSchema:
    name = cls.__name__
    if name not in definitions:
        types = get_type_hints(cls)
        parts = [_field(field, types[field.name], _schema(types[field.name], definitions)) for field in fields(cls)]
        definitions[name] = core_schema.dataclass_schema(
            cls,
            core_schema.dataclass_args_schema(name, parts),
            [part["name"] for part in parts],
            post_init=hasattr(cls, "__post_init__"),
            slots="__slots__" in vars(cls),
            config=core_schema.CoreConfig(title=name, extra_fields_behavior="forbid"),
            ref=name,
        )
    elif definitions[name].get("cls") is not cls:
        raise TypeError(f"two classes of the name {name}")
    return core_schema.definition_reference_schema(name)


def _field(field: Field[Any], type_: Any, schema: CoreSchema) -> core_schema.DataclassField:
    written = f"{field.name}_ms" if timedelta in (type_, *get_args(type_)) else None
    if field.default is not MISSING:
        schema = core_schema.with_default_schema(schema, default=field.default)
    elif field.default_factory is not MISSING:
        schema = core_schema.with_default_schema(schema, default_factory=field.default_factory)
    absent = partial(eq, field.default) if ABSENT_BY_DEFAULT in field.metadata else None
    return core_schema.dataclass_field(
        field.name,
        schema,
        kw_only=field.kw_only is True,
        validation_alias=written,
        serialization_alias=written,
        serialization_exclude_if=absent,
    )
