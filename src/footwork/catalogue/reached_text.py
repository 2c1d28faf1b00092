"""What was reached, in words: "14, 12, 9", side by side where there are two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from footwork.core.open_end import Unit
from footwork.core.reached import Reached, by_side
from footwork.core.side import Side
from footwork.translation import gettext as _
from footwork.translation import noop

_ON_A_SIDE = {
    "left": noop("left {told}"),
    "right": noop("right {told}"),
    "sore": noop("sore side {told}"),
    "weaker": noop("weaker side {told}"),
    "other": noop("other side {told}"),
}
"""By the value of a side; both together need no word."""

_SETS = {
    "both": noop("set {n}"),
    "left": noop("set {n}, left"),
    "right": noop("set {n}, right"),
    "sore": noop("set {n}, sore side"),
    "weaker": noop("set {n}, weaker side"),
    "other": noop("set {n}, other side"),
}
"""By the value of a side."""


def reached_text(reached: Iterable[Reached]) -> str:
    return "; ".join(_parts(reached))


def _parts(reached: Iterable[Reached]) -> Iterator[str]:
    for side, unit, numbers in by_side(reached):
        amounts = ", ".join(_("{n} s").format(n=n) if unit is Unit.SECONDS else str(n) for n in numbers)
        yield _on(side, amounts)


def reached_set(one: Reached) -> str:
    """Which set, and on which side where there are two."""
    return _(_SETS[one.side.value]).format(n=one.set)


def _on(side: Side, told: str) -> str:
    return _(_ON_A_SIDE[side.value]).format(told=told) if side is not Side.BOTH else told
