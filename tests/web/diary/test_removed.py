"""Sessions that were removed stay so, whatever an old export or a device that was offline brings, in either order."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from itertools import permutations
from typing import Any

import pytest
from django.test import Client

from footwork.catalogue.adapters import adapter
from footwork.core.correction import CAN_UNDO, Removal
from footwork.core.record import Record
from footwork.web.data.eraser import erase_all, erase_day
from footwork.web.data.importer import import_diary
from footwork.web.diary.models import Pain, RemovedRecord
from footwork.web.diary.models import Record as Row
from footwork.web.diary.records import save_record
from footwork.web.diary.removed import remove_session, removed_lately, restore_session, save_removals
from tests.records import sent_record
from tests.web.pages import exported
from tests.web.plan_page import words
from tests.web.put_record import put
from tests.web.who import me

pytestmark = [pytest.mark.django_db, pytest.mark.unscreened]
NOW = datetime.now().astimezone()


def of(sent: dict[str, Any]) -> Record:
    return adapter(Record).read_json(json.dumps(sent).encode(), "record")


def kept(**changes: object) -> Record:
    record = of(sent_record(**changes))
    save_record(me(), record)
    return record


def there() -> list[tuple[str, int]]:
    return [(str(id), revision) for id, revision in Row.objects.values_list("id", "revision")]


def test_nothing_of_a_removed_session_is_left_among_sessions() -> None:
    record = kept(pain={"back": 7})
    assert remove_session(me(), record.id, NOW) == record
    assert not Row.objects.exists()
    assert not Pain.objects.exists()


def test_a_removed_session_comes_back_as_it_was_in_its_place() -> None:
    first, record = kept(pain={"back": 7}), kept(pain={"knee": 2})
    place = Row.objects.get(pk=first.id).stored
    remove_session(me(), first.id, NOW)
    back = restore_session(me(), first.id, NOW)
    assert back is not None
    assert back.has_the_content_of(first)
    assert Row.objects.get(pk=first.id).stored == place
    assert Row.objects.get(pk=record.id).stored > place
    assert not RemovedRecord.objects.exists()


def test_a_device_that_sends_it_again_does_not_bring_it_back() -> None:
    sent = sent_record(revision=3)
    put(sent)
    remove_session(me(), of(sent).id, NOW)
    answer = put(sent | {"revision": 4})
    assert (answer.status_code, answer.json()["kept"]) == (200, "already")
    assert not there()


def test_an_old_export_does_not_bring_it_back(client: Client) -> None:
    record = kept()
    old = json.dumps(exported(client)).encode()
    remove_session(me(), record.id, NOW)
    report = import_diary(me(), old, NOW, mine=True)
    assert (report.new, report.already, there()) == (0, 1, [])


def test_an_export_takes_it_out_elsewhere_too_and_says_so(client: Client) -> None:
    record = kept(title="Toe presses")
    before = exported(client)
    remove_session(me(), record.id, NOW)
    after = json.dumps(exported(client)).encode()
    assert [one["id"] for one in json.loads(after)["removed"]] == [str(record.id)]
    assert "Toe presses" not in json.dumps(json.loads(after)["removed"])
    RemovedRecord.objects.all().delete()
    import_diary(me(), json.dumps(before).encode(), NOW, mine=True)
    report = import_diary(me(), after, NOW, mine=True)
    assert there() == []
    assert report.removed == ["Toe presses, 1 March 2026, 7:30"]


@pytest.mark.parametrize("revisions", list(permutations([("record", 1), ("removal", 5), ("record", 5), ("record", 9)])))
def test_the_last_word_stands_in_whatever_order_it_all_comes(revisions: list[tuple[str, int]]) -> None:
    sent = sent_record()
    for what, revision in revisions:
        if what == "record":
            save_record(me(), of(sent | {"revision": revision}))
        else:
            save_removals(me(), [Removal(id=of(sent).id, revision=revision, removed_at=NOW)])
    assert there() == [(sent["id"], 9)]
    assert not RemovedRecord.objects.exists()


@pytest.mark.parametrize(
    "revisions", list(permutations([("record", 1), ("removal", 5), ("record", 5), ("removal", 3)]))
)
def test_a_removal_stands_in_whatever_order_it_all_comes(revisions: list[tuple[str, int]]) -> None:
    sent = sent_record()
    for what, revision in revisions:
        if what == "record":
            save_record(me(), of(sent | {"revision": revision}))
        else:
            save_removals(me(), [Removal(id=of(sent).id, revision=revision, removed_at=NOW)])
    assert there() == []
    assert RemovedRecord.objects.get().revision == 5


def test_what_was_removed_long_ago_is_forgotten_and_still_removed() -> None:
    record, other = kept(note="a secret"), kept()
    remove_session(me(), record.id, NOW - CAN_UNDO)
    assert restore_session(me(), record.id, NOW) is None
    remove_session(me(), other.id, NOW)
    row = RemovedRecord.objects.get(pk=record.id)
    assert (row.content, row.day) == (None, None)
    save_record(me(), record)
    assert [id for id, _ in there()] == []


def test_only_what_can_be_brought_back_is_offered() -> None:
    record, other = kept(title="Old"), kept(title="New")
    remove_session(me(), record.id, NOW - CAN_UNDO - timedelta(days=1))
    remove_session(me(), other.id, NOW)
    assert [one.title for one in removed_lately(me(), NOW.date())] == ["New"]


def test_erasing_its_day_leaves_nothing_to_bring_back() -> None:
    record = kept(note="a secret")
    remove_session(me(), record.id, NOW)
    erase_day(me(), record.started_at.date())
    assert restore_session(me(), record.id, NOW) is None
    assert RemovedRecord.objects.get().content is None
    erase_all(me())
    assert not RemovedRecord.objects.exists()


def test_a_session_of_the_night_is_erased_with_the_day_it_counts_for() -> None:
    record = kept(started_at="2026-11-29T00:30:00+01:00", ended_at="2026-11-29T00:40:00+01:00")
    remove_session(me(), record.id, NOW)
    erase_day(me(), date(2026, 11, 28))
    assert RemovedRecord.objects.get().content is None


def test_erasing_a_day_says_that_what_was_removed_of_it_goes_too(client: Client) -> None:
    record = kept()
    remove_session(me(), record.id, NOW)
    day = record.started_at.date().isoformat()
    assert "This erases 1 removed session of" in words(client, f"/data/erase/day/?day={day}")
    gone = client.post("/data/erase/day/", {"day": day}, follow=True).content.decode()
    assert "Erased: 1 removed session of" in gone
    assert "Nothing to erase" in words(client, f"/data/erase/day/?day={day}")


def test_who_imports_a_removed_session_by_itself_is_asked_and_gets_it_back() -> None:
    sent = sent_record(revision=3)
    put(sent)
    remove_session(me(), of(sent).id, NOW)
    answer = put(sent, headers={"If-None-Match": "*"})
    here = answer.json()["here"]
    assert (answer.status_code, here["removed"], here["title"]) == (412, True, sent["title"])
    assert put(sent | {"revision": here["revision"] + 1}).json()["kept"] == "newer"
    assert there() == [(sent["id"], here["revision"] + 1)]
