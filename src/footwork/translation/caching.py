"""What is kept in memory and has sentences in it is kept for each language by itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, update_wrapper
from typing import Any, ParamSpec, TypeVar

from footwork.translation.current import language

P = ParamSpec("P")
R = TypeVar("R")

SAID: list[Callable[..., Any]] = []
"""Every function of which something is kept by language; tests empty them through `forget_all`."""

_FORGET: list[Callable[[], None]] = []


def cached_by_language(most: int | None = None) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """As functools.lru_cache, for what a function gives in the language in use: the last `most` of all languages."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        asked: Callable[..., R] = function

        @lru_cache(maxsize=most)
        def said(_language: str, args: tuple[Any, ...], named: tuple[tuple[str, Any], ...]) -> R:
            return asked(*args, **dict(named))

        def cached(*args: P.args, **named: P.kwargs) -> R:
            return said(language(), args, tuple(named.items()))

        update_wrapper(cached, function)
        SAID.append(cached)
        _FORGET.append(said.cache_clear)
        return cached

    return decorate


def forget_all() -> None:
    """As in a program that has just begun."""
    for forget in _FORGET:
        forget()
