"""Nonsense in whichever field: a sentence of ours, what was typed is there again, and no message of Python's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from django.http import HttpResponse
from django.test import Client

from footwork.core.pair import Pair, Purpose
from footwork.web.backups import DAMAGED
from footwork.web.data_dir import data_folder
from footwork.web.diary.tracked import track_activities
from footwork.web.shoes.pairs import save_pairs
from tests.web.changing import change
from tests.web.checking import check
from tests.web.filled import fill
from tests.web.looking import look
from tests.web.nonsense import NO_CHOICE, NONSENSE, answer_to, faults_of, forms_of, nonsense_for
from tests.web.shod import own_shoes
from tests.web.who import me

pytestmark = pytest.mark.django_db
TODAY = datetime.now().astimezone().date()


def use(client: Client) -> None:
    """Pain and wishes answered for weeks, exercises added and left out, a break to come, a plan that was changed."""
    fill("steady", 40, TODAY)
    track_activities(me(), ["climbing stairs"])
    own_shoes(me(), datetime.now().astimezone())
    for action in ("exercises/short-foot/add", "exercises/toe-walk/leave-out"):
        assert change(client, action) == 302
    soon = TODAY + timedelta(days=20)
    assert change(client, "pause", first=f"{soon}", last=f"{soon}") == 302


def begin_trial(client: Client) -> None:
    use(client)
    sent = {"offer": "start-66", "tried": "the exercises", "place": "back"}
    assert client.post("/trial/begin/", sent).status_code == 302


def pause(client: Client) -> None:
    assert change(client, "pause", first=f"{TODAY}", last="") == 302


def be_held_back(client: Client) -> None:
    check(client, "heel")


def walk(client: Client) -> None:
    """An activity, and a walking plan."""
    assert client.post("/week/walking/start/", {"stage": "0"}).status_code == 302
    assert client.post("/week/walking/walked/").status_code == 302
    assert client.get("/week/activities/1/").status_code == 200


def find_damage(_client: Client) -> None:
    (data_folder() / DAMAGED).write_text("footwork-damaged-1.sqlite3")


def look_at_the_feet(client: Client) -> None:
    look(client, "corn:left", "sore:right")


PAIR = UUID(int=7)


def wear_shoes(_client: Client) -> None:
    save_pairs(me(), [Pair(id=PAIR, name="Sandals", purpose=Purpose.INDOORS, added_on=TODAY)])


CHOSEN = "/plan/choose/?aim=back&minutes=10&level=2&standing=on&floor=on"
ASKED = f"/data/erase/day/?day={TODAY}"


@pytest.mark.parametrize(
    ("begin", "pages"),
    [
        (use, []),
        (use, ["/plan/?saved", "/plan/?add=heel-raise", "/plan/equipment/?saved", CHOSEN, ASKED]),
        (begin_trial, ["/trial/"]),
        (pause, ["/plan/"]),
        (be_held_back, ["/safety-check/"]),
        (lambda _client: None, ["/week/", "/week/add/walk/", "/week/add/other/"]),
        (walk, ["/week/", "/week/activities/1/"]),
        (find_damage, ["/data/restore/"]),
        (look_at_the_feet, [*(f"/feet/look/{number}/" for number in range(1, 9)), f"/feet/looks/{TODAY}/"]),
        (wear_shoes, [f"/shoes/pairs/{PAIR}/"]),
    ],
    ids=[
        "every page",
        "after a change",
        "on a trial",
        "paused",
        "held back",
        "week",
        "walking",
        "damaged",
        "feet",
        "shoes",
    ],
)
def test_nonsense_in_any_field_of_any_form_is_answered_in_our_words(
    client: Client, begin: Callable[[Client], None], pages: Sequence[str]
) -> None:
    begin(client)
    forms = forms_of(client, pages)
    assert forms
    faults = [
        f"{sent}: {fault}"
        for form in forms
        for sent in nonsense_for(form)
        for fault in faults_of(sent, answer_to(client, sent))
    ]
    assert faults == []


FORM = '<form method="post"><input name="minutes" value="{}"><button>Save</button></form>'


def sent_with(client: Client, typed: str, html: str, status: int = 400) -> list[str]:
    """The faults of a page with that HTML, in answer to `typed` minutes on the plan."""
    forms = [one for one in forms_of(client, ["/plan/"]) if one.action == "/plan/save/"]
    [form] = [one for one in forms if "minutes" in {field.name for field in one.fields}]
    [sent] = [one for one in nonsense_for(form) if (one.field.name, one.typed) == ("minutes", typed)]
    return [*faults_of(sent, HttpResponse(html, status=status))]


@pytest.mark.parametrize(
    ("html", "status", "fault"),
    [
        ("<p role='alert'>Enter minutes.</p>" + FORM.format("abc"), 400, ""),
        ("<p role='alert'>Enter minutes.</p>" + FORM.format(""), 400, "what was typed is gone"),
        ("<p role='alert'>It is: invalid literal for int().</p>" + FORM.format("abc"), 400, "invalid literal"),
        ("<p role='alert'>Enter a whole number.</p>" + FORM.format("abc"), 400, "Enter a whole number."),
        ("<p role='alert'></p>" + FORM.format("abc"), 400, "no sentence: ['']"),
        ("<p role='alert'><a href='#no'>Oh.</a></p>" + FORM.format("abc"), 400, "nothing is called no"),
        ("", 500, "status 500"),
    ],
)
def test_an_answer_that_is_no_good_is_seen(client: Client, html: str, status: int, fault: str) -> None:
    faults = sent_with(client, "abc", html, status)
    assert faults[:1] == ([fault] if fault else [])


def test_every_kind_of_field_gets_all_the_nonsense(client: Client) -> None:
    forms = [one for one in forms_of(client, ["/plan/"]) if one.action == "/plan/save/"]
    sent = [one for form in forms for one in nonsense_for(form)]
    assert {one.field.name.partition("-")[0] for one in sent} == {
        "a", "based_on", "by", "clock", "days", "every", "first", "hours", "last", "minutes", "missed", "reason",
        "rhythm", "routine", "times",
    }  # fmt: skip
    assert len(sent) == 10 * len(NONSENSE) + 8 * len(NO_CHOICE), "some stand in several forms"
