"""What a person's sessions say about the next dose of each exercise of their plan, and what is done of it at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from footwork.catalogue.library import library
from footwork.core.adaptation import suits
from footwork.core.dose import Dose
from footwork.core.pain_rule import Verdict, Way, verdict_of
from footwork.core.place import Place
from footwork.core.plan import Plan, Version
from footwork.core.progression import NextDose, next_dose
from footwork.core.question import Adaptation
from footwork.core.routine import Item
from footwork.core.times import WEEK, day_at
from footwork.core.usual_pain import NOT_LONG_AGO, has_risen
from footwork.web.diary.answers import pain_between
from footwork.web.diary.sessions import first_session
from footwork.web.diary.tracked import tracked_places_in_sessions
from footwork.web.people.data_version import kept_by_version
from footwork.web.people.models import Person
from footwork.web.plan.felt_sessions import FeltSession, daily_pain, felt_in_orders
from footwork.web.plan.own_routine import own_exercises, with_another, with_doses
from footwork.web.plan.preferences import Preferences, preferences
from footwork.web.plan.routines import played_routines
from footwork.web.plan.store import current_plan, stored_by_version


def planned_items(version: Version, choices: Preferences) -> dict[str, Item]:
    """By exercise what the plan has, as this person plays it, with its dose before anything of it is otherwise."""
    routines = played_routines(choices).planned
    return {item.exercise.id: item for id in version.routine_ids if id in routines for item in routines[id].items}


@kept_by_version(8)
def next_doses(person: Person, today: date) -> dict[str, NextDose]:
    """By exercise of the plan; nothing for feet that cannot feel, for pain cannot warn there."""
    plan, choices = current_plan(person), preferences(person)
    if Adaptation.NO_PROGRESSION in choices.changes:
        return {}
    anew, places = _begun_anew(plan), stored_by_version(person)
    orders = felt_in_orders(person, places.get(anew.number, 0), today)
    risen, followed = _risen(person, anew, today), tracked_places_in_sessions(person)
    told, doses = {}, _played_doses(choices)
    for id, item in planned_items(plan.newest, choices).items():
        since = places.get(_since(plan, id).number, 0)
        verdict = min((_verdict(id, one, since, risen, followed) for one in orders), key=_gravity)
        step = next_dose(plan.newest.dose_of(id), item, verdict, doses.get(id))
        told[id] = (
            step
            if _suits(step, choices, plan.newest)
            else replace(step, way=Way.SAME, reasons=step.reasons[:1], instead="")
        )
    return told


def _verdict(id: str, sessions: Sequence[FeltSession], since: int, risen: str, followed: tuple[Place, ...]) -> Verdict:
    now = [one.of(id, followed) for one in sessions if one.stored > since and id in one.done]
    return verdict_of(now, [one.felt for one in sessions], risen)


def _gravity(verdict: Verdict) -> int:
    """Where it is in doubt which session was the last, the graver holds."""
    return (Way.PAUSE, Way.EASIER, Way.SAME, Way.HARDER).index(verdict.way)


def _risen(person: Person, anew: Version, today: date) -> str:
    """The place that the person follows where pain has risen for weeks, since they began or began anew."""
    start = first_session(person)
    if start is None:
        return ""
    begun = max(start, day_at(anew.made_at))
    before = pain_between(person, begun - NOT_LONG_AGO, begun + WEEK)
    recent = daily_pain(person, today).items()
    return next((place for place, scores in recent if has_risen(before.get(place, {}) | scores, begun, today)), "")


def _suits(step: NextDose, choices: Preferences, version: Version) -> bool:
    """Not where the exercise that is to come instead would give way to another at once, or is left out."""
    other = library().find(step.instead) if step.instead else None
    if other is None:
        return True
    left_out = other.id in {one.exercise for one in version.left_out}
    return not left_out and suits(other, choices.changes)


def _played_doses(choices: Preferences) -> dict[str, Dose]:
    """By exercise what is done of it, where the minutes leave it."""
    routines = (timeline.routine for timeline in played_routines(choices).timelines.values())
    return {item.exercise.id: item.dose for routine in routines for item in routine.items}


def _begun_anew(plan: Plan) -> Version:
    """The one with the last pause until further notice: what was felt before it has been acted upon. A rest of days is
    no such pause."""
    paused = (version for version in reversed(plan.versions) if _is_paused_for_good(version))
    return next(paused, plan.versions[0])


def _is_paused_for_good(version: Version) -> bool:
    pause = version.pause_on(version.since)
    return pause is not None and pause.last is None


def _since(plan: Plan, exercise: str) -> Version:
    """The one with which its dose of now was begun."""
    dose, began = plan.newest.dose_of(exercise), plan.newest
    for version in reversed(plan.versions):
        if version.dose_of(exercise) != dose:
            break
        began = version
    return began


def with_next_dose(version: Version, step: NextDose) -> Version:
    """`version` with the next dose, or with the exercise that comes instead. Raises ValueError where there is nothing
    to take over."""
    if step.instead:
        return with_another(version, step.dose.exercise, step.instead).because(*step.reasons)
    if step.way not in (Way.HARDER, Way.EASIER):
        raise ValueError("an exercise of which something is to change")
    return with_doses(version, [step.dose]).because(*step.reasons)


def can_use(version: Version, step: NextDose) -> bool:
    """Another exercise can come only into the person's own routine."""
    if step.instead:
        return step.dose.exercise in own_exercises(version)
    return step.way in (Way.HARDER, Way.EASIER)
