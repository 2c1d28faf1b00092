"""What the forms of the plan's page want: each by the name of its button makes a version out of the one before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, time
from enum import StrEnum
from typing import Any, TypeVar

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

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")

MOST_REASON = 200
"""Characters of a reason that a person gives."""

Change = Callable[[QueryDict, Version, date], Version]
"""From what was sent, the version of before and today. Raises ValueError for what cannot be planned, KeyError where a
form lacks what it has to hold."""


def wanted(sent: QueryDict, before: Version, today: date) -> Version:
    """With the person's own reason, if they gave one. Raises what a Change does, and UnknownName for an exercise that
    is not in the catalogue."""
    change = next((change for button, change in _BUTTONS.items() if button in sent), _rearranged)
    version, reason = change(sent, before, today), sent.get("reason", "").strip()
    if len(reason) > MOST_REASON:
        raise ValueError(f"a reason of at most {MOST_REASON} characters")
    return replace(version, reason=reason) if reason else version


def typed(version: Version, sent: QueryDict | None) -> dict[str, Any]:
    """What the form that rearranges the plan holds: what was sent and refused, else the plan as it is."""
    given = sent if sent and "missed" in sent else None
    asked = [
        (
            one,
            given.getlist(f"times-{id}") if given else [meant.time_of_day.value for meant in _of(version, id)],
            given.getlist(f"days-{id}")
            if given
            else [str(day) for meant in _of(version, id) for day in meant.weekdays],
        )
        for one in timelines(chosen())
        for id in (one.routine.id,)
    ]
    hours = {one: given.get(f"clock-{one}", "") if given else f"{version.clock[one]:%H:%M}" for one in TimeOfDay}
    return {
        "routines": asked,
        "times": list(hours.items()),
        "missed": given["missed"] if given else version.missed.value,
        "minutes": given.get("minutes", "") if given else version.minutes or "",
        "reason": given.get("reason", "") if given else "",
    }


def _of(version: Version, routine: str) -> list[Meant]:
    return [one for one in version.meant if one.routine == routine]


def whole(text: str, what: str) -> int:
    """Raises ValueError, in words, for what is no whole number."""
    return _read(int, text, f"{what} as a whole number")


def _day(text: str) -> date:
    return _read(date.fromisoformat, text, "a day such as 2026-01-31")


def _hour(text: str) -> time:
    return _read(time.fromisoformat, text, "an hour such as 07:30")


def _one_of(kind: type[E], text: str) -> E:
    return _read(kind, text, f"one of {', '.join(kind)}")


def _read(read: Callable[[str], T], text: str, expected: str) -> T:
    try:
        return read(text)
    except ValueError:
        raise ValueError(f"{expected}, not {text!r}") from None


def _paused(sent: QueryDict, before: Version, today: date) -> Version:
    last = _day(str(sent["last"])) if sent.get("last") else None
    pause = Pause(first=max(today, _day(str(sent["first"]))), last=last)
    return replace(before, pauses=(*_without(before, today), pause), reason="Paused.")


def _gone_on(_sent: QueryDict, before: Version, today: date) -> Version:
    return replace(before, pauses=_without(before, today), reason="Went on.")


def _called_off(sent: QueryDict, before: Version, _today: date) -> Version:
    pauses = _without(before, _day(str(sent["call-off"])))
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
        return whole(text, "rounds, times and seconds") if text else None

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
    quiet = Quiet(*(_hour(str(sent[f"quiet-{end}"])) for end in ("first", "last")))
    return replace(before, quiet=quiet, remind_again="again" in sent, reason="Reminders were changed.")


def _back(sent: QueryDict, before: Version, _today: date) -> Version:
    """As an earlier version had it; pauses are as they are now."""
    number = whole(str(sent["back-to"]), "a version")
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
        missed=_one_of(Missed, str(sent["missed"])),
        minutes=whole(minutes, "minutes") if minutes else None,
        clock={time_of_day: _hour(str(sent[f"clock-{time_of_day}"])) for time_of_day in TimeOfDay},
        reason="Changed by you.",
    )


def _meant(sent: QueryDict) -> Iterator[Meant]:
    """Raises ValueError for a routine at some time of day on no day, or the other way round."""
    for one in timelines(chosen()):
        id, title = one.routine.id, one.routine.title
        times, days = sent.getlist(f"times-{id}"), sent.getlist(f"days-{id}")
        if bool(times) != bool(days):
            raise ValueError(f"{title!r} both at a time of day and on a day of the week, or neither")
        weekdays = tuple(sorted(whole(day, "days of the week") for day in days))
        if not set(weekdays) <= set(WEEKDAYS):
            raise ValueError("days of the week from 0 to 6")
        for time_of_day in times:
            yield Meant(routine=id, time_of_day=_one_of(TimeOfDay, time_of_day), weekdays=weekdays)


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
