"""The player's page, rendered once: what differs between people is not in it."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import condition, require_safe

from footwork.core.errors import UnknownName
from footwork.core.record import MOST_NOTE, Place, Reason
from footwork.outputs.cues import document
from footwork.outputs.web_player import ASSETS
from footwork.web.routines import timeline


@dataclass(frozen=True, slots=True)
class Page:
    plain: bytes
    compressed: bytes
    etag: str


def _etag(_request: HttpRequest, routine: str) -> str:
    return _page(routine).etag


@require_safe
@condition(etag_func=_etag)
def player(request: HttpRequest, routine: str) -> HttpResponse:
    get_token(request)  # the record is sent with the token that this cookie holds
    page = _page(routine)
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        response = HttpResponse(page.compressed, headers={"Content-Encoding": "gzip"})
    else:
        response = HttpResponse(page.plain)
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


@cache
def _page(routine: str) -> Page:
    try:
        unrolled = timeline(routine)
    except UnknownName as error:
        raise Http404(str(error)) from None
    text = render_to_string(
        "player.html",
        {
            "timeline": unrolled,
            "words": unrolled.routine.words,
            "document": document(unrolled),
            "places": [place.value for place in Place],
            "reasons": [reason.value for reason in Reason],
            "scores": range(11),
            "most_note": MOST_NOTE,
            "modules": [path.name for path in sorted(ASSETS.glob("*.js"))],
        },
    )
    plain = text.encode()
    return Page(plain, gzip.compress(plain, mtime=0), f'"{sha256(plain).hexdigest()[:16]}"')
