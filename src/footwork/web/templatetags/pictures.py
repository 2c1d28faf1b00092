"""Icons, illustrations and colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.template import Context, Library, Variable
from django.utils.html import format_html
from django.utils.safestring import SafeString

from footwork.figure.palette import Colour
from footwork.outputs.web_player import palette
from footwork.web.icons import icon_svg
from footwork.web.illustrations import illustration_url
from footwork.web.thing_icons import thing_icon as icon_of_thing

if TYPE_CHECKING:
    pass

register = Library()


@register.simple_tag
def colour(meaning: str) -> Colour:
    """A colour of the style sheet, by what it means, in light and in dark."""
    return palette.colour(meaning)


@register.simple_tag
def icon(name: str) -> SafeString:
    return icon_svg(name)


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


@register.simple_tag
def thing_icon(thing: str) -> SafeString:
    return icon_svg(icon_of_thing(thing))
