"""What is said when a request cannot be answered: a page with the menu, or a sentence in JSON for scripts."""

from __future__ import annotations

import logging
import secrets
from typing import Any

from django.core.exceptions import DisallowedHost, RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseServerError, JsonResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from footwork.translation import SOURCE
from footwork.web.cached_response import PERSONAL

_JSON = {"record", "push", "reminders"}
"""Names of the addresses that scripts ask, and that answer in JSON."""

LOG = logging.getLogger("footwork.site")


def explained(request: HttpRequest, status: int, title: str, text: str, **more: Any) -> HttpResponse:
    """`title` and `text` for a person. The page needs neither the database nor what a view has made."""
    if is_json(request):
        return JsonResponse({"error": f"{title}. {text}", "mistakes": []}, status=status)
    return _page(request, "errors/explained.html", status, title=title, text=text, **more)


def _page(request: HttpRequest, template: str, status: int, **context: Any) -> HttpResponse:
    """What is given to every other page may need the database, and is left out; no browser keeps what was typed."""
    text = render_to_string(template, {"csrf_token": get_token(request), **context})
    return HttpResponse(text, status=status, headers={"Cache-Control": PERSONAL})


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        return explained(request, 413, _("That is too much at once"), _("Nothing was saved. Go back and send less."))
    if isinstance(exception, DisallowedHost):
        return _outside(
            request, 400, _("This is not Footwork's address"), _("Use the address shown where you started it.")
        )
    return explained(
        request, 400, _("Footwork could not read this request"), _("Nothing was changed. Go back and try again.")
    )


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return explained(request, 403, _("This page is not open to you"), _("Nothing was changed."))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if is_json(request):
        return explained(request, 404, _("There is nothing at this address"), "")
    return _page(request, "errors/not_found.html", 404)


def key_needed(request: HttpRequest) -> HttpResponse:
    """To someone whose browser has not opened Footwork with its key."""
    if is_json(request):
        error = _("Open Footwork with its key first. Start it again, or use the address that it showed.")
        return JsonResponse({"error": error, "mistakes": []}, status=403)
    return _outside(request, 403, str(_KEY_TITLE), str(_KEY_TEXT), str(_KEY_WHY))


_KEY_TITLE = gettext_lazy("Open Footwork from where you started it")
_KEY_TEXT = gettext_lazy("Use the address shown in the window where you started Footwork. Or start Footwork again.")
_KEY_WHY = gettext_lazy(
    "Footwork opens only with its key. So other people who use this computer cannot read your diary. "
    "Your diary is safe. Sessions that wait in this browser will be added to it."
)


def _outside(request: HttpRequest, status: int, title: str, text: str, quiet: str = "") -> HttpResponse:
    """Without the menu and without a script: nothing of the site opens from here."""
    return _page(request, "errors/outside.html", status, title=title, text=text, quiet=quiet)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that was open too long is offered again; not one that another site has sent."""
    if request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}":
        text = _("Nothing was saved yet. What you typed is still here: try again.")
        return explained(request, 403, _("This page was open for too long"), text, **sent_again(request))
    text = _("Nothing was changed. Open the page in Footwork itself and try again.")
    return explained(request, 403, _("This did not come from a page of Footwork"), text)


def sent_again(request: HttpRequest) -> dict[str, Any]:
    """What the page needs to offer the same request once more: a form's fields as they were typed. A file cannot be
    given back; its form is to be opened anew."""
    if request.method != "POST":
        return {"reload": True}
    if request.content_type == "multipart/form-data":
        return {"form_at": request.get_full_path()}
    fields = [(name, value) for name, values in request.POST.lists() for value in values]
    fields = [(name, value) for name, value in fields if name != "csrfmiddlewaretoken"]
    return {"again": request.get_full_path(), "fields": fields}


def server_error(request: HttpRequest) -> HttpResponse:
    """A mistake in the program. The page and the log have an id in common; what a person typed is in neither."""
    id = secrets.token_hex(3)
    route = request.resolver_match.route if request.resolver_match else "?"
    LOG.error("%s: %s /%s failed", id, request.method, route, exc_info=True)
    try:
        if is_json(request):
            text = _("Nothing is lost. Footwork's log has it under {id}.").format(id=id)
            return explained(request, 500, _("Something went wrong"), text)
        return _page(request, "errors/server_error.html", 500, id=id)
    except Exception:  # the page is the last thing that may fail
        LOG.exception("%s: the page for failures failed", id)
        return HttpResponseServerError(_PLAIN.format(id=id), headers={"Content-Language": SOURCE})


_PLAIN = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Footwork</title>
<h1>Sorry, something went wrong</h1><p>Your diary is safe.</p>
<p><a href="/">Today</a> <a href="/plan/">Plan</a> <a href="/diary/">Diary</a></p>
<p><a href="/data/footwork.json">Export everything</a></p>
<p>This is written in the log of Footwork as {id}.</p>
"""


def is_json(request: HttpRequest) -> bool:
    try:
        return resolve(request.path_info).url_name in _JSON
    except Resolver404:
        return False
