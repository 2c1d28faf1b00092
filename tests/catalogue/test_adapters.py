"""Core's dataclasses from JSON: a record comes back as it was sent, and no type is turned into another."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.adapters import adapter
from footwork.catalogue.documents import document_of
from footwork.core.errors import InvalidFile, Mistake
from footwork.core.place import Place
from footwork.core.record import PainTold, Record
from tests.strategies import records
from tests.web.work import at_most

SENT: dict[str, Any] = {
    "id": "00000000-0000-0000-0000-000000000001", "routine": "five-foot", "title": "Five foot exercises", "pace": 0.5,
    "started_at": "2026-01-31T07:30:00+01:00", "ended_at": "2026-01-31T07:42:00+01:00",
    "length_ms": 720000, "played_ms": 700000,
    "items": [{"exercise": "toe-press", "name": "Toe press", "phases_planned": 20, "phases_done": 20}],
}  # fmt: skip


def read(sent: object) -> Record:
    return adapter(Record).read_json(json.dumps(sent).encode(), "record")


def mistakes_in(text: bytes) -> tuple[Mistake, ...]:
    with pytest.raises(InvalidFile) as caught:
        adapter(Record).read_json(text, "record")
    return caught.value.mistakes


@given(records())
def test_a_record_comes_back_from_its_document_as_it_was(record: Record) -> None:
    back = read(document_of(record))
    assert back == record
    assert back.started_at.utcoffset() == record.started_at.utcoffset()


def test_a_record_is_read_from_what_a_device_sends() -> None:
    record = read(SENT)
    assert record.id == UUID(int=1)
    assert record.ended_at - record.started_at == timedelta(minutes=12)
    assert {field.name for field in fields(Record)} - SENT.keys() == {
        "revision",
        "pain_before",
        "pain",
        "pain_told",
        "hurt_by",
        "effort",
        "note",
        "made_for",
        "by_hand",
    }
    assert (record.revision, record.pain, record.effort, record.note, record.made_for) == (1, {}, None, "", "")
    assert (record.pain_told, record.hurt_by, record.by_hand) == (PainTold.AFTER, "", False)


def test_no_answer_that_is_sent_stays_no_answer() -> None:
    assert read({**SENT, "pain": {"back": None, "hip": 0}}).answered == {Place.HIP: 0}


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"effort": False}, "effort"),
        ({"effort": "3"}, "effort"),
        ({"effort": 3.5}, "effort"),
        ({"pain": {"back": False}}, "pain.back"),
        ({"pain": {"back": 11}}, ""),
        ({"pace": "0.5"}, "pace"),
        ({"pace": True}, "pace"),
        ({"length_ms": 1.5}, "length_ms"),
        ({"revision": 10**30}, ""),
        ({"id": 1}, "id"),
        ({"id": "one"}, "id"),
        ({"started_at": 0}, "started_at"),
        ({"started_at": "2026-01-31"}, "started_at"),
        ({"started_at": "2026-01-31T07:30:00"}, ""),
        ({"items": []}, ""),
        ({"items": {}}, "items"),
        ({"items": [{**SENT["items"][0], "phases_done": 21}]}, "items.0"),
        ({"items": [{**SENT["items"][0], "reason": "bored"}]}, "items.0.reason"),
        ({"efort": 3}, "efort"),
    ],
)
def test_a_wrong_value_is_refused_where_it_stands(change: dict[str, Any], key: str) -> None:
    (mistake,) = mistakes_in(json.dumps({**SENT, **change}).encode())
    assert mistake.key == key


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b"\xff",
        b"{},{}",
        b"],[",
        b"NaN",
        b'{"note": "\\ud800"}',
        b"[" * 5000,
        b'{"effort": ' + b"9" * 5000 + b"}",
    ],
)
def test_what_is_no_record_at_all_is_refused_as_such(text: bytes) -> None:
    assert mistakes_in(text)


@given(st.binary(max_size=60))
def test_no_bytes_fail_in_another_way(text: bytes) -> None:
    assert mistakes_in(text)


def test_many_mistakes_cost_little_more_than_one() -> None:
    mistakes_in(b"{}")
    with at_most(2_000_000):
        for _ in range(500):
            mistakes_in(b'{"odd": 1}')


def test_a_schema_is_the_callers_to_change() -> None:
    adapter(Record).schema()["$defs"].clear()
    assert adapter(Record).schema()["$defs"]
