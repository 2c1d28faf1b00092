"""What was reached in sets that ended when the person said so: sent, shown, and exported."""

from __future__ import annotations

import csv
from datetime import datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.test import Client

from tests.records import sent_record
from tests.web.put_record import put

pytestmark = pytest.mark.django_db


def session(days_ago: int, *reps: int, **changes: Any) -> dict[str, Any]:
    began = datetime.now().astimezone().replace(hour=0, minute=1) - timedelta(days=days_ago)
    item = {
        "exercise": "heel-raise", "name": "Heel raise", "phases_planned": 3, "phases_done": len(reps), "reason": None,
        "reached": [{"set": number, "side": "both", "reps": one} for number, one in enumerate(reps, 1)], **changes,
    }  # fmt: skip
    times = {"started_at": began.isoformat(), "ended_at": (began + timedelta(seconds=10)).isoformat()}
    return sent_record(items=[item], **times)


def page(client: Client, address: str) -> str:
    return " ".join(client.get(address, follow=True).content.decode().split())


def test_a_session_shows_what_was_reached_set_by_set(client: Client) -> None:
    assert put(session(0, 14, 12, 9), client=client).status_code == 201
    assert '<span translate="no">Heel raise</span>: 14, 12, 9' in page(client, "/diary/")


def test_sides_and_seconds_are_named(client: Client) -> None:
    reached = [{"set": 1, "side": "left", "seconds": 34}, {"set": 1, "side": "right", "seconds": 20}]
    assert put(session(0, reached=reached), client=client).status_code == 201
    assert ": left 34 s; right 20 s" in page(client, "/diary/")


def test_a_correction_under_a_higher_revision_takes_its_place(client: Client) -> None:
    first = session(0, 14, 12, 9)
    put(first, client=client)
    [item] = first["items"]
    put({**first, "revision": 2, "items": [{**item, "reached": item["reached"][:1]}]}, client=client)
    assert '<span translate="no">Heel raise</span>: 14</li>' in page(client, "/diary/")


def test_progress_shows_the_last_five_times(client: Client) -> None:
    for days_ago in range(7):
        put(session(days_ago, 20 - days_ago), client=client)
    told = page(client, "/progress/")
    assert "What you reached" in told
    assert [f": {reps}</dd>" in told for reps in range(14, 21)] == [False] * 2 + [True] * 5


def test_without_an_open_end_nothing_is_said_of_it(client: Client) -> None:
    put(sent_record(), client=client)
    assert "What you reached" not in page(client, "/progress/")


@pytest.mark.parametrize(
    "reached",
    [
        [{"set": 0, "side": "both", "reps": 3}],
        [{"set": 1, "side": "both"}],
        [{"set": 1, "side": "both", "reps": 3, "seconds": 4}],
        [{"set": 1, "side": "middle", "reps": 3}],
        [{"set": 1, "side": "both", "reps": True}],
        "many",
    ],
)
def test_what_cannot_have_been_reached_is_refused(client: Client, reached: object) -> None:
    assert put(session(0, reached=reached), client=client).status_code == 422


def test_it_is_exported_whole_and_as_a_table(client: Client) -> None:
    sent = session(0, 14, 12, 9)
    put(sent, client=client)
    [record] = client.get("/data/footwork.json").json()["records"]
    assert record["items"][0]["reached"] == sent["items"][0]["reached"]
    content = client.get("/data/sessions.csv").content.decode("utf-8-sig")
    [row] = csv.DictReader(StringIO(content))
    assert row["reached"] == "heel-raise both 1: 14, heel-raise both 2: 12, heel-raise both 3: 9"
