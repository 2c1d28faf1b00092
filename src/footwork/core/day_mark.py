"""The days of a week at a glance: what of each was planned, and whether it was done."""

from __future__ import annotations

from collections.abc import Container, Iterable
from datetime import date
from enum import StrEnum

from footwork.core.occurrences import Due
from footwork.core.record import Amount


class DayMark(StrEnum):
    """A day that is over without a session is marked no other than a day of rest: nobody is blamed."""

    DONE = "done"
    PARTLY = "partly"
    PLANNED = "planned"
    NONE = "none"


def day_mark(due: Iterable[Due], playable: Container[str], day: date, today: date) -> DayMark:
    """Of what is `due` on `day` and can be played. What has waited counts where it was done, and is not missing where
    it was not."""
    known = [one for one in due if one.occurrence.session in playable]
    asked = [one for one in known if not one.waited or one.amount is not Amount.NONE]
    if asked and all(one.amount is Amount.ALL for one in asked):
        return DayMark.DONE
    if any(one.amount is not Amount.NONE for one in asked):
        return DayMark.PARTLY
    return DayMark.PLANNED if asked and day >= today else DayMark.NONE
