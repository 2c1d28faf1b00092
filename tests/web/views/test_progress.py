"""Asking how it is, and showing how it goes."""

from __future__ import annotations

import gzip
import re
from datetime import UTC, datetime, time, timedelta

import pytest
from django.test import Client

from footwork.core.activity import Activity
from footwork.web.diary.answers import (
    BACK_QUESTIONNAIRE,
    GLOBAL_CHANGE,
    pain_by_place,
    save_answer,
    scores_by_day,
    scores_by_subject,
)
from footwork.web.diary.models import Answer
from footwork.web.diary.tracked import (
    ACTIVITY,
    PAIN,
    track_activities,
    track_places,
    tracked_activities,
    tracked_places,
)
from footwork.web.form_errors import OUT_OF_DATE
from footwork.web.week.activities import save_activities
from tests.web.filled import fill
from tests.web.who import me, renew

pytestmark = pytest.mark.django_db

NOW = datetime.now().astimezone()
TODAY = NOW.date()


def words(client: Client, address: str) -> str:
    page = client.get(address)
    assert page.status_code == 200
    return " ".join(re.sub(r"<[^>]*>", " ", page.content.decode()).split())


def test_places_are_chosen_and_asked_about_from_the_feet_up(client: Client) -> None:
    assert tracked_places(me()) == ()
    client.post("/check-in/track/", {"follow": ["back", "foot"]})
    assert tracked_places(me()) == ("foot", "back")
    assert re.findall(r'name="pain-([\w-]+)" value="0"', client.get("/check-in/").content.decode()) == ["foot", "back"]


def test_what_is_left_out_is_no_zero_and_zero_is_an_answer(client: Client) -> None:
    track_places(me(), ["back", "knee"])
    sent = client.post("/check-in/", {"pain-back": "0", "pain-knee": ""})
    assert sent.status_code == 302
    assert pain_by_place(me()) == {"back": {TODAY: 0}}
    page = client.get("/check-in/").content.decode()
    assert re.findall(r'name="pain-([\w-]+)" value="(\d*)" checked', page) == [("knee", ""), ("back", "0")]


def test_an_answer_can_be_taken_back_alone(client: Client) -> None:
    track_places(me(), ["back", "knee"])
    client.post("/check-in/", {"pain-back": "7", "pain-knee": "2"})
    sent = client.post("/check-in/", {"pain-back": "", "pain-knee": "2"})
    assert sent["Location"].endswith("&saved")
    assert pain_by_place(me()) == {"knee": {TODAY: 2}}


def test_what_pain_keeps_from_is_named_in_own_words_and_asked_once_a_week(client: Client) -> None:
    named = ["Climbing the stairs", " ", "playing on the floor "]
    client.post("/check-in/track/", {"follow": [], "activity": named})
    assert tracked_activities(me()) == ("Climbing the stairs", "playing on the floor")
    client.post("/check-in/", {"activity-Climbing the stairs": "0", "activity-playing on the floor": ""})
    assert scores_by_subject(me(), ACTIVITY) == {"Climbing the stairs": {TODAY: 0}}
    yesterday = client.get(f"/check-in/?day={TODAY - timedelta(days=1)}").content.decode()
    assert "activity-Climbing" not in yesterday
    assert "activity-playing" in yesterday
    assert 'value="0" checked' in client.get("/check-in/").content.decode(), "today's can still be changed"


@pytest.mark.parametrize("named", [["a", "b", "c", "d"], ["x" * 201], ["up\x1b[2J"]])
def test_too_many_wishes_or_strange_ones_are_refused(client: Client, named: list[str]) -> None:
    answer = client.post("/check-in/track/", {"activity": named})
    assert (answer.status_code, b"Name up to 3 things" in answer.content) == (400, True)
    shown = re.findall(r'name="activity" value="([^"]*)"[^>]*', answer.content.decode())
    assert [one for one in shown if one] == named, "what was typed is still there"
    assert tracked_activities(me()) == ()


def test_what_one_wants_to_do_is_shown_from_first_to_last(client: Client) -> None:
    track_activities(me(), ["stairs", "floor"])
    for back, scores in ((14, {"stairs": 2, "floor": 4}), (0, {"stairs": 5})):
        day = TODAY - timedelta(days=back)
        save_answer(me(), ACTIVITY, scores, day, datetime.combine(day, time(20), tzinfo=UTC))
    text = words(client, "/progress/")
    assert f"stairs 2 on {TODAY - timedelta(days=14):%-d %B %Y}, 5 on {TODAY:%-d %B %Y}" in text
    assert "All together Better, by enough to notice (2 points or more)." in text


