"""Answers that nobody could read become pages, and trouble with the disk or the diary is said in words."""

from __future__ import annotations

from collections.abc import Callable

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from footwork.web.database_errors import known
from footwork.web.views.errors import LOG, explained, is_json, sent_again


class ErrorPages:
    """Middleware. Every form gets back what was typed in it where the diary could not take it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code < 400 or not _is_bare(response) or is_json(request):
            return response
        title = _("This cannot be opened here") if response.status_code == 405 else _("That did not work")
        text = response.content.decode().strip() or _("Nothing was changed.")
        page = explained(request, response.status_code, title, text)
        for name in {"Allow"} & set(response.headers):
            page.headers[name] = response.headers[name]
        return page

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """None where the fault is the program's own."""
        why = _why(exception)
        if not why:
            return None
        LOG.warning("%s /%s: %s", request.method, request.resolver_match and request.resolver_match.route, why)
        if request.method in ("GET", "HEAD"):
            return explained(
                request, 503, _("This page cannot be shown just now"), f"{why} {_('Try again.')}", reload=True
            )
        text = f"{why} {_('Nothing was saved.')}"
        if request.content_type != "multipart/form-data":
            text += f" {_('What you typed is still here: try again.')}"
        return explained(request, 503, _("This could not be saved just now"), text, **sent_again(request))


def _why(exception: Exception) -> str:
    """In people's words, with a full stop; nothing where it is not the disk's or another program's doing."""
    found = known(exception) if isinstance(exception, (DatabaseError, OSError)) else None
    return _(found.sentence) if found else ""


def _is_bare(response: HttpResponse) -> bool:
    """Whether a browser would show it as text in an empty window."""
    if response.streaming:
        return False
    return not response.content or response.headers.get("Content-Type", "").startswith("text/plain")
