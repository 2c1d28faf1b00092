"""What a person reads when something fails, and that nothing typed is lost."""

from __future__ import annotations

import errno
import logging
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from html import unescape
from io import BytesIO
from urllib.parse import urlencode

import pytest
from django.db import DatabaseError, OperationalError
from django.test import Client

from footwork.web.database_errors import explain
from footwork.web.diary.models import PlanVersion
from footwork.web.plan.store import current_plan
from footwork.web.plan.undo import undo_last_change
from footwork.web.views import settings, today
from tests.web.pages import words_of
from tests.web.who import me, renew

pytestmark = pytest.mark.django_db
FORM = "application/x-www-form-urlencoded"
MENU = ("/plan/", "/diary/", "/progress/", "/exercises/")


@pytest.fixture
def client() -> Client:
    """One that gets the page for failures, as a browser does."""
    return Client(raise_request_exception=False)


@pytest.fixture
def fails(monkeypatch: pytest.MonkeyPatch) -> Callable[[Exception], None]:
    """Make Today and the settings fail."""

    def fail(error: Exception) -> None:
        def raised(*_: object, **__: object) -> None:
            raise error

        monkeypatch.setattr(today, "current_plan", raised)
        monkeypatch.setattr(settings, "preferences", raised)

    return fail


def hidden(html: str) -> list[tuple[str, str]]:
    found = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', html)
    return [(unescape(name), unescape(value)) for name, value in found if name != "csrfmiddlewaretoken"]


def test_a_failure_has_the_menu_the_ways_back_and_an_id_that_the_log_has_too(
    client: Client, fails: Callable[[Exception], None], caplog: pytest.LogCaptureFixture
) -> None:
    fails(OverflowError("what the person wrote"))
    answer = client.get("/")
    html = answer.content.decode()
    assert answer.status_code == 500
    assert all(f'href="{address}"' in html for address in (*MENU, "/", "/data/footwork.json"))
    assert "Your diary is safe." in html
    assert "what the person wrote" not in html
    id = re.search(r"the number (\w+)\.", words_of(html))
    assert id
    [line] = [record for record in caplog.records if record.name == "footwork.site"]
    assert id[1] in line.getMessage()
    assert line.exc_info


