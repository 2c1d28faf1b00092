"""The history of a plan: when each version was made, why, and what it changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footwork import local_time
from footwork.catalogue.library import library
from footwork.catalogue.reason_text import version_reason
from footwork.core.plan import Missed, Version
from footwork.translation.dates import hour_and_minute, weekday_and_day
from footwork.translation.numbers import listed
from footwork.web.plan.change_notice import break_in_words, routine_title
from footwork.web.plan.when import when_in_words


class PastVersion(NamedTuple):
    """`made` is the day and the time; the plan that Footwork comes with has none."""

    number: int
    made: str
    reason: str
    changes: list[str]


def history_of(versions: Sequence[Version], today: date) -> list[PastVersion]:
    """The newest first."""
    first = PastVersion(versions[0].number, "", version_reason(versions[0]), [])
    later = [
        PastVersion(now.number, _made(now, today), version_reason(now), [*_changes(before, now, today)])
        for before, now in pairwise(versions)
    ]
    return [*reversed(later), first]


def _made(version: Version, today: date) -> str:
    moment = local_time.by_local_clock(version.made_at)
    return _("{day}, {time}").format(day=weekday_and_day(moment.date(), today), time=hour_and_minute(moment))


def _changes(before: Version, now: Version, today: date) -> Iterator[str]:
    """What its reason does not say."""
    yield from _schedule(before, now)
    if before.minutes != now.minutes:
        yield _limit(now.minutes)
    if before.missed is not now.missed:
        yield (
            _("Missed sessions are skipped.") if now.missed is Missed.LAPSE else _("Missed sessions wait until done.")
        )
    if before.slots_in_order != now.slots_in_order:
        yield _("Times of day changed.")
    changed = {
        one.exercise for one in (*before.doses, *now.doses) if before.dose_of(one.exercise) != now.dose_of(one.exercise)
    }
    if changed:
        names = listed(sorted(map(library().exercise_name, changed)))
        yield _("New dose: {exercises}.").format(exercises=names)
    yield from (break_in_words(one, today) for one in now.pauses if one not in before.pauses)


def _schedule(before: Version, now: Version) -> Iterator[str]:
    for id in dict.fromkeys((*before.prescribed_routines, *now.prescribed_routines)):
        were, are = when_in_words(before, id), when_in_words(now, id)
        if not are:
            yield _("“{routine}” removed.").format(routine=routine_title(before, id))
        elif set(were) != set(are):
            yield _("“{routine}”: {when}.").format(routine=routine_title(now, id), when="; ".join(are))


def _limit(minutes: int | None) -> str:
    if minutes is None:
        return _("No daily limit of your own.")
    return ngettext("Daily limit: {n} minute.", "Daily limit: {n} minutes.", minutes).format(n=minutes)
