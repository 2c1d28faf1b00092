"""Looks at one's feet: what was seen, what of it counts now, and what it calls for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import chain
from uuid import UUID

from footwork.core.feet import DAILY, EACH_DAY, EACH_WEEK, Call, Fact, FeetPart, Finding, Part
from footwork.core.names import is_name
from footwork.core.question import Action, Adaptation, Question
from footwork.core.record import SLACK
from footwork.core.side import ON_THE_BODY, Side
from footwork.core.tag import Tag
from footwork.core.times import check_day, check_moment
from footwork.core.touch_test import TOE_IDS, lost_feeling

LOST_FEELING = "lost-feeling"
"""The finding that follows from the touch test."""
FEEL_LITTLE = frozenset({LOST_FEELING, "numb"})
"""Findings of feet that do not feel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One look: the `parts` that were answered, what was `found` in them by the sides, the `facts` that were true, and
    which toes were felt in a touch test, if there was one. Ids that a later program has no more stay as they are."""

    id: UUID
    day: date
    looked_at: datetime
    parts: tuple[str, ...]
    found: Mapping[str, tuple[Side, ...]]
    facts: tuple[str, ...] = ()
    felt: Mapping[str, bool]

    def __post_init__(self) -> None:
        check_day(self.day)
        check_moment(self.looked_at)
        if not all(map(is_name, chain(self.parts, self.found, self.facts))):
            raise ValueError("the names of parts, findings and facts")
        if not (set(self.felt) <= set(TOE_IDS) and all(self.found.values())):
            raise ValueError(f"toes of {', '.join(TOE_IDS)}, and a side for each finding")
        if not set(chain.from_iterable(self.found.values())) <= ON_THE_BODY:
            raise ValueError("the sides left, right or both")

    def is_from_the_future(self, now: datetime) -> bool:
        return self.looked_at > now + SLACK or self.day > (now + SLACK).date() + timedelta(days=1)

    def sides_of(self, finding: Finding) -> tuple[Side, ...]:
        if finding.id == LOST_FEELING:
            return (Side.BOTH,) if lost_feeling(self.felt) else ()
        return self.found.get(finding.id, ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photo of a finding that was seen on that `day`; `content` is the file in Base64."""

    id: UUID
    day: date
    finding: str
    side: Side
    content: str

    def __post_init__(self) -> None:
        check_day(self.day)
        if not is_name(self.finding):
            raise ValueError("the name of a finding")
        if self.side not in ON_THE_BODY:
            raise ValueError("the side left, right or both")

    def is_from_the_future(self, now: datetime) -> bool:
        return self.day > (now + SLACK).date() + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding on one side, seen last on the day `on` and in each look from `since` to then."""

    finding: Finding
    side: Side
    since: date
    on: date

    @property
    def id(self) -> str:
        """Tells it from the same finding that came back after it had gone: consent was to the one that was read."""
        return f"look-{self.finding.id}-{self.side}-{self.since}"


@dataclass(frozen=True, slots=True)
class Called:
    """A finding with what it calls for in this person."""

    seen: Seen
    call: Call

    @property
    def look_again_on(self) -> date:
        return self.seen.on + timedelta(days=self.call.again_after_days)

    def counts_on(self, day: date) -> bool:
        """Until its day to look again; what holds the exercises back, until the feet were looked at again."""
        return self.call.holds_back or day <= self.look_again_on

    def as_question(self, says: str) -> Question:
        """As if the safety check had asked it: what follows has one place (core.safety)."""
        call = self.call
        return Question(
            id=self.seen.id, says=says, then=call.then, who=call.who, action=call.action,
            locks=call.locks, once_lifted=call.once_lifted, changes=call.changes, leaves_out=call.leaves_out,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Judgement:
    """What findings call for together: the strongest call first."""

    called: tuple[Called, ...] = ()

    @property
    def action(self) -> Action:
        return max((one.call.action for one in self.called), key=lambda one: one.rank, default=Action.GO_ON)

    @property
    def locked(self) -> bool:
        return any(one.call.locks for one in self.called)

    @property
    def leaves_out(self) -> frozenset[Tag]:
        return frozenset(tag for one in self.called for tag in one.call.leaves_out)

    @property
    def changes(self) -> frozenset[Adaptation]:
        return frozenset(change for one in self.called for change in one.call.changes)

    @property
    def who(self) -> str:
        """Whom to see first; nothing where nobody has to be seen."""
        seeing = (one.call for one in self.called if one.call.holds_back or one.call.action is Action.ADVISE)
        return next((call.who for call in seeing if call.who), "")

    @property
    def holding_back(self) -> Judgement:
        return replace(self, called=tuple(one for one in self.called if one.call.holds_back))

    def counting_on(self, day: date) -> Judgement:
        return replace(self, called=tuple(one for one in self.called if one.counts_on(day)))


def judge(found: Iterable[Seen], facts: AbstractSet[Fact]) -> Judgement:
    """An emergency beats everything, and feet that have lost feeling are judged as such at once."""
    seen = list(found)
    if any(one.finding.id in FEEL_LITTLE for one in seen):
        facts = facts | {Fact.NO_FEELING}
    called = (Called(one, one.finding.call_for(facts)) for one in seen)
    return Judgement(tuple(sorted(called, key=lambda one: one.call.strength, reverse=True)))


def days_between(facts: AbstractSet[Fact]) -> int:
    return EACH_DAY if not facts.isdisjoint(DAILY) else EACH_WEEK


def next_look(last: date, judgement: Judgement, facts: AbstractSet[Fact]) -> date:
    """The day of the next look: as often as the person looks, or sooner where a finding asks for it."""
    usual = last + timedelta(days=days_between(facts))
    return min((usual, *(one.look_again_on for one in judgement.called if one.look_again_on > last)))


def seen_in(looks: Sequence[Look], parts: Iterable[FeetPart]) -> Iterator[Seen]:
    """What stands of `looks`, of which the one stored last comes first: of each part what the newest look says that
    answered it."""
    for part in parts:
        answered = [look for look in looks if part.part in look.parts]
        for finding in part.findings if answered else ():
            for side in answered[0].sides_of(finding):
                yield Seen(finding, side, _since(answered, finding, side), answered[0].day)


def _since(answered: Sequence[Look], finding: Finding, side: Side) -> date:
    """The day of the first of the looks in a row that have it."""
    since = answered[0].day
    for look in answered[1:]:
        if side not in look.sides_of(finding):
            break
        since = min(since, look.day)
    return since


def contradictions(part: FeetPart, found: Mapping[str, Iterable[Side]]) -> list[tuple[Finding, Finding, Side]]:
    """Pairs of which a foot has one at most: two pictures of one choice."""
    chosen = [(one, set(found.get(one.id, ()))) for one in part.findings if one.choice]
    return [
        (one, other, side)
        for number, (one, sides) in enumerate(chosen)
        for other, others in chosen[number + 1 :]
        if one.choice == other.choice
        for side in sorted(sides & others)
    ]


def is_urgent(part: Part, found: Mapping[str, Iterable[Side]]) -> bool:
    """Whether to stop looking: what cannot wait was found."""
    return part is Part.NOW and bool(found)
