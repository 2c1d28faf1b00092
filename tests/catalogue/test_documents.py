from __future__ import annotations

import json
from dataclasses import dataclass, fields, make_dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest

from footwork.catalogue.adapters import adapter
from footwork.catalogue.core_schemas import core_schema_of
from footwork.catalogue.documents import document_of
from footwork.core.answer import Answer
from footwork.core.errors import InvalidFile
from footwork.core.export_format import Deviation, StoredScreening, StoredTrial
from footwork.core.place import Place
from footwork.core.plan import QuietHours
from footwork.core.record import ItemDone, PainTold, Record, SkipReason

AT = datetime(2026, 1, 31, 7, 30, tzinfo=UTC)
RECORD = Record(
    id=UUID(int=1), routine="toe-presses", title="Toe presses", pace=0.5, started_at=AT,
    ended_at=AT + timedelta(minutes=12), length_ms=720_000, played_ms=700_000,
    items=(
        ItemDone(
            exercise="toe-press", name="Toe press", phases_planned=20, phases_done=20, reason=SkipReason.TIME
        ),
    ),
)  # fmt: skip


def written(thing: object) -> dict[str, Any]:
    """As it stands in a file."""
    read: dict[str, Any] = json.loads(json.dumps(document_of(thing)))
    return read


def test_two_classes_of_one_name_are_not_written_by_the_schema_of_one() -> None:
    one, other = make_dataclass("Same", [("a", int)]), make_dataclass("Same", [("b", int)])
    with pytest.raises(TypeError, match="two classes of the name Same"):
        core_schema_of(make_dataclass("Both", [("one", one), ("other", other)]))


def test_a_place_without_an_answer_is_absent_and_an_effort_without_one_is_null() -> None:
    record = written(replace(RECORD, pain={Place.BACK: 0, Place.HIP: None}, pain_before={Place.KNEE: None}))
    assert (record["pain"], record["pain_before"], record["effort"]) == ({"back": 0}, {}, None)


def test_an_item_has_its_reason_in_a_word_and_all_its_fields() -> None:
    assert written(RECORD)["items"] == [
        {"exercise": "toe-press", "name": "Toe press", "phases_planned": 20, "phases_done": 20, "reason": "time",
         "phases_extra": 0}
    ]  # fmt: skip


def test_every_field_of_a_record_is_written_once_it_says_something() -> None:
    said = replace(RECORD, made_for="Ann W.", pain_told=PainTold.WORST, hurt_by="toe-press", by_hand=True)
    assert list(document_of(said)) == [field.name for field in fields(Record)]


def test_a_session_as_older_programs_tell_it_has_no_later_field() -> None:
    assert not {"made_for", "pain_told", "hurt_by", "by_hand"} & document_of(RECORD).keys()


def test_a_time_has_its_offset_as_a_number_and_its_fraction_of_a_second() -> None:
    assert written(RECORD)["started_at"] == "2026-01-31T07:30:00+00:00"
    later = RECORD.ended_at.replace(microsecond=250_000).astimezone(timezone(timedelta(hours=5, minutes=30)))
    assert written(replace(RECORD, ended_at=later))["ended_at"] == "2026-01-31T13:12:00.250000+05:30"
    assert written(QuietHours(time(21), time(7, 0, 1, 100))) == {"first": "21:00:00", "last": "07:00:01.000100"}


def test_answers_trials_and_screenings_are_written_as_they_always_were() -> None:
    answer = Answer(id=UUID(int=2), measure="pain", about="back", day=date(2026, 1, 30), score=3, answered_at=AT)
    assert written(answer) == {
        "id": "00000000-0000-0000-0000-000000000002", "measure": "pain", "about": "back", "day": "2026-01-30",
        "score": 3, "answered_at": "2026-01-31T07:30:00+00:00",
    }  # fmt: skip
    trial = StoredTrial(
        offer="blocks-64", tried="insoles", place="back", seed="ab", seal="cd", first=date(2026, 2, 1),
        deviations=(Deviation(day=date(2026, 2, 3), what="forgot them"),),
    )  # fmt: skip
    assert written(trial) == {
        "offer": "blocks-64", "tried": "insoles", "place": "back", "seed": "ab", "seal": "cd", "first": "2026-02-01",
        "deviations": [{"day": "2026-02-03", "what": "forgot them"}], "stopped_on": None,
    }  # fmt: skip
    screening = StoredScreening(answered_at=AT, holding={"About you": ("older",)})
    assert written(screening) == {
        "answered_at": "2026-01-31T07:30:00+00:00", "holding": {"About you": ["older"]}, "asked": []
    }  # fmt: skip


@dataclass(frozen=True)
class Lap:
    lasts: timedelta
    rests: tuple[timedelta, ...] = ()


def test_a_length_is_written_in_milliseconds_under_a_name_that_says_so_and_read_back() -> None:
    lap = Lap(timedelta(seconds=1, microseconds=500_900))
    assert written(lap) == {"lasts_ms": 1500, "rests_ms": []}
    assert adapter(Lap).read({"lasts_ms": 1500}, "a lap") == Lap(timedelta(seconds=1.5))


@pytest.mark.parametrize("lasts", [{"lasts": 1500}, {"lasts_ms": "1500"}, {"lasts_ms": 1.5}, {"lasts_ms": 10**30}])
def test_a_length_without_its_unit_or_that_is_no_whole_number_is_a_mistake(lasts: dict[str, object]) -> None:
    with pytest.raises(InvalidFile):
        adapter(Lap).read(lasts, "a lap")
