"""A page or a picture that many requests share: rendered once, compressed once, sent again only when it has changed."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from hashlib import sha256

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers

SVG = "image/svg+xml; charset=utf-8"

FOREVER = "public, max-age=31536000, immutable"
"""How long what stands under an address that changes with it may be kept, by whomever."""

PERSONAL = "no-store"
"""Of a page that shows what a person answered or typed: no browser keeps it, nor does the service worker."""


PREFETCH_HEADER = "Footwork-Shelf"
"""The header with which the service worker asks for a page that it may keep."""


def personal(response: HttpResponse) -> HttpResponse:
    """Mark a page that shows what a person answered."""
    response.headers["Cache-Control"] = PERSONAL
    return response


def is_prefetch(request: HttpRequest) -> bool:
    return PREFETCH_HEADER in request.headers


QUICK, SMALLEST = 5, 9
"""How much is compressed. The smallest takes four times as long: of most pages it saves 1 %, of the player's, which is
mostly repetitions and seldom changes, 4 %."""


@dataclass(frozen=True, slots=True)
class CachedResponse:
    plain: bytes
    compressed: bytes
    digest: str
    media_type: str

    @classmethod
    def of(
        cls, content: str | bytes, media_type: str = "text/html; charset=utf-8", level: int = QUICK
    ) -> CachedResponse:
        plain = content.encode() if isinstance(content, str) else content
        return cls(plain, gzip.compress(plain, level, mtime=0), sha256(plain).hexdigest()[:16], media_type)

    @property
    def etag(self) -> str:
        return f'W/"{self.digest}"'

    def answer(self, request: HttpRequest) -> HttpResponse:
        response = self._body(request)
        response.headers["ETag"] = self.etag
        patch_vary_headers(response, ["Accept-Encoding"])
        return response

    def _body(self, request: HttpRequest) -> HttpResponse:
        if request.headers.get("If-None-Match") == self.etag:
            return HttpResponseNotModified()
        if "gzip" in request.headers.get("Accept-Encoding", ""):
            return HttpResponse(self.compressed, self.media_type, headers={"Content-Encoding": "gzip"})
        return HttpResponse(self.plain, self.media_type)
