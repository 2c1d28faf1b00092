"""What a device is told to keep for when there is no network."""

from __future__ import annotations

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
from tests.web.views.test_pages import keep_sent
from tests.web.who import me

pytestmark = pytest.mark.django_db


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
        *pages_to_keep()["players"],
        *pages_to_keep()["pages"],
        pages_to_keep()["sorry"],
        pages_to_keep()["unplayed"],
    ]
    assert {client.get(page).status_code for page in pages} == {200}
    assert len(pages) == len(set(pages))


def test_today_every_player_and_every_exercise_that_they_have_are_kept() -> None:
    assert "/" in pages_to_keep()["pages"]
    assert set(pages_to_keep()["players"]) == {f"/play/{id}/" for id in library().routine_ids()}
    played = {item.exercise.id for id in library().routine_ids() for item in library().routine(id).items}
    assert {page for page in pages_to_keep()["pages"] if re.fullmatch("/exercises/.+/", page)} == {
        f"/exercises/{id}/" for id in played
    }
    assert "/exercises/ankle-circle/?side=right" in pages_to_keep()["pages"]


def test_every_session_begins_as_the_person_s_own_do_and_no_other_page_does() -> None:
    assert {
        page
        for page in [*pages_to_keep()["players"], *pages_to_keep()["pages"]]
        if page.startswith(pages_to_keep()["play"])
    } == set(pages_to_keep()["players"])
    assert reverse("player", args=[OWN]).startswith(pages_to_keep()["play"])


def test_no_page_that_holds_answers_is_kept() -> None:
    pages = [*pages_to_keep()["players"], *pages_to_keep()["pages"], pages_to_keep()["sorry"]]
    assert [page for page in pages if page.startswith(("/diary", "/records"))] == []


def shelved(client: Client, address: str) -> tuple[str, str]:
    """Cache-Control and the page, as the service worker asks for it."""
    answer = client.get(address, headers={pages_to_keep()["keepable"]: "1"})
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
    for address in [*pages_to_keep()["pages"], pages_to_keep()["sorry"]]:
        control, page = shelved(client, address)
        assert told not in page
        assert "no-store" not in control


def test_a_session_that_is_held_back_may_not_be_kept(client: Client) -> None:
    hurt()
    for player in pages_to_keep()["players"]:
        answer = client.get(player, headers={pages_to_keep()["keepable"]: "1"})
        assert answer.status_code == 302 or answer.headers["Cache-Control"] == "no-store"


def test_all_that_pages_name_under_an_address_that_never_changes_is_recognised(client: Client) -> None:
    for page in [*pages_to_keep()["players"], *pages_to_keep()["pages"]]:
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
    assert "cannot be reached just now" in html
    assert "private" in client.get("/offline/").headers["Cache-Control"]
