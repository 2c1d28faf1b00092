"""What was asked in a safety check and what was ticked, whatever lists the questions stood in at the time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

FIRST_ASKED: Mapping[str, frozenset[str]] = {
    part: frozenset(ids.split())
    for part, ids in {
        "now": "chest dizzy-now unwell",
        "back": "saddle both-legs back-new back-serious back-history",
        "hip-and-leg": "hip-hot hip-night knee-injury calf-swollen joints",
        "foot-and-ankle": "ankle-injury foot-injury snap foot-cold heel",
        "you": "diabetic-foot no-feeling ulcer diabetes agreed older fall dizzy-often pregnant hip-replacement",
    }.items()
}
"""The questions of each list when answers did not yet say what had been asked. It never changes: later questions were
not asked then, in whichever list they stand today."""


class Answers(NamedTuple):
    """Ids of questions. What was asked and not ticked does not apply; what was not asked is not known."""

    ticked: frozenset[str]
    asked: frozenset[str]


def answers_of(holding: Mapping[str, Iterable[str]], asked: Iterable[str] = ()) -> Answers:
    """From what is stored: by the id of each list the ids that were ticked, and the ids that were `asked`; without
    those it was the first lists."""
    ticked = frozenset(id for ids in holding.values() for id in ids)
    known = frozenset(asked) or frozenset().union(*(FIRST_ASKED.get(part, ()) for part in holding))
    return Answers(ticked, known)
