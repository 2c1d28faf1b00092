"""The sessions that are composed of exercises, as this person plays them: by what is due in a slot of a concrete day.

Each session gets the person's doses, and is fitted into what the day's other sessions leave of its minutes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from footwork.core.errors import TooLong
from footwork.core.fit_day import fit_days
from footwork.core.occurrences import session_of
from footwork.core.own_dose import dosed
from footwork.core.plan import Version
from footwork.core.routine import Routine
from footwork.core.span import BRISK
from footwork.core.steps import ZERO
from footwork.core.timeline import Timeline, timeline_of
from footwork.translation import cached_by_language
from footwork.web.plan.composing import composed_routines, units_of
from footwork.web.plan.preferences import Preferences
from footwork.web.plan.routines import PlayedRoutines, planned_version, played_routines


class PlayedSessions(Mapping[str, Timeline]):
    """By the id of a session what is played: the routines there are, and every composed session of any day."""

    def __init__(self, choices: Preferences) -> None:
        self._choices, self._played = choices, played_routines(choices)

    def __getitem__(self, id: str) -> Timeline:
        found = self._played.timelines.get(id) or composed_session(id, self._choices)
        if found is None:
            raise KeyError(id)
        return found

    def __contains__(self, id: object) -> bool:
        return id in self._played.timelines or (isinstance(id, str) and is_composed(id, self._choices))

    def __iter__(self) -> Iterator[str]:
        return iter(self._played.timelines)

    def __len__(self) -> int:
        return len(self._played.timelines)


def is_composed(id: str, choices: Preferences) -> bool:
    """Whether it is a composed session of which something can be played."""
    asked = session_of(id)
    return asked is not None and id in _of_day(asked[0], choices._replace(look="", foot_check=None))


@cached_by_language(256)
def composed_session(id: str, choices: Preferences) -> Timeline | None:
    """None for an id of nothing that is due."""
    asked = session_of(id)
    return _played_of_day(asked[0], choices._replace(look="", foot_check=None)).get(id) if asked else None


@cached_by_language(64)
def _played_of_day(day: date, choices: Preferences) -> dict[str, Timeline]:
    version, played = planned_version(choices), played_routines(choices)
    ready = timedelta(seconds=choices.ready)
    routines = {id: dosed(one, version.doses).with_ready(ready) for id, one in _of_day(day, choices).items()}
    try:
        fitted = fit_days(routines, [list(routines)], _left(version, played, day))
    except TooLong:
        return {id: timeline_of(one, BRISK) for id, one in routines.items()}
    return {id: timeline_of(one, fitted.pace) for id, one in fitted.routines.items()}


def _left(version: Version, played: PlayedRoutines, day: date) -> timedelta | None:
    """Of the minutes of the day, what its routines leave; a second at least, into which nothing fits."""
    if version.minutes is None:
        return None
    ids = (one.prescription.routine for one in units_of(version, day) if one.prescription.routine)
    taken = sum((played.timelines[id].length for id in ids if id in played.timelines), ZERO)
    return max(timedelta(minutes=version.minutes) - taken, timedelta(seconds=1))


@cached_by_language(64)
def _of_day(day: date, choices: Preferences) -> dict[str, Routine]:
    return composed_routines(planned_version(choices), day, choices.changes)
