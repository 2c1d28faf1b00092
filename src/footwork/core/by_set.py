"""What is the same in every set of a dose, or one for each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from footwork.core.span import Count, Span

T = TypeVar("T")

LEAST_SETS = 2
"""So many sets at least are written one by one."""


def in_set(value: T | tuple[T, ...], number: int) -> T:
    """What it is in that set, where it may be the same in all."""
    return listed(value, number) if isinstance(value, tuple) else value


def listed(values: tuple[T, ...], number: int) -> T:
    """What it is in that set; after the last of a list, as in the last."""
    return values[min(number, len(values)) - 1]


def longest_of(lasts: Span | tuple[Span, ...]) -> Span:
    return max(lasts, key=lambda one: one.high) if isinstance(lasts, tuple) else lasts


def most_of(count: Count | tuple[Count, ...]) -> Count:
    return max(count, key=lambda one: one.high) if isinstance(count, tuple) else count


def length_of_lists(values: Iterable[object]) -> int:
    """How many sets the lists among the values say there are; 0 where there is no list. ValueError where they do not
    agree or where there are too few."""
    lengths = {len(value) for value in values if isinstance(value, tuple)}
    if len(lengths) > 1:
        raise ValueError(f"lists of one length, not of {' and '.join(map(str, sorted(lengths)))}")
    if any(length < LEAST_SETS for length in lengths):
        raise ValueError("a list of at least two sets, or one value for all sets")
    return max(lengths, default=0)
