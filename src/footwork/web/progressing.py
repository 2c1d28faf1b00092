"""What a person's sessions say about the next dose of each exercise of their plan, and what is done of it at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from operator import attrgetter
from typing import Any, NamedTuple

from footwork.catalogue.library import library
from footwork.core.adapted import suits
from footwork.core.dose import Dose
from footwork.core.plan import Plan, Version
from footwork.core.progression import Felt, NextDose, Verdict, Way, next_dose, way_of
from footwork.core.question import Change
from footwork.core.routine import Item
from footwork.outcomes.series import weeks
from footwork.web.answers import pain_by_place
from footwork.web.choices import Choices
from footwork.web.diary.models import Record
from footwork.web.keeping import LOCAL_PERSON
from footwork.web.own_exercises import own_exercises, with_another, with_doses
from footwork.web.plans import places_of_versions
from footwork.web.routines import played

_USUAL = timedelta(days=7)
"""The days whose mean is what is usual."""

_LONG_AGO = timedelta(days=60)
"""Sessions of before tell nothing of the dose of now. The number is ours."""


def planned_items(version: Version, choices: Choices) -> dict[str, Item]:
    """By exercise what the plan has, as this person plays it, with its dose before anything of it is otherwise."""
    routines = played(choices).planned
    return {item.exercise.id: item for id in version.routine_ids if id in routines for item in routines[id].items}


def next_doses(plan: Plan, choices: Choices, today: date) -> dict[str, NextDose]:
    """By exercise; nothing for feet that cannot feel, for pain cannot warn there."""
    if Change.NO_PROGRESSION in choices.changes:
        return {}
    scores, anew, places = pain_by_place(), _begun_anew(plan), places_of_versions()
    means = _weekly_means(scores, anew.made_at.date(), today)
    felt = _felt(places.get(anew.number, 0), today, scores)
    told, doses = {}, _played_doses(choices)
    for id, item in planned_items(plan.newest, choices).items():
        since, sessions = places.get(_since(plan, id).number, 0), felt.get(id, [])
        now = [one for one in sessions if one.stored > since]
        before = [one for one in sessions if one.stored < since]
        step = next_dose(plan.newest.dose_of(id), item, _way_of(now, means, before), doses.get(id))
        told[id] = (
            step
            if _suits(step, choices, plan.newest)
            else replace(step, way=Way.SAME, reasons=step.reasons[:1], instead="")
        )
    return told


def _way_of(now: list[Session], means: list[float | None], before: list[Session]) -> Verdict:
    """Which session was the last can be in doubt: a device was offline, or a clock wrong. Then the graver holds."""
    orders = (attrgetter("stored"), attrgetter("began"))
    ways = [way_of(_in_order(now, one), means, _in_order(before, one)) for one in orders]
    return min(ways, key=lambda verdict: _GRAVEST_FIRST.index(verdict.way))


_GRAVEST_FIRST = (Way.PAUSE, Way.EASIER, Way.SAME, Way.HARDER)


class Session(NamedTuple):
    """What was felt in a session, its place in the order of storing, and when it began by its device's clock."""

    felt: Felt
    stored: int
    began: datetime


def _in_order(sessions: Iterable[Session], order: Callable[[Session], Any]) -> list[Felt]:
    return [one.felt for one in sorted(sessions, key=order)]


def _suits(step: NextDose, choices: Choices, version: Version) -> bool:
    """Not where the exercise that is to come instead would give way to another at once, or is left out."""
    other = library().find(step.instead) if step.instead else None
    if other is None:
        return True
    left_out = other.id in {one.exercise for one in version.left_out}
    return not left_out and suits(other, choices.changes)


def _played_doses(choices: Choices) -> dict[str, Dose]:
    """By exercise what is done of it, where the minutes leave it."""
    routines = (timeline.routine for timeline in played(choices).timelines.values())
    return {item.exercise.id: item.dose for routine in routines for item in routine.items}


def _begun_anew(plan: Plan) -> Version:
    """The one with the last pause: what was felt before it has been acted upon."""
    paused = (version for version in reversed(plan.versions) if version.is_paused(version.since))
    return next(paused, plan.versions[0])


def _since(plan: Plan, exercise: str) -> Version:
    """The one with which its dose of now was begun."""
    dose, began = plan.newest.dose_of(exercise), plan.newest
    for version in reversed(plan.versions):
        if version.dose_of(exercise) != dose:
            break
        began = version
    return began


def _felt(since: int, today: date, scores: Mapping[str, Mapping[date, int]]) -> dict[str, list[Session]]:
    """By exercise the sessions stored after `since` in which something of it was done. Whether a session came before
    or after a change of the plan is no matter of clocks."""
    told: dict[str, list[Session]] = defaultdict(list)
    not_long_ago = datetime.combine(today, time(), UTC) - _LONG_AGO
    rows = Record.objects.filter(person=LOCAL_PERSON, stored__gt=since, started_at__gte=not_long_ago)
    for row in rows.prefetch_related("items", "pains"):
        record = row.to_core()
        day = record.started_at.date()
        felt = Felt(day, max(record.answered.values(), default=None), _next_day(scores, day))
        for exercise in {item.exercise for item in record.items if item.phases_done}:
            told[exercise].append(Session(felt, row.stored, record.started_at))
    return told


def _next_day(scores: Mapping[str, Mapping[date, int]], day: date) -> float | None:
    """How much worse than usual the day after was, where it was worst; None where it was not answered."""
    worse = []
    for told in scores.values():
        usual = [score for other, score in told.items() if day - _USUAL < other <= day]
        after = told.get(day + timedelta(days=1))
        if usual and after is not None:
            worse.append(after - sum(usual) / len(usual))
    return max(worse, default=None)


def _weekly_means(scores: Mapping[str, Mapping[date, int]], anew: date, today: date) -> list[float | None]:
    """Of the place that hurts most now, the weeks that are over, unless all of them were when it was begun `anew`."""
    by_place = [
        [week for week in weeks(told, min(told), today) if week.first + _USUAL <= today]
        for told in scores.values()
        if told
    ]
    means = [[week.mean for week in past] for past in by_place if past and past[-1].first + _USUAL > anew]
    return max(means, key=lambda one: one[-1] or 0, default=[])


def taken_over(version: Version, step: NextDose) -> Version:
    """`version` with the next dose, or with the exercise that comes instead. Raises ValueError where there is nothing
    to take over."""
    reason = " ".join(step.reasons)
    if step.instead:
        return replace(with_another(version, step.dose.exercise, step.instead), reason=reason)
    if step.way not in (Way.HARDER, Way.EASIER):
        raise ValueError("an exercise of which something is to change")
    return replace(with_doses(version, [step.dose]), reason=reason)


def can_be_taken_over(version: Version, step: NextDose) -> bool:
    """Another exercise can come only into the person's own routine."""
    if step.instead:
        return step.dose.exercise in own_exercises(version)
    return step.way in (Way.HARDER, Way.EASIER)
