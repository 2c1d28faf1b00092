"""What is kept in memory in one language is not shown in another."""

from __future__ import annotations

import re
from datetime import datetime
from importlib import import_module

import pytest
from django.test import Client

from tests.fresh import caches, forget_all
from tests.pseudo import LONG, pseudo_languages
from tests.web.filled import fill
from tests.web.pages import PAGES

WITHOUT_WORDS = {
    "access_key", "_derived",  # keys
    "key",
    "_judged", "_loads_of",  # places by their ids
    "first_version", "_version_of", "_look_of", "_measure_ids",  # what is stored
    "version",  # of the program
    "_script",  # JavaScript, and addresses
    "_statement",  # SQL
    "_walked", "_verdict", "_felt",  # minutes, reasons and pain as data
    "illustration", "icon_svg",  # no word is written in them
}  # fmt: skip
"""Functions of which something is kept whatever the language."""


def test_everything_kept_is_kept_by_language_or_has_no_words() -> None:
    import_module("footwork.web.urls")
    found = {function.__name__ for function, _cache in caches("footwork.web")}
    assert found - {"at"} <= WITHOUT_WORDS, "`at` is that of kept_by_version"
    assert {function.__name__ for function, _cache in caches("footwork.translation.caching")} == {"said"}


@pytest.mark.django_db
def test_pages_are_the_same_whichever_languages_were_asked_for_before(client: Client) -> None:
    fill("nature", 40, datetime.now().astimezone().date())
    with pseudo_languages():
        forget_all()
        english, made, again = _pages(client, "en"), _pages(client, LONG), _pages(client, "en")
        forget_all()
        alone = _pages(client, LONG)
    assert _differing(english, again) == []
    assert _differing(made, alone) == []
    assert _differing(english, made) == PAGES


def _pages(client: Client, language: str) -> dict[str, str]:
    return {page: _page(client, page, language) for page in PAGES}


def _page(client: Client, address: str, language: str) -> str:
    answer = client.get(address, headers={"accept-language": language})
    assert answer.headers["Content-Language"] == language
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", answer.content.decode())


def _differing(some: dict[str, str], others: dict[str, str]) -> list[str]:
    return [page for page in PAGES if some[page] != others[page]]
