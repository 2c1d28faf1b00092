"""Who may use the site: only someone who was given its key.

The other accounts of a computer reach 127.0.0.1 too, and no file's permissions stop them there. So the address that
opens Footwork carries a key. It sets a cookie; without that cookie no page is shown.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import timedelta
from functools import cache

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.urls import Resolver404, resolve
from django.utils.crypto import constant_time_compare, salted_hmac

from footwork.core.errors import FootworkError
from footwork.web.data_dir import ACCESS_KEY, data_folder, made_once
from footwork.web.views.errors import key_needed

PARAMETER = "key"

OPEN_TO_ALL = {"calendar-feed", "service-worker", "favicon"}
"""Names of the addresses that need no key: the feed has a token of its own, the others show nothing personal."""

_LASTS = timedelta(days=400)
"""No browser lets a cookie last longer; each start of Footwork opens the address with the key and renews it."""

_tickets: set[str] = set()


@cache
def access_key() -> str:
    """The key of this data folder, made once and readable by its owner only; where the disk is full, one that ends with
    this program."""
    try:
        return made_once(data_folder(), ACCESS_KEY, lambda: secrets.token_urlsafe(32))
    except FootworkError:
        return secrets.token_urlsafe(32)


def new_ticket() -> str:
    """A key that opens once. The command line of a browser shows its address to every account of the computer."""
    ticket = secrets.token_urlsafe(32)
    _tickets.add(ticket)
    return ticket


def cookie() -> tuple[str, str]:
    """Name and value. Browsers share cookies between the ports of 127.0.0.1: the name differs by data folder, and the
    value is not the key itself."""
    return f"footwork-{_derived('name')[:12]}", _derived("value")


@cache
def _derived(part: str) -> str:
    return salted_hmac(f"footwork.access.{part}", "", secret=access_key(), algorithm="sha256").hexdigest()


class KeyRequired:
    """Middleware; stands inside that of the CSRF token, so that the first answer can set both cookies."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        name, value = cookie()
        known = constant_time_compare(request.COOKIES.get(name, ""), value)
        if request.method == "GET" and PARAMETER in request.GET and (known | _opens(request.GET[PARAMETER])):
            return _let_in(request)
        if known or _is_open_to_all(request):
            return self.get_response(request)
        return key_needed(request)


def _opens(given: str) -> bool:
    if given in _tickets:
        _tickets.discard(given)
        return True
    return constant_time_compare(given, access_key())


def _let_in(request: HttpRequest) -> HttpResponse:
    """To the same address without the key, so that it stays out of bookmarks and of the history.

    The token of forms is set here too: a first page asks for several things at once, and each would bring another.
    """
    kept = request.GET.copy()
    del kept[PARAMETER]
    response = HttpResponseRedirect(request.path + (f"?{kept.urlencode()}" if kept else ""))
    name, value = cookie()
    response.set_cookie(name, value, max_age=_LASTS, httponly=True, samesite="Lax")
    get_token(request)
    return response


def _is_open_to_all(request: HttpRequest) -> bool:
    try:
        return resolve(request.path_info).url_name in OPEN_TO_ALL
    except Resolver404:
        return False
