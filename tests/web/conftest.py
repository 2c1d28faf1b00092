"""What holds for all tests of the site unless they say otherwise."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from footwork.catalogue.library import library
from footwork.web.middleware.access_key import cookie
from footwork.web.screening.saving import NONE, save_screening
from tests.web.who import me


@pytest.fixture(autouse=True)
def _nothing_holds_back(request: pytest.FixtureRequest) -> None:
    """The person has answered before the start that nothing holds, long ago; not where a test is `unscreened`."""
    if request.node.get_closest_marker("django_db") and not request.node.get_closest_marker("unscreened"):
        request.getfixturevalue("db")
        save_screening(me(), {group.id: [NONE] for group in library().screen()}, datetime(2020, 1, 1, tzinfo=UTC))


@pytest.fixture(autouse=True)
def _opened_with_the_key(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every client has opened the site with its key; not where a test is `keyless`."""
    began = Client.__init__

    def begin(self: Client, *given: Any, **options: Any) -> None:
        began(self, *given, **options)
        name, value = cookie()
        self.cookies[name] = value

    if not request.node.get_closest_marker("keyless"):
        monkeypatch.setattr(Client, "__init__", begin)
