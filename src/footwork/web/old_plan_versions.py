"""Versions of the plan as earlier programs wrote them: in diaries, and in exports of the formats before this one."""

from __future__ import annotations

from typing import Any

from django.apps.registry import Apps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from footwork.core.reason import ReasonKind


def rewrite_stored(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """What migrations do: every stored version as this program writes it."""
    versions = apps.get_model("diary", "PlanVersion").objects.using(schema_editor.connection.alias)
    for row in versions.iterator():
        content = version_content(row.content)
        if content != row.content:
            versions.filter(pk=row.pk).update(content=content)


_KINDS = {
    "Changed by you.": ReasonKind.CHANGED,
    "Doses changed by you.": ReasonKind.DOSES_CHANGED,
    "Reminders changed.": ReasonKind.REMINDERS_CHANGED,
    "Paused.": ReasonKind.PAUSED,
    "Resumed.": ReasonKind.RESUMED,
    "Break cancelled.": ReasonKind.BREAK_CANCELLED,
    "The last change was undone.": ReasonKind.UNDONE,
    "You have all you need.": ReasonKind.ALL_EQUIPMENT,
    "Chosen for you.": ReasonKind.CHOSEN,
}
"""The sentences that had no name and no number in them."""

_RESTORED = "Restored: "


def version_content(old: dict[str, Any]) -> dict[str, Any]:
    """A stored version of the plan as this program writes it; what cannot be read, or is new, stays as it is. The
    schedule was called `meant`. The reason was a sentence: where that is not one of ours it becomes the note. A day had
    three times, and `clock` said when they are; a session was one routine at one of them."""
    content = {"schedule" if key == "meant" else key: value for key, value in old.items()}
    if isinstance(content.get("reason"), str):
        content |= _why(content.pop("reason"))
    if isinstance(content.get("clock"), dict):
        content["slots"] = [{"id": id, "at": at} for id, at in content.pop("clock").items()]
    if "schedule" in content and "prescriptions" not in content:
        content["prescriptions"] = _prescriptions(content.pop("schedule"))
    return _with_own_exercises(content)


def _with_own_exercises(content: dict[str, Any]) -> dict[str, Any]:
    """A person's own exercises were one routine; now each is prescribed, as often as that routine was."""
    routines, before = content.get("routines"), content.get("prescriptions")
    if not isinstance(routines, list) or not isinstance(before, list):
        return content
    try:
        own = next((one["exercises"] for one in routines if one["id"] == _OWN), None)
        if own is None:
            return content
        often = [one for one in before if one.get("routine") == _OWN] or [{"slots": []}]
        others = [one for one in before if one.get("routine") != _OWN]
        made = [_of_exercise(id, number, one) for id in own for number, one in enumerate(often)]
    except (TypeError, KeyError, AttributeError):
        return content
    left = [one for one in routines if one["id"] != _OWN]
    return content | {"routines": left, "prescriptions": [*others, *made]}


_OWN = "mine"


def _of_exercise(id: str, number: int, often: dict[str, Any]) -> dict[str, Any]:
    rest = {key: value for key, value in often.items() if key not in ("id", "routine", "exercise")}
    return {"id": f"{_OWN}-{id}-{number + 1}" if number else f"{_OWN}-{id}", "exercise": id, **rest}


def _prescriptions(schedule: Any) -> Any:
    """What was one routine at one time of day, on days of the week: of those that are on the same days, one."""
    try:
        times: dict[tuple[str, tuple[int, ...]], list[str]] = {}
        for one in schedule:
            slot = one["slot"] if "slot" in one else one["time_of_day"]
            times.setdefault((one["routine"], tuple(sorted(one.get("weekdays", range(7))))), []).append(slot)
    except (TypeError, KeyError, AttributeError):
        return schedule
    found: list[dict[str, Any]] = []
    for (routine, weekdays), slots in times.items():
        again = sum(1 for one in found if one["routine"] == routine)
        id = f"{routine}-{again + 1}" if again else routine
        found.append({"id": id, "routine": routine, "slots": slots, "days": {"weekdays": [*weekdays]}})
    return found


def _why(reason: str) -> dict[str, Any]:
    told = reason.removeprefix(_RESTORED)
    kinds = [ReasonKind.RESTORED] if told != reason else []
    kinds += [_KINDS[told]] if told in _KINDS else []
    return {"reasons": [{"kind": kind.value} for kind in kinds], "note": "" if told in _KINDS else told}
