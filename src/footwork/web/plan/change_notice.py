"""What is said after the plan was changed."""

from __future__ import annotations

from datetime import date

from footwork.catalogue.library import library
from footwork.catalogue.reason_text import version_reason
from footwork.core.plan import Pause, Plan, Version
from footwork.core.reason import Reason, ReasonKind, as_restored
from footwork.translation.dates import day_and_month, from_to

STARTS = "Starts today."
UNCHANGED = "Nothing to save: your plan is as it was."
_RESTORED_PAUSE = as_restored((Reason(kind=ReasonKind.PAUSED),))


def change_notice(known: Plan, today: date) -> str:
    """What its newest version has changed."""
    if len(known.versions) < 2:
        return ""
    before, now = known.versions[-2:]
    if len(known.versions) > 2 and _undoes(now, known.versions[-3]):
        return f"Undone. Your plan is as it was before. {STARTS}"
    return _of_pauses(before, now, today) or _of_exercises(before, now) or f"Saved. {STARTS}"


def _undoes(now: Version, earlier: Version) -> bool:
    return now.is_like(earlier) and (now.reasons, now.note) == (as_restored(earlier.reasons), earlier.note)


def paused_until(pause: Pause, today: date) -> str:
    """Paused until 12 December."""
    return f"Paused until {day_and_month(pause.last, today)}." if pause.last else "Paused until you resume."


def _of_pauses(before: Version, now: Version, today: date) -> str:
    fresh = next((one for one in now.pauses if one not in before.pauses), None)
    if fresh and fresh.last:
        return f"Paused {from_to(fresh.first, fresh.last, today)}."
    if fresh:
        return f"Paused from {day_and_month(fresh.first, today)} until you resume."
    gone = next((one for one in before.pauses if one not in now.pauses), None)
    if gone is None:
        return ""
    if before.is_paused(today) and not now.is_paused(today):
        return f"Your plan is on again. {STARTS}"
    return f"Your break from {day_and_month(gone.first, today)} is cancelled."


def _of_exercises(before: Version, now: Version) -> str:
    if now.is_restored:
        breaks = " Breaks are not restored." if now.reasons == _RESTORED_PAUSE else ""
        return f"{version_reason(now).rstrip('.')}. {STARTS}{breaks}"
    scheduled = {one.routine for one in now.schedule}
    removed = dict.fromkeys(one.routine for one in before.schedule if one.routine not in scheduled)
    titles = [f"“{_title(before, id)}”" for id in removed]
    lines = [f"{' and '.join(titles)} {'is' if len(titles) == 1 else 'are'} no longer in your plan."] if titles else []
    if before.left_out != now.left_out or before.routines != now.routines:
        lines.insert(0, version_reason(now))
    return " ".join(("Saved.", *lines, STARTS)) if lines else ""


def _title(version: Version, id: str) -> str:
    own = {one.id: one.title for one in version.routines}
    return own.get(id) or (library().routine(id).title if id in library().routine_ids() else id)
