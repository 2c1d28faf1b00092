"""What things, places and choices are called on pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django.template import Library
from django.utils.text import capfirst
from django.utils.translation import gettext, gettext_noop, pgettext
from django.utils.translation import gettext_lazy as _

from footwork.catalogue.library import library
from footwork.catalogue.place_text import site_name
from footwork.catalogue.skip_text import skip_text
from footwork.core.condition import Region
from footwork.core.evidence import Grade
from footwork.core.exercise import Exercise
from footwork.core.phrases import GradePhrases, Phrases
from footwork.core.place import Place
from footwork.core.position import Position
from footwork.core.question import Action
from footwork.core.record import SkipReason
from footwork.core.routine import TimeOfDay
from footwork.translation import noop_in
from footwork.web.exercise_filter import level_in_words

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

register = Library()


@register.filter
def place_name(place: str) -> str:
    """As it stands in "Pain in your ..."."""
    known = Place(place)
    if known.is_own:
        return known.noun
    return {
        Place.BACK: pgettext("in your", "back"),
        Place.HIP: pgettext("in your", "hip"),
        Place.KNEE: pgettext("in your", "knee"),
        Place.FOOT: pgettext("in your", "foot"),
        Place.HEEL: pgettext("in your", "heel"),
        Place.ARCH: pgettext("in your", "arch"),
        Place.BALL: pgettext("in your", "ball of the foot"),
        Place.TOES: pgettext("in your", "toes"),
        Place.ANKLE: pgettext("in your", "ankle"),
        Place.ACHILLES: pgettext("in your", "Achilles tendon"),
        Place.CALF: pgettext("in your", "calf"),
        Place.SHIN: pgettext("in your", "shin"),
    }[known]


@register.filter
def site_in_words(id: str) -> str:
    """Left heel: a place of the daily answers as a heading has it."""
    return capfirst(site_name(id))


_TIMES_OF_DAY = {
    TimeOfDay.MORNING: noop_in("time of day", "Morning"),
    TimeOfDay.MIDDAY: noop_in("time of day", "Midday"),
    TimeOfDay.EVENING: noop_in("time of day", "Evening"),
}


@register.filter
def time_of_day(time: TimeOfDay) -> str:
    return pgettext("time of day", _TIMES_OF_DAY[time])


@register.filter
def placed(exercise: Exercise, words: Phrases) -> str:
    """The position, with what it is like: Stand up. Feet flat and a hip's width apart."""
    return words.placed(exercise)


_POSITIONS = {
    Position.STANDING: _("Standing"),
    Position.SITTING: _("Sitting"),
    Position.LONG_SITTING: _("Sitting on the floor"),
    Position.LYING: _("Lying down"),
    Position.PRONE: _("Lying on your front"),
    Position.SIDE_LYING: _("Lying on your side"),
    Position.KNEELING: _("Kneeling"),
    Position.HALF_KNEELING: _("Kneeling on one knee"),
    Position.ALL_FOURS: _("On your hands and knees"),
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
def graded(grade: Grade) -> GradePhrases:
    """What a grade is called, and what it means."""
    return library().words().grades[grade]


@register.filter
def reason(value: str) -> str:
    """Why a part was left out; what a later program says stands as it is."""
    return skip_text(SkipReason(value)) if value in set(SkipReason) else value


register.filter("level_in_words", level_in_words)
