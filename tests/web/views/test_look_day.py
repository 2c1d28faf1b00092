"""The result of a look: photos, correcting, deleting, the way out and back in."""

from __future__ import annotations

import json
from base64 import b64encode
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import MagicMock

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from footwork.web.data import eraser
from footwork.web.data.eraser import count_all, erase_all, erase_day
from footwork.web.data.importer import import_diary
from footwork.web.data_dir import data_folder
from footwork.web.feet import photos
from footwork.web.feet.looks import days_looked, looks_of
from footwork.web.feet.models import FootLook, FootPhoto, LookDraft
from footwork.web.feet.photo_file import DAMAGED, HEIC, NO_PHOTO, TOO_WIDE
from footwork.web.feet.photos import NO_ROOM, photo_path
from footwork.web.screening.status import State, screening_status
from tests.web.checking import check, shown, words
from tests.web.looking import look, send
from tests.web.pages import exported
from tests.web.photographed import HEIC as A_HEIC
from tests.web.photographed import SECRET, bomb, jpeg, png
from tests.web.who import me

pytestmark = pytest.mark.django_db
NOW = datetime.now().astimezone()
TODAY = NOW.date()
PAGE = f"/feet/looks/{TODAY}/"


def add(client: Client, content: bytes, about: str = "corn:left", page: str = PAGE) -> Any:
    file = SimpleUploadedFile("photo.jpg", content, "image/jpeg")
    return client.post(f"{page}photo/", {"about": about, "photo": file})


def files() -> list[Path]:
    return [path for path in (data_folder() / "photos").glob("*") if FootPhoto.objects.filter(id=path.name).exists()]


def test_a_photo_is_shown_to_its_person_and_kept_by_no_browser(client: Client) -> None:
    look(client, "corn:left")
    assert add(client, jpeg()).headers["Location"] == f"{PAGE}#corn"
    row = FootPhoto.objects.get()
    assert f'src="/feet/photos/{row.id}/"' in client.get(PAGE).content.decode()
    answer = client.get(f"/feet/photos/{row.id}/")
    assert (answer.headers["Cache-Control"], answer.headers["Content-Type"]) == ("no-store", "image/jpeg")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert SECRET.encode() not in answer.content
    assert photo_path(row.id).read_bytes() == answer.content
    assert photo_path(row.id).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", NO_PHOTO), (b"no photo", NO_PHOTO), (bytes(50_000_000), NO_PHOTO), (bomb(), TOO_WIDE),
        (A_HEIC, HEIC), (jpeg()[:500], DAMAGED),
    ],
    ids=["empty", "text", "50 MB", "a bomb", "HEIC", "cut off"],
)  # fmt: skip
def test_what_is_no_photo_is_refused_at_its_field(client: Client, content: bytes, sentence: str) -> None:
    look(client, "corn:left")
    answer = add(client, content)
    assert answer.status_code == 400
    assert str(sentence) in shown(answer.content)
    assert b'id="photo-corn-left"' in answer.content
    assert b'href="#photo-corn-left"' in answer.content
    assert not FootPhoto.objects.exists()


@pytest.mark.parametrize("about", ["corn:right", "moon:left", "corn", "", "corn:both"])
def test_a_photo_belongs_to_something_that_was_found(client: Client, about: str) -> None:
    look(client, "corn:left")
    answer = add(client, jpeg(), about)
    assert answer.status_code == 400
    assert "nothing was changed" in shown(answer.content)


