"""What the forms of the plan's page want: each by the name of its button makes a version out of the one before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from django.http import QueryDict

from footwork.catalogue.library import library
from footwork.core.own_dose import MOST_HOLD_S, MOST_REPS, MOST_SETS, OwnDose
from footwork.core.plan import (
    FEWEST_MINUTES,
    LONGEST_PAUSE,
    MOST_MINUTES,
    WEEKDAYS,
    Meant,
    Missed,
    Pause,
    QuietHours,
    Version,
)
from footwork.core.record import MOST_NOTE
from footwork.core.routine import TimeOfDay
from footwork.web.form_errors import OUT_OF_DATE, FormError, day, hour, whole
from footwork.web.people.models import Person
from footwork.web.plan.left_out import empty_routines, leave_out, put_back, swap
from footwork.web.plan.next_doses import next_doses, with_next_dose
from footwork.web.plan.own_routine import with_doses, with_exercise, without_exercise
from footwork.web.plan.preferences import preferences
from footwork.web.plan.routines import all_routines, timelines
from footwork.web.plan.store import current_plan

MOST_REASON = 200
"""Characters of a reason that a person gives."""

RESTORED = "Restored: "

PlanEdit = Callable[[Person, QueryDict, Version, date], Version]
"""From what was sent, the version of before and today. Raises FormError for what a person can put right, ValueError and
KeyError for what none of our forms sends."""


def edited_version(person: Person, sent: QueryDict, before: Version, today: date) -> Version:
    """With the person's own reason, if they gave one. Raises what a Change does, and UnknownName for an exercise that
    is not in the catalogue."""
    reason = sent.get("reason", "").strip()
    if len(reason) > MOST_REASON:
        raise FormError(f"Please give the reason in {MOST_REASON} characters or fewer.", "reason")
    change = next((change for button, change in _BUTTONS.items() if button in sent), _rearranged)
    version = change(person, sent, with_doses(before, _doses(sent)), today)
    return replace(version, reason=reason) if reason else version


def _paused(person: Person, sent: QueryDict, before: Version, today: date) -> Version:
    first = max(today, day(sent, "first", "Choose the first day of your break."))
    last = day(sent, "last", "Choose the last day, or leave it blank.") if sent.get("last") else None
    if last and last < first:
        raise FormError("The last day can’t be before the first day.", "last")
    if last and last - first > LONGEST_PAUSE:
        raise FormError("A break can last up to two years. For a longer one, leave the last day blank.", "last")
    if first - today > LONGEST_PAUSE:
        raise FormError("Choose a first day within the next two years.", "first")
    return replace(before, pauses=(*_without(before, today), Pause(first=first, last=last)), reason="Paused.")


def _gone_on(person: Person, _sent: QueryDict, before: Version, today: date) -> Version:
    return replace(before, pauses=_without(before, today), reason="Resumed.")


def _called_off(person: Person, sent: QueryDict, before: Version, _today: date) -> Version:
    pauses = _without(before, date.fromisoformat(str(sent["call-off"])))
    return replace(before, pauses=pauses, reason="Break cancelled.")


def _without(version: Version, day: date) -> tuple[Pause, ...]:
    """All pauses but what holds on `day`; for days before today the version of before says what held."""
    return tuple(pause for pause in version.pauses if not pause.holds(day))


def _added(person: Person, sent: QueryDict, before: Version, _today: date) -> Version:
    return with_exercise(before, str(sent["add"]))


def _removed(person: Person, sent: QueryDict, before: Version, _today: date) -> Version:
    return without_exercise(before, str(sent["remove"]))


def _left_out(person: Person, sent: QueryDict, before: Version, _today: date) -> Version:
    return leave_out(before, str(sent["leave-out"]), preferences(person).changes)


def _swapped(person: Person, sent: QueryDict, before: Version, _today: date) -> Version:
    return swap(before, str(sent["swap"]), preferences(person).changes)


def _put_back(person: Person, sent: QueryDict, before: Version, _today: date) -> Version:
    return put_back(before, str(sent["put-back"]))


def _dosed(person: Person, _sent: QueryDict, before: Version, _today: date) -> Version:
    return replace(before, reason="Doses changed by you.")


def _doses(sent: QueryDict) -> Iterator[OwnDose]:
    """Of the exercises that the form had."""

    def number(name: str, most: int, sentence: str) -> int | None:
        return whole(sent, name, 1, most, sentence) if sent.get(name) else None

    for id in sent.getlist("dose-of"):
        yield OwnDose(
            exercise=library().exercise(id).id,
            sets=number(f"sets-{id}", MOST_SETS, f"Enter 1 to {MOST_SETS} rounds, or leave it blank."),
            reps=number(f"reps-{id}", MOST_REPS, f"Enter 1 to {MOST_REPS} times, or leave it blank."),
            hold_s=number(f"hold-{id}", MOST_HOLD_S, f"Enter 1 to {MOST_HOLD_S} seconds, or leave it blank."),
            pinned=f"pinned-{id}" in sent,
        )


def _progressed(person: Person, sent: QueryDict, before: Version, today: date) -> Version:
    step = next_doses(person, today).get(str(sent["next"]))
    if step is None:
        raise FormError(OUT_OF_DATE)
    return with_next_dose(before, step)


def _reminded(person: Person, sent: QueryDict, before: Version, _today: date) -> Version:
    quiet = QuietHours(hour(sent, "quiet-first"), hour(sent, "quiet-last"))
    return replace(before, quiet=quiet, remind_again="again" in sent, reason="Reminders changed.")


def _back(person: Person, sent: QueryDict, before: Version, _today: date) -> Version:
    """As an earlier version had it; pauses are as they are now."""
    number = int(str(sent["back-to"]))
    earlier = next((version for version in current_plan(person).versions if version.number == number), None)
    if earlier is None:
        raise FormError(OUT_OF_DATE)
    return replace(
        earlier,
        since=before.since,
        made_at=before.made_at,
        pauses=before.pauses,
        by_rule=False,
        reason=f"{RESTORED}{earlier.reason.removeprefix(RESTORED)}"[:MOST_NOTE],
    )


def _rearranged(person: Person, sent: QueryDict, before: Version, _today: date) -> Version:
    minutes = f"Enter {FEWEST_MINUTES} to {MOST_MINUTES} minutes, or leave it blank."
    after = replace(
        before,
        meant=tuple(_meant(person, sent, before)),
        missed=Missed(str(sent["missed"])),
        minutes=whole(sent, "minutes", FEWEST_MINUTES, MOST_MINUTES, minutes) if sent.get("minutes") else None,
        clock={time_of_day: hour(sent, f"clock-{time_of_day}") for time_of_day in TimeOfDay},
        reason="Changed by you.",
    )
    were = set(before.routine_ids)
    for routine in empty_routines(after, preferences(person).changes):
        if routine.id not in were:
            raise FormError(
                f"You left out every exercise of “{routine.title}”. Put one back first, under “Left out”.",
                f"times-{routine.id}",
            )
    return after


def _meant(person: Person, sent: QueryDict, before: Version) -> Iterator[Meant]:
    """A routine without any day, or any time, comes out of the plan; one that was not in it needs both. What the
    answers before the start leave nothing of is not in the form, and stays as it was."""
    planned = {one.routine for one in before.meant}
    hidden = {routine.id for routine in all_routines(before)} - {
        one.routine.id for one in timelines(preferences(person))
    }
    yield from (one for one in before.meant if one.routine in hidden)
    for one in timelines(preferences(person)):
        id, title = one.routine.id, one.routine.title
        times, days = sent.getlist(f"times-{id}"), sent.getlist(f"days-{id}")
        if bool(times) != bool(days) and id not in planned:
            missing = "day" if times else "time of day"
            raise FormError(f"Choose at least one {missing} for “{title}”.", f"times-{id}")
        weekdays = tuple(sorted(map(int, days)))
        if not set(weekdays) <= set(WEEKDAYS):
            raise FormError(OUT_OF_DATE)
        for time_of_day in times if weekdays else ():
            yield Meant(routine=id, time_of_day=TimeOfDay(time_of_day), weekdays=weekdays)


_BUTTONS: Mapping[str, PlanEdit] = {
    "pause": _paused,
    "go-on": _gone_on,
    "call-off": _called_off,
    "add": _added,
    "remove": _removed,
    "leave-out": _left_out,
    "swap": _swapped,
    "put-back": _put_back,
    "doses": _dosed,
    "next": _progressed,
    "reminders": _reminded,
    "back-to": _back,
}
