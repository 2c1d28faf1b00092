"""What the forms of the plan's page hold: what was sent and refused, else the plan as it is."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import QueryDict

from footwork.core.plan import Meant, Version
from footwork.core.routine import TimeOfDay
from footwork.web.people.models import Person
from footwork.web.plan.preferences import preferences
from footwork.web.plan.routines import timelines


def form_values(person: Person, version: Version, sent: QueryDict | None, today: date) -> dict[str, Any]:
    """By the name that it has on the page."""
    nothing = QueryDict()
    sent = sent or nothing
    return {
        **_rearranging(person, version, sent if "missed" in sent else None),
        "break_from": sent.get("first", "") if "pause" in sent else today.isoformat(),
        "break_to": sent.get("last", "") if "pause" in sent else "",
        **_reminding(version, sent if "reminders" in sent else None),
    }


def dose_values(version: Version, id: str, sent: QueryDict | None) -> dict[str, Any]:
    """Of one exercise."""
    if sent and id in sent.getlist("dose-of"):
        values = {name: sent.get(f"{name}-{id}", "") for name in ("sets", "reps", "hold")}
        return {**values, "pinned": f"pinned-{id}" in sent}
    own = version.dose_of(id)
    return {"sets": own.sets or "", "reps": own.reps or "", "hold": own.hold_s or "", "pinned": own.pinned}


def _rearranging(person: Person, version: Version, sent: QueryDict | None) -> dict[str, Any]:
    asked = [
        (
            one,
            sent.getlist(f"times-{id}") if sent else [meant.time_of_day.value for meant in _of(version, id)],
            sent.getlist(f"days-{id}") if sent else [str(day) for meant in _of(version, id) for day in meant.weekdays],
        )
        for one in timelines(preferences(person))
        for id in (one.routine.id,)
    ]
    hours = {one: sent.get(f"clock-{one}", "") if sent else f"{version.clock[one]:%H:%M}" for one in TimeOfDay}
    return {
        "routines": asked,
        "times": list(hours.items()),
        "missed": sent["missed"] if sent else version.missed.value,
        "minutes": sent.get("minutes", "") if sent else version.minutes or "",
        "reason": sent.get("reason", "") if sent else "",
    }


def _of(version: Version, routine: str) -> list[Meant]:
    return [one for one in version.meant if one.routine == routine]


def _reminding(version: Version, sent: QueryDict | None) -> dict[str, Any]:
    quiet = version.quiet
    return {
        "quiet_first": sent.get("quiet-first", "") if sent else f"{quiet.first:%H:%M}",
        "quiet_last": sent.get("quiet-last", "") if sent else f"{quiet.last:%H:%M}",
        "again": "again" in sent if sent else version.remind_again,
    }
