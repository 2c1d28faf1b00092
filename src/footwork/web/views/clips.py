"""What a routine says, recorded, as one file."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from footwork.core.errors import UnknownName
from footwork.web.clips import packed
from footwork.web.prepared import FOREVER


@require_safe
def clips(request: HttpRequest, digest: str, routine: str, ready: int) -> HttpResponse:
    """An address of old leads to the voice of today, which is then not to be kept under it."""
    try:
        pack = packed(routine, ready)
    except (UnknownName, ValueError) as error:
        raise Http404(str(error)) from None
    response = HttpResponse(pack.data, content_type="application/octet-stream")
    response.headers["Cache-Control"] = FOREVER if digest == pack.digest else "no-cache"
    return response
