"""A trial of one, from the draw to the report, with nothing told before its end."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta
from random import Random

import pytest
from bench.people import FIRST, Person
from django.test import Client

from footwork.outcomes.sealed import seal
from footwork.web.diary.answers import save_answer
from footwork.web.diary.models import Answer, Trial
from footwork.web.diary.tracked import track_places
from footwork.web.form_errors import OUT_OF_DATE
from footwork.web.trials import running_trial, trials
from tests.web.pages import keep_sent
from tests.web.who import me, renew

pytestmark = pytest.mark.django_db
NOW = datetime.now().astimezone()
TODAY = NOW.date()


@pytest.fixture(autouse=True)
def _seed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same draw every time: one trial in twenty finds what is not there, and a test must not."""
    monkeypatch.setattr("footwork.web.trials.secrets.token_hex", lambda _bytes: "heron")


def words(client: Client, address: str = "/trial/") -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", client.get(address).content.decode()).split())


def begin(client: Client, offer: str = "start-66", **sent: str) -> None:
    track_places(me(), ["back"])
    form = {"offer": offer, "tried": "the exercises", "place": "back", **sent}
    assert client.post("/trial/begin/", form).status_code == 302


def move_back(days: int) -> None:
    """As if it had begun earlier: its schedule is drawn from its first day."""
    row = Trial.objects.get()
    row.first -= timedelta(days=days)
    row.save()
    renew()


def live_through(effect: float) -> None:
    """Answer every day of the trial like somebody in whom it takes `effect` points off."""
    [known] = trials(me())
    person = Person(level=7, recovers=0, swing=0.7, missing=0.0)
    starts = known.trial.start if hasattr(known.trial, "start") else known.trial.first
    days = (known.trial.last - known.trial.first).days + 1
    begins = (starts - known.trial.first).days
    for day, score in person.diary(days, lambda day: -effect if day >= begins else 0, Random(3)).items():
        told = known.trial.first + (day - FIRST)
        save_answer(me(), "pain", {"back": score}, told, datetime.combine(told, time(20), tzinfo=UTC))


def test_the_seal_is_shown_before_it_begins_and_the_seed_is_not(client: Client) -> None:
    begin(client)
    row, page = Trial.objects.get(), words(client)
    assert row.first == TODAY + timedelta(days=1)
    assert "Starts tomorrow" in page
    assert row.seal in page
    assert row.seed not in page
    assert client.get(f"/trial/{row.pk}/report.txt").status_code == 404


def test_today_says_what_the_schedule_asks_and_nothing_more(client: Client) -> None:
    begin(client)
    move_back(1)
    page = words(client, "/")
    assert "Your trial: today is a day without the exercises." in page
    known = running_trial(me(), TODAY)
    assert known
    start = getattr(known.trial, "start")  # noqa: B009 - of the two kinds of trial only this has one
    assert f"{start}" not in page + words(client)


def test_there_is_no_verdict_before_the_end(client: Client) -> None:
    begin(client)
    move_back(66)
    live_through(5)
    page = words(client)
    assert "Day 66 of 66" in page
    assert not any(word in page for word in ("helped", "interval", "p ="))


def test_progress_compares_nothing_while_the_trial_of_a_place_runs(client: Client) -> None:
    day = TODAY - timedelta(days=20)
    keep_sent(started_at=f"{day}T07:00:00+00:00", ended_at=f"{day}T07:01:00+00:00")
    begin(client)
    move_back(60)
    live_through(5)
    page = words(client, "/progress/")
    assert "Pain in your back: your trial is running" in page
    assert "interval" not in page
    Trial.objects.update(stopped_on=TODAY)
    renew()
    assert "your trial is running" not in words(client, "/progress/")


