"""What is wrong with a translation that a program can see: gaps, forms, tags, line breaks and spaces."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from gettext import c2py
from string import Formatter

from babel.messages.catalog import Catalog, Message

_GAPS = re.compile(r"\{\{\s*[\w.|:]+\s*\}\}|\$\{\w+\}|%\(\w+\)[sd]|%[sd](?!\w)|\{\w*\}")
_TAGS = re.compile(r"</?[A-Za-z][^<>]*>")
_MANY = range(201)
"""Numbers by which it is seen which form goes with which."""


def faults(catalog: Catalog) -> Iterator[str]:
    """Each with the message. What is not translated yet has none."""
    for message in catalog:
        if message.id and not message.fuzzy and any(_forms(message)):
            yield from (f"{_shown(message)}: {fault}" for fault in _faults(message, catalog))


def _forms(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def _faults(message: Message, catalog: Catalog) -> Iterator[str]:
    forms = _forms(message)
    if isinstance(message.id, str):
        yield from _compared(message.id, forms[0])
        return
    one, other = message.id
    if len(forms) != catalog.num_plurals:
        yield f"{len(forms)} forms instead of {catalog.num_plurals}"
        return
    for number, form in enumerate(forms):
        if not form:
            yield f"form {number} is empty"
            continue
        original = one if _for_one_number(catalog, number) else other
        yield from _compared(original, form, also=set(_GAPS.findall(other)), may_lack=original is one)


def _for_one_number(catalog: Catalog, form: int) -> bool:
    """Whether the form goes with a single number, such as 1, which it may then say in a word."""
    return sum(_rule(catalog)(n) == form for n in _MANY) == 1


def _rule(catalog: Catalog) -> Callable[[int], int]:
    return c2py(catalog.plural_expr)


def _compared(original: str, text: str, also: set[str] | None = None, may_lack: bool = False) -> Iterator[str]:
    wanted, found = set(_GAPS.findall(original)), set(_GAPS.findall(text))
    if not may_lack and (lost := wanted - found):
        yield f"lacks {', '.join(sorted(lost))}"
    if more := found - wanted - (also or set()):
        yield f"has {', '.join(sorted(more))}, which the original has not"
    if not _can_be_filled(original, text):
        yield "a brace that does not close, or stands alone"
    if Counter(_TAGS.findall(original)) != Counter(_TAGS.findall(text)):
        yield "other tags"
    for mark, what in (("\n", "line breaks"), ("%%", "percent signs")):
        if original.count(mark) != text.count(mark):
            yield f"other {what}"
    if _edges(original) != _edges(text):
        yield "other spaces at the beginning or end"


def _can_be_filled(original: str, text: str) -> bool:
    """Whether Python can fill the gaps, where it can fill those of the original."""
    return not _parses(original) or _parses(text)


def _parses(text: str) -> bool:
    try:
        list(Formatter().parse(text))
    except ValueError:
        return False
    return True


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def _shown(message: Message) -> str:
    id = message.id if isinstance(message.id, str) else message.id[0]
    return f'"{id}" ({message.context})' if message.context else f'"{id}"'
