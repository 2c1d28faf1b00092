"""What makes the site open without a network: the service worker, and the page in place of those that cannot."""

from __future__ import annotations

import json
from functools import cache

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork.outputs.web_player import ASSETS
from footwork.translation import cached_by_language
from footwork.web.cached_response import CachedResponse
from footwork.web.diary.diary_id import diary_id
from footwork.web.people.request import PersonRequest
from footwork.web.player.offline import pages_to_keep


@require_safe
@ensure_csrf_cookie
def offline(request: PersonRequest) -> HttpResponse:
    return _page(diary_id(request.person), "session" in request.GET).answer(request)


@require_safe
def service_worker(request: PersonRequest) -> HttpResponse:
    return _script().answer(request)


@cached_by_language(4)
def _page(diary: str, session: bool) -> CachedResponse:
    context = {"page_name": "offline", "diary": diary, "session": session}
    return CachedResponse.of(render_to_string("offline.html", context))


@cache
def _script() -> CachedResponse:
    """A browser takes another version for new where a byte differs: what is kept stands ahead of the script."""
    script = (ASSETS / "service_worker.js").read_text(encoding="utf-8")
    return CachedResponse.of(
        f"self.offline = {json.dumps(pages_to_keep())};\n{script}", "text/javascript; charset=utf-8"
    )
