"""What the page of an exercise says after it was added to the plan there, and what can be done about it."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footwork.catalogue.frequency_text import often
from footwork.core.plan import Version
from footwork.core.reason import Reason, ReasonKind
from footwork.core.rhythm import planned
from footwork.web.people.models import Person
from footwork.web.plan.adding import LongestDay, longest_day
from footwork.web.plan.own_routine import OWN
from footwork.web.plan.preferences import Preferences, preferences
from footwork.web.plan.routines import played_routines
from footwork.web.plan.store import current_plan


class Notice(NamedTuple):
    """`undo` is the number of the version that can be undone."""

    sentences: tuple[str, ...]
    good: bool = True
    undo: int | None = None


def added_notice(person: Person, exercise: str) -> Notice | None:
    """None where the newest change of the plan was another."""
    version = current_plan(person).newest
    if version.reasons != (Reason(kind=ReasonKind.ADDED, exercises=(exercise,)),):
        return None
    choices = preferences(person)
    day = longest_day(version, choices)
    return Notice((_added(version), *_fit(day, choices)), undo=version.number)


def undone_notice(person: Person) -> Notice | None:
    version = current_plan(person).newest
    if version.reasons != (Reason(kind=ReasonKind.UNDONE),):
        return None
    return Notice((_("Undone. Your plan is as it was before."),))


def _added(version: Version) -> str:
    rhythm = planned(version.schedule, {OWN})
    return _("Added: {often}.").format(often=often(rhythm)) if rhythm else _("Added.")


def _fit(day: LongestDay, choices: Preferences) -> tuple[str, ...]:
    if not day.limit:
        takes = ngettext("Your longest day now takes {n} minute.", "Your longest day now takes {n} minutes.", day.takes)
        return (takes.format(n=day.takes),)
    fits = ngettext("It fits within your {n} minute.", "It fits within your {n} minutes.", day.limit)
    return fits.format(n=day.limit), *_brisker(choices)


def _brisker(choices: Preferences) -> tuple[str, ...]:
    shorter = {ReasonKind.BRISKER, ReasonKind.BRISKER_SITTING, ReasonKind.SHORTER_RESTS}
    told = any(one.kind in shorter for one in played_routines(choices).told)
    return (_("Rests are a little shorter to make room."),) if told else ()
