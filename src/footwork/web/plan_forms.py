"""What the forms of the plan's page want: each by the name of its button makes a version out of the one before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, time

from django.http import QueryDict

from footwork.catalogue.library import library
from footwork.core.own_dose import OwnDose
from footwork.core.plan import WEEKDAYS, Meant, Missed, Pause, Quiet, Version
from footwork.core.record import MOST_NOTE
from footwork.core.routine import TimeOfDay
from footwork.web.choices import chosen
from footwork.web.own_exercises import with_doses, with_exercise, without_exercise
from footwork.web.plans import plan
from footwork.web.progressing import next_doses, taken_over
from footwork.web.routines import timelines

Change = Callable[[QueryDict, Version, date], Version]
"""From what was sent, the version of before and today. Raises ValueError for what cannot be planned, KeyError where a
form lacks what it has to hold."""


def wanted(sent: QueryDict, before: Version, today: date) -> Version:
    """With the person's own reason, if they gave one. Raises what a Change does, and UnknownName for an exercise that
    is not in the catalogue."""
    change = next((change for button, change in _BUTTONS.items() if button in sent), _rearranged)
    version, reason = change(sent, before, today), sent.get("reason", "").strip()
    return replace(version, reason=reason) if reason else version


def _paused(sent: QueryDict, before: Version, today: date) -> Version:
    last = date.fromisoformat(str(sent["last"])) if sent.get("last") else None
    pause = Pause(first=max(today, date.fromisoformat(str(sent["first"]))), last=last)
    return replace(before, pauses=(*_without(before, today), pause), reason="Paused.")


def _gone_on(_sent: QueryDict, before: Version, today: date) -> Version:
    return replace(before, pauses=_without(before, today), reason="Went on.")


def _called_off(sent: QueryDict, before: Version, _today: date) -> Version:
    pauses = _without(before, date.fromisoformat(str(sent["call-off"])))
    return replace(before, pauses=pauses, reason="A pause was called off.")


def _without(version: Version, day: date) -> tuple[Pause, ...]:
    """All pauses but what holds on `day`; for days before today the version of before says what held."""
    return tuple(pause for pause in version.pauses if not pause.holds(day))


def _added(sent: QueryDict, before: Version, _today: date) -> Version:
    return with_exercise(before, str(sent["add"]))


def _removed(sent: QueryDict, before: Version, _today: date) -> Version:
    return without_exercise(before, str(sent["remove"]))


def _dosed(sent: QueryDict, before: Version, _today: date) -> Version:
    return replace(with_doses(before, _doses(sent)), reason="Doses changed by you.")


def _doses(sent: QueryDict) -> Iterator[OwnDose]:
    """Of the exercises that the form had."""

    def number(name: str) -> int | None:
        text = sent.get(name, "")
        return int(text) if text else None

    for id in sent.getlist("dose-of"):
        yield OwnDose(
            exercise=library().exercise(id).id,
            sets=number(f"sets-{id}"),
            reps=number(f"reps-{id}"),
            hold_s=number(f"hold-{id}"),
            pinned=f"pinned-{id}" in sent,
        )


def _progressed(sent: QueryDict, before: Version, today: date) -> Version:
    step = next_doses(plan(), chosen(), today).get(str(sent["next"]))
    if step is None:
        raise ValueError("an exercise of which something is to change")
    return taken_over(before, step)


def _reminded(sent: QueryDict, before: Version, _today: date) -> Version:
    quiet = Quiet(*(time.fromisoformat(str(sent[f"quiet-{end}"])) for end in ("first", "last")))
    return replace(before, quiet=quiet, remind_again="again" in sent, reason="Reminders were changed.")


def _back(sent: QueryDict, before: Version, _today: date) -> Version:
    """As an earlier version had it; pauses are as they are now."""
    number = int(str(sent["back-to"]))
    earlier = next((version for version in plan().versions if version.number == number), None)
    if earlier is None:
        raise ValueError("a version that there is")
    return replace(
        earlier,
        since=before.since,
        made_at=before.made_at,
        pauses=before.pauses,
        by_rule=False,
        reason=f"Back to: {earlier.reason}"[:MOST_NOTE],
    )


def _rearranged(sent: QueryDict, before: Version, _today: date) -> Version:
    minutes = sent.get("minutes", "")
    return replace(
        before,
        meant=tuple(_meant(sent)),
        missed=Missed(str(sent["missed"])),
        minutes=int(minutes) if minutes else None,
        clock={time_of_day: time.fromisoformat(str(sent[f"clock-{time_of_day}"])) for time_of_day in TimeOfDay},
        reason="Changed by you.",
    )


def _meant(sent: QueryDict) -> Iterator[Meant]:
    """Raises ValueError for a routine at some time of day on no day, or the other way round."""
    for one in timelines(chosen()):
        id, title = one.routine.id, one.routine.title
        times, days = sent.getlist(f"times-{id}"), sent.getlist(f"days-{id}")
        if bool(times) != bool(days):
            raise ValueError(f"{title!r} both at a time of day and on a day of the week, or neither")
        if not set(map(int, days)) <= set(WEEKDAYS):
            raise ValueError("days of the week from 0 to 6")
        weekdays = tuple(sorted(map(int, days)))
        for time_of_day in times:
            yield Meant(routine=id, time_of_day=TimeOfDay(time_of_day), weekdays=weekdays)


_BUTTONS: Mapping[str, Change] = {
    "pause": _paused,
    "go-on": _gone_on,
    "call-off": _called_off,
    "add": _added,
    "remove": _removed,
    "doses": _dosed,
    "next": _progressed,
    "reminders": _reminded,
    "back-to": _back,
}