def test_after_the_end_the_seal_is_opened_and_the_result_told(client: Client) -> None:
    begin(client)
    move_back(67)
    live_through(5)
    [known] = trials(me())
    page = words(client)
    assert "pain was" in page
    assert "it helped" in page
    assert known.row.seed in page
    report = client.get(f"/trial/{known.row.pk}/report.txt").content.decode()
    for item in ("Design", "Sequence", "Analysis", "Result", "Deviations and harms reported", "Limits", known.row.seed):
        assert item in report
    assert "Your trial" not in words(client, "/")


def test_the_end_is_drawn_with_its_days_and_the_band_of_what_was_tried(client: Client) -> None:
    begin(client, tried="<b>the warm-up</b>", offer="blocks-64")
    move_back(65)
    live_through(2)
    page = client.get("/trial/").content.decode()
    assert page.count('class="day" role="listitem"') == 64
    assert 6 <= page.count('<rect class="meaningful"') <= 8, "8 blocks, of which two may follow each other"
    assert "With &lt;b&gt;the warm-up&lt;/b&gt;: " in page


def test_what_is_answered_after_the_end_does_not_count(client: Client) -> None:
    begin(client)
    move_back(67)
    live_through(5)
    before = words(client)
    last = TODAY - timedelta(days=1)
    for back in (0, 1, 2):
        save_answer(me(), "pain", {"back": 10}, last - timedelta(days=back), NOW)
    after = words(client)
    assert before == after, "the answers that stood at the end stand"
    Answer.objects.filter(day=last).exclude(score=10).delete()
    renew()
    assert "Answered only after the end, so not counted: 1." in words(client)


def test_without_an_effect_nothing_is_credited(client: Client) -> None:
    begin(client, tried="the warm-up", offer="blocks-64")
    move_back(65)
    live_through(0)
    assert "No clear effect: with the warm-up, pain was" in words(client)


def test_too_few_answers_are_no_result(client: Client) -> None:
    begin(client)
    move_back(67)
    assert "no result, in either direction" in words(client)


def test_whoever_wrote_the_seed_down_can_draw_and_seal_again(client: Client) -> None:
    begin(client, offer="blocks-64")
    [known] = trials(me())
    assert seal(known.trial, known.row.seed) == known.row.seal


def test_what_was_otherwise_is_kept_and_reported(client: Client) -> None:
    begin(client)
    move_back(5)
    client.post("/trial/note/", {"day": f"{TODAY}", "what": "did the exercises by mistake"})
    assert "did the exercises by mistake" in words(client)
    move_back(70)
    row = Trial.objects.get()
    assert "did the exercises by mistake" in client.get(f"/trial/{row.pk}/report.txt").content.decode()


def test_a_trial_that_is_given_up_is_not_judged(client: Client) -> None:
    begin(client)
    move_back(60)
    client.post("/trial/stop/")
    live_through(5)
    page = words(client)
    assert "it was not judged" in page
    assert "helped" not in page


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        ({"offer": "start-7"}, OUT_OF_DATE),
        ({"tried": " "}, "Say what you test, in 200 characters or fewer."),
        ({"place": "ear"}, OUT_OF_DATE),
    ],
)
def test_what_cannot_be_tried_is_refused(client: Client, sent: dict[str, str], why: str) -> None:
    track_places(me(), ["back"])
    form = {"offer": "start-66", "tried": "shoes", "place": "back", **sent}
    refused = client.post("/trial/begin/", form)
    assert refused.status_code == 400
    assert str(why) in refused.content.decode()
    assert Trial.objects.count() == 0


def test_one_trial_at_a_time_and_no_day_outside_it(client: Client) -> None:
    begin(client)
    again = client.post("/trial/begin/", {"offer": "start-66", "tried": "shoes", "place": "back"})
    assert "You already have a trial" in again.content.decode()
    early = client.post("/trial/note/", {"day": f"{TODAY}", "what": "before it began"})
    assert early.status_code == 400
    page = early.content.decode()
    assert page.count("Choose a day of your trial, up to today.") == 2, "at the top, and at the field"
    assert 'value="before it began"' in page
