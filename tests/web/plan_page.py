"""The plan's page, read as text."""

from __future__ import annotations

import re
from datetime import datetime

from django.test import Client

TODAY = datetime.now().astimezone().date()


def words(client: Client, address: str = "/plan/") -> str:
    """What a person reads on a page."""
    seen = re.sub(r"<script.*?</script>", "", client.get(address).content.decode(), flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]*>", " ", seen).split())
