"""What is advised in a week, and what an activity counts for (docs/evidence.md#activity-in-a-week).

It is counted and never scored: less is still better than none.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from footwork.core.activity import OTHER, Activity, Effort
from footwork.core.evidence import Claim, Grade
from footwork.core.names import is_name
from footwork.core.place import Place
from footwork.core.span import Count
from footwork.core.text import Text

OLDER = 65
"""From this age on guidelines advise balance too."""

MODERATE_MET, VIGOROUS_MET = 3, 6
"""Multiples of the energy of sitting still, from which an activity is moderate and vigorous."""

MODERATE_SHARE, VIGOROUS_SHARE = 0.64, 0.77
"""Of the highest heart rate, from which it is moderate and vigorous."""

HIGHEST_AT_BIRTH, LESS_A_YEAR = 208, 0.7
"""The highest heart rate of healthy adults is 208 less 0.7 times their age [TAN01]; a person can differ by ten."""


class Bar(StrEnum):
    """What is counted."""

    AEROBIC = "aerobic"
    STRENGTH = "strength"
    BALANCE = "balance"
    STRETCHING = "stretching"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a guideline advises for a week, in minutes where it is `aerobic`, else in days: `adults` to people under 65,
    `older` from then on; None where it advises nothing. `says` is what counts, in words, `guideline` what it
    advises."""

    id: Bar
    name: Text
    says: Text
    guideline: Text
    grade: Grade
    adults: Count | None = None
    older: Count | None = None
    sources: tuple[str, ...] = ()
    limits: Text = ""

    def __post_init__(self) -> None:
        if not (is_name(self.name) and self.says and self.guideline):
            raise ValueError("a name, what counts, and what is advised")
        if not (self.adults or self.older):
            raise ValueError("a number for adults or for people from 65 on")

    @property
    def claim(self) -> Claim:
        """What is advised, with its grade."""
        return Claim(says=self.guideline, grade=self.grade, sources=self.sources, limits=self.limits)

    def of(self, *, older: bool) -> Count | None:
        return self.older if older else self.adults


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityKind:
    """`counts` are the bars that it fills: minutes or, if it lasts `day_from` minutes in a day, a day. `met` is how
    hard it usually is, None where that cannot be said of the kind. With steps, it is moderate and vigorous from so many
    a minute. `loads` are the places that steps of it load; `verb` stands in "walking 70 of 150 minutes"."""

    id: str
    name: Text
    verb: Text
    counts: tuple[Bar, ...]
    met: float | None = None
    moderate_steps: int | None = None
    vigorous_steps: int | None = None
    day_from: int = 1
    loads: tuple[Place, ...] = ()

    def __post_init__(self) -> None:
        if not (is_name(self.id) and is_name(self.name) and is_name(self.verb)):
            raise ValueError("an id, a name and a word for doing it")
        if (self.moderate_steps is None) is not (self.vigorous_steps is None):
            raise ValueError("steps a minute for both moderate and vigorous, or for neither")
        if self.moderate_steps and self.vigorous_steps and self.moderate_steps >= self.vigorous_steps:
            raise ValueError("more steps a minute for vigorous than for moderate")

    @property
    def picture(self) -> str:
        """The name of its illustration."""
        return f"week-{self.id}"


@dataclass(frozen=True, slots=True)
class Week:
    """What `week.toml` says; `walking` is what is known of the walking plan."""

    targets: tuple[Target, ...]
    kinds: tuple[ActivityKind, ...]
    walking: Claim

    def __post_init__(self) -> None:
        ids = [kind.id for kind in self.kinds]
        if len(set(ids)) < len(ids) or OTHER not in ids:
            raise ValueError(f'kinds with different ids, of which one is "{OTHER}"')
        if {target.id for target in self.targets} != set(Bar) or len(self.targets) != len(Bar):
            raise ValueError(f"a target for each of {', '.join(Bar)}")

    def kind(self, id: str) -> ActivityKind:
        """What a newer program calls by another id is something else here."""
        known = {kind.id: kind for kind in self.kinds}
        return known.get(id, known[OTHER])

    def target(self, bar: Bar) -> Target:
        return next(target for target in self.targets if target.id is bar)


def highest_heart_rate(age: int) -> float:
    """Beats a minute."""
    return HIGHEST_AT_BIRTH - LESS_A_YEAR * age


class KnownBy(StrEnum):
    """What tells how hard an activity was."""

    PERSON = "person"
    HEART_RATE = "heart_rate"
    CADENCE = "cadence"
    KIND = "kind"


def known_by(activity: Activity, kind: ActivityKind, age: int | None = None) -> KnownBy | None:
    """What the person said, for effort is theirs and devices err; else heart rate, where their age is known, else
    cadence, else the kind. None where nothing tells."""
    if activity.effort:
        return KnownBy.PERSON
    if activity.heart_rate is not None and age is not None:
        return KnownBy.HEART_RATE
    if activity.cadence is not None and kind.moderate_steps:
        return KnownBy.CADENCE
    return None if kind.met is None else KnownBy.KIND


def effort_of(activity: Activity, kind: ActivityKind, age: int | None = None) -> Effort | None:
    """How hard it was, by what tells it (`known_by`)."""
    match known_by(activity, kind, age):
        case KnownBy.PERSON:
            return activity.effort
        case KnownBy.HEART_RATE:
            share = (activity.heart_rate or 0) / highest_heart_rate(age or 0)
            return _by(share, MODERATE_SHARE, VIGOROUS_SHARE)
        case KnownBy.CADENCE:
            return _by(activity.cadence or 0, kind.moderate_steps or 0, kind.vigorous_steps or 0)
        case KnownBy.KIND:
            return _by(kind.met or 0, MODERATE_MET, VIGOROUS_MET)
        case None:
            return None


def is_unknown(activity: Activity, kind: ActivityKind, age: int | None = None) -> bool:
    """Whether it could count by how hard it was, and nothing tells that."""
    return Bar.AEROBIC in kind.counts and known_by(activity, kind, age) is None


def _by(number: float, moderate: float, vigorous: float) -> Effort:
    if number >= vigorous:
        return Effort.VIGOROUS
    return Effort.MODERATE if number >= moderate else Effort.LIGHT
