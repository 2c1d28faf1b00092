"""A record sent as the player sends it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.test import Client

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse


def put(
    record: dict[str, Any] | bytes,
    id: str | None = None,
    client: Client | None = None,
    headers: dict[str, str] | None = None,
) -> _MonkeyPatchedWSGIResponse:
    body = record if isinstance(record, bytes) else json.dumps(record).encode()
    address = id or (str(uuid4()) if isinstance(record, bytes) else record["id"])
    return (client or Client()).put(f"/records/{address}", body, content_type="application/json", headers=headers)
