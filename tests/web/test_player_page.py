"""What the player's page holds besides its words."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.test import Client

from footwork.core.speech import spoken
from footwork.web.routines import timeline

pytestmark = pytest.mark.django_db


def held(id: str, routine: str = "five-foot") -> Any:
    page = Client().get(f"/play/{routine}/").content.decode()
    found = re.search(rf'<script id="{id}" type="application/json">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])


def test_the_recorded_voice_of_a_routine_comes_as_one_file_that_holds_all_that_is_said() -> None:
    clips = held("clips")
    answer = Client().get(clips["src"])
    assert answer.status_code == 200
    assert "immutable" in answer.headers["Cache-Control"]
    assert set(clips["spans"]) == set(spoken(timeline("five-foot")))
    assert sorted(until for _from, until in clips["spans"].values())[-1] == len(answer.content)
    for start, end in clips["spans"].values():
        assert answer.content[start:end].startswith(b"OggS")


@pytest.mark.parametrize(
    "address",
    ["/clips/0/moon-walk-0.bin", "/clips/0/five-foot-99999999999.bin", "/clips/0123456789abcdef/five-foot-0.bin"],
)
def test_a_voice_of_nothing_is_not_found(address: str) -> None:
    assert Client().get(address).status_code == 404


def test_the_player_holds_the_easier_session_that_it_may_go_on_with() -> None:
    planned, easier = held("timeline"), held("easier-timeline")
    assert easier["length_ms"] < planned["length_ms"]
    assert [item["exercise"] for item in easier["items"]] == [item["exercise"] for item in planned["items"]]
