"""Choose for me: asked, answered with reasons, and put into the plan."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from footwork.catalogue.library import library
from footwork.catalogue.reason_text import version_reason
from footwork.core.reason import Reason, ReasonKind
from footwork.planning.wish import Wish, against
from footwork.web.plan.own_routine import own_exercises
from footwork.web.plan.store import current_plan
from tests.web.own_routine import add, answers
from tests.web.plan_page import words
from tests.web.who import me

pytestmark = pytest.mark.django_db
ASKED = "/plan/choose/?aim=back&minutes=10&level=2&standing=on&floor=on"


def test_what_was_chosen_is_put_into_the_plan_and_what_was_there_is_in_the_version_before(client: Client) -> None:
    add(client, "ankle-pump")
    html = client.get(ASKED).content.decode()
    ids = re.findall(r'name="take" value="([\w-]+)"', html)
    assert 2 <= len(ids) <= 5
    assert re.findall(r'type="hidden" name="(aim|minutes)" value="(\w+)"', html) == [("aim", "back"), ("minutes", "10")]
    assert "Nobody has shown that foot exercises ease back pain" in html
    form = {"take": ids, "based_on": "1", "aim": ["back"], "minutes": "10"}
    assert client.post("/plan/choose/", form).status_code == 302
    assert own_exercises(current_plan(me()).newest) == tuple(ids)
    assert version_reason(current_plan(me()).newest) == "Chosen for: my back; 10 minutes."
    assert own_exercises(current_plan(me()).versions[-2]) == ("ankle-pump",)


def test_what_was_chosen_stands_alone_or_beside_what_there_is(client: Client) -> None:
    client.post("/plan/choose/", {"take": ["short-foot"], "based_on": "0"})
    assert {one.key for one in current_plan(me()).newest.prescriptions} == {
        "five-foot",
        "toe-presses",
        "exercise:short-foot",
    }
    client.post("/plan/choose/", {"take": ["short-foot"], "based_on": "1", "alone": "1"})
    assert {one.key for one in current_plan(me()).newest.prescriptions} == {"exercise:short-foot"}


def test_what_was_chosen_for_no_aim_that_there_is_was_only_chosen(client: Client) -> None:
    client.post("/plan/choose/", {"take": ["short-foot"], "based_on": "0", "aim": ["wings"], "minutes": "10"})
    assert version_reason(current_plan(me()).newest) == "Chosen for you."


def test_each_that_was_chosen_says_for_what_and_has_its_picture(client: Client) -> None:
    html = client.get(ASKED).content.decode()
    rows = re.findall(r'<li class="row">(.*?)</li>', html, re.DOTALL)
    assert rows
    for row in rows:
        assert 'src="/figures/' in row
        assert re.search(r'<strong>My back</strong> <span class="chip">\w', row)


def test_a_number_that_was_typed_counts_before_one_that_was_ticked_and_stays(client: Client) -> None:
    html = client.get("/plan/choose/?aim=back&minutes=10&minutes=12&level=2").content.decode()
    assert 'type="hidden" name="minutes" value="12"' in html
    assert 'id="minutes" name="minutes" min="3" max="60" value="12"' in html
    assert not re.search(r'type="radio" name="minutes" value="\d+" checked', html)


def test_what_was_left_out_says_why(client: Client) -> None:
    assert "Resisted pull-back: needs an exercise band" in words(client, ASKED)


def test_whoever_is_to_sit_is_chosen_nothing_standing(client: Client) -> None:
    answers("fall")
    text = words(client, ASKED)
    assert "We choose sitting exercises only. This is because of your answers in the safety check" in text
    assert "Toe walk: does not fit your safety check" in text


def test_who_cannot_get_down_on_the_floor_is_not_asked_about_it_again(client: Client) -> None:
    can = "I can get down on the floor"
    assert can in words(client, "/plan/choose/")
    answers("floor")
    text = words(client, "/plan/choose/")
    assert "We leave out exercises on the floor. This is because of your answers in the safety check" in text
    assert can not in text


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("minutes=10&level=2", "Choose at least one goal."),
        ("aim=back&minutes=1&level=2", "Enter 3 to 60 minutes."),
        ("aim=back&minutes=600&level=2", "Enter 3 to 60 minutes."),
        ("aim=back&minutes=ten&level=2", "Enter 3 to 60 minutes."),
        ("aim=back&minutes=10&minutes=ten&level=2", "Enter 3 to 60 minutes."),
        ("aim=back&minutes=10&minutes=&level=2", "For you"),
        ("aim=back&minutes=10&level=9", "Choose how hard the exercises may be."),
        ("aim=wings&minutes=10&level=2", "Choose at least one goal."),
        ("aim=back&minutes=10&level=2&thing=trampoline", "For you"),
    ],
)
def test_strange_wishes_are_answered_in_words(client: Client, query: str, told: str) -> None:
    assert told in words(client, f"/plan/choose/?{query}")


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"take": ["handstand"], "based_on": "0"}, 400),
        ({"take": [], "based_on": "0"}, 400),
        ({"take": ["short-foot"], "based_on": "7"}, 409),
        ({"take": ["short-foot"]}, 400),
        ({"take": ["short-foot"], "based_on": "0", "aim": "back", "minutes": "600"}, 400),
    ],
)
def test_what_cannot_be_taken_over_is_refused(client: Client, sent: dict[str, object], status: int) -> None:
    assert client.post("/plan/choose/", sent).status_code == status
    assert current_plan(me()).newest.number == 0


def test_a_goal_that_is_missing_and_a_towel_are_each_named_once(client: Client) -> None:
    shown = words(client, "/plan/choose/?minutes=10&level=2")
    assert shown.count("Choose at least one goal.") == 1
    assert shown.count("a small towel") == 1


def test_a_small_towel_is_enough_for_what_needs_it_laid_flat() -> None:
    exercise = library().exercise("towel-curl")
    wish = Wish(aims=(library().aim("foot"),), limit=timedelta(minutes=10))
    assert against(exercise, wish) == (Reason(kind=ReasonKind.NEEDS, things=("cloth",)),)
    assert against(exercise, replace(wish, things=frozenset({"towel"}))) == ()


def test_the_title_says_how_many_exercises_and_minutes(client: Client) -> None:
    assert re.search(r"For you: [2-5] exercises, ([4-9]|10) minutes", words(client, ASKED))
