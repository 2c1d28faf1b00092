"""What a look at the feet has found, made ready to be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footwork.catalogue.library import library
from footwork.core.evidence import Source
from footwork.core.feet import Fact, Part
from footwork.core.foot_check import Called, next_look
from footwork.core.question import Action, avoided_tags
from footwork.core.side import Side
from footwork.core.touch_test import TOES, missed
from footwork.web.feet.looks import days_looked, facts_told, looks_on, of_day, standing
from footwork.web.feet.models import FootPhoto
from footwork.web.feet.photos import photos_on
from footwork.web.feet.text import Named, foot_words, headline, together, urgency
from footwork.web.people.models import Person


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding with what it calls for. `left_out` are exercises by their names, `photos` those of either foot."""

    called: Called
    where: str
    sides: tuple[Side, ...]
    left_out: tuple[str, ...]
    sources: tuple[Source, ...]
    photos: tuple[FootPhoto, ...]

    @property
    def says(self) -> str:
        """With its foot, as in a list."""
        return Named.of(self.called, self.sides).says

    @property
    def urgency(self) -> str:
        return urgency(self.called.call)

    @property
    def abouts(self) -> list[str]:
        """As forms name the finding and a side of it."""
        return [f"{self.called.seen.finding.id}:{side}" for side in self.sides]


@dataclass(frozen=True, slots=True)
class LookResult:
    """Of a `day`: `action` is the strongest call, `next` the day of the next look where this is the newest one,
    `touch` the touch test in words, `is_short` whether it was broken off for what cannot wait, `is_partial` whether
    parts are still to be looked at, `who` whom to call, `other_photos` those whose finding was corrected away."""

    day: date
    headline: str
    action: Action
    locked: bool
    shown: tuple[Shown, ...]
    next: date | None
    touch: str
    is_short: bool
    is_partial: bool
    who: str
    other_photos: tuple[FootPhoto, ...]

    @property
    def is_newest(self) -> bool:
        return self.next is not None

    @property
    def picture(self) -> str:
        """Of what matters most, for a list of looks."""
        return next((name for one in self.shown if (name := one.called.seen.finding.illustration)), "feet-skin")

    @property
    def holds_back(self) -> bool:
        return any(one.called.call.holds_back for one in self.shown)


def result_of(person: Person, day: date, known: frozenset[Fact]) -> LookResult | None:
    """None where there is no look of that day."""
    looks = looks_on(person, day)
    if not looks:
        return None
    judgement, photos = of_day(person, day, known), photos_on(person, day)
    shown = tuple(_shown(one, sides, photos) for one, sides in together(judgement.called))
    is_newest = days_looked(person)[0] == day
    following = next_look(day, standing(person, known), known | facts_told(person)) if is_newest else None
    own = {photo for one in shown for photo in one.photos}
    answered = {part for look in looks for part in look.parts}
    return LookResult(
        day, headline(judgement), judgement.action, judgement.locked, shown, following,
        next((touch_words(look.felt) for look in looks if look.felt), ""),
        not answered - {Part.NOW.value}, not answered >= _ALL_BUT_TOUCH,
        judgement.who or _("a doctor"), tuple(one for one in photos if one not in own),
    )  # fmt: skip


_ALL_BUT_TOUCH = {part.value for part in Part} - {Part.TOUCH.value}
"""A touch test needs someone who helps, so that a look is whole without it."""


def _shown(called: Called, sides: tuple[Side, ...], photos: list[FootPhoto]) -> Shown:
    call, finding = called.call, called.seen.finding
    return Shown(
        called,
        foot_words(sides),
        sides,
        _names_without(called),
        tuple(library().sources()[id] for id in call.sources),
        tuple(photo for photo in photos if photo.finding == finding.id),
    )


def _names_without(called: Called) -> tuple[str, ...]:
    """The exercises that the finding leaves out."""
    avoided = avoided_tags(frozenset((*called.call.changes, *called.call.leaves_out)))
    exercises = map(library().exercise, library().exercise_ids())
    return tuple(one.name for one in exercises if not one.all_tags.isdisjoint(avoided))


def touch_words(felt: Mapping[str, bool]) -> str:
    """How the touch test went."""
    if len(felt) == len(TOES):
        return _("You felt {n} of {all} toes.").format(n=len(felt) - missed(felt), all=len(TOES))
    return ngettext(
        "You missed {n} of the {all} toe that was touched.",
        "You missed {n} of the {all} toes that were touched.",
        len(felt),
    ).format(n=missed(felt), all=len(felt))
