"""How lengths, ranges and doses are written on pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.template import Context, Library, Variable
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language_bidi, gettext, gettext_noop, ngettext, pgettext
from django.utils.translation import gettext_lazy as _

from footwork.catalogue import reason_text
from footwork.catalogue.library import library
from footwork.catalogue.place_text import place_of_pain
from footwork.core import span
from footwork.core.condition import Region
from footwork.core.dose import Frequency, Phase
from footwork.core.dose_text import dose_text, phase_length_text
from footwork.core.evidence import Claim, Grade, Source
from footwork.core.exercise import Exercise, Position
from footwork.core.phrases import GradePhrases, Phrases
from footwork.core.place import Place
from footwork.core.question import Action
from footwork.core.record import PainTold, Record
from footwork.core.routine import Item, Routine, TimeOfDay
from footwork.core.span import Count
from footwork.figure.palette import Colour
from footwork.outputs.web_player import palette
from footwork.translation import dates, language, noop_in, numbers
from footwork.translation.negotiation import is_unread
from footwork.web.exercise_filter import level_in_words
from footwork.web.forms import Form, Refusal
from footwork.web.icons import icon_svg
from footwork.web.illustrations import illustration_url
from footwork.web.navigation import entries
from footwork.web.thing_icons import thing_icon as icon_of_thing

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

register = Library()


@register.simple_tag
def language_attributes() -> SafeString:
    """Of a page's outermost element: its language, and in which direction that is read."""
    return format_html('lang="{}" dir="{}"', language(), "rtl" if get_language_bidi() else "ltr")


@register.simple_tag
def is_unread_translation() -> bool:
    """Whether no clinician has read this language yet."""
    return is_unread(language())


@register.simple_tag
def colour(meaning: str) -> Colour:
    """A colour of the style sheet, by what it means, in light and in dark."""
    return palette.colour(meaning)


@register.simple_tag
def icon(name: str) -> SafeString:
    return icon_svg(name)


@register.inclusion_tag("parts/_navigation.html", takes_context=True)
def navigation(context: Context) -> dict[str, object]:
    return entries(context.get("page_name") or "")


@register.simple_tag(takes_context=True)
def illustration(context: Context, name: str, alt: str = "", *, lazy: bool = False) -> SafeString:
    """A picture drawn by hand, with the skin of the figures that the person sees; without `alt` it only decorates.
    A `lazy` one is fetched when the person comes near it."""
    address = illustration_url(name, Variable("look").resolve(context))
    loading = format_html(' loading="{}"', "lazy") if lazy else ""
    return format_html('<img class="illustration" src="{}" alt="{}" width="320" height="240"{}>', address, alt, loading)


@register.simple_tag(takes_context=True)
def thumbnail(context: Context, name: str) -> SafeString:
    """The same small, beside a row's title."""
    address = illustration_url(name, Variable("look").resolve(context))
    return format_html('<img class="thumb" src="{}" alt="" width="320" height="240" loading="lazy">', address)


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
def place_name(place: str) -> str:
    """As it stands in "Pain in your ..."."""
    return {
        Place.BACK: pgettext("in your", "back"),
        Place.HIP: pgettext("in your", "hip"),
        Place.KNEE: pgettext("in your", "knee"),
        Place.FOOT: pgettext("in your", "foot"),
    }[Place(place)]


_TIMES_OF_DAY = {
    TimeOfDay.MORNING: noop_in("time of day", "Morning"),
    TimeOfDay.MIDDAY: noop_in("time of day", "Midday"),
    TimeOfDay.EVENING: noop_in("time of day", "Evening"),
}


@register.filter
def time_of_day(time: TimeOfDay) -> str:
    return pgettext("time of day", _TIMES_OF_DAY[time])


@register.filter
def dose(asked: Item | Exercise, words: Phrases) -> list[str]:
    return dose_text(asked.dose, words)


@register.filter
def phase_length(phase: Phase, words: Phrases) -> str:
    return phase_length_text(phase, words)


@register.filter
def often(frequency: Frequency) -> str:
    """Once a day, every day; 2–3 times a day, 5 days a week."""
    a_day, a_week = frequency.sessions_per_day, frequency.days_per_week
    times = ngettext("once a day", "{n} times a day", a_day.high).format(n=_range(a_day))
    if a_week == Count(7, 7):
        return gettext("{times}, every day").format(times=times)
    days = ngettext("{n} day a week", "{n} days a week", a_week.high).format(n=_range(a_week))
    return pgettext("how often", "{times}, {days}").format(times=times, days=days)


def _range(count: Count) -> str:
    return str(count).replace("-", "–")


@register.filter
def placed(exercise: Exercise, words: Phrases) -> str:
    """The position, with what it is like: Stand up. Feet flat and a hip's width apart."""
    return words.placed(exercise)


_POSITIONS = {
    Position.STANDING: _("Standing"),
    Position.SITTING: _("Sitting"),
    Position.LONG_SITTING: _("Sitting on the floor"),
    Position.LYING: _("Lying down"),
}


_PARTS = {
    "toes": _("Toes and arch"),
    "ankle": _("Ankle, calf and shin"),
    "hip": _("Thigh and hip"),
    "balance": _("Balance"),
    "comfort": _("Comfort"),
}


@register.filter
def part_in_words(part: str) -> StrPromise:
    """A part of the list of exercises."""
    return _PARTS[part]


