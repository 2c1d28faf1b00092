"""The diary day by day: sessions and answers, and no more asked of the database than a page shows."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from footwork.core.foot_check import Look
from footwork.web.diary.answers import BACK_QUESTIONNAIRE, GLOBAL_CHANGE, save_answer
from footwork.web.diary.tracked import ACTIVITY, PAIN, track_activities, track_places
from footwork.web.feet.looks import save_look
from footwork.web.views.diary import DAYS_A_PAGE
from footwork.web.week.activities import save_activities
from tests.activities import NOON, activity
from tests.web.answered import noon, told
from tests.web.filled import fill
from tests.web.pages import keep_sent
from tests.web.plan_page import words
from tests.web.who import me

pytestmark = [pytest.mark.django_db, pytest.mark.unscreened]
TODAY = datetime.now().astimezone().date()


def test_a_day_with_answers_and_no_session_is_there(client: Client) -> None:
    told(date(2026, 3, 2), knee_left=3, back=0)
    text = words(client, "/diary/")
    assert "Monday, 2 March 2026 Your answers Back pain 0 Left knee pain 3" in text
    assert "movements done" not in text


def test_zero_is_an_answer_and_a_place_without_one_was_not_answered(client: Client) -> None:
    track_places(me(), ["back", "foot", "hip"])
    told(date(2026, 3, 1), back=4, foot=4)
    told(date(2026, 3, 2), back=0)
    assert "Monday, 2 March 2026 Your answers Back pain 0 Feet pain not answered" in words(client, "/diary/")
    assert "Hips pain" not in words(client, "/diary/"), "nothing was ever answered about it"


def test_a_day_with_a_session_alone_says_nothing_of_answers(client: Client) -> None:
    track_places(me(), ["back"])
    told(date(2026, 2, 1), back=4)
    keep_sent()
    assert words(client, "/diary/").count("Your answers") == 1


def test_every_kind_of_answer_is_told_in_its_words(client: Client) -> None:
    day = date(2026, 3, 2)
    track_activities(me(), ["climbing the stairs"])
    save_answer(me(), ACTIVITY, {"climbing the stairs": 6}, day, noon(day))
    save_answer(me(), GLOBAL_CHANGE, {"": 5}, day, noon(day))
    save_answer(me(), BACK_QUESTIONNAIRE, {"": 0}, day, noon(day))
    text = words(client, "/diary/")
    assert "climbing the stairs 6 of 10" in text
    assert "All in all a little better" in text
    assert "Roland-Morris questionnaire 0 of 24" in text


def test_of_several_answers_for_a_day_the_last_one_is_shown(client: Client) -> None:
    day = date(2026, 3, 2)
    for hour, score in ((8, 7), (20, 2)):
        save_answer(me(), PAIN, {"back": score}, day, datetime.combine(day, time(hour), tzinfo=UTC))
    assert "Back pain 2" in words(client, "/diary/")
    assert "Back pain 7" not in words(client, "/diary/")


def test_pages_are_turned_by_days_however_much_a_day_has(client: Client) -> None:
    first = date(2026, 1, 1)
    for number in range(DAYS_A_PAGE + 1):
        day = first + timedelta(days=number)
        told(day, back=1, foot=2)
        for hour in ("07", "12", "19"):
            keep_sent(started_at=f"{day}T{hour}:00:00+01:00", ended_at=f"{day}T{hour}:10:00+01:00")
    newest, oldest = client.get("/diary/").content.decode(), client.get("/diary/?page=2").content.decode()
    assert newest.count('class="card diary-day"') == DAYS_A_PAGE
    assert oldest.count('class="card diary-day"') == 1
    assert "Thursday, 1 January 2026" in oldest
    assert oldest.count('<article class="record') == 4


def test_a_session_stands_on_the_day_of_the_clock_where_it_was(client: Client) -> None:
    keep_sent(started_at="2026-03-02T04:10:00+13:00", ended_at="2026-03-02T04:20:00+13:00")
    keep_sent(started_at="2026-03-02T00:30:00+13:00", ended_at="2026-03-02T00:40:00+13:00")
    keep_sent(started_at="2026-03-01T23:50:00-08:00", ended_at="2026-03-01T23:55:00-08:00")
    told(date(2026, 3, 2), back=1)
    text = words(client, "/diary/")
    monday, sunday = text.split("Sunday, 1 March 2026")
    assert "4:10" in monday
    assert "0:30" in sunday
    assert "23:50" in sunday


def test_three_years_of_days_take_a_handful_of_questions(client: Client) -> None:
    fill("nature", 1000, TODAY)
    with CaptureQueriesContext(connection) as asked:
        client.get("/diary/?page=50")
    assert len(asked) <= 19, [one["sql"] for one in asked]


def test_a_day_has_its_activities_and_its_foot_check_as_well(client: Client) -> None:
    save_activities(me(), [activity(started_at=NOON, minutes=40)])
    look = Look(id=uuid4(), day=date(2026, 3, 3), looked_at=noon(date(2026, 3, 3)), parts=("skin",), found={}, felt={})
    save_look(me(), look)
    html, text = client.get("/diary/").content.decode(), words(client, "/diary/")
    assert "Wednesday, 4 November 2026 Walk" in text
    assert "40 minutes" in text
    assert re.search(r'href="/week/activities/\d+/"[^>]*>Change<', html)
    assert "Tuesday, 3 March 2026 Foot check" in text
    assert 'href="/feet/looks/2026-03-03/"' in html


def test_the_calendar_leads_to_the_page_of_a_day(client: Client) -> None:
    first = date(2026, 1, 1)
    for number in range(2 * DAYS_A_PAGE + 1):
        told(first + timedelta(days=number), back=1)
    keep_sent(started_at="2026-01-21T07:00:00+01:00", ended_at="2026-01-21T07:10:00+01:00")
    html = client.get("/diary/").content.decode()
    assert '<td class="something"><a href="/diary/?day=2026-01-02#day-2026-01-02">' in html
    assert re.search(r'<td class="(done|partly)"><a href="/diary/\?day=2026-01-21#', html)
    for day, alone in (("2026-01-01", True), ("2026-01-02", False), ("2025-12-31", True)):
        shown = client.get(f"/diary/?day={day}").content.decode()
        assert ('id="day-2026-01-01"' in shown) == alone
    assert 'id="day-2026-01-21"' in client.get("/diary/?day=2026-02-30").content.decode(), "no such day: the newest"


def test_an_empty_diary_has_one_button(client: Client) -> None:
    html = client.get("/diary/").content.decode()
    assert "Your diary starts today" in html
    main = html.partition('<section class="card empty">')[2]
    assert re.findall(r'class="button[^>]*>([^<]*)', main) == ["Go to today"]


def test_answers_of_a_week_can_be_changed_and_older_ones_not(client: Client) -> None:
    told(TODAY - timedelta(days=30), back=1)
    assert "Change your answers" not in words(client, "/diary/")
    told(TODAY, back=1)
    assert f'href="/check-in/?day={TODAY}"' in client.get("/diary/").content.decode()