def test_a_second_answer_stands_and_the_first_is_kept(client: Client) -> None:
    track_places(me(), ["back"])
    client.post("/check-in/", {"pain-back": "7"})
    client.post("/check-in/", {"pain-back": "7"})
    assert Answer.objects.count() == 1, "the same again is nothing new"
    client.post("/check-in/", {"pain-back": "3"})
    assert pain_by_place(me()) == {"back": {TODAY: 3}}
    assert sorted(Answer.objects.values_list("score", flat=True)) == [3, 7]


def test_a_forgotten_day_can_be_answered_for_a_week(client: Client) -> None:
    track_places(me(), ["back"])
    client.post(f"/check-in/?day={TODAY - timedelta(days=7)}", {"pain-back": "4"})
    assert pain_by_place(me()) == {"back": {TODAY - timedelta(days=7): 4}}


def test_a_day_that_is_still_to_come_counts_as_today(client: Client) -> None:
    track_places(me(), ["back"])
    assert client.post(f"/check-in/?day={TODAY + timedelta(days=1)}", {"pain-back": "4"}).status_code == 302
    assert pain_by_place(me()) == {"back": {TODAY: 4}}


@pytest.mark.parametrize(
    ("query", "sent", "why"),
    [
        ("", {"pain-back": "11"}, OUT_OF_DATE),
        ("", {"pain-back": "-1"}, OUT_OF_DATE),
        ("", {"pain-back": "much"}, OUT_OF_DATE),
        ("", {"pain-ear": "3"}, OUT_OF_DATE),
        (f"?day={TODAY - timedelta(days=8)}", {"pain-back": "3"}, "You can answer for today and the last 7 days."),
        ("", {"global-change": "8"}, OUT_OF_DATE),
        ("?day=yesterday", {"pain-back": "3"}, "You can answer for today and the last 7 days."),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    client: Client, query: str, sent: dict[str, str], why: str
) -> None:
    refused = client.post(f"/check-in/{query}", {"pain-knee": "5", **sent})
    assert refused.status_code == 400
    assert str(why) in refused.content.decode()
    assert "How’s your pain today?" in refused.content.decode(), "the form is there again"
    assert pain_by_place(me()) == {}


def test_a_place_that_there_is_not_cannot_be_followed(client: Client) -> None:
    refused = client.post("/check-in/track/", {"follow": ["back", "ear"]})
    assert (refused.status_code, str(OUT_OF_DATE) in refused.content.decode()) == (400, True)
    assert tracked_places(me()) == ()


def test_what_was_answered_for_a_day_of_long_ago_is_still_there(client: Client) -> None:
    track_places(me(), ["back"])
    html = client.post(f"/check-in/?day={TODAY - timedelta(days=8)}", {"pain-back": "3"}).content.decode()
    assert re.findall(r'name="pain-back" value="(\d*)" checked', html) == ["3"]
    assert '<p class="notice outcome" role="alert">You can answer for today and the last 7 days.</p>' in html


def test_what_is_followed_is_chosen_without_leaving_the_day(client: Client) -> None:
    day = TODAY - timedelta(days=2)
    assert (
        client.post(f"/check-in/track/?day={day}", {"follow": ["back"]}).headers["Location"] == f"/check-in/?day={day}"
    )
    assert client.get(f"/check-in/track/?day={day}").headers["Location"] == f"/check-in/?day={day}"


def test_a_refused_answer_leaves_the_others_as_they_were_given(client: Client) -> None:
    track_places(me(), ["back", "foot"])
    html = client.post("/check-in/", {"pain-back": "4", "pain-foot": "11", "global-change": ""}).content.decode()
    assert re.findall(r'name="pain-back" value="(\d*)" checked', html) == ["4"]
    html = client.post("/check-in/back/", {"ticked": ["3", "24"]}).content.decode()
    assert re.findall(r'name="ticked" value="(\d+)" checked', html) == ["3"]
    assert str(OUT_OF_DATE) in html


def test_an_answer_belongs_to_the_day_of_the_clock_that_it_was_given_by() -> None:
    late = datetime(2026, 10, 25, 0, 30, tzinfo=UTC).astimezone()
    save_answer(me(), PAIN, {"back": 4}, late.date(), late)
    assert pain_by_place(me()) == {"back": {late.date(): 4}}


def test_an_empty_diary_says_what_to_do(client: Client) -> None:
    page = words(client, "/progress/")
    assert "Your chart starts with one answer" in page
    assert re.search(r"you will see your average for the week in \d+ days?", page)
    assert "How’s your pain today?" in page


@pytest.mark.parametrize(
    ("who", "headline", "word"),
    [
        ("nature", "Pain in your back since you began:", "not proof"),
        ("steady", "Pain in your back: no clear change", "could be a little better, a little worse or no change"),
        ("effect", "Pain in your back since you began:", "not proof"),
    ],
)
def test_three_people_are_told_the_truth_and_no_more(client: Client, who: str, headline: str, word: str) -> None:
    """Who got better by nature and who by the exercises cannot be told apart without a trial, and nobody is told so."""
    fill(who, 75, TODAY)
    page = words(client, "/progress/")
    assert headline in page
    assert "exercises helped" not in page
    assert word in page


def test_three_years_of_days_stay_small(client: Client) -> None:
    fill("steady", 1095, TODAY)
    page = client.get("/progress/").content
    assert len(gzip.compress(page, 6)) <= 40_000
    assert "Every week since your first answer" in page.decode()


def test_all_in_all_is_asked_two_weeks_after_the_start_and_after_each_answer(client: Client) -> None:
    question = "All in all, how are you compared with when you started"
    fill("steady", 22 + 12, TODAY)
    assert question not in words(client, "/check-in/")
    Answer.objects.all().delete()
    renew()
    fill("effect", 60, TODAY)
    assert question in words(client, "/check-in/")
    client.post("/check-in/", {GLOBAL_CHANGE: "6"})
    assert scores_by_day(me(), GLOBAL_CHANGE) == {TODAY: 6}
    assert question not in words(client, "/check-in/")
    assert "you said on" in words(client, "/progress/")
    assert "better ." in words(client, "/progress/")


def test_without_an_answer_there_is_no_all_in_all(client: Client) -> None:
    fill("effect", 60, TODAY)
    client.post("/check-in/", {GLOBAL_CHANGE: ""})
    assert scores_by_day(me(), GLOBAL_CHANGE) == {}
    assert "you said on" not in words(client, "/progress/")


def test_the_back_is_asked_about_every_two_weeks_where_it_is_followed(client: Client) -> None:
    link = 'href="/check-in/back/"'
    track_places(me(), ["knee"])
    assert link not in client.get("/check-in/").content.decode()
    track_places(me(), ["back"])
    assert link in client.get("/check-in/").content.decode()
    client.post("/check-in/back/", {"ticked": ["0", "5", "23"]})
    assert scores_by_day(me(), BACK_QUESTIONNAIRE) == {TODAY: 3}
    assert link not in client.get("/check-in/").content.decode()
    assert "Roland-Morris questionnaire: 0 is nothing, 24 the most." in words(client, "/progress/")
    assert f"3 on {TODAY:%-d %B %Y}" in words(client, "/progress/")
    Answer.objects.update(day=TODAY - timedelta(days=14))
    renew()
    assert link in client.get("/check-in/").content.decode()


def test_nothing_ticked_but_sent_is_a_zero_and_a_wrong_sentence_is_refused(client: Client) -> None:
    assert client.post("/check-in/back/", {"ticked": "24"}).status_code == 400
    assert scores_by_day(me(), BACK_QUESTIONNAIRE) == {}
    client.post("/check-in/back/", {})
    assert scores_by_day(me(), BACK_QUESTIONNAIRE) == {TODAY: 0}


def test_a_day_of_far_more_steps_is_marked_beside_the_rise_of_pain_after_it_without_a_cause(client: Client) -> None:
    track_places(me(), ["knee-left"])
    for back, (steps, score) in enumerate([(5000, 4), (9000, 2), (5000, 2), (5000, 2), (5000, 2), (5000, 2)]):
        day = NOW - timedelta(days=back)
        save_answer(me(), PAIN, {"knee-left": score}, day.date(), NOW)
        if back:
            walk = Activity(kind="walk", started_at=day, lasts=timedelta(minutes=60), source="fit", steps=steps)
            save_activities(me(), [walk])
    told = words(client, "/progress/")
    assert "9,000 steps. Your usual is 5,000. The day after, the pain in your left knee was higher than usual." in told
    assert "Steps may or may not be the cause." in told
    assert client.get("/progress/").content.decode().count('class="load"') == 1
