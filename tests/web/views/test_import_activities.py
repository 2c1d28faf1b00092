"""The page that takes files of watches and phones."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from django.test import Client

from footwork.translation.dates import weekday_and_day
from footwork.web.people.models import Person
from footwork.web.week.age import save_birth_year
from footwork.web.week.models import Activity, DaySteps
from tests.activity_files.making import apple, apple_steps, fit, session
from tests.web.pages import words_of
from tests.web.who import me

pytestmark = pytest.mark.django_db
YESTERDAY = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)


def send(client: Client, **files: bytes) -> tuple[int, str]:
    named = []
    for name, data in files.items():
        file = BytesIO(data)
        file.name = name
        named.append(file)
    answer = client.post("/week/import/", {"file": named})
    return answer.status_code, words_of(answer.content.decode())


def test_several_files_are_taken_in_at_once_and_told_of(client: Client) -> None:
    day = YESTERDAY.date().isoformat()
    files = {
        "walk.fit": fit(session(YESTERDAY)),
        "export.xml": apple(apple_steps(4000, day=day), apple_steps(100, day=day)),
        "empty.gpx": b"",
        "<b>.tcx": b"<html>Sign in",
    }
    status, page = send(client, **files)
    assert (status, Activity.objects.count(), DaySteps.objects.count()) == (200, 1, 1)
    assert "1 new activity." in page
    assert "2 items could not be read." in page
    assert "We added the steps of 1 day." in page
    assert "empty.gpx This file is empty. Export or copy it again." in page
    assert "&lt;b&gt;.tcx This is a web page, not the export itself." in page


def test_what_came_in_is_named_with_the_week_it_is_in_and_the_year_it_needs(client: Client) -> None:
    began = YESTERDAY - timedelta(days=21)
    file = BytesIO(fit(session(began, 30, heart_rate=120)))
    file.name = "walk.fit"
    html = client.post("/week/import/", {"file": [file]}).content.decode()
    day = began.astimezone().date()
    assert f"Walking, 30 minutes, {weekday_and_day(day, datetime.now().astimezone().date())}" in words_of(html)
    assert f'href="/week/{day}/"' in html
    assert 'href="/week/#year"' in html
    save_birth_year(me(), 1980)
    _, again = send(client, **{"other.fit": fit(session(began - timedelta(days=1), 30, heart_rate=120))})
    assert "1 new" in again
    assert "year of birth" not in again


def test_refused_files_are_an_error_and_not_among_what_came_in(client: Client) -> None:
    file = BytesIO(b"")
    file.name = "empty.gpx"
    html = client.post("/week/import/", {"file": [file]}).content.decode()
    assert 'class="notice outcome imported" role="alert"' in html
    assert 'class="notice good outcome imported"' not in html


def test_without_a_file_the_page_says_what_to_do(client: Client) -> None:
    answer = client.post("/week/import/", {})
    assert answer.status_code == 400
    assert "Choose one or more files." in words_of(answer.content.decode())


def test_the_week_leads_to_the_page(client: Client) -> None:
    assert 'href="/week/import/"' in client.get("/week/").content.decode()
    assert client.get("/week/import/").status_code == 200


def test_how_hard_it_was_is_asked_and_said_with_one_tap(client: Client) -> None:
    _, page = send(client, **{"yoga.fit": fit(session(YESTERDAY, sport=0))})
    assert "How hard were these?" in page
    id = Activity.objects.get().pk
    answer = client.post(f"/week/activities/{id}/effort/", {"effort": "moderate"}, follow=True)
    assert "Saved." in words_of(answer.content.decode())
    assert "How hard were these?" not in words_of(answer.content.decode())
    assert Activity.objects.get().effort == "moderate"


def test_what_no_button_sends_is_refused(client: Client) -> None:
    send(client, **{"yoga.fit": fit(session(YESTERDAY, sport=0))})
    id = Activity.objects.get().pk
    assert client.post(f"/week/activities/{id}/effort/", {"effort": "killing"}).status_code == 400
    assert client.post("/week/activities/999/effort/", {"effort": "light"}).headers["Location"] == "/week/?gone"
    assert client.get(f"/week/activities/{id}/effort/").status_code == 302


def test_another_persons_activity_is_not_there(client: Client) -> None:
    send(client, **{"yoga.fit": fit(session(YESTERDAY, sport=0))})
    Activity.objects.update(person=Person.objects.exclude(pk=me().pk).first() or Person.objects.create(name="Bo"))
    id = Activity.objects.get().pk
    assert client.post(f"/week/activities/{id}/effort/", {"effort": "light"}).headers["Location"] == "/week/?gone"


def test_day_steps_go_along_and_are_erased(client: Client) -> None:
    day = YESTERDAY.date().isoformat()
    send(client, **{"export.xml": apple(apple_steps(4000, day=day))})
    whole = client.get("/data/footwork.json")
    assert whole.json()["day_steps"] == [{"day": day, "steps": 4000, "source": "apple-health"}]
    client.post("/data/erase/all/", {"sure": "erase"})
    assert not DaySteps.objects.exists()
    file = BytesIO(whole.content)
    assert client.post("/data/import/", {"file": file}).status_code == 200
    assert DaySteps.objects.get().steps == 4000
    client.post("/data/erase/day/", {"day": day})
    assert not DaySteps.objects.exists()
