"""What the program keeps in memory, all of it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from functools import _lru_cache_wrapper
from typing import Any


def caches(under: str = "footwork") -> Iterator[tuple[Callable[..., Any], Any]]:
    """Every function of a module `under` this of which something is kept, with what keeps it.

    By `type`: a lazy object of Django would be read by `isinstance`.
    """
    for one in gc.get_objects():
        if type(one) is _lru_cache_wrapper and f"{one.__module__}.".startswith(f"{under}."):
            yield one.__wrapped__, one


def forget_all() -> None:
    """As in a program that has just begun."""
    for _function, cache in list(caches()):
        cache.cache_clear()