def test_a_failure_of_its_page_still_leaves_a_way_back(
    client: Client, fails: Callable[[Exception], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    fails(ValueError())
    monkeypatch.setattr("footwork.web.templatetags.pictures.palette.colour", None)
    answer = client.get("/")
    assert answer.status_code == 500
    assert b"Your diary is safe." in answer.content
    assert b'href="/data/footwork.json"' in answer.content


def test_a_script_is_told_of_a_failure_in_json(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def raised(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr("footwork.web.views.reminders.due_reminders", raised)
    answer = client.get("/plan/reminders/")
    assert (answer.status_code, list(answer.json())) == (500, ["error", "mistakes"])


def change_plan(client: Client, minutes: int) -> None:
    clock = {"clock-morning": "07:15", "clock-midday": "12:30", "clock-evening": "19:00"}
    meant = {"routine-of": "toe-presses", "times-toe-presses": "midday", "days-toe-presses": "0"}
    sent = {"based_on": f"{current_plan(me()).newest.number}", "missed": "roll", "reason": "", **clock, **meant}
    assert client.post("/plan/save/", {**sent, "minutes": f"{minutes}"}).status_code == 302


def test_undoing_adds_the_plan_of_before_and_goes_on_to_the_one_before_that(client: Client) -> None:
    change_plan(client, 10)
    change_plan(client, 20)
    seen = []
    for _ in range(4):
        answer = client.post("/plan/undo/", follow=True)
        assert answer.status_code == 200
        seen.append((current_plan(me()).newest.minutes, "nothing to undo" in words_of(answer.content.decode())))
    assert seen == [(10, False), (None, False), (None, True), (None, True)]
    assert [version.number for version in current_plan(me()).versions] == [0, 1, 2, 3, 4]


def test_a_change_after_an_undoing_is_what_the_next_one_undoes(client: Client) -> None:
    for minutes in (10, 20, 10):
        change_plan(client, minutes)
    assert undo_last_change(me(), datetime.now().astimezone())
    assert current_plan(me()).newest.minutes == 20
    assert undo_last_change(me(), datetime.now().astimezone())
    assert current_plan(me()).newest.minutes == 10
    assert undo_last_change(me(), datetime.now().astimezone())
    assert current_plan(me()).newest.minutes is None


def test_undoing_needs_no_version_that_can_be_read(client: Client) -> None:
    change_plan(client, 10)
    PlanVersion.objects.create(person_id=1, number=2, content={"nonsense": True})
    renew()
    assert client.get("/").status_code == 500
    assert client.post("/plan/undo/").status_code == 302
    assert PlanVersion.objects.order_by("number").values_list("number", flat=True).last() == 3
    PlanVersion.objects.filter(number=2).delete()
    renew()
    assert current_plan(me()).newest.minutes == 10


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OperationalError("database is locked"), "another program is using it"),
        (OperationalError("database or disk is full"), "Your disk is full"),
        (OperationalError("disk I/O error"), "Your disk is full"),
        (OperationalError("attempt to write a readonly database"), "cannot be written to"),
        (DatabaseError("database disk image is malformed"), "damaged"),
        (OSError(errno.ENOSPC, "No space left on device"), "Your disk is full"),
    ],
)
def test_what_stops_the_diary_is_said_and_the_form_comes_back_as_it_was_typed(
    client: Client, fails: Callable[[Exception], None], error: Exception, words: str
) -> None:
    fails(error)
    assert words in words_of(client.get("/").content.decode())
    typed = urlencode([("look", 'a "look" & more'), ("ready", "10"), ("ready", "20")])
    answer = client.post("/settings/?from=here", typed, FORM)
    html = answer.content.decode()
    assert answer.status_code == 503
    assert words in words_of(html)
    assert "Nothing was saved." in html
    assert hidden(html) == [("look", 'a "look" & more'), ("ready", "10"), ("ready", "20")]
    assert 'action="/settings/?from=here"' in html
    assert f"{error}" not in html


def test_a_file_that_could_not_be_taken_is_to_be_chosen_again(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object, **__: object) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr("footwork.web.views.data.import_diary", locked)
    html = client.post("/data/import/", {"file": BytesIO(b"{}")}).content.decode()
    assert 'href="/data/import/"' in html
    assert "Choose the file again" in html
    assert "typed is still here" not in html


def test_a_fault_of_the_program_s_own_is_no_trouble_with_the_disk(
    client: Client, fails: Callable[[Exception], None]
) -> None:
    fails(OperationalError("no such column: people_person.follows"))
    assert client.get("/").status_code == 500


def test_a_form_that_was_open_too_long_comes_back_as_it_was_typed() -> None:
    client = Client(enforce_csrf_checks=True)
    typed = urlencode({"look": "a look", "csrfmiddlewaretoken": "x" * 64})
    answer = client.post("/settings/", typed, FORM, headers={"origin": "http://testserver"})
    assert answer.status_code == 403
    assert hidden(answer.content.decode()) == [("look", "a look")]
    [token] = re.findall('name="csrfmiddlewaretoken" value="([^"]+)"', answer.content.decode())
    assert token != "x" * 64, "with a token that will do"


def test_a_form_of_another_site_is_not_offered_again() -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/data/erase/all/", {"sure": "erase"}, headers={"origin": "http://127.0.0.1:9000"})
    assert answer.status_code == 403
    assert "did not come from a page of Footwork" in answer.content.decode()
    assert hidden(answer.content.decode()) == []


@pytest.mark.parametrize(
    ("method", "address", "sent", "status"),
    [
        ("post", "/diary/", {}, 405),
        ("post", "/settings/", {"look": "none", "ready": "0"}, 400),
        ("get", "/check-in/?day=nonsense", {}, 400),
        ("post", "/check-in/back/", {"ticked": "x"}, 400),
        ("post", "/settings/", {"look": "x" * 300_000}, 413),
        ("get", "/nothing/", {}, 404),
        ("get", "/figures/abc/nothing.svg", {}, 404),
    ],
)
def test_every_refusal_is_a_page_with_the_menu(
    client: Client, method: str, address: str, sent: dict[str, str], status: int
) -> None:
    answer = getattr(client, method)(address, sent)
    assert answer.status_code == status
    assert answer.headers["Content-Type"].startswith("text/html")
    assert all(f'href="{address}"' in answer.content.decode() for address in MENU)


def test_a_script_is_refused_in_json(client: Client) -> None:
    enforced = Client(enforce_csrf_checks=True)
    answer = enforced.put("/plan/push/", b"{}", "application/json")
    assert (answer.status_code, "error" in answer.json()) == (403, True)


def test_the_icon_that_browsers_ask_for_is_there(client: Client) -> None:
    assert client.get("/favicon.ico").headers["Location"].endswith(".png")


def test_sqlite_says_it_in_the_words_that_are_looked_for() -> None:
    """Where another version of SQLite words it otherwise, this fails, not the page."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("PRAGMA max_page_count = 2")
        database.execute("CREATE TABLE t (x)")
        with pytest.raises(sqlite3.OperationalError) as full:
            database.execute("INSERT INTO t VALUES (?)", ("x" * 50_000,))
    assert explain(full.value) == "the disk is full"


def test_logging_is_quiet_about_what_a_person_wrote(caplog: pytest.LogCaptureFixture, client: Client) -> None:
    with caplog.at_level(logging.WARNING):
        client.post("/settings/", {"look": "my secret", "ready": "x"})
    assert "my secret" not in caplog.text
