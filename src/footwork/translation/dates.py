"""Days and hours as people say them, in the language in use."""

from __future__ import annotations

from datetime import date, datetime, time

from footwork.translation.catalogue import gettext as _
from footwork.translation.catalogue import noop_in, pgettext

MONTHS = (
    noop_in("month", "January"), noop_in("month", "February"), noop_in("month", "March"), noop_in("month", "April"),
    noop_in("month", "May"), noop_in("month", "June"), noop_in("month", "July"), noop_in("month", "August"),
    noop_in("month", "September"), noop_in("month", "October"), noop_in("month", "November"),
    noop_in("month", "December"),
)  # fmt: skip
WEEKDAYS = (
    noop_in("weekday", "Monday"), noop_in("weekday", "Tuesday"), noop_in("weekday", "Wednesday"),
    noop_in("weekday", "Thursday"), noop_in("weekday", "Friday"), noop_in("weekday", "Saturday"),
    noop_in("weekday", "Sunday"),
)  # fmt: skip
SHORT_WEEKDAYS = (
    noop_in("short weekday", "Mon"), noop_in("short weekday", "Tue"), noop_in("short weekday", "Wed"),
    noop_in("short weekday", "Thu"), noop_in("short weekday", "Fri"), noop_in("short weekday", "Sat"),
    noop_in("short weekday", "Sun"),
)  # fmt: skip
SHORT_MONTHS = (
    noop_in("short month", "Jan"), noop_in("short month", "Feb"), noop_in("short month", "Mar"),
    noop_in("short month", "Apr"), noop_in("short month", "May"), noop_in("short month", "Jun"),
    noop_in("short month", "Jul"), noop_in("short month", "Aug"), noop_in("short month", "Sep"),
    noop_in("short month", "Oct"), noop_in("short month", "Nov"), noop_in("short month", "Dec"),
)  # fmt: skip


def month(number: int) -> str:
    """January is 1."""
    return pgettext("month", MONTHS[number - 1])


def short_month(number: int) -> str:
    """Jan is 1."""
    return pgettext("short month", SHORT_MONTHS[number - 1])


def short_date(day: date) -> str:
    """30 Nov."""
    return pgettext("date", "{day} {month}").format(day=day.day, month=short_month(day.month))


def weekday(day: date) -> str:
    return pgettext("weekday", WEEKDAYS[day.weekday()])


def short_weekday(day: date) -> str:
    """Mon."""
    return pgettext("short weekday", SHORT_WEEKDAYS[day.weekday()])


def long_date(day: date) -> str:
    """Monday, 30 November 2026."""
    return pgettext("date", "{weekday}, {day}").format(weekday=weekday(day), day=whole_date(day))


def whole_date(day: date) -> str:
    """30 November 2026."""
    return pgettext("date", "{day} {month} {year}").format(day=day.day, month=month(day.month), year=day.year)


def month_and_year(day: date) -> str:
    """November 2026."""
    return pgettext("date", "{month} {year}").format(month=month(day.month), year=day.year)


def day_of_month(day: date) -> str:
    """30 November."""
    return pgettext("date", "{day} {month}").format(day=day.day, month=month(day.month))


def day_and_month(day: date, today: date) -> str:
    """30 November; with the year where it is not this year."""
    return day_of_month(day) if day.year == today.year else whole_date(day)


def weekday_and_day(day: date, today: date) -> str:
    """Monday, 30 November; with the year where it is not this year."""
    return pgettext("date", "{weekday}, {day}").format(weekday=weekday(day), day=day_and_month(day, today))


def from_to(first: date, last: date, today: date) -> str:
    """From 5 to 12 December; from 28 December to 3 January 2027."""
    if first == last:
        return _("on {day}").format(day=day_and_month(first, today))
    last_day = day_and_month(last, today)
    if (first.year, first.month) == (last.year, last.month):
        return pgettext("within a month", "from {first} to {last}").format(first=first.day, last=last_day)
    return _("from {first} to {last}").format(first=day_and_month(first, today), last=last_day)


def hour_and_minute(moment: datetime | time) -> str:
    """The hour by the clock of the device that made the record, which its offset from UTC keeps: 0:38."""
    return f"{moment.hour}:{moment:%M}"
