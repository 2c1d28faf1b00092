"""In which language an answer is: the one that the person chose, else the browser's, else English.

Two stand in settings.MIDDLEWARE: the outer one for all that is said before anybody knows who asks, such as that the key
is missing; the inner one for everything else.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header

from footwork.translation import SOURCE, language
from footwork.translation.negotiation import first_offered
from footwork.web.people.language import chosen_language, speaking
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest

ASKED_BY = "Accept-Language"


class BrowserLanguage:
    """Says of every answer which language it is in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with speaking(_of_browser(request)):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", language())
        patch_vary_headers(response, [ASKED_BY])
        return response


class PersonLanguage:
    """Stands inside the one that knows who asks. A diary that cannot be read leaves the browser's language."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with speaking(_chosen(cast(PersonRequest, request)) or language()):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", language())
            return response


def _of_browser(request: HttpRequest) -> str:
    asked = parse_accept_lang_header(request.headers.get(ASKED_BY, ""))
    return first_offered(code for code, weight in asked if weight) or SOURCE


def _chosen(request: PersonRequest) -> str:
    """Empty where nothing was chosen, or what is not there any more."""
    try:
        return chosen_language(request.person)
    except (DatabaseError, Person.DoesNotExist):
        return ""
