"""What every page has around its own: language, navigation, refusals, and sentences of the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.template import Context, Library
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language_bidi

from footwork.catalogue import reason_text
from footwork.catalogue.library import library
from footwork.core.evidence import Claim, Source
from footwork.translation import language
from footwork.translation.negotiation import is_unread
from footwork.web.forms import Form, Refusal
from footwork.web.navigation import entries

if TYPE_CHECKING:
    pass

register = Library()


@register.simple_tag
def language_attributes() -> SafeString:
    """Of a page's outermost element: its language, and in which direction that is read."""
    return format_html('lang="{}" dir="{}"', language(), "rtl" if get_language_bidi() else "ltr")


@register.simple_tag
def is_unread_translation() -> bool:
    """Whether no clinician has read this language yet."""
    return is_unread(language())


@register.inclusion_tag("parts/_navigation.html", takes_context=True)
def navigation(context: Context) -> dict[str, object]:
    return entries(context.get("page_name") or "")


@register.filter
def sources(claim: Claim) -> list[Source]:
    return [library().sources()[id] for id in claim.sources]


@register.simple_tag
def stop_rules() -> tuple[str, ...]:
    return reason_text.stop_rules()


@register.simple_tag
def first_weeks() -> str:
    return reason_text.first_weeks()


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


register.filter("why", reason_text.version_reason)
register.filter("sentence", reason_text.sentence)
register.filter("sentences", reason_text.sentences)
