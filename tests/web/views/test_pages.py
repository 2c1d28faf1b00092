"""The pages: what they say, and what they keep to."""

from __future__ import annotations

import gzip
import json
import re
from datetime import datetime, timedelta
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client

from footwork.catalogue.library import library
from footwork.outputs.cues import document
from footwork.web.plan.find_timeline import timeline
from tests.web.pages import PAGES, keep_sent, page, words_of

pytestmark = pytest.mark.django_db


class Inline(HTMLParser):
    """Gathers what the content security policy would refuse."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        script = tag == "script" and "src" not in values and values.get("type") != "application/json"
        handlers = [name for name in values if name == "style" or name.startswith("on")]
        elsewhere = tag not in ("a", "svg") and re.match("https?:|//", values.get("src") or values.get("href") or "")
        if script or handlers or elsewhere or tag == "style":
            self.found.append(f"{tag} {values}")


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_nothing_inline_and_nothing_from_elsewhere(address: str) -> None:
    inline = Inline()
    inline.feed(page(address))
    assert not inline.found
    policy = Client().get(address).headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_kept_by_no_cache_on_the_way(address: str) -> None:
    assert {"private", "no-store"} & set(Client().get(address).headers["Cache-Control"].split(", "))


def test_a_forged_host_name_is_refused_in_plain_words() -> None:
    answer = Client().get("/", headers={"host": "evil.example"})
    assert answer.status_code == 400
    assert b"the address shown where you started it" in answer.content


def test_an_unknown_address_leads_back_to_today() -> None:
    answer = Client().get("/nothing/")
    assert answer.status_code == 404
    assert b"nothing at this address" in answer.content


def test_today_shows_length_and_parts_before_the_start() -> None:
    text = words_of(page("/"))
    assert "Five foot exercises" in text
    assert "17 minutes" in text
    assert "5 exercises" in text
    for item in library().routine("five-foot").items:
        assert item.exercise.name in text
    assert "20 minutes in all. Usual limit: 20 minutes a day." in text


def test_a_session_done_today_moves_on_to_the_next() -> None:
    now = datetime.now().astimezone()
    keep_sent(routine="five-foot", started_at=now.isoformat(), ended_at=now.isoformat())
    html = page("/")
    assert html.count('class="done-mark"') == 1
    assert html.index('href="/play/toe-presses/"') < html.index('href="/play/five-foot/"')


def test_a_session_cut_short_is_told_as_partly_done() -> None:
    now = datetime.now().astimezone().isoformat()
    item = {"exercise": "toe-press", "name": "Toe press", "phases_planned": 20, "phases_done": 3}
    keep_sent(routine="five-foot", started_at=now, ended_at=now, items=[item])
    text = words_of(page("/"))
    assert "partly done" in text
    assert 'class="done-mark">' not in page("/")


def test_a_session_of_yesterday_leaves_today_as_it_is() -> None:
    then = (datetime.now().astimezone() - timedelta(days=1)).isoformat()
    keep_sent(routine="five-foot", started_at=then, ended_at=then)
    assert "done-mark" not in page("/")


def test_a_day_with_everything_done_says_so() -> None:
    now = datetime.now().astimezone().isoformat()
    for routine in ("five-foot", "toe-presses", "toe-presses"):
        keep_sent(routine=routine, started_at=now, ended_at=now)
    assert "That was all for today" in page("/")


def test_the_player_reads_the_contract_and_nothing_else() -> None:
    found = re.search(r'<script id="timeline" type="application/json">(.*?)</script>', page("/play/five-foot/"))
    assert found
    told = json.loads(found[1])
    for cue in told["cues"]:
        assert [mark["at_ms"] for mark in cue["marks"][:1]] in ([], [0])
        for mark in cue["marks"]:
            mark["at_ms"] += cue["at_ms"]  # as fromPage of the player does
    assert told == document(timeline("five-foot"))


def test_the_player_page_is_sent_compressed_and_only_when_changed() -> None:
    first = Client().get("/play/five-foot/", headers={"accept-encoding": "gzip"})
    assert gzip.decompress(first.content).decode() == page("/play/five-foot/")
    assert "csrftoken" in first.cookies
    again = Client().get("/play/five-foot/", headers={"if-none-match": first.headers["ETag"]})
    assert again.status_code == 304


def test_an_unknown_routine_has_no_player() -> None:
    assert Client().get("/play/moon-walk/").status_code == 404


def test_the_diary_tells_what_was_left_out_and_why() -> None:
    items = [
        {"exercise": "toe-press", "name": "Toe press", "phases_planned": 20, "phases_done": 20},
        {"exercise": "toe-walk", "name": "Toe walk", "phases_planned": 5, "phases_done": 2, "reason": "pain"},
        {"exercise": "ankle-circle", "name": "Ankle circle", "phases_planned": 20, "phases_done": 0},
    ]
    keep_sent(items=items, note="slow <b>day</b>")
    text = words_of(page("/diary/"))
    assert "22 of 45 movements done" in text
    assert "Toe walk : 2 of 5 movements (pain)" in text
    assert "Ankle circle : left out" in text
    assert "slow &lt;b&gt;day&lt;/b&gt;" in text


def test_the_diary_shows_a_zero_and_keeps_silent_about_no_answer() -> None:
    keep_sent(pain={"back": 0})
    text = words_of(page("/diary/"))
    assert "Back pain 0" in text
    assert "Knee pain" not in text


def test_the_diary_shows_the_hour_of_the_place_where_the_session_was() -> None:
    keep_sent(started_at="2026-03-01T23:30:00+13:00", ended_at="2026-03-01T23:40:00+13:00")
    text = words_of(page("/diary/"))
    assert "Sunday, 1 March 2026" in text
    assert "23:30" in text


def test_a_long_diary_is_turned_page_by_page() -> None:
    for day in range(1, 32):
        keep_sent(started_at=f"2026-01-{day:02}T08:00:00+00:00", ended_at=f"2026-01-{day:02}T08:10:00+00:00")
    assert "Saturday, 31 January 2026" in page("/diary/")
    assert "Thursday, 1 January 2026" in page("/diary/?page=4")


def test_every_claim_is_shown_with_its_grade() -> None:
    html = page("/evidence/").partition('<ul class="claims')[2].partition('<div class="side')[0]
    claims = library().claims()
    assert html.count('class="grade"') == len(claims)
    for claim in claims:
        name = library().words().grades[claim.grade].name
        assert f">{name[0].upper()}{name[1:]}<" in html


def test_every_grade_is_explained_beside_the_claims() -> None:
    told = words_of(page("/evidence/"))
    for words in library().words().grades.values():
        assert words.means in told


def playable() -> list[dict[str, Any]]:
    found = re.search(r'<script id="playable" type="application/json">(.*?)</script>', page("/"), re.DOTALL)
    return json.loads(found[1]) if found else []


def test_today_knows_each_session_well_enough_to_say_whether_one_can_be_continued() -> None:
    for told in playable():
        unrolled = document(timeline(told["routine"]))
        assert told["title"] == unrolled["title"]
        assert told["address"] == f"/play/{told['routine']}/"
        assert (told["pace"], told["length_ms"]) == (unrolled["pace"], unrolled["length_ms"])
        assert told["cues"] == len(unrolled["cues"])
        assert [one["exercise"] for one in told["items"]] == [one["exercise"] for one in unrolled["items"]]
    assert {told["routine"] for told in playable()} >= {"five-foot", "toe-presses"}


@pytest.mark.unscreened
def test_nothing_can_be_continued_that_may_not_start() -> None:
    assert playable() == []
    assert 'id="unfinished"' not in page("/")
