"""How many days of a running trial were answered, and whether they can still become a result. How much it hurt is not
looked at before the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from footwork.core.times import DAY
from footwork.outcomes.offers import effect_of
from footwork.web.diary.answers import scores_by_subject
from footwork.web.diary.forms import DAYS_BACK
from footwork.web.diary.tracked import PAIN
from footwork.web.people.models import Person
from footwork.web.trials import TrialRun


@dataclass(frozen=True, slots=True)
class TrialAnswers:
    """Of so many `days` so far, of which today is one only when it is answered, so many are `answered`. `suffices` says
    whether there can be a result at the end, if all that can still be answered is."""

    days: int
    answered: int
    suffices: bool

    @property
    def missing(self) -> int:
        return self.days - self.answered


def trial_answers(person: Person, known: TrialRun, today: date) -> TrialAnswers:
    scores, first = scores_by_subject(person, PAIN).get(known.row.place, {}), known.trial.first
    told = {day for day in scores if first <= day <= today}
    coming = set(_days(max(first, today - DAYS_BACK * DAY), known.trial.last))
    full = dict.fromkeys(sorted(told | coming), 0)  # which scores makes no difference to whether they are enough
    over = max((today - first).days, 0)
    return TrialAnswers(over + (today in told), len(told), effect_of(known.trial, full) is not None)


def _days(first: date, last: date) -> Iterator[date]:
    return (first + number * DAY for number in range((last - first).days + 1))
