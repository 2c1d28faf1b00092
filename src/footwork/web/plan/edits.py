"""What a person changes in the plan: each makes a version out of `before`, which begins today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from footwork.core.plan import (
    LONGEST_PAUSE,
    MOST_PAUSES,
    Missed,
    Pause,
    QuietHours,
    Version,
)
from footwork.core.reason import Reason, ReasonKind, as_restored
from footwork.core.time_slot import FEWEST_SLOTS, TimeSlot
from footwork.web.form_errors import OUT_OF_DATE, FormError
from footwork.web.people.models import Person
from footwork.web.plan.change_notice import title_of
from footwork.web.plan.left_out import empty_routines
from footwork.web.plan.next_doses import can_use, next_doses, with_next_dose
from footwork.web.plan.preferences import preferences
from footwork.web.plan.prescribing import WantedDays, prescribed
from footwork.web.plan.routines import timelines
from footwork.web.plan.store import current_plan


class Wanted(NamedTuple):
    """How the plan is to be; `days` by the id of each routine that may change, `note` says why, in the person's own
    words or not at all."""

    days: Mapping[str, WantedDays]
    missed: Missed
    minutes: int | None
    slots: tuple[TimeSlot, ...]
    note: str


def paused(before: Version, first: date, last: date | None) -> Version:
    """From today on at the earliest. Raises FormError for a break that cannot be planned."""
    today = before.since
    first = max(today, first)
    if last and last < first:
        raise FormError(_("The last day can’t be before the first day."), "last")
    if last and last - first > LONGEST_PAUSE:
        raise FormError(_("A break can last up to two years. For a longer one, leave the last day blank."), "last")
    if first - today > LONGEST_PAUSE:
        raise FormError(_("Choose a first day within the next two years."), "first")
    if len(before.pauses) == MOST_PAUSES:
        raise FormError(_("You can plan up to {most} breaks. Cancel one first.").format(most=MOST_PAUSES), "first")
    return replace(before, pauses=(*_without(before, today), Pause(first=first, last=last))).because(
        Reason(kind=ReasonKind.PAUSED)
    )


def resumed(before: Version) -> Version:
    return replace(before, pauses=_without(before, before.since)).because(Reason(kind=ReasonKind.RESUMED))


def without_pause(before: Version, day: date) -> Version:
    return replace(before, pauses=_without(before, day)).because(Reason(kind=ReasonKind.BREAK_CANCELLED))


def _without(version: Version, day: date) -> tuple[Pause, ...]:
    """All pauses but what holds on `day`; for days before today the version of before says what held."""
    return tuple(pause for pause in version.pauses if not pause.holds(day))


def with_changed_doses(before: Version) -> Version:
    """`before` has the doses already."""
    return before.because(Reason(kind=ReasonKind.DOSES_CHANGED))


def progressed(person: Person, before: Version, exercise: str) -> Version:
    """With the next dose of the exercise. Raises FormError where there is none."""
    step = next_doses(person, before.since).get(exercise)
    if step is None or not can_use(before, step):
        raise FormError(OUT_OF_DATE)
    return with_next_dose(before, step)


def reminded(before: Version, quiet: QuietHours, *, again: bool) -> Version:
    return replace(before, quiet=quiet, remind_again=again).because(Reason(kind=ReasonKind.REMINDERS_CHANGED))


def restored(person: Person, before: Version, number: int) -> Version:
    """As an earlier version had it; pauses are as they are now. Raises FormError where there is no such version."""
    earlier = next((version for version in current_plan(person).versions if version.number == number), None)
    if earlier is None:
        raise FormError(OUT_OF_DATE)
    return replace(
        earlier,
        since=before.since,
        made_at=before.made_at,
        pauses=before.pauses,
        by_rule=False,
        reasons=as_restored(earlier.reasons),
    )


def rearranged(person: Person, before: Version, wanted: Wanted) -> Version:
    """Raises FormError for a routine of which nothing would be done, or with days and no times."""
    titles = {one.routine.id: one.routine.title for one in timelines(preferences(person))}
    after = replace(
        before,
        missed=wanted.missed,
        minutes=wanted.minutes,
        slots=wanted.slots,
        prescriptions=prescribed(before, wanted.days, titles),
    ).because(Reason(kind=ReasonKind.CHANGED), note=wanted.note)
    were = set(before.routine_ids)
    for routine in empty_routines(after, preferences(person).changes):
        if routine.id not in were:
            raise FormError(
                _("You left out every exercise of “{routine}”. Put one back first, under “Left out”.").format(
                    routine=routine.title
                ),
                f"times-{routine.id}",
            )
    return after


def without_slot(before: Version, slot: str) -> Version:
    """Without that time of day. Raises FormError for the last one, and where it is the only time of a session."""
    if slot not in {one.id for one in before.slots}:
        raise FormError(OUT_OF_DATE)
    if len(before.slots) == FEWEST_SLOTS:
        raise FormError(_("A plan needs at least one time of day."), f"clock-{slot}")
    lost = next((one for one in before.prescriptions if one.slots == (slot,)), None)
    if lost:
        raise FormError(
            _("“{routine}” is planned only at this time. Choose another time for it first.").format(
                routine=title_of(before, lost)
            ),
            f"clock-{slot}",
        )
    left = (replace(one, slots=tuple(id for id in one.slots if id != slot)) for one in before.prescriptions)
    return replace(before, slots=tuple(one for one in before.slots if one.id != slot), prescriptions=tuple(left))
