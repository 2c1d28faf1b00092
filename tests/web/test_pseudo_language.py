"""Every sentence of every page goes through the catalogue: in a made language, no plain English is left."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from functools import cache

import pytest
from django.test import Client
from django.urls import Resolver404, resolve

from footwork.core.side import Side
from footwork.web.feet.photos import save_photo
from footwork.web.week.activities import save_activities
from tests.activities import activity
from tests.pseudo import LONG, pseudo_languages
from tests.records import sent_record
from tests.web.every_page import every_answer
from tests.web.filled import fill
from tests.web.looking import look
from tests.web.photographed import png
from tests.web.plain_english import plain_english
from tests.web.shod import own_shoes
from tests.web.who import me

pytestmark = pytest.mark.django_db

TYPED = ["quite slow today"]
"""What the person of the diary has written."""

FRAME = "base.html"
"""What stands on every page, such as the menu; found on one that has nothing else."""

NOT_YET: set[str] = set()
"""Names of the pages that still have sentences of their own outside the catalogue. It only ever shrinks."""


@cache
def _untranslated() -> dict[str, set[str]]:
    """What every page still says in English, by the page's name."""
    now = datetime.now().astimezone()
    fill("nature", 75, now.date())
    own_shoes(me(), now)
    save_activities(me(), [activity()])
    client = Client(headers={"accept-language": LONG})
    look(client, "corn:left")
    save_photo(me(), now.date(), "corn", Side.LEFT, png())
    record = sent_record(note=TYPED[0])
    client.put(f"/records/{record['id']}", record, "application/json")
    found = defaultdict(set)
    with pseudo_languages():
        found[FRAME] = plain_english(client.get("/nothing/").content.decode())
        for address, answer in every_answer(client, fixed=False):
            if answer.headers.get("Content-Type", "").startswith("text/html"):
                found[_name(address)] |= plain_english(answer.content.decode(), typed=TYPED) - found[FRAME]
    return found


def _name(address: str) -> str:
    try:
        return resolve(address.partition("?")[0]).url_name or ""
    except Resolver404:
        return "nothing"


def test_no_page_has_a_sentence_outside_the_catalogue() -> None:
    left = {name: sorted(sentences) for name, sentences in _untranslated().items() if sentences and name not in NOT_YET}
    assert left == {}


def test_a_page_that_has_none_any_more_leaves_the_list() -> None:
    assert {name for name in NOT_YET if not _untranslated().get(name)} == set()
