"""The routines as this person plays them: the catalogue's and their own, each unrolled once.

What somebody's answers leave out gives way to what suits them, and nobody gets what they leave out; then every exercise
gets the person's own dose of it; the days of the plan are fitted into their minutes; a routine beyond the plan
is fitted into its own limit.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from footwork.catalogue.adapters import adapter
from footwork.catalogue.documents import document_of
from footwork.catalogue.error_text import error_text
from footwork.core.adaptation import Replacement
from footwork.core.errors import TooLong
from footwork.core.fit import fit
from footwork.core.fit_day import Fitted, fit_days
from footwork.core.own_dose import OwnDose, dosed
from footwork.core.plan import Version
from footwork.core.reason import Reason
from footwork.core.routine import Routine
from footwork.core.span import BRISK, UNHURRIED
from footwork.core.timeline import Timeline, timeline_of
from footwork.translation import cached_by_language
from footwork.web.plan.composing import composed_typically, typical_days
from footwork.web.plan.preferences import Preferences
from footwork.web.plan.store import first_version
from footwork.web.plan.suiting import all_routines, suiting_routines

USUAL = Preferences()

LONGER_THAN_A_DAY = gettext_noop(
    "Together, these sessions take longer than they should in a day. "
    "Plan fewer, or set a daily limit. Then we fit them in."
)


@dataclass(frozen=True, slots=True)
class PlayedRoutines:
    """`planned` are the routines before any dose is otherwise, `doses` the person's own; `instead` and `told` say what
    is otherwise than planned and why, `emptied` the routines of which the answers before the start leave nothing,
    their titles by id, `trouble` why the plan does not fit."""

    timelines: dict[str, Timeline]
    planned: Mapping[str, Routine]
    doses: tuple[OwnDose, ...] = ()
    instead: tuple[Replacement, ...] = ()
    told: tuple[Reason, ...] = ()
    emptied: Mapping[str, str] = field(default_factory=dict)
    trouble: str = ""


def planned_version(choices: Preferences) -> Version:
    """Of the plan what makes a difference to how routines are played."""
    return _version(choices.plan)


def timelines(choices: Preferences = USUAL) -> tuple[Timeline, ...]:
    return tuple(played_routines(choices).timelines.values())


def played_routines(choices: Preferences) -> PlayedRoutines:
    return _played(choices._replace(look="", foot_check=None))


@cached_by_language(16)
def _played(choices: Preferences) -> PlayedRoutines:
    version = _version(choices.plan)
    before, instead = suiting_routines(version, choices.changes)
    routines = {id: dosed(routine, version.doses) for id, routine in before.items()}
    composed = {id: dosed(one, version.doses) for id, one in composed_typically(version, choices.changes).items()}
    ready = timedelta(seconds=choices.ready)
    fitted, trouble = None, ""
    try:
        fitted = _planned(version, routines | composed, ready)
    except TooLong as error:
        trouble = error_text(error) if version.minutes else _(LONGER_THAN_A_DAY)
    planned = fitted.routines if fitted else {}
    unrolled = {
        id: timeline_of(planned[id], fitted.pace) if fitted and id in planned else within_its_limit(one, ready)
        for id, one in routines.items()
    }
    told = fitted.told if fitted else ()
    emptied = {one.id: one.title for one in all_routines(version) if one.id not in routines}
    return PlayedRoutines(unrolled, before, version.doses, tuple(dict.fromkeys(instead)), told, emptied, trouble)


def _version(plan: str) -> Version:
    """What is not in `plan` makes no difference here."""
    first = first_version()
    if not plan:
        return first
    return adapter(Version).read_json(json.dumps(document_of(first) | json.loads(plan)).encode(), "plan")


def _planned(version: Version, routines: Mapping[str, Routine], ready: timedelta) -> Fitted:
    """What the plan has, fitted into its minutes. Without minutes, the routines that have a limit of their own are
    fitted by pace alone into the longest of those limits, with more time to get ready where that leaves it; a routine
    without a limit hurries nobody and is not among them. Raises TooLong."""
    days = [
        [id for id in day if id in routines and (version.minutes or routines[id].limit)]
        for day in typical_days(version)
    ]
    longer = {id: routines[id].with_ready(ready) for day in days for id in day}
    if version.minutes:
        return fit_days(longer, days, timedelta(minutes=version.minutes))
    limit = max((one.limit for one in longer.values() if one.limit), default=None)
    try:
        return fit_days(longer, days, limit, by_pace_alone=True)
    except TooLong:
        return fit_days({id: routines[id] for id in longer}, days, limit, by_pace_alone=True)


def within_its_limit(routine: Routine, ready: timedelta) -> Timeline:
    """With more time to get ready, if the limit leaves it; at its briskest where a dose of the person's own is more
    than the limit has room for."""
    for one in (routine.with_ready(ready), routine):
        try:
            return timeline_of(one, fit(one, one.limit) if one.limit else UNHURRIED)
        except TooLong:
            continue
    return timeline_of(routine, BRISK)
