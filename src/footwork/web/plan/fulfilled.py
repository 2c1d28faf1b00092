"""Which exercises of the plan a session fulfils."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from footwork.core.occurrences import Timetable, session_of
from footwork.core.plan import Plan
from footwork.core.prescription import COMPOSED, EXERCISE
from footwork.core.record import Amount
from footwork.web.diary.sessions import DoneSession


class Fulfilled:
    """`ways` says of each exercise of the plan as which one the person does it: it is that one that records name."""

    def __init__(self, planned: Plan, ways: Mapping[str, str]) -> None:
        self._planned, self._timetable = planned, Timetable(planned)
        self._stands_for: dict[str, list[str]] = {}
        for id, way in ways.items():
            self._stands_for.setdefault(way, []).append(id)

    def __call__(self, session: DoneSession) -> Iterator[tuple[str, Amount]]:
        """A prescribed routine fulfils itself alone. All of a composed session is done when all that was played of it
        is: what did not fit into the day is not missing."""
        version = self._planned.on(session.day)
        composed = session.routine == COMPOSED or session_of(session.routine) is not None
        if not composed and version and session.routine in version.prescribed_routines:
            return
        found = {id: amount for item, amount in session.items for id in self._stands_for.get(item, [item])}
        if composed and session.amount is Amount.ALL:
            found |= dict.fromkeys(self._of(session), Amount.ALL)
        yield from ((EXERCISE + id, amount) for id, amount in found.items())

    def _of(self, session: DoneSession) -> Iterator[str]:
        """The exercises of which it was composed."""
        day, slot = session_of(session.routine) or (session.day, "")
        for one in self._timetable.on(day):
            if one.prescription.exercise and slot in ("", one.slot.id):
                yield one.prescription.exercise
