"""Who asks: every view and every function below it is handed this person, and none looks for one itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from footwork.web.people.current import default_person
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest


class CurrentPerson:
    """Middleware. What shows nothing personal asks the database nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        cast(PersonRequest, request).person = cast(Person, SimpleLazyObject(default_person))
        return self.get_response(request)
