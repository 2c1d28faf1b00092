"""Two people in one database: what one of them asks for by an id of the other's is not there, and stays as it is."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from io import BytesIO
from typing import Any
from unittest.mock import MagicMock
from uuid import UUID, uuid4

import pytest
from django.test import Client

from footwork.catalogue.documents import document_of
from footwork.core.activity import Activity, DaySteps
from footwork.core.export_format import FORMAT
from footwork.core.foot_check import Look
from footwork.core.side import Side
from footwork.web.data import eraser
from footwork.web.data.eraser import erase_all, erase_day
from footwork.web.data.exporter import whole_diary
from footwork.web.data.importer import import_diary
from footwork.web.data_dir import data_folder
from footwork.web.diary.removed import remove_session
from footwork.web.feet.draft import correct
from footwork.web.feet.looks import save_look
from footwork.web.feet.photos import save_photo
from footwork.web.middleware import person as middleware
from footwork.web.people.models import Person
from footwork.web.screening.draft import pages, save_page
from footwork.web.trials import begin_trial, running_trial
from footwork.web.urls import urlpatterns
from footwork.web.views.calendar import feed_token
from footwork.web.week.activities import save_activities
from footwork.web.week.age import save_birth_year
from footwork.web.week.day_steps import save_day_steps
from footwork.web.week.walking import start_walking
from tests.activity_files.making import apple, apple_steps
from tests.records import sent_record
from tests.web.older import LAST_TESTED
from tests.web.photographed import png
from tests.web.shod import own_shoes
from tests.web.who import me

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 12, 1, 8, tzinfo=UTC)
TODAY = datetime.now().astimezone().date()
STORED = LAST_TESTED.with_suffix(".json").read_bytes()


@pytest.fixture
def other(client: Client) -> Person:
    """Another person with a full diary, a trial that runs, a safety check under way and a device."""
    one = Person.objects.create(name="Eve")
    assert import_diary(one, STORED, NOW, mine=True).refused == []
    begin_trial(one, "blocks-64", "insoles", "back", TODAY)
    save_page(one, pages()[0], [], NOW)
    walk = Activity(kind="walk", started_at=NOW - timedelta(days=10), lasts=timedelta(minutes=30), source="fit")
    save_activities(one, [walk])
    save_day_steps(one, [DaySteps(day=date(2026, 11, 21), steps=4000, source="apple-health")])
    start_walking(one, 1, TODAY)
    save_birth_year(one, 1950)
    own_shoes(one, NOW)
    one.subscriptions.create(endpoint="https://push.example.org/eve", p256dh="B", auth="A", site="http://testserver/")
    look = Look(
        id=uuid4(), day=NOW.date(), looked_at=NOW, parts=("skin",), found={"corn": (Side.LEFT,)}, felt={"left-1": False}
    )
    save_look(one, look)
    save_photo(one, NOW.date(), "corn", Side.LEFT, png())
    correct(one, NOW.date(), NOW)
    last = one.records.order_by("started_at").last()
    assert last
    remove_session(one, last.pk, NOW)
    return Person.objects.get(pk=one.pk)


RELATED = (
    "records", "answers", "trials", "screenings", "plan_versions", "subscriptions",
    "activities_done", "walking_changes", "day_steps", "foot_looks", "foot_photos",
    "pairs", "shoe_checks", "removed_records",
)  # fmt: skip


def everything_of(person: Person) -> dict[str, Any]:
    person = Person.objects.get(pk=person.pk)
    rows = {name: list(getattr(person, name).order_by("pk").values()) for name in RELATED}
    draft = (person.screening_draft.holding, person.screening_draft.touched_at, person.look_draft.content)
    return {**rows, "draft": draft, "whole": document_of(whole_diary(person, NOW)), "name": person.name}


Act = Callable[[Client, Person], int]
"""Asks as the first person, by an id of the other's, and says the status of the answer."""


def put_record(client: Client, other: Person, **headers: str) -> int:
    """A later revision of one of the other's sessions."""
    id = other.records.values_list("pk", flat=True)[0]
    sent = sent_record(id=str(id), revision=99, title="Mine now")
    return client.put(f"/records/{id}", json.dumps(sent), content_type="application/json", headers=headers).status_code


