"""What was felt in a session, in words."""

from __future__ import annotations

from django.template import Library
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from footwork.catalogue.place_text import place_of_pain
from footwork.catalogue.reached_text import reached_text
from footwork.core.place import in_order
from footwork.core.record import ItemDone, PainTold, Record
from footwork.translation import cached_by_language

register = Library()


@register.filter
def pains(record: Record) -> list[tuple[str, str]]:
    """Each place that was told of by its name, with the pain before and after the session in words."""
    before, after = record.answered_before, record.answered
    told = in_order([*before, *after])
    worst = record.pain_told is PainTold.WORST
    return [
        (place_of_pain(place), _before_and_after(before.get(place), after.get(place), worst=worst)) for place in told
    ]


@register.simple_tag
def open_score(name: str, asked: str, scores: range) -> SafeString:
    """A scale on which nothing is chosen. A player has dozens of them, the same in every session."""
    return _open_score(str(name), str(asked), scores)


@cached_by_language(256)
def _open_score(name: str, asked: str, scores: range) -> SafeString:
    return render_to_string("parts/_score.html", {"name": name, "label": asked, "scores": scores, "given": None})


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


@register.filter
def reached(done: ItemDone) -> str:
    """What was reached in an exercise: "14, 12, 9"."""
    return reached_text(done.reached)
