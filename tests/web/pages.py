"""Pages of the site as tests read them, and sessions that were sent to it."""

from __future__ import annotations

import json
import re
from typing import Any

from django.test import Client

from footwork.catalogue.adapters import adapter
from footwork.core.record import Record
from footwork.web.diary.records import save_record
from tests.records import sent_record
from tests.web.who import me

PAGES = [
    "/",
    "/play/five-foot/",
    "/play/toe-presses/",
    "/plan/",
    "/plan/choose/",
    "/plan/equipment/",
    "/plan/choose/?aim=back&minutes=10&level=2",
    "/safety-check/",
    "/safety-check/?again",
    "/safety-check/6/",
    "/week/import/",
    "/diary/",
    "/diary/sessions/add/",
    "/check-in/",
    "/check-in/back/",
    "/progress/",
    "/week/",
    "/week/2026-11-23/",
    "/week/add/walk/",
    "/week/add/other/",
    "/trial/",
    "/data/",
    "/data/erase/day/?day=2026-03-01",
    "/data/restore/",
    "/plan/undo/?done",
    "/evidence/",
    "/conditions/",
    "/conditions/heel-pain/",
    "/exercises/",
    "/exercises/toe-press/",
    "/feet/",
    "/feet/look/",
    "/feet/look/2/",
    "/feet/look/6/",
    "/feet/looks/",
    "/settings/",
    "/shoes/",
    "/shoes/check/length/",
    "/offline/",
]


def page(address: str) -> str:
    answer = Client().get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def words_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def exported(client: Client) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(client.get("/data/footwork.json").content)
    return whole


def keep_sent(**changes: object) -> None:
    record = adapter(Record).read_json(json.dumps(sent_record(**changes)).encode(), "record")
    save_record(me(), record)