def their_session(client: Client, other: Person, act: str = "") -> int:
    id = other.records.values_list("pk", flat=True)[0]
    return client.post(f"/diary/sessions/{id}/{act}").status_code


def what_they_removed(client: Client, other: Person) -> int:
    id = other.removed_records.get().pk
    return client.post(f"/diary/sessions/{id}/undo/").status_code


def report_of_their_trial(client: Client, other: Person) -> int:
    return client.get(f"/trial/{_ended_trial(other)}/report.txt").status_code


def _ended_trial(other: Person) -> int:
    ended: int = other.trials.get(offer="blocks-64", stopped_on__isnull=False).pk
    return ended


def their_calendar(client: Client, other: Person) -> int:
    return client.get(f"/calendar/{feed_token(other)}.ics").status_code


def version_of_their_plan(client: Client, other: Person) -> int:
    number = other.plan_versions.values_list("number", flat=True).last()
    return client.post(f"/plan/versions/{number}/restore/", {"based_on": "0"}).status_code


def _walk(other: Person) -> int:
    id: int = other.activities_done.values_list("pk", flat=True)[0]
    return id


def change_their_walk(client: Client, other: Person) -> int:
    sent = {"kind": "run", "minutes": "10", "effort": "", "day": "2026-11-21", "time": "10:00", "title": "Mine now"}
    return client.post(f"/week/activities/{_walk(other)}/", sent).status_code


def delete_their_walk(client: Client, other: Person) -> int:
    return client.post(f"/week/activities/{_walk(other)}/delete/").status_code


def change_the_walking_plan(act: str, client: Client, other: Person) -> int:
    return client.post(f"/week/walking/{act}/").status_code


def their_photo(client: Client, other: Person) -> int:
    return client.get(f"/feet/photos/{other.foot_photos.get().pk}/").status_code


def delete_their_photo(client: Client, other: Person) -> int:
    return client.get(f"/feet/photos/{other.foot_photos.get().pk}/delete/", follow=True).status_code


def send_delete_their_photo(client: Client, other: Person) -> int:
    return client.post(f"/feet/photos/{other.foot_photos.get().pk}/delete/").status_code


def their_look(client: Client, action: str = "") -> int:
    """Days are nobody's own, but of that day this person has no look."""
    return client.get(f"/feet/looks/{NOW.date()}/{action}", follow=True).status_code


def say_how_hard_their_walk_was(client: Client, other: Person) -> int:
    return client.post(f"/week/activities/{_walk(other)}/effort/", {"effort": "vigorous"}).status_code


def result_of_their_shoes(client: Client, other: Person) -> int:
    return client.get(f"/shoes/result/{other.shoe_checks.values_list('pk', flat=True)[0]}/").status_code


def with_their_pair(client: Client, other: Person, act: str) -> int:
    """What is read, or done, under the address of one of the other's pairs."""
    address = f"/shoes/pairs/{other.pairs.values_list('pk', flat=True)[0]}/{act}"
    sent = {"name": "Mine now", "answer": "none"}
    return (client.post(address, sent) if act else client.get(address)).status_code


BY_ID: dict[str, Act] = {
    "record": put_record,
    "record if it is new": lambda client, other: put_record(client, other, **{"If-None-Match": "*"}),
    "session": lambda client, other: client.get(f"/diary/sessions/{other.records.all()[0].pk}/").status_code,
    "remove-session": lambda client, other: their_session(client, other, "remove/"),
    "undo-removing": what_they_removed,
    "trial-report": report_of_their_trial,
    "activity": lambda client, other: client.get(f"/week/activities/{_walk(other)}/").status_code,
    "activity changed": change_their_walk,
    "delete-activity": delete_their_walk,
    "activity-effort": say_how_hard_their_walk_was,
    "calendar-feed": their_calendar,
    "foot-photo": their_photo,
    "delete-foot-photo": delete_their_photo,
    "look-day": lambda client, _: their_look(client),
    "correct-look": lambda client, _: their_look(client, "correct/"),
    "delete-look": lambda client, _: their_look(client, "delete/"),
    "add-foot-photo": lambda client, _: their_look(client, "photo/"),
    "shoe-result-of": result_of_their_shoes,
    "pair": lambda client, other: with_their_pair(client, other, ""),
    "look-at-pair": lambda client, other: with_their_pair(client, other, "look/"),
    "rename-pair": lambda client, other: with_their_pair(client, other, "rename/"),
    "retire-pair": lambda client, other: with_their_pair(client, other, "retire/"),
    "wear-pair-again": lambda client, other: with_their_pair(client, other, "wear-again/"),
}
"""What is addressed by an id of a person's own."""

