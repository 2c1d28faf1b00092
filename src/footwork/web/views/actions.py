"""Addresses that only take a form."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork.web.people.request import PersonRequest

View = Callable[..., HttpResponse]


def action_of(page: str, *of: str) -> Callable[[View], View]:
    """A view that takes a form of `page`. Opened by itself, as by a reload after a refusal, its address leads there.
    `of` are the arguments that the address of the page has too."""

    def decorate(view: View) -> View:
        @require_http_methods(["GET", "HEAD", "POST"])
        @wraps(view)
        def answer(request: PersonRequest, **arguments: Any) -> HttpResponse:
            if request.method == "POST":
                return view(request, **arguments)
            query = request.META["QUERY_STRING"]
            there = reverse(page, kwargs={name: arguments[name] for name in of})
            return HttpResponseRedirect(there + (f"?{query}" if query else ""))

        return answer

    return decorate
