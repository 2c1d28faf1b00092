"""Pain in one place around one session: before it, at its worst, and on the days after, beside what is usual there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property

from footwork.core.place import Place, site_of
from footwork.core.safety import TOO_MUCH_PAIN, RepeatReason
from footwork.core.usual_pain import Scores, usual_pain

RISE, LARGE_RISE = 2, 3
"""Points. Studies put the least change that people notice at 1.3 to 2 (docs/evidence.md); 3 is ours."""

SEVERE = 8
"""Of 10. From here on nobody goes on while pain rises at all; the number is ours."""


@dataclass(frozen=True, kw_only=True)
class PlacePain:
    """`worst` is the most it hurt during the session or after it; a record of an older program tells how it was after
    it, which is no more than that. `next_day` and `second_day` are the answers for the two days that follow, `usual`
    the median of those before. None is not answered, which is no zero. What follows from them is worked out once: the
    rule looks at two months of sessions after each one."""

    before: int | None = None
    worst: int | None = None
    usual: float | None = None
    next_day: int | None = None
    second_day: int | None = None

    @cached_property
    def rise(self) -> float | None:
        """Over what the person came with."""
        return _difference(self.worst, self.before)

    @cached_property
    def above_usual(self) -> float | None:
        return _difference(self.worst, self.usual)

    @cached_property
    def is_high_as_before(self) -> bool:
        """Above 5, and hardly higher than the person came: that alone is no harm, unless it rose to severe pain."""
        if self.worst is None or self.worst <= TOO_MUCH_PAIN or self.rise is None or self.rise >= RISE:
            return False
        return self.worst < SEVERE or self.rise <= 0

    @cached_property
    def mornings(self) -> tuple[float | None, float | None]:
        """How far above usual the two days after were."""
        return _difference(self.next_day, self.usual), _difference(self.second_day, self.usual)

    @property
    def news(self) -> RepeatReason | None:
        """Whether this is a reason to ask the questions of the safety check again: more than 2 above usual, and risen
        since the start of the session; where usual is not known, above 5. That these are the reasons is ours."""
        if self.worst is None or (self.rise is not None and self.rise < RISE):
            return None
        if self.above_usual is not None:
            return RepeatReason.MORE_THAN_USUAL if self.above_usual > RISE else None
        return RepeatReason.MUCH_PAIN if self.worst > TOO_MUCH_PAIN else None


def _difference(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one - other


@cache
def place_of(key: str) -> Place:
    """The daily questions tell left from right, a session does not: `knee-left` is of the knee."""
    return site_of(key).place


def pains_around(
    day: date, before: Mapping[Place, int], worst: Mapping[Place, int], scores: Mapping[str, Scores]
) -> dict[str, PlacePain]:
    """By place, and by side where `scores`, the daily answers, tell of one; there only they are known."""
    after = [day + timedelta(days=1), day + timedelta(days=2)]
    pains = {}
    for key in dict.fromkeys((*map(str, (*before, *worst)), *scores)):
        told, site = scores.get(key, {}), site_of(key)
        here = None if site.side else site.place
        pains[key] = PlacePain(
            before=before.get(here) if here else None,
            worst=worst.get(here) if here else None,
            usual=usual_in(key, scores, day),
            next_day=told.get(after[0]),
            second_day=told.get(after[1]),
        )
    return pains


def usual_in(key: str, scores: Mapping[str, Scores], day: date) -> float | None:
    """Of a place the side on which it usually hurts more, where both have scores."""
    return max(_usual_pains(key, scores, day), default=None)


def _usual_pains(key: str, scores: Mapping[str, Scores], day: date) -> Iterator[float]:
    asked = site_of(key)
    for other, told in scores.items():
        if other == key or (asked.side is None and place_of(other) is asked.place):
            usual = usual_pain(told, day)
            if usual is not None:
                yield usual
