"""How lengths, doses and dates are written on pages."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.template import Library
from django.utils.translation import ngettext

from footwork.catalogue.frequency_text import often
from footwork.core import span
from footwork.core.dose_text import dose_text, item_text, phase_length_text
from footwork.core.exercise import Exercise
from footwork.core.phase import Phase
from footwork.core.phrases import Phrases
from footwork.core.routine import Item
from footwork.core.timeline import Timeline
from footwork.translation import dates, numbers

if TYPE_CHECKING:
    pass

register = Library()


@register.filter
def clock(length: timedelta | int) -> str:
    """Minutes and seconds of a timedelta or of milliseconds."""
    return span.clock(length if isinstance(length, timedelta) else timedelta(milliseconds=length))


@register.filter
def minutes(length: timedelta) -> str:
    """17 min 26 s, without what is zero."""
    whole, seconds = divmod(round(length.total_seconds()), 60)
    return " ".join([f"{whole} min"] * bool(whole) + [f"{seconds} s"] * bool(seconds or not whole))


@register.filter
def whole_minutes(length: timedelta) -> int:
    """For where nobody needs the seconds; what is there takes a minute at least."""
    return max(round(length / timedelta(minutes=1)), 1)


@register.filter
def in_minutes(length: timedelta) -> str:
    """So much time as people say it, to the nearest minute and never none."""
    n = whole_minutes(length)
    return ngettext("{n} minute", "{n} minutes", n).format(n=n)


@register.filter
def lasts(timeline: Timeline) -> str:
    """How long a session takes, or about how long where some of it ends when the person says so."""
    n = whole_minutes(timeline.length)
    if timeline.is_estimate:
        return ngettext("about {n} minute", "about {n} minutes", n).format(n=n)
    return in_minutes(timeline.length)


@register.filter
def dose(asked: Item | Exercise, words: Phrases) -> list[str]:
    return item_text(asked, words) if isinstance(asked, Item) else dose_text(asked.dose, words, asked.side_word)


@register.filter
def amount(asked: Item | Exercise, words: Phrases) -> str:
    """How many, without how each is done."""
    return dose_text(asked.dose, words)[0]


def _exercise(asked: Item | Exercise) -> Exercise:
    return asked.exercise if isinstance(asked, Item) else asked


@register.filter
def phase_length(phase: Phase, words: Phrases) -> str:
    return phase_length_text(phase, words)


register.filter("often", often)
register.filter("long_date", dates.long_date)
register.filter("day_of_month", dates.day_of_month)
register.filter("month_and_year", dates.month_and_year)
register.filter("weekday", dates.weekday)
register.filter("short_weekday", dates.short_weekday)
register.filter("local_time", dates.hour_and_minute)
register.filter("whole_date", dates.whole_date)
register.filter("short_date", dates.short_date)
register.filter("decimal", numbers.decimal)
register.filter("weekday_and_day", dates.weekday_and_day)
register.filter("day_and_month", dates.day_and_month)
