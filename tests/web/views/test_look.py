"""A look at one's feet, part after part, and what follows."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.test import Client

from footwork.catalogue.library import library
from footwork.core.feet import Part
from footwork.core.tag import Tag
from footwork.translation.dates import day_and_month
from footwork.web.feet.models import FootLook, LookDraft
from footwork.web.plan.preferences import preferences
from footwork.web.screening.status import State, screening_status
from tests.web.checking import check, words
from tests.web.looking import look, number_of, send, ticked, touch
from tests.web.who import me

pytestmark = pytest.mark.django_db
TODAY = datetime.now().astimezone().date()


def test_nothing_found_is_said_and_the_next_look_is_in_a_week(client: Client) -> None:
    assert look(client) == f"/feet/looks/{TODAY}/"
    text = words(client, f"/feet/looks/{TODAY}/")
    assert "Nothing found" in text
    assert screening_status(me()).state is State.FREE
    week = TODAY + timedelta(days=7)
    assert f"{week.day} {week:%B}" in text


def test_a_corn_says_what_to_do_and_leaves_out_what_presses_on_it(client: Client) -> None:
    text = words(client, look(client, "corn:left", "hard-skin:left", "hard-skin:right"))
    assert "A corn, left foot" in text
    assert "Hard skin, both feet" in text
    assert "Soak it, then file it gently." in text
    assert Tag.SOLE_PRESSURE in preferences(me()).changes
    assert screening_status(me()).state is State.FREE
    assert "from your foot check" in words(client, "/safety-check/")
    exercise = next(id for id in library().exercise_ids() if Tag.SOLE_PRESSURE in library().exercise(id).all_tags)
    assert f'href="/feet/looks/{TODAY}/"' in client.get(f"/exercises/{exercise}/").content.decode()


def test_a_corn_with_diabetes_is_not_treated_at_home_and_exercises_wait(client: Client) -> None:
    check(client, "diabetes-low-risk")
    text = words(client, look(client, "corn:left"))
    assert "Do not treat it yourself" in text
    assert "Soak it" not in text
    assert screening_status(me()).state is State.HELD
    told = words(client, "/safety-check/")
    assert f"A corn, left foot (your foot check of {TODAY.day} {TODAY:%B})" in told
    assert "You ticked: A corn" not in told


def test_a_sore_with_diabetes_is_for_the_same_day_and_no_consent_lifts_it(client: Client) -> None:
    check(client, "diabetes-low-risk")
    look(client, "sore:right")
    assert screening_status(me()).headline == "Please see your foot team or doctor today. Do not exercise until then."
    assert "I have seen someone" not in words(client, "/safety-check/")
    assert "Please see your foot team or doctor today" in words(client, "/")
    assert client.get("/play/five-foot/").status_code == 302
    check(client, "diabetes-low-risk", "agreed")
    assert screening_status(me()).state is State.HELD


def test_what_cannot_wait_ends_the_look_at_once(client: Client) -> None:
    client.post("/feet/look/")
    to = send(client, 1, ["sudden-cold:left"])
    assert to == f"/feet/looks/{TODAY}/"
    text = words(client, to)
    assert "Get help now." in text
    assert "112" in text
    assert FootLook.objects.get().content["parts"] == ["now"]
    assert screening_status(me()).headline == "Get help now. Do not exercise."


def test_two_missed_toes_lock_the_exercises_until_somebody_agreed(client: Client) -> None:
    text = words(client, look(client, felt={"left-1": False, "right-5": False}))
    assert "Please ask your doctor or foot team this week, before you exercise." in text
    assert "You felt 4 of 6 toes." in text
    known = screening_status(me())
    assert (known.state, known.decision and known.decision.locked) == (State.HELD, True)
    sent = {"number": str(known.number), "found": known.found[0].id}
    assert client.post("/safety-check/consent/", sent).headers["Location"] == "/safety-check/"
    assert screening_status(me()).state is State.FREE
    assert Tag.BARE_FEET in preferences(me()).changes, "agreed to, and still careful"


def test_one_missed_toe_locks_nothing(client: Client) -> None:
    look(client, felt={"left-1": False})
    assert screening_status(me()).state is State.FREE


def test_a_skipped_touch_test_leaves_the_one_before(client: Client) -> None:
    look(client, felt={"left-1": False, "right-5": False})
    look(client, felt=None)
    assert screening_status(me()).state is State.HELD
    look(client, felt={})
    assert screening_status(me()).state is State.FREE


def test_consent_is_to_the_findings_that_were_read(client: Client) -> None:
    check(client, "diabetes-low-risk")
    look(client, "corn:left")
    read = screening_status(me())
    look(client, "corn:left", "crack:left")
    sent = {"number": str(read.number), "found": read.found[0].id}
    assert client.post("/safety-check/consent/", sent).headers["Location"].endswith("changed=1")
    assert screening_status(me()).state is State.HELD


def test_the_consent_to_a_finding_covers_it_while_it_stays(client: Client) -> None:
    check(client, "diabetes-low-risk")
    look(client, "corn:left")
    known = screening_status(me())
    client.post("/safety-check/consent/", {"number": str(known.number), "found": known.found[0].id})
    assert screening_status(me()).state is State.FREE
    look(client, "corn:left")
    assert screening_status(me()).state is State.FREE
    look(client, "corn:left", "corn:right")
    assert screening_status(me()).state is State.HELD, "another foot"


def test_diabetes_told_in_the_look_alone_repeats_the_safety_check(client: Client) -> None:
    text = words(client, look(client, facts=["diabetes"]))
    assert "In your foot check you ticked “Diabetes”. Please repeat the safety check." in text
    assert screening_status(me()).state is State.ASK_AGAIN
    check(client, "diabetes-low-risk")
    assert screening_status(me()).state is State.FREE


def test_what_the_safety_check_knows_is_not_asked_again(client: Client) -> None:
    check(client, "diabetes-low-risk")
    page = client.get("/feet/look/1/").content.decode()
    assert 'value="diabetes"' not in page
    assert "From your" in page


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"answer": "continue"}, "Tick what you see, or press “Nothing here”."),
        ({}, "Tick what you see, or press “Nothing here”."),
        (
            {"answer": "nothing", "tick": "corn:left"},
            "Something is still ticked. Untick what is gone, or press “Continue”.",
        ),
        ({"answer": "continue", "tick": "moon:left"}, "Tick what you see"),
        ({"answer": "continue", "tick": "corn:both"}, "Tick what you see"),
    ],
)
def test_a_part_that_says_nothing_or_two_things_is_asked_again(
    client: Client, sent: dict[str, str], sentence: str
) -> None:
    answer = client.post(f"/feet/look/{number_of(Part.SKIN)}/", sent)
    assert answer.status_code == 400
    assert sentence in answer.content.decode()
    assert not FootLook.objects.exists()


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"bunion-left": ["bunion-1", "bunion-2"], "bunion-right": "none"}, "Choose one picture for each foot."),
        ({"bunion-left": "bunion-1"}, "Choose one picture for each foot."),
        ({"bunion-left": "bunion-9", "bunion-right": "none"}, "Choose one picture for each foot."),
        ({"bunion-left": "bent-toe", "bunion-right": "bunion-1"}, "Choose one picture for each foot."),
    ],
)
def test_a_foot_has_one_grade_of_bunion(client: Client, sent: dict[str, object], sentence: str) -> None:
    answer = client.post(f"/feet/look/{number_of(Part.SHAPE)}/", {**sent, "answer": "continue"})
    assert answer.status_code == 400
    assert sentence in answer.content.decode()


def test_a_look_that_was_broken_off_goes_on_and_is_not_in_the_diary(client: Client) -> None:
    client.post("/feet/look/")
    send(client, 1)
    send(client, 2, ["corn:left"])
    assert not FootLook.objects.exists()
    assert "Continue where you stopped" in words(client, "/feet/look/")
    assert "Continue the foot check" in words(client, "/feet/")
    LookDraft.objects.update(touched_at=datetime.now().astimezone() - timedelta(hours=4))
    assert "Continue where you stopped" not in words(client, "/feet/look/")


def test_the_last_part_leads_to_the_one_that_was_left_open(client: Client) -> None:
    client.post("/feet/look/")
    assert send(client, len(library().feet())) == "/feet/look/1/"


def test_back_keeps_what_was_ticked(client: Client) -> None:
    client.post("/feet/look/")
    send(client, 1)
    send(client, 2, ["corn:left"])
    assert send(client, 3, answer="back") == "/feet/look/2/"
    assert 'value="corn:left" checked' in client.get("/feet/look/2/").content.decode()
    assert send(client, 1, answer="back") == "/feet/look/"


def test_a_toe_can_be_taken_back(client: Client) -> None:
    address = f"/feet/look/{number_of(Part.TOUCH)}/"
    client.post(address, {"answer": "missed", "toe": "right-1"})
    assert "Toe 2 of 6" in words(client, address)
    client.post(address, {"answer": "back", "toe": "right-5"})
    assert "Toe 1 of 6" in words(client, address)
    client.post(address, {"answer": "felt", "toe": "left-5"})
    assert "Toe 1 of 6" in words(client, address), "an answer for another toe says nothing of this one"


def test_going_back_through_the_whole_touch_test_keeps_it(client: Client) -> None:
    touch(client, {})
    assert "All 6 toes were touched." in words(client, f"/feet/look/{number_of(Part.TOUCH)}/")


@pytest.mark.parametrize("number", [0, 99])
def test_there_is_no_page_beyond_the_last(client: Client, number: int) -> None:
    assert client.get(f"/feet/look/{number}/").status_code == 404


def test_every_finding_can_be_told_and_is_followed(client: Client) -> None:
    for part in library().feet():
        for finding in part.findings:
            if part.part is not Part.TOUCH:
                told = words(client, look(client, *(f"{finding.id}:{side}" for side in finding.sides)))
                assert finding.calls[0].then in told
                assert finding.says in told
    assert ticked(library().feet()[0], [])["tick"] == []


@pytest.mark.parametrize("days", [0, 20, 200])
def test_a_new_look_begins_with_what_stands(client: Client, days: int) -> None:
    look(client, "sore:left", "bunion-2:right")
    seen = TODAY - timedelta(days=days)
    FootLook.objects.update(day=seen)
    client.post("/feet/look/")
    page = client.get(f"/feet/look/{number_of(Part.SKIN)}/").content.decode()
    assert 'value="sore:left" checked' in page
    assert 'value="sore:right" checked' not in page
    assert f"On {day_and_month(seen, TODAY)} you noted this. Untick what is gone." in page
    assert "None of these any more" in page
    assert "Nothing here" not in page
    shape = client.get(f"/feet/look/{number_of(Part.SHAPE)}/").content.decode()
    assert 'name="bunion-right" value="bunion-2" checked' in shape
    assert 'name="bunion-left" value="none" checked' in shape
    assert shape.count(f"On {day_and_month(seen, TODAY)} you noted this. Choose again if it has changed.") == 1
    assert "Nothing here" in words(client, f"/feet/look/{number_of(Part.NAILS)}/")


def test_a_page_opened_without_a_start_begins_with_what_stands_too(client: Client) -> None:
    look(client, "sore:left")
    assert 'value="sore:left" checked' in client.get(f"/feet/look/{number_of(Part.SKIN)}/").content.decode()


def test_nothing_does_not_wipe_what_is_still_ticked(client: Client) -> None:
    look(client, "sore:left", "bunion-2:right")
    client.post("/feet/look/")
    sent = {"answer": "nothing", "bunion-left": "none", "bunion-right": "bunion-2"}
    for number, given in ((number_of(Part.SKIN), {"answer": "nothing", "tick": "sore:left"}), (4, sent)):
        answer = client.post(f"/feet/look/{number}/", given)
        assert answer.status_code == 400
        assert "Something is still ticked." in answer.content.decode()
    assert screening_status(me()).state is State.HELD


def test_what_was_unticked_is_not_ticked_again(client: Client) -> None:
    look(client, "sore:left")
    client.post("/feet/look/")
    send(client, 1)
    send(client, 2)
    assert 'value="sore:left" checked' not in client.get("/feet/look/2/").content.decode()
    look(client)
    assert screening_status(me()).state is State.FREE


def test_a_sore_counts_before_the_look_is_finished(client: Client) -> None:
    client.post("/feet/look/")
    send(client, 1)
    next_page = words(client, send(client, 2, ["sore:left"]))
    assert "Please see your foot team or a doctor today. Do not exercise until then." in next_page
    assert "A sore or open wound, pus, or redness that spreads, left foot. Keep your weight off the foot" in next_page
    assert screening_status(me()).state is State.HELD
    assert "Please see your foot team or a doctor today" in words(client, "/")
    assert client.get("/play/five-foot/").status_code == 302
    client.post("/feet/look/")
    assert 'value="sore:left" checked' in client.get("/feet/look/2/").content.decode(), "begun again"


def test_what_was_ticked_by_mistake_can_be_taken_back_at_once(client: Client) -> None:
    client.post("/feet/look/")
    send(client, 1)
    send(client, 2, ["sore:left"])
    send(client, 3, answer="back")
    assert "Do not exercise until then" in words(client, send(client, 2, ["sore:right"]))
    send(client, 3, answer="back")
    assert "Do not exercise" not in words(client, send(client, 2))
    assert screening_status(me()).state is State.FREE


def test_the_sore_of_a_day_before_stays_until_the_look_is_finished(client: Client) -> None:
    look(client, "sore:left")
    FootLook.objects.update(day=TODAY - timedelta(days=1))
    client.post("/feet/look/")
    send(client, 1)
    send(client, 2)
    assert screening_status(me()).state is State.HELD


def test_a_corn_counts_at_once_where_diabetes_was_ticked_in_the_same_look(client: Client) -> None:
    client.post("/feet/look/")
    send(client, 1, facts=["diabetes"])
    assert "Do not treat it yourself" in words(client, send(client, 2, ["corn:left"]))
    assert FootLook.objects.get().content["facts"] == ["diabetes"]
    send(client, 3)
    assert FootLook.objects.count() == 1, "nothing else holds back"


def test_two_missed_toes_count_as_soon_as_the_test_is_over(client: Client) -> None:
    to = touch(client, {"left-1": False, "right-5": False})
    assert "ask your doctor or foot team" in words(client, to)
    assert screening_status(me()).state is State.HELD
    assert "ask your doctor or foot team" in words(client, touch(client, None)), "skipping takes back no missed toe"
    assert FootLook.objects.count() == 1


def test_what_counts_early_and_at_the_end_is_one_look_to_its_reader(client: Client) -> None:
    text = words(client, look(client, "sore:left"))
    assert text.count("A sore or open wound") == 1
    assert words(client, "/feet/looks/").count("A sore or open wound") == 1


def test_whom_to_ask_is_said_with_a_time(client: Client) -> None:
    check(client, "diabetes")
    assert "Ask your doctor or foot team this week, before you exercise." in words(client, "/safety-check/")
    text = words(client, look(client, felt={"left-1": False, "right-5": False}))
    assert "Please ask your doctor or foot team this week, before you exercise." in text


def shape(client: Client) -> str:
    return words(client, f"/feet/look/{number_of(Part.SHAPE)}/")


def test_the_shape_is_looked_at_standing(client: Client) -> None:
    assert "Stand and look down at both bare feet." in shape(client)
    assert "/heel-rise" in client.get(f"/feet/look/{number_of(Part.SHAPE)}/").content.decode()
    assert "go up on tiptoe on one foot" in shape(client)


@pytest.mark.parametrize("ticked", [["diabetes-low-risk"], ["diabetes"], ["no-feeling"], ["older"], ["older", "fall"]])
def test_nobody_who_needs_shoes_is_asked_to_stand_barefoot(client: Client, ticked: list[str]) -> None:
    check(client, *ticked)
    assert "barefoot" not in shape(client)
    assert "Stay sitting." in shape(client)
    assert "/heel-rise" not in client.get(f"/feet/look/{number_of(Part.SHAPE)}/").content.decode()


def test_nobody_stands_barefoot_who_ticked_a_reason_in_the_look(client: Client) -> None:
    for sent, facts in ([], ["diabetes"]), ([], ["no-feeling"]), (["sore:left"], []):
        client.post("/feet/look/")
        send(client, 1, facts=facts)
        send(client, 2, sent)
        assert "barefoot" not in shape(client)
        FootLook.objects.all().delete()


def test_a_numb_foot_of_before_does_not_stand_barefoot(client: Client) -> None:
    look(client, felt={"left-1": False, "right-5": False})
    client.post("/feet/look/")
    assert "barefoot" not in shape(client)


def test_the_touch_test_speaks_to_the_helper(client: Client) -> None:
    text = words(client, f"/feet/look/{number_of(Part.TOUCH)}/")
    for one in ("They felt it", "They did not feel it", "you see their left foot on your right", "on the wrong foot"):
        assert one in text


def test_the_start_shows_no_picture_that_does_not_match(client: Client) -> None:
    assert "/feet-between-toes" not in client.get("/feet/look/").content.decode()
    cramp = next(one for part in library().feet() for one in part.findings if one.id == "walking-cramp")
    assert not cramp.illustration
