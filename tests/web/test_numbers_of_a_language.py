"""Where decimals have a comma: what a machine reads, such as a coordinate or the value of a field, stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from gettext import NullTranslations
from html.parser import HTMLParser
from unittest import mock

import pytest
from django.test import Client
from django.utils import formats, translation
from django.utils.translation import trans_real
from pytest_django import Settings

from footwork.translation import catalogue, negotiation
from tests.web.filled import fill
from tests.web.pages import PAGES
from tests.web.plain_english import SPOKEN

pytestmark = pytest.mark.django_db

_LANGUAGE_ITSELF = {"lang", "dir"}

_LANGUAGE_NAMED = re.compile(r'"language": "\w+"|(?<=/easier/)\w+')
"""A session says which language it is in, and the address of its easier form changes with it."""

CLIPS = {"clips", "how-to-clips"}
"""Recordings are of a language."""

UNTRANSLATED = {"/check-in/back/"}
"""In any other language it says that its statements are in English."""


@pytest.fixture
def _german_formats(settings: Settings) -> Iterator[None]:
    """German days and decimals, and not one of our sentences."""
    settings.LOCALE_PATHS = []
    with (
        mock.patch.object(negotiation, "has_catalogue", return_value=True),
        mock.patch.object(catalogue, "_messages", return_value=NullTranslations()),
        mock.patch.dict(trans_real._translations, clear=True),  # type: ignore[attr-defined]
    ):
        yield


@pytest.mark.usefixtures("_german_formats")
def test_the_formats_are_german() -> None:
    with translation.override("de"):
        assert formats.localize(1.5) == "1,5"


@pytest.mark.usefixtures("_german_formats")
def test_what_machines_read_is_the_same_in_every_language(client: Client) -> None:
    fill("nature", 40, datetime.now().astimezone().date())
    different = {page: found for page in PAGES if page not in UNTRANSLATED and (found := _different(client, page))}
    assert different == {}


def _different(client: Client, page: str) -> set[tuple[str, str]]:
    english, german = (_machine_read(client, page, code) for code in ("en", "de"))
    return english ^ german


def _machine_read(client: Client, page: str, code: str) -> set[tuple[str, str]]:
    answer = client.get(page, headers={"accept-language": code})
    assert answer.headers["Content-Language"] == code
    reader = _MachineRead()
    reader.feed(_LANGUAGE_NAMED.sub("", answer.content.decode()))
    return reader.found


class _MachineRead(HTMLParser):
    """Attributes that nobody hears, and what scripts are handed. Sentences for scripts are words, not numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[tuple[str, str]] = set()
        self._script = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("name") == "csrfmiddlewaretoken":
            return
        self._script = given.get("id") or "" if tag == "script" else ""
        silent = given.keys() - SPOKEN - _LANGUAGE_ITSELF
        self.found |= {(f"{tag} {name}", given[name] or "") for name in silent if not _is_sentence(name, given[name])}

    def handle_data(self, data: str) -> None:
        if self.lasttag in ("script", "style") and self._script not in CLIPS:
            self.found.add((self.lasttag, data))


def _is_sentence(name: str, value: str | None) -> bool:
    return name.startswith("data-") and bool(re.search(r"[^\W\d_]{2,} ", value or ""))
