"""What a browser saves for when there is no network: today's sessions ahead, these pages once visited, and no other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from django.urls import reverse

import footwork
from footwork.catalogue.library import library
from footwork.web.cached_response import PREFETCH_HEADER
from footwork.web.static_files import digest

FIXED = ["/static/", "/figures/", "/illustrations/", "/clips/", "/easier/"]
"""How the addresses begin under which nothing ever changes."""

LATER = ["/clips/how-to/"]
"""Those that a page can be shown without: how a new exercise is done is also written on the screen."""


def pages_to_keep() -> dict[str, Any]:
    """What the service worker is told; `Offline` in the player's types says what each part is.

    No page that holds what a person answered is among them.
    """
    return {
        "version": version(),
        "today": reverse("today"),
        "pages": [reverse(name) for name in ("today", "exercises", "conditions", "evidence", "settings")]
        + [*_exercises(), *(reverse("condition", args=[id]) for id in library().condition_ids())],
        "play": reverse("player", args=["any"]).removesuffix("any/"),
        "fixed": FIXED,
        "later": LATER,
        "offline_page": reverse("offline"),
        "missing_session_page": f"{reverse('offline')}?session",
        "header": PREFETCH_HEADER,
    }


@cache
def version() -> str:
    """A name for exactly this program: scripts, pages, words and content."""
    return digest(Path(footwork.__file__).parent)


def _exercises() -> Iterator[str]:
    """The page of each exercise, and those of its sides where they work in turn."""
    for id in library().exercise_ids():
        page = reverse("exercise", args=[id])
        sides = library().exercise(id).dose.sides_in_turn
        yield page
        if len(sides) > 1:
            yield from (f"{page}?side={side.value}" for side in sides)
