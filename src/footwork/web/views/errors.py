"""What is said when a request cannot be answered."""

from __future__ import annotations

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBadRequest,
    HttpResponseForbidden,
    HttpResponseServerError,
)
from django.shortcuts import render


def bad_request(_request: HttpRequest, exception: Exception) -> HttpResponse:
    """Plain text and no template: the request's host name may be a forged one."""
    text = "Footwork answers only under the address that it printed when it started.\n"
    return HttpResponseBadRequest(text, content_type="text/plain; charset=utf-8")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "not_found.html", status=404)


def csrf_failure(_request: HttpRequest, reason: str = "") -> HttpResponse:
    text = f"This did not come from Footwork's own page ({reason}). Open the page anew and try again.\n"
    return HttpResponseForbidden(text, content_type="text/plain; charset=utf-8")


def server_error(_request: HttpRequest) -> HttpResponse:
    text = "Something in Footwork failed. Nothing that was kept is lost.\n"
    return HttpResponseServerError(text, content_type="text/plain; charset=utf-8")
