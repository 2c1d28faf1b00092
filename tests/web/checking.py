"""Going through the safety check page by page, as a browser does."""

from __future__ import annotations

import html
import re

from django.test import Client

from footwork.core.question import questions_of
from footwork.web.screening.draft import pages


def words(client: Client, address: str) -> str:
    return shown(client.get(address).content)


def shown(content: bytes) -> str:
    """What a page says, without its tags."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", content.decode())).split())


def send(client: Client, number: int, *ids: str, answer: str = "", query: str = "") -> str:
    """Where a page leads to that was answered with what of `ids` is on it; with nothing, by "None of these"."""
    ticked = [one.id for one in questions_of(pages()[number - 1].groups) if one.id in ids]
    problems = [id for id in ticked if id != "agreed"]
    sent = client.post(
        f"/safety-check/{number}/{query}", {"tick": ticked, "answer": answer or ("continue" if problems else "none")}
    )
    assert sent.status_code == 302, sent.content
    return sent.headers["Location"]


def check(client: Client, *ids: str, query: str = "") -> str:
    """Where the safety check leads to in the end."""
    return [send(client, number, *ids, query=query) for number in range(1, len(pages()) + 1)][-1]
