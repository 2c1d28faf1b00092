"""Where a session that was played from a file of its own is looked at, and saved if it is the reader's. What it says
stays in the browser until then: it stands behind the # of the address, which no server sees."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.text import capfirst
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork.catalogue.place_text import place_of_pain
from footwork.core.place import Place
from footwork.core.record import SkipReason
from footwork.translation import cached_by_language
from footwork.web.cached_response import CachedResponse
from footwork.web.diary.diary_id import diary_id
from footwork.web.people.request import PersonRequest
from footwork.web.templatetags.names import reason


@require_safe
@ensure_csrf_cookie
def import_session(request: PersonRequest) -> HttpResponse:
    return _page(diary_id(request.person)).answer(request)


@cached_by_language(4)
def _page(diary: str) -> CachedResponse:
    context = {
        "page_name": "import_session",
        "diary": diary,
        "most_bytes": settings.DATA_UPLOAD_MAX_MEMORY_SIZE,
        "reasons": {one.value: reason(one.value) for one in SkipReason},
        "places": {place.value: capfirst(place_of_pain(place)) for place in Place},
    }
    return CachedResponse.of(render_to_string("import_session.html", context))
