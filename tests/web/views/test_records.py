"""What the diary takes from a device, and what it answers to everything else."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
from django.test import Client

from footwork.core.place import Place
from footwork.web.data.eraser import erase_all
from footwork.web.diary.diary_id import diary_id
from footwork.web.diary.models import Pain, Record
from footwork.web.views.records import DIARY
from tests.records import sent_record
from tests.web.put_record import put
from tests.web.who import me

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse

pytestmark = pytest.mark.django_db


def told(answer: _MonkeyPatchedWSGIResponse) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(answer.content)
    return content


def test_a_record_is_stored_as_it_was_sent() -> None:
    record = sent_record(note="went well", effort=4)
    assert put(record).status_code == 201
    stored = Record.objects.get().to_core()
    assert (str(stored.id), stored.note, stored.effort) == (record["id"], "went well", 4)
    assert stored.started_at.isoformat() == "2026-03-01T07:30:00+01:00"
    assert stored.finished


def test_no_pain_and_no_answer_stay_two_things() -> None:
    put(sent_record(pain={"back": 0, "knee": None}))
    assert list(Pain.objects.values_list("place", "score")) == [("back", 0)]
    assert Record.objects.get().to_core().answered == {Place.BACK: 0}


def test_pain_before_the_session_is_kept_beside_that_after_it() -> None:
    put(sent_record(pain_before={"back": 4, "hip": None}, pain={"back": 0}))
    stored = Record.objects.get().to_core()
    assert (stored.answered_before, stored.answered) == ({Place.BACK: 4}, {Place.BACK: 0})


def test_the_same_record_sent_again_is_stored_once() -> None:
    record = sent_record()
    assert [put(record).status_code for _ in range(3)] == [201, 200, 200]
    assert Record.objects.count() == 1


def test_a_higher_revision_takes_the_place_of_a_lower() -> None:
    record = sent_record()
    put(record)
    answer = put({**record, "revision": 2, "effort": 6, "pain": {"knee": 3}})
    assert (answer.status_code, told(answer)["kept"]) == (200, "newer")
    stored = Record.objects.get().to_core()
    assert (stored.effort, stored.answered) == (6, {Place.KNEE: 3})


def test_revisions_out_of_order_leave_the_highest() -> None:
    record = sent_record()
    put({**record, "revision": 3, "note": "last"})
    assert told(put({**record, "revision": 2, "note": "late"}))["kept"] == "already"
    assert Record.objects.get().note == "last"


def test_a_record_of_an_unknown_routine_is_kept_with_a_note() -> None:
    answer = put(sent_record(routine="moon-walk", title="Moon walk"))
    assert answer.status_code == 201
    assert "moon-walk" in told(answer)["notes"][0]
    assert Record.objects.get().routine == "moon-walk"


def test_a_record_from_the_future_is_refused_with_the_reason() -> None:
    then = (datetime.now(UTC) + timedelta(days=3)).isoformat()
    answer = put(sent_record(started_at=then, ended_at=then))
    assert answer.status_code == 422
    assert "to come" in told(answer)["error"]


def test_a_clock_a_few_hours_ahead_is_no_reason_to_refuse() -> None:
    then = (datetime.now(UTC) + timedelta(hours=12)).isoformat()
    assert put(sent_record(started_at=then, ended_at=then)).status_code == 201


@pytest.mark.parametrize("body", [b"", b"nope", b"\xff\xfe", b"[1]", b"[" * 5000, b"{},{}"])
def test_what_is_no_record_is_refused(body: bytes) -> None:
    assert put(body).status_code == 422
    assert not Record.objects.exists()


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"pain": {"back": False}}, "pain.back"),
        ({"pain": {"back": 11}}, "pain"),
        ({"pain": {"elbow": 3}}, "pain.elbow"),
        ({"effort": "3"}, "effort"),
        ({"effort": -1}, "effort"),
        ({"items": []}, "items"),
        ({"started_at": "2026-03-01T07:30:00"}, "offset"),
        ({"started_at": "2026-04-01T07:30:00+01:00"}, "before the start"),
        ({"note": "x" * 2001}, "2000"),
        ({"length_ms": 2**40}, "length"),
        ({"revision": 0}, "revision"),
        ({"colour": "red"}, "colour"),
        ({"title": ""}, "title"),
        ({"made_for": "A" * 201}, "200"),
        ({"made_for": "A\nB"}, "whom"),
    ],
)
def test_a_mistake_in_a_record_is_told_with_its_place(changes: dict[str, Any], place: str) -> None:
    answer = put(sent_record(**changes))
    assert answer.status_code == 422
    assert place in " ".join(told(answer)["mistakes"])
    assert not Record.objects.exists()


def test_a_record_larger_than_the_limit_is_refused() -> None:
    answer = put(b'{"note": "' + b"x" * 300_000 + b'"}')
    assert answer.status_code == 413


def test_an_id_that_is_not_the_address_is_refused() -> None:
    assert put(sent_record(), id=str(uuid4())).status_code == 422


def test_a_request_without_the_token_is_refused() -> None:
    answer = put(sent_record(), client=Client(enforce_csrf_checks=True))
    assert answer.status_code == 403
    assert not Record.objects.exists()


def test_a_record_of_another_diary_is_refused_and_one_that_does_not_say_is_taken() -> None:
    before = diary_id(me())
    erase_all(me())
    answer = put(sent_record(), headers={DIARY: before})
    assert (answer.status_code, "Another diary is open" in told(answer)["error"]) == (409, True)
    assert not Record.objects.exists()
    assert put(sent_record(), headers={DIARY: diary_id(me())}).status_code == 201
    assert put(sent_record()).status_code == 201


ONLY_NEW = {"If-None-Match": "*"}


def test_a_record_that_is_to_be_new_is_stored_where_there_is_none() -> None:
    assert put(sent_record(), headers=ONLY_NEW).status_code == 201
    assert Record.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        ({}, True),
        ({"revision": 7}, True),
        ({"started_at": "2026-03-01T06:30:00Z"}, True),
        ({"pain": {"back": 0}}, True),
        ({"pain": {"back": 9}, "revision": 7}, False),
        ({"note": "all of it"}, False),
        ({"made_for": "Ann W."}, False),
    ],
)
def test_one_that_is_here_already_is_told_of_and_left_as_it_is(changes: dict[str, Any], same: bool) -> None:
    record = sent_record(revision=3)
    put(record)
    answer = put({**record, **changes}, headers=ONLY_NEW)
    here = {"title": "Toe presses", "started_at": "2026-03-01T07:30:00+01:00", "revision": 3, "same": same}
    assert (answer.status_code, told(answer)) == (412, {"here": here})
    assert (Record.objects.get().revision, Record.objects.get().note) == (3, "")


def test_for_whom_a_session_was_made_is_stored_with_it() -> None:
    put(sent_record(made_for="Ann W."))
    assert Record.objects.get().to_core().made_for == "Ann W."


@pytest.mark.parametrize("method", ["get", "post", "delete"])
def test_only_putting_is_allowed(method: str) -> None:
    assert getattr(Client(), method)(f"/records/{uuid4()}").status_code == 405
