"""A shoe check as it is stored and exported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from uuid import UUID

from footwork.core.names import is_name
from footwork.core.record import SLACK
from footwork.core.times import check_moment

MOST_ANSWERS = 100
"""More questions than any program asks about a pair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShoeCheck:
    """The ids of what was answered (core.shoes.ShoeAnswers), of which `pair` if of one, and whether all was answered
    (`finished`) or it was broken off. `answered_at` is the time of the last answer."""

    id: UUID
    answered_at: datetime
    answers: Mapping[str, str]
    pair: UUID | None = None
    finished: bool = False

    def __post_init__(self) -> None:
        check_moment(self.answered_at)
        if len(self.answers) > MOST_ANSWERS or not all(map(is_name, chain(self.answers, self.answers.values()))):
            raise ValueError(f"at most {MOST_ANSWERS} ids of questions, each with the id of an answer")

    def is_from_the_future(self, now: datetime) -> bool:
        return self.answered_at > now + SLACK
