"""What a person says that they have done: when it began, and that it is over."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo

from django.utils.translation import gettext_lazy as _

from footwork import local_time
from footwork.core.times import MINUTE, day_at, on_the_clock
from footwork.web.form_errors import FormError

STILL_TO_COME = _("That is still to come. Add it when it is done.")
_ENDS_LATER = _("With these minutes, it would end later than now. Check the time or the minutes.")


def began_at(day: date, hour: time, now: datetime, zone: tzinfo | None = None) -> datetime:
    """The moment of `hour` on the person's own `day`, which turns at four, by the clock of `zone` or else of the
    computer. Up late, one may mean the day that the calendar has already."""
    began = _moment(on_the_clock(day, hour), zone)
    return began if began <= now else _moment(datetime.combine(day, hour), zone)


def check_over(began: datetime, lasts: timedelta, day: date, now: datetime, *, ends: str = "time") -> None:
    """Raises FormError at the field `day` or `time` for what is still to come, and at the field `ends` for what is not
    over yet."""
    if began > now:
        raise FormError(STILL_TO_COME, "day" if day > day_at(now) else "time")
    if began + lasts > now + MINUTE:
        raise FormError(_ENDS_LATER, ends)


def _moment(wall: datetime, zone: tzinfo | None) -> datetime:
    return wall.replace(tzinfo=zone) if zone else local_time.at_local_clock(wall)
