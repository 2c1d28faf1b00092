"""A person's walking plan as pages show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from footwork.catalogue.library import library
from footwork.core.evidence import Claim
from footwork.core.pain_rule import Way
from footwork.core.times import DAY
from footwork.core.walking import speaks_against
from footwork.web.people.models import Person
from footwork.web.screening.status import ScreeningStatus, State, changes_by_answers, checked_on, screening_status
from footwork.web.week.walking import WalkingPlan, walking_plan
from footwork.web.week.words import DAYS, walking_told, week_number


@dataclass(frozen=True, slots=True)
class WalkingCard:
    """`plan` is None where there is none; `status` says whether exercises may start, `against` that what was answered
    speaks against walking more and more, and `answers_speak` that not the foot check alone does; `waits` that the pain
    rule says to rest first."""

    plan: WalkingPlan | None
    status: ScreeningStatus
    against: bool
    answers_speak: bool = False
    walked_today: bool = False
    waits: bool = False
    number: str = ""
    told: tuple[str, ...] = ()

    @property
    def days(self) -> list[tuple[date, bool]]:
        """Each day of the plan's week, and whether enough was walked on it."""
        if self.plan is None:
            return []
        days = (self.plan.week.monday + n * DAY for n in range(DAYS))
        return [(day, day in self.plan.walked) for day in days]

    @property
    def claim(self) -> Claim:
        return library().week().walking

    @property
    def may_walk(self) -> bool:
        return self.status.state is State.FREE and not self.against

    @property
    def may_walk_now(self) -> bool:
        """Whether the next walk of the plan may come."""
        return self.may_walk and not self.waits

    @property
    def urges(self) -> bool:
        """Whether the page may ask for more than was done: never while the person is held back, and no walk of a plan
        that waits."""
        return not self.status.headline and (self.plan is None or self.may_walk_now)

    @property
    def foot_check(self) -> date | None:
        """The day of the look at the feet that alone speaks against the plan."""
        return None if self.answers_speak else self.status.foot_check

    @property
    def asks_first(self) -> bool:
        """Whether the safety check comes first."""
        return self.status.state in (State.ASK, State.ASK_AGAIN)


def walking_card(person: Person, today: date) -> WalkingCard:
    plan, status = walking_plan(person, today), screening_status(person)
    against = speaks_against(checked_on(person, today).changes)
    answers_speak = against and speaks_against(changes_by_answers(person))
    if plan is None:
        return WalkingCard(None, status, against, answers_speak)
    waits = plan.verdict is not None and plan.verdict.way is not Way.EASIER
    told = tuple(walking_told(plan))
    return WalkingCard(plan, status, against, answers_speak, today in plan.walked, waits, week_number(plan), told)
