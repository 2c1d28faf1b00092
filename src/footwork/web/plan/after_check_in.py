"""What is said after the daily questions were answered: a jump of pain, what it means, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from footwork.catalogue.place_text import place_of_pain
from footwork.core.jump import Jump, jump
from footwork.core.place_pain import SEVERE
from footwork.core.usual_pain import NOT_LONG_AGO, Scores
from footwork.translation.numbers import decimal
from footwork.web.diary.answers import tracked_pain
from footwork.web.people.models import Person
from footwork.web.plan.pain_advice import pain_advice
from footwork.web.plan.store import changed_by_rule, current_plan


@dataclass(frozen=True, slots=True)
class AfterCheckIn:
    """`jumps` says where pain has risen much; `is_severe` is a pain that ends a session, jump or not; `changed` says
    what of the plan followed at once; `advised` what is advised without a jump."""

    jumps: tuple[str, ...]
    is_severe: bool
    changed: str
    advised: str


def after_check_in(person: Person, today: date) -> AfterCheckIn:
    planned = current_plan(person)
    changed = changed_by_rule(planned, today) if planned.newest.since == today else ""
    pain = tracked_pain(person, today - NOT_LONG_AGO)
    severe = any(scores.get(today, 0) >= SEVERE for scores in pain.values())
    return AfterCheckIn(tuple(_jumps(pain, today)), severe, changed, pain_advice(person, today))


def _jumps(pain: Mapping[str, Scores], today: date) -> Iterator[str]:
    for place, scores in pain.items():
        if found := jump(scores, today):
            yield _sentence(place, found)


def _sentence(place: str, found: Jump) -> str:
    said = _("Pain in your {place} is {score} today. Your usual is {before}.")
    if not found.is_usual:
        said = _("Pain in your {place} is {score} today. Last time it was {before}.")
    return said.format(place=place_of_pain(place), score=found.score, before=_whole_or_half(found.before))


def _whole_or_half(score: float) -> str:
    return decimal(score, 0 if score == int(score) else 1)
