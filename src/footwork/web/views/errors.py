"""What is said when a request cannot be answered."""

from __future__ import annotations

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBadRequest,
    HttpResponseForbidden,
    HttpResponseServerError,
    JsonResponse,
)
from django.shortcuts import render
from django.urls import Resolver404, resolve

_JSON = {"record", "push", "reminders"}
"""Names of the addresses that scripts ask, and that answer in JSON."""


def bad_request(_request: HttpRequest, exception: Exception) -> HttpResponse:
    """Plain text and no template: the request's host name may be a forged one."""
    text = "Footwork answers only under the address that it printed when it started.\n"
    return HttpResponseBadRequest(text, content_type="text/plain; charset=utf-8")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "not_found.html", status=404)


def key_needed(request: HttpRequest) -> HttpResponse:
    """To someone whose browser has not opened Footwork with its key."""
    if _is_json(request):
        error = "This browser has not opened Footwork with its key. Start Footwork again, or use the address it showed."
        return JsonResponse({"error": error, "mistakes": []}, status=403)
    return render(request, "key_needed.html", status=403)


def csrf_failure(_request: HttpRequest, reason: str = "") -> HttpResponse:
    text = f"This did not come from Footwork's own page ({reason}). Open the page anew and try again.\n"
    return HttpResponseForbidden(text, content_type="text/plain; charset=utf-8")


def server_error(_request: HttpRequest) -> HttpResponse:
    text = "Something in Footwork failed. Nothing that was kept is lost.\n"
    return HttpResponseServerError(text, content_type="text/plain; charset=utf-8")


def _is_json(request: HttpRequest) -> bool:
    try:
        return resolve(request.path_info).url_name in _JSON
    except Resolver404:
        return False
