"""The person's own routine, made and looked at."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import Any

from django.test import Client

from footwork.catalogue.library import library
from footwork.web.screening.saving import NONE, save_screening
from tests.web.changing import change
from tests.web.who import me


def timeline(client: Client, routine: str) -> dict[str, Any]:
    html = client.get(f"/play/{routine}/").content.decode()
    found = re.search(r'<script id="timeline" type="application/json">(.*?)</script>', html)
    assert found
    told: dict[str, Any] = json.loads(found[1])
    return told


def add(client: Client, *exercises: str) -> None:
    for exercise in exercises:
        assert change(client, f"exercises/{exercise}/add") == 302


def answers(*ids: str) -> None:
    save_screening(
        me(),
        {group.id: [one.id for one in group.questions if one.id in ids] or [NONE] for group in library().screen()},
        datetime.now().astimezone(),
    )


def found(client: Client, query: str) -> list[str]:
    html = client.get(f"/exercises/?{query}").content.decode()
    return re.findall(r'<h3><a class="cover" href="/exercises/([\w-]+)/">', html)
