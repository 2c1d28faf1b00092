"""The safety check: nothing plays until it is answered, and what was answered is followed."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest
from django.test import Client

from footwork.catalogue.library import library
from footwork.core.question import questions_of
from footwork.web.data.importer import import_diary
from footwork.web.diary.models import Screening
from footwork.web.plan.preferences import preferences
from footwork.web.plan.routines import timelines
from footwork.web.screening.answers import ticked_before
from footwork.web.screening.saving import NONE, save_screening
from footwork.web.screening.status import State, screening_status
from tests.web.checking import check, words
from tests.web.pages import keep_sent
from tests.web.who import me, renew

pytestmark = [pytest.mark.django_db, pytest.mark.unscreened]
NOW = datetime.now().astimezone()
QUESTIONS = {one.id: one for one in questions_of(library().screen())}


def plays(client: Client) -> bool:
    return b'id="begin-button"' in client.get("/play/five-foot/").content


def session(back: int, **changes: object) -> None:
    then = (NOW - timedelta(days=back)).isoformat()
    keep_sent(started_at=then, ended_at=then, **changes)


def test_nothing_plays_before_the_check_is_answered(client: Client) -> None:
    assert not plays(client)
    assert "Start the safety check (3 min)" in words(client, "/")
    check(client)
    assert plays(client)
    assert "safety check" not in words(client, "/")
    assert "You can start" in words(client, "/safety-check/")


@pytest.mark.parametrize(
    ("id", "headline"),
    [
        ("saddle", "Get help now. Do not exercise."),
        ("snap", "Please see a doctor today. Do not exercise until then."),
        ("heel", "Please see a doctor or podiatrist before you start."),
        ("night-pain", "Please see a doctor before you start."),
        ("open-wound", "Please see your foot team or a doctor today. Do not exercise until then."),
        ("diabetes", "Please ask your doctor or foot team this week, before you start."),
        ("dizzy-now", "Please do not exercise now."),
    ],
)
def test_a_person_who_should_see_someone_reads_so_on_every_way_to_an_exercise(
    client: Client, id: str, headline: str
) -> None:
    check(client, id)
    for address in ("/safety-check/", "/play/five-foot/", "/play/toe-presses/"):
        page = client.get(address, follow=True).content.decode()
        assert headline in page
        assert QUESTIONS[id].then in page
        assert "Answer again" in page, "nobody is turned away without a way on"
    assert not plays(client)
    assert "See what to do first" in words(client, "/")
    for address in ("/", "/plan/"):
        assert headline in words(client, address)
        assert "What to do" in words(client, address)
    assert b"VALARM" not in client.get("/plan/footwork.ics").content
    check(client)
    assert plays(client), "answered again after being seen"


def test_only_an_emergency_names_the_number_to_call(client: Client) -> None:
    check(client, "chest")
    assert "Call 112" in words(client, "/safety-check/")
    check(client, "snap")
    assert "112" not in words(client, "/safety-check/")


def test_what_is_done_differently_is_said(client: Client) -> None:
    check(client, "older")
    assert plays(client)
    assert "When you stand, hold on to something firm and wear flat, firm shoes." in words(client, "/safety-check/")
    assert "Toe press: hold on to something firm." in words(client, "/plan/")


def test_who_is_advised_to_see_somebody_may_start_and_reads_what_to_book(client: Client) -> None:
    assert check(client, "heel-long", query="?for=toe-presses") == "/safety-check/?for=toe-presses"
    said = words(client, "/safety-check/")
    assert "You can start" in said
    assert "Book an appointment with a doctor or podiatrist." in said
    assert plays(client)


def test_the_player_leads_to_the_check_and_the_check_back_to_the_session(client: Client) -> None:
    asked = client.get("/play/toe-presses/")
    assert (asked.status_code, asked.headers["Location"]) == (302, "/safety-check/?for=toe-presses")
    assert 'action="/safety-check/1/?for=toe-presses"' in client.get("/safety-check/?for=toe-presses").content.decode()
    assert check(client, query="?for=toe-presses") == "/play/toe-presses/"


def test_a_person_who_is_told_something_reads_it_and_then_starts_the_session(client: Client) -> None:
    assert check(client, "older", query="?for=toe-presses") == "/safety-check/?for=toe-presses"
    assert 'href="/play/toe-presses/"' in client.get("/safety-check/?for=toe-presses").content.decode()


@pytest.mark.parametrize("other", ["nothing-of-ours", "//evil.example", "../data"])
def test_the_check_leads_to_no_session_that_there_is_not(client: Client, other: str) -> None:
    assert other not in client.get("/safety-check/", {"for": other}).content.decode()
    assert check(client, query=f"?for={other}") == "/safety-check/"
    assert client.get(f"/play/{other}/").status_code == 404


def test_an_answer_is_kept_beside_those_of_before(client: Client) -> None:
    check(client, "heel")
    check(client)
    assert [sorted(id for ids in row.holding.values() for id in ids) for row in Screening.objects.all()] == [
        ["heel"],
        [],
    ]


def all_clear(days_ago: int) -> None:
    save_screening(me(), {group.id: [NONE] for group in library().screen()}, NOW - timedelta(days=days_ago))


def test_much_pain_in_a_session_asks_again_and_says_why(client: Client) -> None:
    all_clear(5)
    session(2, pain={"knee": 5})
    assert screening_status(me()).state is State.FREE
    session(1, pain={"knee": 6})
    assert screening_status(me()).state is State.ASK_AGAIN
    for address in ("/", "/safety-check/"):
        assert "Your pain was above 5 of 10 in a session. Please repeat the safety check." in words(client, address)
    assert "Repeat the safety check (3 min)" in words(client, "/")
    assert not plays(client)
    check(client)
    assert plays(client)


def test_pain_in_a_new_place_asks_again_but_the_first_that_is_reported_does_not(client: Client) -> None:
    all_clear(5)
    session(4, pain={"knee": 3, "hip": 0})
    session(3, pain={"knee": 2})
    assert plays(client)
    session(2, pain_before={"hip": 1})
    assert screening_status(me()).state is State.ASK_AGAIN
    assert "You felt pain in a new place. Please repeat the safety check." in words(client, "/")


def test_answers_to_fewer_questions_than_are_asked_now_are_asked_again_with_nothing_lost(client: Client) -> None:
    held = {"back": ["back-new"], "foot-and-ankle": ["heel"]}
    Screening.objects.create(person_id=1, answered_at=NOW, offset_minutes=0, holding=held)
    renew()
    assert screening_status(me()).state is State.ASK_AGAIN
    assert "There are new questions." in words(client, "/")
    assert ticked_before(me()) == {"back-new", "heel"}
    assert 'value="heel" data-liftable checked' in client.get("/safety-check/4/").content.decode()


def test_answers_of_before_count_as_they_were_stored_once_all_was_asked() -> None:
    Screening.objects.create(
        person_id=1, answered_at=NOW, offset_minutes=0, holding={"A list of before": ["heel"]}, asked=list(QUESTIONS)
    )
    assert screening_status(me()).state is State.HELD


def test_a_tick_of_before_counts_for_the_questions_that_took_its_place(client: Client) -> None:
    held = {"you": ["ulcer", "dizzy-often"], "foot-and-ankle": ["ankle-injury"]}
    Screening.objects.create(person_id=1, answered_at=NOW, offset_minutes=0, holding=held)
    renew()
    assert screening_status(me()).state is State.ASK_AGAIN
    assert ticked_before(me()) == {"no-feeling", "fall", "foot-injury"}
    assert 'value="fall" checked' in client.get("/safety-check/5/").content.decode()


def test_until_asked_again_what_was_answered_changes_what_it_changed(client: Client) -> None:
    """Nothing plays, but neither the plan nor the calendar goes back to what does not suit."""
    held: dict[str, list[str]] = {"you": ["fall"]}
    Screening.objects.create(person_id=1, answered_at=NOW, offset_minutes=0, holding=held)
    renew()
    assert not plays(client)
    assert "Seated heel raise instead of Toe walk" in words(client, "/plan/")


def test_the_answers_are_exported_and_imported(client: Client) -> None:
    check(client, "heel")
    whole = client.get("/data/footwork.json").content
    [sent] = json.loads(whole)["screenings"]
    assert sent["holding"]["foot-and-ankle"] == ["heel"]
    assert set(sent["asked"]) == set(QUESTIONS)
    Screening.objects.all().delete()
    renew()
    assert [import_diary(me(), whole, NOW, mine=True).new for _ in range(2)] == [1, 0]
    assert screening_status(me()).state is State.HELD
    assert set(Screening.objects.get().asked) == set(QUESTIONS)


def test_what_lasts_is_ticked_for_a_person_who_is_asked_again_and_nothing_else(client: Client) -> None:
    check(client, "heel", "older", "agreed")
    assert ticked_before(me()) == {"older"}, "consent was given to what was ticked then"


def test_a_person_with_consent_is_not_told_to_ask_nor_to_trust_pain(client: Client) -> None:
    check(client, "no-feeling", "agreed")
    text = words(client, "/safety-check/")
    assert "Follow their advice." in text
    assert "Pain may not warn you" in text
    assert "Ask your foot team" not in text
    assert "when pain rises" not in text
    assert plays(client)


def test_who_was_not_asked_about_the_floor_is_asked_and_has_not_said_that_they_get_there(client: Client) -> None:
    check(client, "toes")
    given = Screening.objects.get()
    Screening.objects.update(asked=[id for id in given.asked if id != "floor"])
    renew()
    assert screening_status(me()).state is State.ASK_AGAIN
    assert ticked_before(me()) == {"toes"}, "nothing is ticked for them, and no answer of before is lost"
    check(client, "toes", "floor")
    assert screening_status(me()).state is State.FREE


def test_who_cannot_get_down_to_the_floor_and_up_again_has_no_exercise_there(client: Client) -> None:
    check(client, "floor")
    played = [one.exercise for routine in timelines(preferences(me())) for one in routine.routine.items]
    assert played
    assert not any(one.position.is_on_the_floor for one in played)
    said = words(client, "/exercises/ankle-circle/")
    assert "This one does not suit you." in said
    assert "If you can’t get down on the floor and up again without help, leave this out." in said


BOOK = "Book an appointment with a doctor or podiatrist."


def test_what_to_book_is_said_on_today_until_it_is_done(client: Client) -> None:
    check(client, "heel-long", "joints")
    assert BOOK in words(client, "/")
    assert BOOK in words(client, "/safety-check/")
    assert 'href="/safety-check/"' in client.get("/settings/").content.decode()
    sent = client.post("/safety-check/advice/heel-long/done/")
    assert (sent.status_code, sent.headers["Location"]) == (302, "/")
    assert BOOK not in words(client, "/")
    assert QUESTIONS["joints"].then in words(client, "/"), "the other advice stays"
    assert BOOK in words(client, "/safety-check/"), "the answers still say it"
    assert json.loads(client.get("/data/footwork.json").content)["screenings"][0]["done"] == ["heel-long"]


def test_a_new_check_says_again_what_to_book_and_nothing_else_can_be_done(client: Client) -> None:
    check(client, "heel-long")
    for id in ("toes", "nothing-of-ours"):
        assert client.post(f"/safety-check/advice/{id}/done/").status_code == 302
    assert BOOK in words(client, "/")
    client.post("/safety-check/advice/heel-long/done/")
    check(client, "heel-long")
    assert BOOK in words(client, "/")
    check(client)
    assert BOOK not in words(client, "/")
