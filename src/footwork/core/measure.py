"""What is asked of a person over and over: the question, its scale, and when a change of it means something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from footwork.core.names import is_name
from footwork.core.place import SITES
from footwork.core.text import Text


class Better(StrEnum):
    """Which way of the scale is the good one."""

    LESS = "less"
    MORE = "more"


class Scoring(StrEnum):
    """How one number comes of the answers."""

    SINGLE = "single"
    """The answer itself."""
    MEAN = "mean"
    """The mean of what was answered, none where nothing was."""
    COUNT = "count"
    """How many statements were chosen; what does not apply is not chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeaningfulChange:
    """A change that a person would notice: at least `points`, and at least `share` of the level before. A fall from
    below `from_least` is shown and never called meaningful."""

    points: float
    share: float = 0.0
    from_least: float = 0.0
    sources: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not (self.points > 0 and 0 <= self.share <= 1 and self.from_least >= 0):
            raise ValueError("points above 0, a share from 0 to 1 and a level of at least 0")

    def is_fall(self, before: float, now: float) -> bool:
        return before >= self.from_least and self._enough(before, before - now)

    def is_rise(self, before: float, now: float) -> bool:
        return self._enough(before, now - before)

    def _enough(self, before: float, by: float) -> bool:
        return by >= self.points and by >= self.share * before


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """`asks` is the question, with the gap {place} where it is asked for each place that hurts, or {activity}
    where it is asked for up to `own_words` things that the person names in their own words; `ends` what the lowest and
    the highest mean, or `answers` what each of them means, lowest first. `missing` tells the rule for answers that are
    not there, `licence` whose the words are."""

    name: Text
    asks: Text
    lowest: int
    highest: int
    better: Better
    scoring: Scoring
    every_days: int
    missing: Text
    licence: str
    change: MeaningfulChange | None = None
    ends: tuple[Text, ...] = ()
    answers: tuple[Text, ...] = ()
    statements: tuple[str, ...] = ()
    each_place: bool = False
    sources: tuple[str, ...] = ()
    limits: Text = ""
    own_words: int = 0

    def __post_init__(self) -> None:
        if not is_name(self.name):
            raise ValueError("a name")
        if not 0 <= self.lowest < self.highest <= 100:
            raise ValueError("a scale of whole numbers from 0 to at most 100, its lowest below its highest")
        if self.own_words < 0 or (self.own_words and self.each_place):
            raise ValueError("places, or at least one thing in the person's own words")
        if self.every_days < 1:
            raise ValueError("a question that is asked every day or less often")
        if self.ends and len(self.ends) != 2:
            raise ValueError("what the two ends of the scale mean")
        if self.answers and len(self.answers) != self.highest - self.lowest + 1:
            raise ValueError("as many answers as the scale has numbers")
        if self.statements and (self.scoring is not Scoring.COUNT or len(self.statements) != self.highest):
            raise ValueError("statements that are counted, as many as the scale's highest number")
        if not (self.ends or self.answers or self.statements):
            raise ValueError("ends, answers or statements: somebody has to know what a number means")

    @property
    def places(self) -> Mapping[str, str]:
        """By id the names of what it is asked for, if that is places (core.place)."""
        return {site.id: site.name for site in SITES.values()} if self.each_place else {}

    def takes(self, score: int) -> bool:
        """Whether `score` is on the scale."""
        return self.lowest <= score <= self.highest