OF_NOBODY = {
    "screening-page",
    "week-of",
    "add-activity",
    "look-page",
    "shoe-check",
    "player",
    "clips",
    "how-to-clips",
    "easier",
    "table",
    "condition",
    "exercise",
    "figure",
    "illustration",
    "item-figure",
    "restore-version",
    "cancel-pause",
    *(f"{act}-exercise" for act in ("add", "remove", "leave-out", "swap", "put-back")),
    "next-dose",
    "add-to-plan",
    "advice-done",
    "undo-adding",
}
"""Their addresses name what is the same for everybody, or what is counted anew in each plan."""


def test_every_address_with_an_id_is_tried_here() -> None:
    named = {one.name for one in urlpatterns if one.pattern.converters}
    assert named == OF_NOBODY | {name for name in BY_ID if " " not in name}


GONE = 302
"""An activity that is not there, whosever it was: back to the week, which says that it is gone."""


@pytest.mark.parametrize("act", BY_ID.values(), ids=BY_ID)
def test_what_another_person_has_is_not_there(client: Client, other: Person, act: Act) -> None:
    before = everything_of(other)
    assert act(client, other) in (404, GONE)
    assert everything_of(other) == before
    assert not me().records.exists()


@pytest.mark.parametrize("act", BY_ID.values(), ids=BY_ID)
def test_whose_it_is_finds_it(client: Client, other: Person, act: Act, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(middleware, "default_person", lambda: other)
    assert act(client, other) in (200, 302, 412)


def send_their_device(client: Client, other: Person, method: str) -> int:
    keys = {"p256dh": "B" + "A" * 86, "auth": "A" * 22}
    wanted = {"endpoint": other.subscriptions.get().endpoint, **(keys if method == "put" else {})}
    send = client.put if method == "put" else client.delete
    return send("/plan/push/", json.dumps(wanted), content_type="application/json").status_code


def consent_to_their_answers(client: Client, other: Person) -> int:
    [newest] = other.screenings.order_by("-stored").values_list("pk", flat=True)[:1]
    return client.post("/safety-check/consent/", {"number": str(newest)}).status_code


def take_back_an_answer(client: Client, _other: Person) -> int:
    return client.post(f"/check-in/?day={TODAY}", {"pain-back": "", "choose": "places", "follow": ["back"]}).status_code


def a_day_of_the_trial(client: Client, _other: Person) -> int:
    return client.post("/trial/note/", {"day": f"{TODAY}", "what": "x"}).status_code


def import_their_steps(client: Client, _other: Person) -> int:
    file = BytesIO(apple(apple_steps(9000, day="2026-11-21")))
    return client.post("/week/import/", {"file": [file]}).status_code


def check_their_pair(client: Client, other: Person) -> int:
    return client.post("/shoes/begin/", {"pair": str(other.pairs.values_list("pk", flat=True)[0])}).status_code


def answer_their_shoe_check(client: Client, other: Person) -> int:
    check = other.shoe_checks.values_list("pk", flat=True)[0]
    return client.post(f"/shoes/check/length/?of={check}", {"answer": "no"}).status_code


BY_FORM: dict[str, Act] = {
    "a version of their plan": version_of_their_plan,
    "undo": lambda client, _: client.post("/plan/undo/").status_code,
    "consent": consent_to_their_answers,
    "push": lambda client, other: send_their_device(client, other, "put"),
    "push no more": lambda client, other: send_their_device(client, other, "delete"),
    "stop the trial": lambda client, _: client.post("/trial/stop/").status_code,
    "a day of the trial": lambda client, _: client.post("/trial/note/", {"day": f"{TODAY}", "what": "x"}).status_code,
    "erase a day": lambda client, _: client.post("/data/erase/day/", {"day": "2026-11-21"}).status_code,
    "erase everything": lambda client, _: client.post("/data/erase/all/", {"sure": "ERASE"}).status_code,
    "take back an answer": take_back_an_answer,
    **{f"walking: {act}": partial(change_the_walking_plan, act) for act in ("walked", "repeat", "stop")},
    "import": import_their_steps,
    "birth year": lambda client, _: client.post("/week/birth-year/", {"year": ""}).status_code,
    "delete a photo": send_delete_their_photo,
    "delete a look": lambda client, _: client.post(f"/feet/looks/{NOW.date()}/delete/").status_code,
    "correct a look": lambda client, _: client.post(f"/feet/looks/{NOW.date()}/correct/").status_code,
    "check their pair": check_their_pair,
    "answer their shoe check": answer_their_shoe_check,
    "begin a look": lambda client, _: client.post("/feet/look/").status_code,
    "look": lambda client, _: client.post("/settings/", {"look": "dark-round", "ready": "30"}).status_code,
}


@pytest.mark.parametrize("act", BY_FORM.values(), ids=BY_FORM)
def test_no_form_changes_what_another_person_has(client: Client, other: Person, act: Act) -> None:
    assert running_trial(other, TODAY)
    before = everything_of(other)
    assert act(client, other) < 500
    assert everything_of(other) == before


def test_a_file_with_another_persons_sessions_overwrites_none_and_tells_of_none(other: Person) -> None:
    before = everything_of(other)
    whole = json.loads(STORED)
    for record in whole["records"]:
        record |= {"revision": 99, "title": "Mine now"}
    for answer in whole["answers"]:
        answer["score"] = 1
    report = import_diary(me(), json.dumps(whole).encode(), NOW, mine=True)
    assert (report.replaced, report.refused) == ([], [])
    assert everything_of(other) == before
    assert not me().records.exists()
    assert [row.seal for row in me().trials.order_by("first")] == [one["seal"] for one in whole["trials"]]


def test_nothing_of_another_person_is_in_an_export_or_on_a_page(client: Client, other: Person) -> None:
    whole = client.get("/data/footwork.json").json()
    assert whole["format"] == FORMAT
    assert UUID(whole["diary"]) != other.diary
    assert [whole[part] for part in ("records", "answers", "trials", "plan", "follows")] == [[], [], [], [], []]
    assert not {"pairs", "shoe_checks"} & whole.keys()
    for address in (
        "/",
        "/diary/",
        "/progress/",
        "/plan/",
        "/trial/",
        "/check-in/",
        "/data/sessions.csv",
        "/shoes/",
        "/week/",
    ):
        shown = client.get(address).content.decode()
        for words in ("früh", "insoles", "Straßenbahn", "Mine", "2026-11-21", "Running shoes"):
            assert words not in shown, (address, words)


def test_two_people_may_share_a_browser(client: Client, other: Person) -> None:
    assert send_their_device(client, other, "put") in (204, 501)
    assert other.subscriptions.count() == 1


@pytest.mark.parametrize("erase", [erase_all, lambda person: erase_day(person, TODAY)], ids=["all", "a day"])
def test_who_erases_leaves_the_sessions_of_another_that_wait_in_the_terminal(
    other: Person,
    erase: Callable[[Person], object],
    django_capture_on_commit_callbacks: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    log = MagicMock(settings_dict={"NAME": data_folder() / "footwork.sqlite3"})  # no test commits, so none can be cut
    monkeypatch.setattr(eraser, "connection", log)
    waiting = data_folder() / "waiting" / "20260101T000000-x.json"
    waiting.parent.mkdir(exist_ok=True)
    at = NOW.replace(year=TODAY.year, month=TODAY.month, day=TODAY.day).isoformat()
    waiting.write_text(json.dumps(sent_record(started_at=at, ended_at=at)))
    for person, waits in ((other, True), (me(), False)):
        with django_capture_on_commit_callbacks(execute=True):
            erase(person)
        assert waiting.exists() == waits
