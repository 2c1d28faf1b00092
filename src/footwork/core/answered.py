"""What was asked in a safety check and what was ticked, whatever lists the questions stood in at the time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

FIRST_ASKED: Mapping[str, frozenset[str]] = {
    title: frozenset(ids.split())
    for title, ids in {
        "Right now": "chest dizzy-now unwell",
        "Back": "saddle both-legs back-new back-serious back-history",
        "Hip, knee and calf": "hip-hot hip-night knee-injury calf-swollen joints",
        "Foot and ankle": "ankle-injury foot-injury snap foot-cold heel",
        "About you": "diabetic-foot no-feeling ulcer diabetes agreed older fall dizzy-often pregnant hip-replacement",
    }.items()
}
"""The questions of each list when answers did not yet say what had been asked. It never changes: later questions were
not asked then, in whichever list they stand today."""


class Answers(NamedTuple):
    """Ids of questions. What was asked and not ticked does not apply; what was not asked is not known."""

    ticked: frozenset[str]
    asked: frozenset[str]


def answers_of(holding: Mapping[str, Iterable[str]], asked: Iterable[str] = ()) -> Answers:
    """From what is stored: by the title of each list the ids that were ticked, and the ids that were `asked`; without
    those it was the first lists."""
    ticked = frozenset(id for ids in holding.values() for id in ids)
    known = frozenset(asked) or frozenset().union(*(FIRST_ASKED.get(title, ()) for title in holding))
    return Answers(ticked, known)
