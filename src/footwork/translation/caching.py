"""What is kept in memory and has sentences in it is kept for each language by itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, update_wrapper
from typing import Any, ParamSpec, TypeVar

from footwork.translation.current import language

P = ParamSpec("P")
R = TypeVar("R")


def cached_by_language(most: int | None = None) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """As functools.lru_cache, for what a function gives in the language in use: the last `most` of all languages."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        asked: Callable[..., R] = function

        @lru_cache(maxsize=most)
        def said(_language: str, args: tuple[Any, ...], named: tuple[tuple[str, Any], ...]) -> R:
            return asked(*args, **dict(named))

        def cached(*args: P.args, **named: P.kwargs) -> R:
            return said(language(), args, tuple(named.items()))

        return update_wrapper(cached, function)

    return decorate
