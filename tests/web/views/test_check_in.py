"""The check-in: what is said after a jump of pain, and what is not."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from footwork.core.place import MAIN
from footwork.web.data.eraser import erase_day
from footwork.web.data.importer import import_diary
from footwork.web.diary.answers import pain_by_place
from footwork.web.diary.moments import moments_on
from footwork.web.diary.tracked import track_places, tracked_places, tracked_places_in_sessions
from footwork.web.progress import progress
from footwork.web.screening.new_pain import first_felt
from tests.web.answered import told
from tests.web.checking import shown, words
from tests.web.pages import exported, keep_sent
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
    assert [one for one in choices if one in MAIN] == list(MAIN)


def track(client: Client, **fields: object) -> Any:
    return client.post("/check-in/track/", {"follow": ["heel-left"], **fields})


def test_places_can_be_chosen_more_exactly_and_in_ones_own_words(client: Client) -> None:
    assert track(client, own=[" left  bunion", "", "left bunion"]).status_code == 302
    assert tracked_places(me()) == ("heel-left", "own:left bunion")
    assert tracked_places_in_sessions(me()) == ("heel", "own:left bunion")
    text = words(client, "/check-in/")
    assert "Left heel" in text
    assert "Left bunion" in text
    sent = client.post(f"/check-in/?day={TODAY}", {"pain-heel-left": "4", "pain-own:left bunion": "2"})
    assert sent.status_code == 302
    assert pain_by_place(me()) == {"heel-left": {TODAY: 4}, "own:left bunion": {TODAY: 2}}
    assert "Left heel pain 4 Left bunion pain 2" in words(client, "/diary/")
    assert "left bunion" in words(client, "/progress/")


@pytest.mark.parametrize("own", [["a", "b", "c", "d"], ["x" * 41]])
def test_too_many_or_too_long_words_for_places_are_refused_at_their_place(client: Client, own: list[str]) -> None:
    answer = track(client, own=own)
    html = answer.content.decode()
    assert answer.status_code == 400
    assert 'id="refused-own-places">Name up to 3 places, each in 40 characters or fewer.' in html
    assert f'value="{own[0]}"' in html
    assert tracked_places(me()) == ()


def test_pain_of_the_calf_is_a_reason_to_repeat_the_safety_check_where_only_the_foot_hurt_before(
    client: Client,
) -> None:
    keep_sent(pain={"foot": 2})
    keep_sent(pain={"heel": 2})
    assert set(first_felt(me())) == {"foot"}
    keep_sent(pain={"calf": 2, "own:corn": 1})
    assert set(first_felt(me(), ("own:corn",))) == {"foot", "calf", "own:corn"}


def tell(client: Client, when: str, score: int, **more: object) -> Any:
    return client.post(f"/check-in/moment/?day={TODAY}", {"when": when, "moment-heel-left": score, **more})


def test_pain_can_be_told_several_times_a_day_beside_the_average(client: Client) -> None:
    track_places(me(), ["heel-left"])
    told(TODAY, heel_left=3)
    for when, score in (("pain-evening", 4), ("pain-first-steps", 7), ("pain-evening", 5)):
        assert tell(client, when, score).status_code == 302
    assert [(one.moment, one.pains) for one in moments_on(me(), TODAY)] == [
        ("pain-first-steps", (("heel-left", 7),)),
        ("pain-evening", (("heel-left", 4),)),
        ("pain-evening", (("heel-left", 5),)),
    ]
    assert pain_by_place(me()) == {"heel-left": {TODAY: 3}}
    text = words(client, "/diary/")
    assert "Your answers Left heel pain 3" in text
    assert re.search(r"First steps \d+:\d\d (AM |PM )?Left heel pain 7 Evening", text)
    assert text.count("Evening") == 2


def test_an_answer_is_changed_only_where_the_person_says_so(client: Client) -> None:
    track_places(me(), ["heel-left"])
    tell(client, "pain-evening", 4)
    tell(client, "pain-first-steps", 7)
    tell(client, "pain-evening", 6, instead="on")
    assert [one.pains for one in moments_on(me(), TODAY)] == [(("heel-left", 7),), (("heel-left", 6),)]


def test_the_first_steps_are_a_line_of_their_own_of_which_nothing_is_said(client: Client) -> None:
    track_places(me(), ["heel-left"])
    told(TODAY, heel_left=3)
    tell(client, "pain-first-steps", 7)
    text = words(client, "/progress/")
    assert "Pain in your left heel at your first steps" in text
    assert "This takes your answer about the last 24 hours." in text
    assert progress(me(), TODAY).courses["left heel"].scores == {TODAY: 3}
    assert progress(me(), TODAY).first_steps["left heel"].scores == {TODAY: 7}


@pytest.mark.parametrize(
    ("sent", "place", "said"),
    [
        ({"when": "pain-noon", "moment-heel-left": "2"}, "when", "Choose a time of day."),
        ({"when": "pain-evening", "moment-heel-left": ""}, "moment", "Choose a number for at least one place."),
    ],
)
def test_a_time_of_day_that_cannot_be_is_refused_at_its_place(
    client: Client, sent: dict[str, str], place: str, said: str
) -> None:
    track_places(me(), ["heel-left"])
    answer = client.post("/check-in/moment/", sent)
    assert answer.status_code == 400
    assert f'id="refused-{place}">{said}' in answer.content.decode()
    assert moments_on(me(), TODAY) == ()


def test_what_was_told_of_a_time_of_day_goes_along_and_is_erased_with_its_day(client: Client) -> None:
    track_places(me(), ["heel-left"])
    tell(client, "pain-first-steps", 0)
    whole = json.dumps(exported(client)).encode()
    erase_day(me(), TODAY)
    assert moments_on(me(), TODAY) == ()
    import_diary(me(), whole, datetime.now().astimezone(), mine=True)
    assert [one.pains for one in moments_on(me(), TODAY)] == [(("heel-left", 0),)]
