"""What a person's sessions say about the next dose of each of their own exercises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from footwork.core.own_routine import OwnItem
from footwork.core.plan import Plan, Version
from footwork.core.progression import Felt, NextDose, next_dose, way_of
from footwork.core.safety import Change
from footwork.outcomes.series import weeks
from footwork.web.answers import pain_by_place
from footwork.web.choices import Choices
from footwork.web.diary.models import Record
from footwork.web.keeping import LOCAL_PERSON
from footwork.web.own_exercises import own_items
from footwork.web.routines import find

_USUAL = timedelta(days=7)
"""The days whose mean is what is usual."""


def next_doses(plan: Plan, choices: Choices, today: date) -> dict[str, NextDose]:
    """By exercise; nothing for feet that cannot feel, for pain cannot warn there."""
    if Change.NO_PROGRESSION in choices.changes:
        return {}
    told, scores = {}, pain_by_place()
    means = _weekly_means(scores, today)
    for item in own_items(plan.newest):
        exercise = find(item.exercise)
        if exercise:
            sessions = list(_felt(item.exercise, _since(plan, item), scores))
            told[item.exercise] = next_dose(item, exercise, *way_of(sessions, means))
    return told


def _since(plan: Plan, item: OwnItem) -> datetime:
    """When this dose of it was begun with."""
    began = plan.newest.made_at
    for version in reversed(plan.versions):
        if item not in own_items(version):
            break
        began = version.made_at
    return began


def _felt(exercise: str, since: datetime, scores: Mapping[str, Mapping[date, int]]) -> Iterator[Felt]:
    rows = Record.objects.filter(
        person=LOCAL_PERSON, started_at__gte=since, items__exercise=exercise, items__phases_done__gt=0
    )
    for row in rows.order_by("started_at").distinct().prefetch_related("items", "pains"):
        record = row.to_core()
        day = record.started_at.date()
        yield Felt(day, max(record.answered.values(), default=None), _next_day(scores, day))


def _next_day(scores: Mapping[str, Mapping[date, int]], day: date) -> float | None:
    """How much worse than usual the day after was, where it was worst; None where it was not answered."""
    worse = []
    for told in scores.values():
        usual = [score for other, score in told.items() if day - _USUAL < other <= day]
        after = told.get(day + timedelta(days=1))
        if usual and after is not None:
            worse.append(after - sum(usual) / len(usual))
    return max(worse, default=None)


def _weekly_means(scores: Mapping[str, Mapping[date, int]], today: date) -> list[float | None]:
    """Of the place that hurts most now, the weeks that are over."""
    by_place = [
        [week.mean for week in weeks(told, min(told), today) if week.first + _USUAL <= today]
        for told in scores.values()
        if told
    ]
    return max(by_place, key=lambda means: (means or [0])[-1] or 0, default=[])


def changed(version: Version, exercise: str, by: NextDose) -> tuple[OwnItem, ...]:
    """The person's exercises with the next dose of one of them taken over, or the exercise that comes instead."""
    new = OwnItem(exercise=by.instead) if by.instead else by.item
    there = {one.exercise for one in own_items(version)} - {exercise}
    items = (new if one.exercise == exercise else one for one in own_items(version))
    return tuple(one for one in items if one is not new or new.exercise not in there)
