"""Pictures drawn by hand, in the skin of the person who looks, each under an address that changes with it."""

from __future__ import annotations

from functools import cache
from urllib.parse import urlencode

from django.urls import reverse

from footwork.catalogue.library import library
from footwork.figure.illustration import illustrated
from footwork.figure.looks import USUAL
from footwork.figure.looks import look as look_of
from footwork.outputs.web_player.palette import palette
from footwork.web.cached_response import SVG, CachedResponse


@cache
def illustration(name: str, look: str) -> CachedResponse:
    """Raises UnknownName for a picture or a look that is not there."""
    picture = library().illustration(name)
    return CachedResponse.of(illustrated(picture, name.replace("-", " "), look_of(look), palette()), SVG)


def illustration_url(name: str, look: str = USUAL) -> str:
    """Where the picture is; raises as `illustration` does."""
    address = reverse("illustration", args=[illustration(name, look).digest, name])
    return address if look == USUAL else f"{address}?{urlencode({'look': look})}"