@register.filter
def position_in_words(position: Position) -> StrPromise:
    return _POSITIONS[position]


_REGIONS = {
    Region.TOES: _("Toes and ball of the foot"),
    Region.FOOT: _("Heel and arch"),
    Region.ANKLE: _("Ankle and lower leg"),
    Region.ABOVE: _("Knee, hip and back"),
    Region.WHOLE: _("The whole body"),
}


@register.filter
def region_in_words(region: Region) -> StrPromise:
    return _REGIONS[region]


_ACTIONS = {
    Action.EMERGENCY: _("Get help now"),
    Action.SAME_DAY: _("See someone today"),
    Action.SEE_SOMEONE: _("See someone before you exercise"),
    Action.ADVISE: _("Make an appointment"),
    Action.GO_ON: _("Ask before you exercise"),
}


@register.filter
def action_in_words(action: Action) -> StrPromise:
    """What a sign calls for, as a heading; what only locks the exercises calls for an agreement first."""
    return _ACTIONS[action]


@register.filter
def named_in(names: Iterable[str], words: Phrases) -> str:
    """Pieces of equipment by their names in this language."""
    return words.things(names)


@register.filter
def thing_name(words: Phrases, thing: str) -> str:
    """One piece of equipment by its name in this language."""
    return words.things([thing])


@register.simple_tag
def thing_icon(thing: str) -> SafeString:
    return icon_svg(icon_of_thing(thing))


@register.filter
def of(names: Mapping[Any, str], key: object) -> str:
    """What a table of words calls something."""
    return names[key]


_TONES = {
    "light": gettext_noop("Light skin"),
    "medium": gettext_noop("Medium skin"),
    "dark": gettext_noop("Dark skin"),
}
_BUILDS = {"slim": gettext_noop("slim build"), "full": gettext_noop("full build")}


@register.filter
def look_in_words(name: str) -> str:
    """Light skin, slim build."""
    tone, build = name.split("-")
    return f"{gettext(_TONES[tone])}, {gettext(_BUILDS[build])}"


@register.filter
def sources(claim: Claim) -> list[Source]:
    return [library().sources()[id] for id in claim.sources]


@register.filter
def graded(grade: Grade) -> GradePhrases:
    """What a grade is called, and what it means."""
    return library().words().grades[grade]


@register.filter
def things(routine: Routine) -> str:
    """Everything that the routine needs, each thing once, and shoes where some of it is done in them."""
    ids = dict.fromkeys(thing for item in routine.items for thing in item.exercise.equipment)
    shoes = [routine.words.shoes] * any(item.exercise.in_shoes for item in routine.items)
    return routine.words.things([*ids, *shoes])


@register.filter
def pains(record: Record) -> list[tuple[str, str]]:
    """Each place that was told of by its name, with the pain before and after the session in words."""
    before, after = record.answered_before, record.answered
    told = [place for place in Place if place in before or place in after]
    worst = record.pain_told is PainTold.WORST
    return [
        (place_of_pain(place), _before_and_after(before.get(place), after.get(place), worst=worst)) for place in told
    ]


@register.filter
def pain_in(place: str) -> str:
    """Left knee pain."""
    return _("{place} pain").format(place=place[:1].upper() + place[1:])


def _before_and_after(before: int | None, after: int | None, *, worst: bool) -> str:
    if before is None:
        return (_("{after} at its worst") if worst else "{after}").format(after=after)
    if after is None:
        return _("{before} before").format(before=before)
    said = _("{before} before, {after} at its worst") if worst else _("{before} before, {after} after")
    return said.format(before=before, after=after)


@register.filter
def what_hurt(record: Record) -> str:
    return next(item.name for item in record.items if item.exercise == record.hurt_by)


@register.simple_tag
def stop_rule() -> str:
    return reason_text.stop_rule()


@register.simple_tag
def first_weeks() -> str:
    return reason_text.first_weeks()


register.filter("level_in_words", level_in_words)
register.filter("why", reason_text.version_reason)
register.filter("sentence", reason_text.sentence)
register.filter("sentences", reason_text.sentences)
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


@register.inclusion_tag("parts/_field_error.html", takes_context=True)
def refused_at(context: Context, place: str) -> dict[str, object]:
    """What to do about the field or group with that id, if the form that was sent is refused there."""
    return {"place": place, "sentences": [one.sentence for one in _refusals(context) if one.place == place]}


@register.simple_tag(takes_context=True)
def marked(context: Context, place: str) -> SafeString:
    """The attributes of what was refused: what is wrong is read out there, and the first of them has the focus."""
    places = [one.place for one in _refusals(context) if one.place]
    if place not in places:
        return mark_safe("")
    focus = " autofocus" if place == places[0] else ""
    return format_html(' aria-invalid="true" aria-describedby="refused-{}"{}', place, focus)


def _refusals(context: Context) -> list[Refusal]:
    """`refused` is the form that was sent, on a page that shows it again."""
    sent: Form | None = context.get("refused")
    return sent.refusals if sent else []


_REASONS = {
    "time": gettext_noop("no time"),
    "equipment": gettext_noop("no equipment"),
    "place": gettext_noop("not enough space"),
    "pain": gettext_noop("pain"),
    "other": gettext_noop("something else"),
    "easier": gettext_noop("made easier on the way"),
}


@register.filter
def reason(value: str) -> str:
    """Why a part was left out; what a later program says stands as it is."""
    return gettext(_REASONS[value]) if value in _REASONS else value
