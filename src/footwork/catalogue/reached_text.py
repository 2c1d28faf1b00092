"""What was reached, in words: "14, 12, 9", side by side where there are two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from footwork.core.dose import Side
from footwork.core.open_end import Unit
from footwork.core.reached import Reached, by_side
from footwork.translation import gettext as _


def reached_text(reached: Iterable[Reached]) -> str:
    return "; ".join(_parts(reached))


def _parts(reached: Iterable[Reached]) -> Iterator[str]:
    for side, unit, numbers in by_side(reached):
        amounts = ", ".join(_("{n} s").format(n=n) if unit is Unit.SECONDS else str(n) for n in numbers)
        match side:
            case Side.LEFT:
                yield _("left {amounts}").format(amounts=amounts)
            case Side.RIGHT:
                yield _("right {amounts}").format(amounts=amounts)
            case Side.BOTH:
                yield amounts


def reached_round(one: Reached) -> str:
    """Which set, and on which side where there are two."""
    match one.side:
        case Side.LEFT:
            return _("{n} left").format(n=one.set)
        case Side.RIGHT:
            return _("{n} right").format(n=one.set)
        case Side.BOTH:
            return str(one.set)