def test_there_is_room_for_as_many_photos_as_an_export_can_hold(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(client, "corn:left")
    assert add(client, png()).status_code == 302
    monkeypatch.setattr(photos, "MOST_TOGETHER", FootPhoto.objects.get().size + 10)
    assert str(NO_ROOM) in shown(add(client, png()).content)
    assert FootPhoto.objects.count() == 1


def test_a_photo_that_is_gone_from_the_disk_is_not_shown(client: Client) -> None:
    look(client, "corn:left")
    add(client, png())
    row = FootPhoto.objects.get()
    photo_path(row.id).unlink()
    assert str(row.id) not in client.get(PAGE).content.decode()
    assert client.get(f"/feet/photos/{row.id}/").status_code == 404
    assert "foot_photos" not in exported(client)


def test_a_photo_is_deleted_by_itself(client: Client, django_capture_on_commit_callbacks: Any) -> None:
    look(client, "corn:left")
    add(client, png())
    row = FootPhoto.objects.get()
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(f"/feet/photos/{row.id}/delete/").headers["Location"] == PAGE
    assert not photo_path(row.id).exists()
    assert not FootPhoto.objects.exists()
    assert FootLook.objects.exists()


def test_a_look_goes_with_its_photos_and_what_it_changed(
    client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    look(client, "bone-spot:left", "corn:left")
    add(client, png())
    path = photo_path(FootPhoto.objects.get().id)
    assert screening_status(me()).state is State.HELD
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(f"{PAGE}delete/").headers["Location"] == "/feet/looks/"
    assert not path.exists()
    assert screening_status(me()).state is State.FREE
    assert client.get(PAGE).status_code == 404
    assert "No foot checks yet." in words(client, "/feet/looks/")


def test_a_look_is_corrected_with_what_it_says(client: Client) -> None:
    look(client, "corn:left", "bunion-2:right", felt={"left-1": False})
    assert client.post(f"{PAGE}correct/").headers["Location"] == "/feet/look/1/"
    assert 'value="corn:left" checked' in client.get("/feet/look/2/").content.decode()
    shape = client.get("/feet/look/4/").content.decode()
    assert 'name="bunion-right" value="bunion-2" checked' in shape
    assert 'name="bunion-left" value="none" checked' in shape
    for number in range(1, 9):
        if number == 6:
            client.post("/feet/look/6/", {"answer": "skip", "toe": ""})
        else:
            send(client, number, ["corn:right"])
    text = words(client, PAGE)
    assert "A corn, right foot" in text
    assert "bunion" not in text
    assert days_looked(me()) == [TODAY]
    assert FootLook.objects.count() == 2, "answered anew, and what was answered before stays"


@pytest.mark.parametrize("action", ["delete", "correct", "photo"])
def test_a_form_about_a_look_that_is_gone_says_so(client: Client, action: str) -> None:
    answer = client.post(f"{PAGE}{action}/")
    assert answer.status_code == 409
    assert "That foot check is no longer here, so nothing was changed." in shown(answer.content)


def test_deleting_a_photo_twice_says_so(client: Client) -> None:
    look(client, "corn:left")
    add(client, png())
    address = f"/feet/photos/{FootPhoto.objects.get().id}/delete/"
    assert client.get(address).headers["Location"] == PAGE
    assert client.post(address).status_code == 302
    answer = client.post(address)
    assert answer.status_code == 409
    assert "That photo is no longer here" in shown(answer.content)


def test_an_older_look_can_be_deleted_and_not_corrected(client: Client) -> None:
    with time_machine.travel(NOW - timedelta(days=7), tick=False):
        look(client, "corn:left")
    look(client)
    before = f"/feet/looks/{TODAY - timedelta(days=7)}/"
    assert "Correct this foot check" not in words(client, before)
    assert client.post(f"{before}correct/").headers["Location"] == before
    assert "Delete this foot check" in words(client, before)
    assert "A corn, left foot" in words(client, "/feet/looks/")


def test_a_finding_lasts_until_its_day_and_one_that_holds_back_until_the_next_look(client: Client) -> None:
    look(client, "blister:left")
    assert screening_status(me()).found
    with time_machine.travel(NOW + timedelta(days=3), tick=False):
        assert screening_status(me()).found
    with time_machine.travel(NOW + timedelta(days=4), tick=False):
        assert not screening_status(me()).found
    look(client, "bone-spot:left")
    with time_machine.travel(NOW + timedelta(days=60), tick=False):
        assert screening_status(me()).state is State.HELD


def test_today_reminds_those_who_have_begun_to_look(client: Client) -> None:
    due = "A foot check is due."
    assert due not in words(client, "/")
    look(client)
    assert due not in words(client, "/")
    with time_machine.travel(NOW + timedelta(days=7), tick=False):
        assert due in words(client, "/")
        assert "A foot check is due." in words(client, "/feet/")


def test_today_reminds_whoever_has_diabetes_every_day(client: Client) -> None:
    check(client, "diabetes-low-risk")
    assert "A foot check is due." in words(client, "/")
    assert "every day" in words(client, "/feet/")
    look(client)
    assert "A foot check is due." not in words(client, "/")
    with time_machine.travel(NOW + timedelta(days=1), tick=False):
        assert "A foot check is due." in words(client, "/")


def test_a_clock_that_was_ahead_puts_no_look_off(client: Client) -> None:
    with time_machine.travel(NOW + timedelta(days=400), tick=False):
        look(client)
    assert "A foot check is due." in words(client, "/feet/")


def test_looks_and_photos_go_out_and_come_back(client: Client, django_capture_on_commit_callbacks: Any) -> None:
    look(client, "corn:left", "bunion-1:left", facts=["heart"], felt={"left-1": False})
    add(client, jpeg())
    whole, looks = exported(client), looks_of(me())
    content = photo_path(FootPhoto.objects.get().id).read_bytes()
    with django_capture_on_commit_callbacks(execute=True):
        assert count_all(me()).looks == 1
        client.post(f"{PAGE}delete/")
    report = import_diary(me(), json.dumps(whole).encode(), NOW, mine=True)
    assert (report.refused, looks_of(me())) == ([], looks)
    assert photo_path(FootPhoto.objects.get().id).read_bytes() == content
    again = import_diary(me(), json.dumps(whole).encode(), NOW, mine=True)
    assert (again.new, again.refused) == (0, [])
    assert exported(client)["foot_photos"] == whole["foot_photos"]


def test_a_photo_whose_file_is_gone_comes_back_by_an_import(client: Client) -> None:
    look(client, "corn:left")
    add(client, png())
    whole, [path] = exported(client), files()
    content = path.read_bytes()
    path.unlink()
    report = import_diary(me(), json.dumps(whole).encode(), NOW, mine=True)
    assert (report.new, report.refused, path.read_bytes()) == (1, [], content)


def test_wrong_looks_and_photos_are_refused_one_by_one(client: Client) -> None:
    look(client, "corn:left")
    add(client, png())
    whole = exported(client)
    [right], [photo] = whole["foot_looks"], whole["foot_photos"]
    id = "00000000-0000-0000-0000-00000000000{}"
    whole["foot_looks"] = [
        {**right, "id": id.format(1), "day": "0001-01-01"},
        {**right, "id": id.format(2), "looked_at": "2126-01-01T08:00:00+00:00"},
        {**right, "id": id.format(3), "found": {"corn": ["middle"]}},
        {**right, "id": id.format(4), "felt": {"left-9": True}},
        {**right, "id": id.format(5), "parts": "skin"},
        {**right, "id": id.format(6), "found": {"of-a-later-program": ["left"]}, "parts": ["skin", "smell"]},
    ]
    whole["foot_photos"] = [
        {**photo, "id": id.format(1), "content": "no base 64"},
        {**photo, "id": id.format(2), "content": b64encode(b"no photo").decode()},
        {**photo, "id": id.format(3), "content": b64encode(bomb()).decode()},
        {**photo, "id": id.format(4), "day": "2126-01-01"},
    ]
    report = import_diary(me(), json.dumps(whole).encode(), NOW, mine=True)
    assert len(report.refused) == 9
    assert FootPhoto.objects.count() == 1
    assert FootLook.objects.count() == 2
    assert client.get(PAGE).status_code == 200, "a finding that there is no more is left aside"


@pytest.fixture
def no_log(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test commits, so none can be cut."""
    log = MagicMock(settings_dict={"NAME": data_folder() / "footwork.sqlite3"})
    monkeypatch.setattr(eraser, "connection", log)


@pytest.mark.usefixtures("no_log")
@pytest.mark.parametrize("erase", [lambda: erase_day(me(), TODAY), lambda: erase_all(me())], ids=["day", "all"])
def test_erasing_takes_looks_and_photos_along(
    client: Client, erase: Any, django_capture_on_commit_callbacks: Any
) -> None:
    look(client, "corn:left")
    add(client, png())
    client.post("/feet/look/")
    send(client, 1)
    [path] = files()
    unknown = path.with_name("cut-short.partial")
    unknown.write_bytes(b"x")
    assert "This erases 1 foot check" in words(client, f"/data/erase/day/?day={TODAY}")
    with django_capture_on_commit_callbacks(execute=True):
        assert str(erase()) == "1 foot check"
    assert not path.exists()
    assert not unknown.exists()
    assert not FootLook.objects.exists()
    assert not FootPhoto.objects.exists()
    assert not LookDraft.objects.exists(), "what was answered of another look"


@pytest.mark.usefixtures("no_log")
def test_erasing_another_day_leaves_them(client: Client, django_capture_on_commit_callbacks: Any) -> None:
    look(client, "corn:left")
    add(client, png())
    with django_capture_on_commit_callbacks(execute=True):
        erase_day(me(), date(2026, 1, 1))
    assert len(files()) == 1
    assert days_looked(me()) == [TODAY]


def test_a_stop_leads_to_whom_to_call_and_to_no_exercises(client: Client) -> None:
    text = words(client, look(client, "sore:left", "bunion-2:left"))
    assert "Who to call: your foot team or a doctor" in text
    assert "Back to Today" in text
    assert "Today’s exercises" not in text
    assert "All exercises wait. These stay out afterwards too:" in text
    assert "Exercises left out:" not in text


def test_without_a_safety_check_a_stop_is_a_stop_too(client: Client) -> None:
    me().screenings.all().delete()
    assert "Today’s exercises" not in words(client, look(client, "sore:left"))


def test_without_a_stop_the_result_leads_to_the_exercises(client: Client) -> None:
    text = words(client, look(client, "bunion-2:left"))
    assert "Today’s exercises" in text
    assert "Who to call" not in text
    assert "Exercises left out:" in text


def test_a_touch_test_that_was_skipped_is_still_to_do(client: Client) -> None:
    assert "The touch test is still to do." in words(client, look(client))
    text = words(client, look(client, felt={}))
    assert "still to do" not in text
    assert "You felt 6 of 6 toes." in text


def test_a_look_that_was_broken_off_says_what_is_missing(client: Client) -> None:
    client.post("/feet/look/")
    send(client, 1)
    send(client, 2, ["sore:left"])
    assert "You have not looked at everything yet." in words(client, f"/feet/looks/{TODAY}/")
    assert "not looked at everything" not in words(client, look(client, "sore:left"))
