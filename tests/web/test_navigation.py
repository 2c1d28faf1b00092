from __future__ import annotations

import re

import pytest
from django.test import Client

from footwork.web.navigation import MAIN, MORE, entries

pytestmark = pytest.mark.django_db


def marked(address: str) -> list[tuple[str, str]]:
    """Addresses of the navigation that say they are current, each with what it says."""
    page = Client().get(address).content.decode()
    nav = re.findall(r'<nav class="site-nav".*?</nav>', page, re.DOTALL)
    assert len(nav) == 1
    return re.findall(r'href="([^"]+)" aria-current="(\w+)"', nav[0])


@pytest.mark.parametrize("entry", [*MAIN, *MORE], ids=lambda entry: entry.page)
def test_every_entry_leads_to_a_page_that_marks_it(entry: object) -> None:
    address = entry.address  # type: ignore[attr-defined]
    assert marked(address) == [(address, "page")]


@pytest.mark.parametrize(
    ("page", "entry"),
    [("/plan/choose/", "/plan/"), ("/exercises/toe-press/", "/exercises/"), ("/check-in/", "/progress/"),
     ("/week/add/walk/", "/week/"), ("/conditions/heel-pain/", "/conditions/"), ("/shoes/", "/feet/")],
)  # fmt: skip
def test_a_page_below_marks_the_one_above_it(page: str, entry: str) -> None:
    assert marked(page) == [(entry, "true")]


def test_more_says_that_the_page_is_within_it() -> None:
    assert entries("diary")["within_more"]
    assert not entries("today")["within_more"]


def test_the_player_has_no_bar() -> None:
    assert "site-nav" not in Client().get("/play/toe-presses/").content.decode()
