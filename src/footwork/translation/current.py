"""Which language is in use: for the length of a request, or of a command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

SOURCE = "en"
"""The language that sentences are written in."""

_CURRENT = ContextVar("language", default=SOURCE)


def language() -> str:
    """The code of the language in use, such as "de"."""
    return _CURRENT.get()


@contextmanager
def use(code: str) -> Iterator[None]:
    """Within this everything is said in the language `code`."""
    before = _CURRENT.set(code)
    try:
        yield
    finally:
        _CURRENT.reset(before)
