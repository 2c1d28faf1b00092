"""Daily answers, cut to the days that a rule looks at: what follows from a window is kept by it, and an answer about
today changes no window of a month ago."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from datetime import date

Window = tuple[tuple[str, tuple[tuple[date, int], ...]], ...]
"""By place the answers of some days, the oldest first."""


class Windows:
    """Of all answers by place."""

    def __init__(self, scores: Mapping[str, Mapping[date, int]]) -> None:
        told = {place: sorted(given.items()) for place, given in scores.items()}
        self._by_place = {place: ([day for day, _ in given], given) for place, given in told.items()}

    def between(self, first: date, last: date) -> Window:
        """Those of these days; of each place, be it none."""
        return tuple(
            (place, tuple(given[bisect_left(days, first) : bisect_right(days, last)]))
            for place, (days, given) in self._by_place.items()
        )


def scores_in(window: Window) -> dict[str, dict[date, int]]:
    return {place: dict(given) for place, given in window}
