"""The plan: which routine on which days at which times, what becomes of a missed one, and how it came about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork.catalogue.library import library
from footwork.core.dose_in_words import dose_in_brief
from footwork.core.errors import UnknownName
from footwork.core.own_dose import OwnDose
from footwork.core.plan import FEWEST_MINUTES, MOST_MINUTES, WEEKDAYS, Meant, Missed, Pause, Quiet, Version
from footwork.core.progression import NextDose
from footwork.core.record import MOST_NOTE
from footwork.core.routine import Item, TimeOfDay
from footwork.web.choices import chosen
from footwork.web.own_exercises import own_exercises, with_doses, with_exercise, without_exercise
from footwork.web.plans import ChangedMeanwhile, add, plan
from footwork.web.progressing import can_be_taken_over, next_doses, planned_items, taken_over
from footwork.web.pushing import available
from footwork.web.pushing.keys import public_key
from footwork.web.routines import played, timelines
from footwork.web.views.calendar import feed_token
from footwork.web.weeks import DAY_NAMES, week_of


@require_http_methods(["GET", "HEAD", "POST"])
def plan_page(request: HttpRequest) -> HttpResponse:
    now = datetime.now().astimezone()
    if request.method == "POST":
        return _act(request, now)
    return _page(request, now.date())


def _page(request: HttpRequest, today: date, error: str = "", status: int = 200) -> HttpResponse:
    known = plan()
    choices = chosen()
    version, found, steps = known.newest, played(choices), next_doses(known, choices, today)
    context = {
        "page_name": "plan",
        "error": error,
        "saved": "saved" in request.GET,
        "version": version,
        "paused": version.is_paused(today),
        "coming": [pause for pause in version.pauses if pause.first > today],
        "week": week_of(version, found.timelines.values()),
        "found": found,
        "routines": [(one, *_asked(version, one.routine.id)) for one in found.timelines.values()],
        "times": [(time_of_day, version.clock[time_of_day]) for time_of_day in TimeOfDay],
        "days": list(enumerate(DAY_NAMES)),
        "fewest": FEWEST_MINUTES,
        "most": MOST_MINUTES,
        "today": today,
        "push_key": public_key() if available() else "",
        "feed": f"webcal://{request.get_host()}{reverse('calendar-feed', args=[feed_token()])}",
        "wanted": library().find(request.GET.get("add", "")),
        "doses": [_dosed(version, id, item, steps.get(id)) for id, item in planned_items(version, choices).items()],
        "earlier": known.versions[-2::-1],
    }
    return render(request, "plan.html", context, status=status)


def _asked(version: Version, routine: str) -> tuple[list[TimeOfDay], set[int]]:
    """The times of day of a routine, and its days of the week."""
    meant = [one for one in version.meant if one.routine == routine]
    return [one.time_of_day for one in meant], {day for one in meant for day in one.weekdays}


def _dosed(version: Version, id: str, item: Item, step: NextDose | None) -> dict[str, Any]:
    """One exercise of the plan as the page shows it."""
    return {
        "own": version.dose_of(id),
        "item": item,
        "brief": ", ".join(dose_in_brief(version.dose_of(id).of(item.dose), library().words("en"))),
        "step": step,
        "can_be_taken_over": step and can_be_taken_over(version, step),
        "can_be_taken_out": id in own_exercises(version),
    }


def _act(request: HttpRequest, now: datetime) -> HttpResponse:
    sent, known = request.POST, plan()
    try:
        add(
            _wanted(sent, replace(known.newest, since=now.date(), made_at=now, by_rule=False), now.date()),
            int(str(sent["based_on"])),
        )
    except ChangedMeanwhile as error:
        return _page(request, now.date(), str(error), 409)
    except (KeyError, ValueError, UnknownName) as error:
        return _page(request, now.date(), f"Nothing was kept: expected {error}.", 400)
    return HttpResponseRedirect(f"{reverse('plan')}?saved")


def _wanted(sent: QueryDict, before: Version, today: date) -> Version:
    """Raises ValueError for what cannot be planned, KeyError for a form without what it has to hold."""
    reason = sent.get("reason", "").strip()
    if "pause" in sent:
        last = date.fromisoformat(str(sent["last"])) if sent.get("last") else None
        pause = Pause(first=max(today, date.fromisoformat(str(sent["first"]))), last=last)
        return replace(before, pauses=(*_without(before, today), pause), reason=reason or "Paused.")
    if "go-on" in sent:
        return replace(before, pauses=_without(before, today), reason=reason or "Went on.")
    if "call-off" in sent:
        called_off = _without(before, date.fromisoformat(str(sent["call-off"])))
        return replace(before, pauses=called_off, reason=reason or "A pause was called off.")
    if "add" in sent:
        return with_exercise(before, str(sent["add"]))
    if "remove" in sent:
        return without_exercise(before, str(sent["remove"]))
    if "doses" in sent:
        return replace(with_doses(before, _doses(sent)), reason=reason or "Doses changed by you.")
    if "next" in sent:
        return _progressed(before, str(sent["next"]), today)
    if "reminders" in sent:
        quiet = Quiet(*(time.fromisoformat(str(sent[f"quiet-{end}"])) for end in ("first", "last")))
        return replace(before, quiet=quiet, remind_again="again" in sent, reason=reason or "Reminders were changed.")
    if "back-to" in sent:
        return _again(int(str(sent["back-to"])), before)
    minutes = sent.get("minutes", "")
    return replace(
        before,
        meant=tuple(_meant(sent)),
        missed=Missed(str(sent["missed"])),
        minutes=int(minutes) if minutes else None,
        clock={time_of_day: time.fromisoformat(str(sent[f"clock-{time_of_day}"])) for time_of_day in TimeOfDay},
        reason=reason or "Changed by you.",
    )


def _progressed(before: Version, exercise: str, today: date) -> Version:
    """Raises ValueError for an exercise that has nothing to take over."""
    step = next_doses(plan(), chosen(), today).get(exercise)
    if step is None:
        raise ValueError("an exercise of which something is to change")
    return taken_over(before, exercise, step)


def _doses(sent: QueryDict) -> Iterator[OwnDose]:
    """Of the exercises that the form had."""

    def number(name: str) -> int | None:
        text = sent.get(name, "")
        return int(text) if text else None

    for id in sent.getlist("dose-of"):
        yield OwnDose(
            exercise=id,
            sets=number(f"sets-{id}"),
            reps=number(f"reps-{id}"),
            hold_s=number(f"hold-{id}"),
            pinned=f"pinned-{id}" in sent,
        )


def _again(number: int, before: Version) -> Version:
    """As an earlier version had it; pauses are as they are now."""
    found = [version for version in plan().versions if version.number == number]
    if not found:
        raise ValueError("a version that there is")
    [earlier] = found
    since, made_at, pauses = before.since, before.made_at, before.pauses
    return replace(
        earlier, since=since, made_at=made_at, pauses=pauses, reason=f"Back to: {earlier.reason}"[:MOST_NOTE]
    )


def _without(version: Version, day: date) -> tuple[Pause, ...]:
    """All pauses but what holds on `day`; for days before today the version of before says what held."""
    return tuple(pause for pause in version.pauses if not pause.holds(day))


def _meant(sent: QueryDict) -> list[Meant]:
    """Raises ValueError for a routine at some time of day on no day, or the other way round."""
    meant = []
    for one in timelines(chosen()):
        id, title = one.routine.id, one.routine.title
        times, days = sent.getlist(f"times-{id}"), sent.getlist(f"days-{id}")
        if bool(times) != bool(days):
            raise ValueError(f"{title!r} both at a time of day and on a day of the week, or neither")
        if not set(map(int, days)) <= set(WEEKDAYS):
            raise ValueError("days of the week from 0 to 6")
        weekdays = tuple(sorted(map(int, days)))
        meant += [Meant(routine=id, time_of_day=TimeOfDay(one), weekdays=weekdays) for one in times]
    return meant
