"""Opens every address that there is for the person: each route of the site, and whatever the pages lead to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qs, urldefrag

from django.test import Client
from django.urls import get_resolver, reverse

from footwork.catalogue.library import library
from footwork.web.feet.looks import days_looked
from footwork.web.plan.preferences import preferences
from footwork.web.plan.routines import timelines
from footwork.web.player.clips import clips_of, how_to_clips_of
from footwork.web.player.easier import easier_url
from footwork.web.player.offline import FIXED
from footwork.web.screening.draft import pages
from footwork.web.shoes.checks import checks
from footwork.web.shoes.pairs import pairs
from footwork.web.views.calendar import feed_token
from footwork.web.views.data import TABLES
from tests.web.who import me

NOT_READ = {"record", "push"}
"""Routes that are only written to."""

_ELSEWHERE = ("/static/",)
"""Files of the program: what the person does makes no difference to them."""


def every_page(client: Client, opened: set[str] | None = None) -> Iterator[tuple[str, int]]:
    """Each address with the status of its answer, as `every_answer` opens them."""
    return ((address, answer.status_code) for address, answer in every_answer(client, opened))


def every_answer(client: Client, opened: set[str] | None = None, *, fixed: bool = True) -> Iterator[tuple[str, Any]]:
    """Each address once, with its answer; a redirect is not followed but its target is opened. Pages come before what
    they lead to, such as figures. Of many that ask one page for different values, such as each exercise to add, a few
    are opened; without `fixed` none that can never change, such as figures.

    Pass the same `opened` again to walk faster: what can never change under its address is then opened only once.
    """
    waiting = dict.fromkeys(addresses())
    done = set() if opened is None else opened
    known, asked = set(done), Counter[str]()
    while fresh := [one for one in waiting if one not in known]:
        known.update(fresh)
        waiting = {}
        for address in fresh:
            asked[_asks(address)] += 1
            if asked[_asks(address)] > _FEW or (not fixed and address.startswith(tuple(FIXED))):
                continue
            answer = client.get(address)
            yield address, answer
            waiting |= dict.fromkeys(_led_to(answer))
            if answer.status_code < 400 and address.startswith(tuple(FIXED)):
                done.add(address)


_FEW = 3


def _asks(address: str) -> str:
    """The page and the names of what it is asked, without the values."""
    page, _, query = address.partition("?")
    return f"{page}?{'&'.join(parse_qs(query, keep_blank_values=True))}"


def failing_pages(client: Client, opened: set[str] | None = None) -> list[tuple[str, int]]:
    """Those that the person would find broken or missing."""
    return [(address, status) for address, status in every_page(client, opened) if status >= 400]


def addresses() -> Iterator[str]:
    """Where a walk begins: all routes without arguments, and those with arguments for all that the person has."""
    for name in route_names() - NOT_READ - set(_WITH_ARGUMENTS):
        yield reverse(name)
    for name, arguments in _WITH_ARGUMENTS.items():
        yield from (reverse(name, args=one) for one in arguments())
    for one in timelines(preferences(me())):
        yield from (str(pack["src"]) for pack in clips_of(one.routine.id, preferences(me())))
        yield from (str(pack["src"]) for pack in how_to_clips_of(one.routine.id, preferences(me())) if pack)
        yield str(easier_url(one.routine.id, preferences(me())))


def route_names() -> set[str]:
    return {name for name in get_resolver().reverse_dict if isinstance(name, str)}


_WITH_ARGUMENTS: dict[str, Callable[[], Sequence[Sequence[object]]]] = {
    "player": lambda: [[one.routine.id] for one in timelines(preferences(me()))],
    "exercise": lambda: [[id] for id in library().exercise_ids()],
    "condition": lambda: [[id] for id in library().condition_ids()],
    "table": lambda: [[table] for table in TABLES],
    "advice-done": lambda: [["heel-long"]],
    "screening-page": lambda: [[str(number)] for number in range(1, len(pages()) + 1)],
    **{
        name: lambda: [["toe-press"]]
        for name in (
            "add-exercise",
            "add-to-plan",
            "remove-exercise",
            "leave-out-exercise",
            "swap-exercise",
            "put-back-exercise",
            "next-dose",
            "undo-adding",
        )
    },
    "week-of": lambda: [[date(2026, 11, 23)]],
    "add-activity": lambda: [[kind.id] for kind in library().week().kinds],
    "activity": lambda: [[id] for id in me().activities_done.values_list("pk", flat=True)],
    "delete-activity": lambda: [[id] for id in me().activities_done.values_list("pk", flat=True)],
    **{
        name: lambda: [[id] for id in me().records.values_list("pk", flat=True)[:3]]
        for name in ("session", "remove-session", "undo-removing")
    },
    "look-page": lambda: [[number] for number in range(1, len(library().feet()) + 1)],
    **{
        name: lambda: [[day] for day in days_looked(me())[:3]]
        for name in ("look-day", "correct-look", "delete-look", "add-foot-photo")
    },
    **{name: lambda: [[one.pk] for one in me().foot_photos.all()[:3]] for name in ("foot-photo", "delete-foot-photo")},
    "activity-effort": lambda: [[id] for id in me().activities_done.values_list("pk", flat=True)],
    "shoe-check": lambda: [[one.id] for one in library().shoe_questions()],
    "shoe-result-of": lambda: [[one.id] for one in checks(me())],
    **{
        name: lambda: [[one.id] for one in pairs(me())]
        for name in ("pair", "look-at-pair", "rename-pair", "retire-pair", "wear-pair-again")
    },
    "cancel-pause": lambda: [[date(2026, 12, 5)]],
    "restore-version": lambda: [[0]],
    "calendar-feed": lambda: [[feed_token(me())]],
    # these hang on what the pages show, and are found there
    "clips": list,
    "how-to-clips": list,
    "easier": list,
    "figure": list,
    "illustration": list,
    "item-figure": list,
    "trial-report": list,
}


def _led_to(answer: object) -> Iterator[str]:
    """Every address of this site in links, pictures and redirects, without what only the browser reads."""
    headers = getattr(answer, "headers", {})
    found = [headers["Location"]] if "Location" in headers else []
    if headers.get("Content-Type", "").startswith("text/html"):
        links = _Links()
        links.feed(answer.content.decode())  # type: ignore[attr-defined]
        found += links.found
    for one in found:
        address = urldefrag(one).url
        if address.startswith("/") and not address.startswith(("//", *_ELSEWHERE)):
            yield address


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if value and name in ("href", "src", "data-src")]
