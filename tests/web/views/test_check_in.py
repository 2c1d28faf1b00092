"""The check-in: what is said after a jump of pain, and what is not."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from django.test import Client

from footwork.web.diary.tracked import track_places
from tests.web.answered import told
from tests.web.checking import shown, words
from tests.web.who import me

pytestmark = pytest.mark.django_db
TODAY = datetime.now().astimezone().date()
JUMP = "That is a big jump"


def answer(client: Client, score: int, back: int = 0) -> str:
    """What is said after the answer for so many days ago."""
    track_places(me(), ["back"])
    sent = client.post(f"/check-in/?day={TODAY - timedelta(days=back)}", {"pain-back": f"{score}"})
    assert sent.status_code == 302
    return words(client, sent.headers["Location"])


def test_the_page_has_one_name(client: Client) -> None:
    html = client.get("/check-in/").content
    assert b"<title>How\xe2\x80\x99s your pain today?" in html
    assert "How’s your pain today?" in shown(html)


def test_a_jump_says_what_it_means_and_what_to_do(client: Client) -> None:
    told(TODAY - timedelta(days=1), back=3)
    text = answer(client, 9)
    assert "Saved" in text
    assert JUMP in text
    assert "Pain in your back is 9 today. Last time it was 3." in text
    assert "Skip the exercises until it is back to usual. See a clinician if it doesn’t settle." in text
    assert 'href="/safety-check/?again"' in client.get(f"/check-in/?day={TODAY}&saved").content.decode()


def test_a_jump_is_judged_by_what_is_usual_where_that_is_known(client: Client) -> None:
    for back, score in enumerate((3, 4, 3, 4), 1):
        told(TODAY - timedelta(days=back), back=score)
    assert "Pain in your back is 7 today. Your usual is 3.5." in answer(client, 7)


@pytest.mark.parametrize("score", [0, 3, 5])
def test_an_ordinary_day_is_saved_and_no_more(client: Client, score: int) -> None:
    told(TODAY - timedelta(days=1), back=3)
    text = answer(client, score)
    assert "Saved" in text
    assert JUMP not in text


def test_a_jump_on_a_day_before_is_no_advice_for_today(client: Client) -> None:
    told(TODAY - timedelta(days=3), back=3)
    assert JUMP not in answer(client, 9, back=2)


def test_nothing_is_said_before_it_is_saved(client: Client) -> None:
    told(TODAY - timedelta(days=1), back=3)
    told(TODAY, back=9)
    assert JUMP not in words(client, "/check-in/")


@pytest.mark.parametrize(("score", "warned"), [(7, False), (8, True), (10, True)])
def test_severe_pain_is_never_only_saved(client: Client, score: int, warned: bool) -> None:
    assert ("That is a lot of pain." in answer(client, score)) is warned


def test_the_feet_are_asked_about_first(client: Client) -> None:
    track_places(me(), ["back", "knee-left", "foot", "foot-right"])
    html = client.get("/check-in/").content.decode()
    asked = re.findall(r'name="(pain-[a-z-]+)"', html)
    assert list(dict.fromkeys(asked)) == ["pain-foot", "pain-foot-right", "pain-knee-left", "pain-back"]
    choices = re.findall(r'name="follow" value="([a-z-]+)"', html)
    assert choices[0].startswith("foot")
    assert choices[-1] == "back"
