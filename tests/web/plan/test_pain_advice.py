"""What a person is advised about their pain on Today, and that it changes nothing by itself."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.test import Client

from footwork.web.diary.answers import save_answer
from footwork.web.diary.tracked import track_places
from footwork.web.plan.pain_advice import pain_advice
from footwork.web.plan.store import current_plan
from tests.web.pages import keep_sent
from tests.web.plan_page import words
from tests.web.who import me

pytestmark = pytest.mark.django_db
NOW = datetime.now().astimezone()
TODAY = NOW.date()


def answered(*scores: int, first: int) -> None:
    """Of the knee, one a day, from so many days ago on."""
    track_places(me(), ["knee"])
    for back, score in zip(range(first, -1, -1), scores, strict=False):
        save_answer(me(), "pain", {"knee": score}, TODAY - timedelta(days=back), NOW)


def test_usual_pain_above_5_for_two_weeks_is_worth_asking_about_and_pauses_nothing(client: Client) -> None:
    answered(*[6] * 15, first=14)
    assert "Your usual pain has been above 5 of 10 for 14 days. You can go on, but it is worth asking" in words(
        client, "/"
    )
    assert current_plan(me()).newest.number == 0


def test_the_day_after_a_worse_one_it_says_to_wait(client: Client) -> None:
    then = (NOW - timedelta(days=1)).isoformat()
    keep_sent(started_at=then, ended_at=then, pain={"knee": 2})
    answered(*[2] * 7, 5, first=7)
    assert pain_advice(me(), TODAY).startswith(
        "The day after, pain in your knee was 2 points or more above your usual. Wait"
    )
    assert "Wait until it is back to usual" in words(client, "/")


def test_steady_pain_asks_for_nothing() -> None:
    answered(*[5] * 15, first=14)
    assert pain_advice(me(), TODAY) == ""
