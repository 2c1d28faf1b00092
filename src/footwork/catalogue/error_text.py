"""What went wrong, in a sentence for the person who can act on it: of names and numbers that `core` raised."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from footwork.core.errors import (
    DaysTooLong,
    FootworkError,
    NothingThatDay,
    RoutineTooLong,
    TooLong,
    UnknownName,
    near_names,
)
from footwork.core.names import printable
from footwork.core.times import MINUTE
from footwork.translation import gettext as _
from footwork.translation import ngettext, noop

_UNKNOWN: Mapping[str, str] = {
    "routine": noop("There is no routine called “{name}”."),
    "exercise": noop("There is no exercise called “{name}”."),
    "condition": noop("There is no condition called “{name}”."),
    "look": noop("There is no figure called “{name}”."),
    "phase": noop("This exercise has no phase called “{name}”."),
    "side of this dose": noop("This exercise can’t be done on the side “{name}” alone."),
    "question of the safety check": noop("The safety check has no question called “{name}”."),
}
"""By the kind of name. Those that only a program gives are not here."""


def error_text(error: FootworkError) -> str:
    match error:
        case UnknownName():
            return _unknown(error)
        case RoutineTooLong():
            return _routine_too_long(error)
        case DaysTooLong():
            return _days_too_long(error)
        case NothingThatDay():
            return _("“{title}” has nothing on day {day}.").format(title=error.title, day=error.day)
    return str(error)


def _unknown(error: UnknownName) -> str:
    says = _(_UNKNOWN.get(error.kind, noop("There is nothing called “{name}”."))).format(name=printable(error.name))
    near = near_names(error.name, error.known)
    if not near:
        return says
    if len(near) == 1:
        return f"{says} " + _("Did you mean “{name}”?").format(name=near[0])
    return f"{says} " + _("Choose from: {names}.").format(names=", ".join(near))


def _routine_too_long(error: RoutineTooLong) -> str:
    n = _minutes(error)
    says = ngettext(
        "“{title}” takes at least {n} minute.", "“{title}” takes at least {n} minutes.", n
    ).format(title=error.title, n=n)  # fmt: skip
    if not error.without:
        return f"{says} " + _("Not even one of its exercises fits.")
    return f"{says} " + _("It fits if you leave out: {exercises}.").format(exercises=", ".join(error.without))


def _days_too_long(error: DaysTooLong) -> str:
    n = _minutes(error)
    says = ngettext(
        "These sessions take at least {n} minute a day.", "These sessions take at least {n} minutes a day.", n
    ).format(n=n)  # fmt: skip
    return f"{says} " + _("Allow more minutes, or plan fewer sessions.")


def _minutes(error: TooLong) -> int:
    """Rounded up: so many are enough."""
    return -(-error.least // MINUTE) if error.least > timedelta(0) else 0
