"""Reminders while Footwork is closed: what a push service is sent, and what only the browser can read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from py_vapid import Vapid02

from footwork.catalogue.library import library
from footwork.core.plan import Pause
from footwork.web.data.eraser import erase_all
from footwork.web.people.models import Person
from footwork.web.plan.store import add_version, current_plan
from footwork.web.reminders.push import keys, watch
from footwork.web.reminders.push.models import Subscription
from footwork.web.screening.saving import NONE, save_screening
from tests.web.changing import only_presses
from tests.web.pages import keep_sent
from tests.web.plan_page import TODAY
from tests.web.pushed import Browser, push_service
from tests.web.reminders.hours import NOW, answered_heel, keep_hours
from tests.web.who import me

pytestmark = pytest.mark.django_db
MIDDAY = datetime.combine(TODAY, time(12, 30))
MINUTE = timedelta(minutes=1)


@pytest.fixture
def browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, client: Client) -> Iterator[Browser]:
    """One that was told to remind of toe presses at midday."""
    monkeypatch.setenv("FOOTWORK_DATA", str(tmp_path))
    keys.key.cache_clear()
    with push_service(tmp_path) as (browser, trusted):
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(trusted))
        only_presses(client)
        keep_hours(client, "23:00", "06:30")
        assert put(client, browser.subscription) == 204
        yield browser
    keys.key.cache_clear()


def put(client: Client, wanted: dict[str, Any] | bytes) -> int:
    body = wanted if isinstance(wanted, bytes) else json.dumps(wanted).encode()
    return client.put("/plan/push/", body, content_type="application/json").status_code


def pushed() -> list[str]:
    return watch.push_between(MIDDAY - MINUTE, MIDDAY)


def test_what_is_due_is_sent_so_that_only_the_browser_can_read_it(browser: Browser) -> None:
    assert pushed() == []
    [(headers, message)] = browser.came
    note = message["notification"]
    assert (message["web_push"], note["title"], note["body"]) == (8030, "Toe presses", "1 min 7 s.")
    assert note["navigate"] == "http://testserver/play/toe-presses/"
    assert note["tag"].endswith(" 1")
    assert headers["ttl"] == "1800"
    assert Vapid02.verify(headers["authorization"])
    assert f"k={keys.public_key()}" in headers["authorization"]


def test_it_is_sent_when_it_has_become_due_and_not_before_or_again(browser: Browser) -> None:
    for last, now in (
        (MIDDAY - 2 * MINUTE, MIDDAY - MINUTE),
        (MIDDAY, MIDDAY + MINUTE),
        (MIDDAY - MINUTE, MIDDAY + timedelta(hours=1)),
        (MIDDAY + MINUTE, MIDDAY),
    ):
        assert watch.push_between(last, now) == []
    assert browser.came == []


def test_nothing_is_sent_of_what_was_begun(browser: Browser) -> None:
    keep_sent(started_at=NOW.isoformat(), ended_at=NOW.isoformat())
    assert (pushed(), browser.came) == ([], [])


def test_nothing_is_sent_to_whom_should_see_somebody_first(browser: Browser) -> None:
    answered_heel()
    assert (pushed(), browser.came) == ([], [])


def test_each_person_is_reminded_on_their_own_devices_alone(browser: Browser, client: Client) -> None:
    other = Person.objects.create(name="Eve")
    Subscription.objects.update(person=other)
    save_screening(other, {group.id: [NONE] for group in library().screen()}, datetime(2020, 1, 1, tzinfo=UTC))
    add_version(other, replace(current_plan(me()).newest, pauses=(Pause(first=TODAY),)), 0)
    assert (pushed(), browser.came) == ([], []), "the only device is hers, and she pauses"
    assert put(client, browser.subscription) == 204
    assert pushed() == []
    assert len(browser.came) == 1, "of the two who share the browser one is reminded"


@pytest.mark.parametrize("status", [404, 410])
def test_a_browser_that_takes_nothing_in_any_more_is_forgotten(browser: Browser, status: int) -> None:
    browser.answer = status
    assert pushed() == []
    assert not Subscription.objects.exists()


def test_a_service_in_trouble_is_told_of_and_the_browser_kept(browser: Browser) -> None:
    browser.answer = 500
    assert "500" in pushed()[0]
    Subscription.objects.update(endpoint="https://localhost:1/nobody")
    assert "localhost" in pushed()[0]
    Subscription.objects.update(p256dh="none")
    assert len(pushed()) == 1
    assert Subscription.objects.count() == 1


def test_a_browser_is_asked_for_no_more_when_it_says_so_or_all_is_erased(browser: Browser, client: Client) -> None:
    wanted = {"endpoint": browser.endpoint}
    assert client.delete("/plan/push/", json.dumps(wanted), content_type="application/json").status_code == 204
    assert not Subscription.objects.exists()
    assert [put(client, browser.subscription) for _ in range(2)] == [204, 204]
    assert Subscription.objects.count() == 1
    erase_all(me())
    assert not Subscription.objects.exists()


@pytest.mark.parametrize(
    "wanted",
    [b"", b"[]", {"endpoint": "http://push.example.org/1"}, {"endpoint": "https://x.example/", "auth": "a" * 101},
     {"endpoint": "https://x.example/" + "a" * 2000}, {"endpoint": "https://x.example/", "more": 1},
     {"endpoint": "https://x.example/"}, {"endpoint": "https://x.example/", "p256dh": "none", "auth": "none"},
     {**Browser("https://x.example/").subscription, "auth": "AAAA"},
     {**Browser("https://x.example/").subscription, "p256dh": "é"}],
)  # fmt: skip
def test_what_is_no_subscription_is_refused(client: Client, wanted: dict[str, Any] | bytes) -> None:
    assert put(client, wanted) == 422
    assert not Subscription.objects.exists()


def test_the_key_is_made_once_and_its_own(browser: Browser, tmp_path: Path) -> None:
    first = keys.public_key()
    keys.key.cache_clear()
    assert keys.public_key() == first
    assert (tmp_path / "push-key.pem").stat().st_mode & 0o777 == 0o600
    assert len(first) == 87


def test_where_the_extra_is_not_installed_nothing_is_offered(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert 'id="push"' in client.get("/plan/").content.decode()
    for module in ("plan", "push"):
        monkeypatch.setattr(f"footwork.web.views.{module}.available", lambda: False)
    assert 'id="push"' not in client.get("/plan/").content.decode()
    assert put(client, Browser("https://x.example/1").subscription) == 501


def test_an_odd_device_does_not_keep_another_from_being_reminded(browser: Browser, monkeypatch: Any) -> None:
    odd = {"p256dh": "", "auth": "", "site": "http://testserver/"}
    for endpoint in ("https://", "https://localhost:1/nobody", "https://x", "https://[", "https://x:99999999/"):
        me().subscriptions.create(endpoint=endpoint, **odd)
    failed = pushed()
    assert len(failed) == 5
    assert all("a browser of http://testserver/" in line for line in failed)
    assert len(browser.came) == 1


def test_whatever_fails_is_logged_and_the_next_look_comes(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> list[str]:
        raise OverflowError("too long a day")

    monkeypatch.setattr(watch, "push_between", broken)
    watch.look(MIDDAY - MINUTE, MIDDAY)
    assert "too long a day" in caplog.text


def test_a_clock_that_is_set_back_by_more_than_a_little_begins_anew() -> None:
    day = timedelta(days=1)
    assert watch.next_look(MIDDAY, MIDDAY + MINUTE) == MIDDAY + MINUTE
    assert watch.next_look(MIDDAY, MIDDAY - MINUTE) == MIDDAY
    assert watch.next_look(MIDDAY + day, MIDDAY) == MIDDAY
