"""Doses that follow each other: another from a day, a week or a number of sessions on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from footwork.core.change_sets import with_sets
from footwork.core.dose import Dose
from footwork.core.errors import FieldError
from footwork.core.span import Count, Span
from footwork.core.text import Text

MOST_STAGES = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A change of the dose from then on. Earlier stages still count where this one changes nothing. It begins with the
    first day of `from_week`, with `from_day`, both counted from 1, or `after_sessions`. `hold` is how long each hold
    lasts."""

    from_week: int | None = None
    from_day: int | None = None
    after_sessions: int | None = None
    sets: Count | None = None
    reps: Count | None = None
    hold: Span | None = None
    load: Text = ""

    def __post_init__(self) -> None:
        begins = [one for one in (self.from_week, self.from_day, self.after_sessions) if one is not None]
        if len(begins) != 1:
            raise ValueError("one of from_week, from_day and after_sessions")
        if begins[0] < (1 if self.after_sessions is not None else 2):
            raise ValueError("week 2 or day 2 at the earliest, or after 1 session: before that the dose itself counts")
        if not (self.sets or self.reps or self.hold or self.load):
            raise ValueError("sets, reps, hold or load that change")

    def has_begun(self, day: int, sessions: int) -> bool:
        if self.after_sessions is not None:
            return sessions >= self.after_sessions
        first = (self.from_week - 1) * 7 + 1 if self.from_week is not None else self.from_day
        return first is not None and day >= first

    def of(self, dose: Dose) -> Dose:
        """Raises FieldError for what this dose has not."""
        if self.sets:
            dose = with_sets(dose, self.sets)
        if self.reps:
            dose = replace(dose, reps=self.reps, reps_about=None)
        if self.load:
            dose = replace(dose, load=self.load)
        return _holding(dose, self.hold) if self.hold else dose


def _holding(dose: Dose, hold: Span) -> Dose:
    if not any(phase.hold for phase in dose.phases):
        raise FieldError("hold", "nothing: no phase of this dose is held")
    phases = (replace(one, lasts=hold, about=None) if one.hold else one for one in dose.phases)
    return replace(dose, phases=tuple(phases))


def staged(dose: Dose, stages: Sequence[Stage], day: int, sessions: int = 0) -> Dose:
    """The dose of that day, counted from 1, after so many sessions."""
    for stage in stages:
        if stage.has_begun(day, sessions):
            dose = stage.of(dose)
    return dose
