"""Why a part of a session was not done, in words."""

from __future__ import annotations

from collections.abc import Mapping

from footwork.core.record import SkipReason
from footwork.translation import noop_in, pgettext

_WORDS: Mapping[SkipReason, str] = {
    SkipReason.PAIN: noop_in("what got in the way", "pain"),
    SkipReason.TIRED: noop_in("what got in the way", "tired"),
    SkipReason.HARD: noop_in("what got in the way", "too hard"),
    SkipReason.TIME: noop_in("what got in the way", "no time"),
    SkipReason.EQUIPMENT: noop_in("what got in the way", "no equipment"),
    SkipReason.PLACE: noop_in("what got in the way", "not enough space"),
    SkipReason.OTHER: noop_in("what got in the way", "something else"),
    SkipReason.EASIER: noop_in("what got in the way", "made easier on the way"),
}


def skip_text(reason: SkipReason) -> str:
    return pgettext("what got in the way", _WORDS[reason])
