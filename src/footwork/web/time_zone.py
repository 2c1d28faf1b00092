"""The computer's time zone, read anew: it can change while Footwork runs, on a journey."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


def read_zone() -> None:
    """A process otherwise stays in the zone in which it started. Where there is no tzset (Windows) it does."""
    if hasattr(time, "tzset"):
        time.tzset()


class CurrentTimeZone:
    """Each answer is by the clock on the person's wall."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        read_zone()
        return self.get_response(request)
