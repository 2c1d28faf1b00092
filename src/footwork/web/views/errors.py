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
        return explained(request, 413, "That is too much at once", "Nothing was saved. Go back and send less.")
    if isinstance(exception, DisallowedHost):
        return _outside(request, 400, "This is not Footwork's address", "Use the address shown where you started it.")
    return explained(
        request, 400, "Footwork could not read this request", "Nothing was changed. Go back and try again."
    )


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return explained(request, 403, "This page is not open to you", "Nothing was changed.")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if is_json(request):
        return explained(request, 404, "There is nothing at this address", "")
    return _page(request, "errors/not_found.html", 404)


def key_needed(request: HttpRequest) -> HttpResponse:
    """To someone whose browser has not opened Footwork with its key."""
    if is_json(request):
        error = "This browser has not opened Footwork with its key. Start Footwork again, or use the address it showed."
        return JsonResponse({"error": error, "mistakes": []}, status=403)
    return _outside(request, 403, _KEY_TITLE, _KEY_TEXT, _KEY_WHY)


_KEY_TITLE = "Open Footwork from where you started it"
_KEY_TEXT = "On this computer, use the address shown in the window where you started Footwork, or start Footwork again."
_KEY_WHY = (
    "Footwork opens only with its key, so that other people who use this computer cannot read your diary. "
    "Nothing is lost: your diary is safe, and sessions that wait in this browser will be added to it."
)


def _outside(request: HttpRequest, status: int, title: str, text: str, quiet: str = "") -> HttpResponse:
    """Without the menu and without a script: nothing of the site opens from here."""
    return _page(request, "errors/outside.html", status, title=title, text=text, quiet=quiet)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that was open too long is offered again; not one that another site has sent."""
    if request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}":
        text = "Nothing was saved yet. What you typed is still here: try again."
        return explained(request, 403, "This page was open for too long", text, **sent_again(request))
    text = "Nothing was changed. Open the page in Footwork itself and try again."
    return explained(request, 403, "This did not come from a page of Footwork", text)


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
            return explained(
                request, 500, "Something went wrong", f"Nothing is lost. The log of Footwork calls it {id}."
            )
        return _page(request, "errors/server_error.html", 500, id=id)
    except Exception:  # the page is the last thing that may fail
        LOG.exception("%s: the page for failures failed", id)
        return HttpResponseServerError(_PLAIN.format(id=id))


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
