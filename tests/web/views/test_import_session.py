"""The page on which somebody else's session is read says its words in the language of the reader."""

from __future__ import annotations

import json
import re

import pytest
from django.test import Client

from footwork.core.place import Place
from footwork.core.record import SkipReason

pytestmark = pytest.mark.django_db


def told(client: Client, id: str) -> dict[str, str]:
    found = re.search(
        rf'<script id="{id}" type="application/json">(.*?)</script>', client.get("/import/").content.decode()
    )
    assert found
    read: dict[str, str] = json.loads(found[1])
    return read


def test_places_and_reasons_come_in_words(client: Client) -> None:
    assert set(told(client, "places")) == {place.value for place in Place}
    assert told(client, "places")["foot"] == "Foot"
    assert told(client, "reasons")[SkipReason.HARD] == "too hard"
