"""The words for people in a table, found by the marks of core's dataclasses: translated when a file of the catalogue is
read, and listed for translators, by one walk.

A text's context is the path of its keys, without file and places in lists: "dose.phases.say".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import Field, fields, is_dataclass
from functools import cache, partial
from typing import Any, Protocol, get_args, get_origin, get_type_hints

from footwork.core.plural import Plural
from footwork.core.text import Text
from footwork.translation import messages


class Words(Protocol):
    """What is done with each text."""

    def text(self, context: str, text: str) -> str: ...
    def plural(self, context: str, plural: Plural) -> Plural: ...


class Translated:
    """Each text in a language, or as it is written where it is not translated."""

    def __init__(self, language: str) -> None:
        self._messages = messages(language)

    def text(self, context: str, text: str) -> str:
        return self._messages.pgettext(context, text) if text else text

    def plural(self, context: str, plural: Plural) -> Plural:
        one, other = plural.one, plural.other
        return Plural(one, other, partial(self._messages.npgettext, context, one, other))


def with_words(table: Mapping[str, Any], cls: type, words: Words) -> dict[str, Any]:
    """The table of a `cls` as TOML gave it, with what `words` makes of its texts."""
    return _walk(cls)(table, "", words)  # type: ignore[no-any-return]


_Walk = Callable[[Any, str, Words], Any]


def _as_it_is(value: Any, _path: str, _words: Words) -> Any:
    return value


@cache
def _walk(type_: Any) -> _Walk:
    """What is no text, or of another type than it should be, stays as it is: the adapter says so."""
    if type_ == Text:
        return _text
    if type_ is Plural:
        return _plural
    if is_dataclass(type_) and isinstance(type_, type):
        return partial(_table, type_)
    origin, inner = get_origin(type_), get_args(type_)
    if origin is tuple:
        return partial(_list, inner[0])
    if origin is Mapping:
        return partial(_mapping, inner[1])
    if type(None) in inner:
        return _walk(inner[0])
    if Text in inner:
        return _text_or_texts
    return _as_it_is


def _text(value: Any, path: str, words: Words) -> Any:
    return words.text(path, value) if isinstance(value, str) else value


def _text_or_texts(value: Any, path: str, words: Words) -> Any:
    """One, or one for each set."""
    return [_text(one, path, words) for one in value] if isinstance(value, list) else _text(value, path, words)


def _plural(value: Any, path: str, words: Words) -> Any:
    try:
        return words.plural(path, Plural.parse(value))
    except ValueError:
        return value


def _list(inner: Any, value: Any, path: str, words: Words) -> Any:
    walk = _walk(inner)
    return [walk(one, path, words) for one in value] if isinstance(value, list) else value


def _mapping(inner: Any, value: Any, path: str, words: Words) -> Any:
    walk = _walk(inner)
    return {key: walk(one, _join(path, key), words) for key, one in value.items()} if isinstance(value, dict) else value


def _table(cls: type, value: Any, path: str, words: Words) -> Any:
    """A text that the table leaves out, and that has a default, is one too."""
    if not isinstance(value, dict):
        return value
    walks = _walks(cls)
    whole = _default_texts(cls) | value
    return {key: walks.get(key, _as_it_is)(one, _join(path, key), words) for key, one in whole.items()}


@cache
def _walks(cls: type) -> Mapping[str, _Walk]:
    types = get_type_hints(cls, include_extras=True)
    return {field.name: _walk(types[field.name]) for field in fields(cls)}


@cache
def _default_texts(cls: type) -> dict[str, str]:
    walks, all_fields = _walks(cls), list[Field[Any]](fields(cls))
    return {one.name: one.default for one in all_fields if walks[one.name] is _text and one.default}  # type: ignore[misc]


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
