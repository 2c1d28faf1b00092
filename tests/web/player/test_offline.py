"""What a device is told to keep for when there is no network."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from datetime import datetime
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

import footwork
from footwork.catalogue.library import library
from footwork.outputs.web_player import ASSETS
from footwork.web.plan.own_routine import OWN
from footwork.web.plan.pain_rule import apply_pain_rule
from footwork.web.player.offline import pages_to_keep, version
from footwork.web.static_files import digest
from tests.web.pages import keep_sent
from tests.web.who import me

pytestmark = pytest.mark.django_db

PLAYERS = [f"/play/{id}/" for id in library().routine_ids()]
MOST_AHEAD = 400_000
"""Bytes, of Today, its two sessions and the pages that stand in for others."""


def told(client: Client) -> dict[str, object]:
    """What the service worker begins with."""
    script = client.get("/service-worker.js").content.decode()
    found = re.match(r"self\.offline = (\{.*\});\n", script)
    assert found
    offline: dict[str, object] = json.loads(found[1])
    return offline


def test_the_service_worker_is_told_what_to_keep_ahead_of_its_script(client: Client) -> None:
    answer = client.get("/service-worker.js")
    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert "no-cache" in answer.headers["Cache-Control"]
    assert told(client) == pages_to_keep()
    assert answer.content.decode().endswith((ASSETS / "service_worker.js").read_text(encoding="utf-8"))


def test_every_page_that_is_to_be_kept_is_there(client: Client) -> None:
    pages = [
        *PLAYERS,
        *pages_to_keep()["pages"],
        pages_to_keep()["offline_page"],
        pages_to_keep()["missing_session_page"],
    ]
    assert {client.get(page).status_code for page in pages} == {200}
    assert len(pages) == len(set(pages))


def test_today_and_every_exercise_are_kept_when_they_are_visited() -> None:
    assert pages_to_keep()["today"] in pages_to_keep()["pages"]
    assert {page for page in pages_to_keep()["pages"] if re.fullmatch("/exercises/.+/", page)} == {
        f"/exercises/{id}/" for id in library().exercise_ids()
    }
    assert "/exercises/ankle-circle/?side=right" in pages_to_keep()["pages"]


def due(page: str) -> list[str]:
    """The sessions that Today says are due, in its order, each once."""
    found = re.search(r'<meta name="footwork-due" content="([^"]*)">', page)
    assert found
    return list(dict.fromkeys(found[1].split()))


def test_today_names_the_sessions_of_its_day_and_no_other(client: Client) -> None:
    page = client.get("/").content.decode()
    assert due(page) == [f"/play/{id}/" for id in dict.fromkeys(re.findall(r'data-routine="([\w-]+)"', page))]
    assert due(page) == ["/play/five-foot/", "/play/toe-presses/"]


def sent(client: Client, address: str) -> tuple[int, str]:
    """How many bytes come over the network for what stands there, and its text."""
    if address.startswith("/static/"):
        content = (ASSETS / address.split("/", 3)[3]).read_bytes()
        return len(content if address.endswith(".png") else gzip.compress(content)), ""
    answer = client.get(address, headers={"Accept-Encoding": "gzip"})
    packed = answer.headers.get("Content-Encoding") == "gzip"
    return len(answer.content), (gzip.decompress(answer.content) if packed else answer.content).decode(errors="replace")


def needed(page: str) -> list[str]:
    """What a page names under addresses that never change, as the service worker reads them."""
    fixed = "|".join(pages_to_keep()["fixed"])
    found = [one.replace("&amp;", "&").replace("\\u0026", "&") for one in re.findall(rf'"((?:{fixed})[^"\s]*)"', page)]
    return [address for address in found if not address.startswith(tuple(pages_to_keep()["later"]))]


def test_what_is_fetched_ahead_is_small(client: Client) -> None:
    today = client.get("/").content.decode()
    sizes: dict[str, int] = {}
    for page in [
        pages_to_keep()["today"],
        *due(today),
        pages_to_keep()["offline_page"],
        pages_to_keep()["missing_session_page"],
    ]:
        sizes[page], text = sent(client, page)
        sizes |= {address: sent(client, address)[0] for address in needed(text)}
    assert sum(sizes.values()) < MOST_AHEAD, sizes


def test_every_session_begins_as_the_person_s_own_do_and_no_other_page_does() -> None:
    assert {page for page in [*PLAYERS, *pages_to_keep()["pages"]] if page.startswith(pages_to_keep()["play"])} == set(
        PLAYERS
    )
    assert reverse("player", args=[OWN]).startswith(pages_to_keep()["play"])


def test_no_page_that_holds_answers_is_kept() -> None:
    pages = [*PLAYERS, *pages_to_keep()["pages"], pages_to_keep()["offline_page"]]
    assert [page for page in pages if page.startswith(("/diary", "/records"))] == []


def shelved(client: Client, address: str) -> tuple[str, str]:
    """Cache-Control and the page, as the service worker asks for it."""
    answer = client.get(address, headers={pages_to_keep()["header"]: "1"})
    return answer.headers["Cache-Control"], answer.content.decode()


def hurt() -> None:
    """A session that hurt too much: the plan is made easier, and the questions come again."""
    now = datetime.now().astimezone()
    keep_sent(routine="toe-presses", started_at=now.isoformat(), ended_at=now.isoformat(), pain={"foot": 8})
    apply_pain_rule(me(), now)


def test_what_a_person_answered_is_on_no_page_that_may_be_kept(client: Client) -> None:
    """Every page that shows it says that it may not be; asked for what may be, the site leaves it out."""
    hurt()
    told = "Pain in your foot was above 5"
    shows = client.get("/")
    assert told in shows.content.decode()
    assert shows.headers["Cache-Control"] == "no-store"
    for address in [*pages_to_keep()["pages"], pages_to_keep()["offline_page"]]:
        control, page = shelved(client, address)
        assert told not in page
        assert "no-store" not in control


def test_a_session_that_is_held_back_may_not_be_kept(client: Client) -> None:
    hurt()
    for player in PLAYERS:
        answer = client.get(player, headers={pages_to_keep()["header"]: "1"})
        assert answer.status_code == 302 or answer.headers["Cache-Control"] == "no-store"


def test_all_that_pages_name_under_an_address_that_never_changes_is_recognised(client: Client) -> None:
    for page in [*PLAYERS, *pages_to_keep()["pages"]]:
        for address in re.findall(r'(?:src|data-src)="(/[^"]*)"', client.get(page).content.decode()):
            assert address.startswith(tuple(pages_to_keep()["fixed"])), address


def test_the_version_is_another_where_any_file_of_the_program_is(tmp_path: Path) -> None:
    package = tmp_path / "footwork"
    shutil.copytree(Path(footwork.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    assert digest(package) == version(), "what Python compiled is no part of it"
    for name in ("web/templates/evidence.html", "catalogue/claims.toml", "figure/skeleton.py"):
        before = digest(package)
        with (package / name).open("a") as file:
            file.write("\n")
        assert digest(package) != before


def test_the_page_in_place_of_those_out_of_reach_says_nothing_of_a_person(client: Client) -> None:
    html = client.get("/offline/").content.decode()
    assert "can't be reached right now" in html
    assert "private" in client.get("/offline/").headers["Cache-Control"]
