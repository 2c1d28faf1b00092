"""What is found by an index or added up, against the same from every session and answer."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from footwork.core.place import Place
from footwork.core.place_pain import RISE, PlacePain, pains_around
from footwork.core.times import day_at
from footwork.web.diary.answers import pain_between, pain_by_place
from footwork.web.diary.days import newest_days
from footwork.web.diary.models import Answer, Record
from footwork.web.diary.offsets import by_their_clock
from footwork.web.people.models import Person
from footwork.web.progress import sessions_by_day
from footwork.web.screening.new_pain import first_felt, new_pain_since


def sums_are_right(person: Person) -> None:
    rows = list(Record.objects.filter(person=person).order_by("stored").prefetch_related("items", "pains"))
    days = [day_at(by_their_clock(row.started_at, row.offset_minutes)) for row in rows]
    assert [row.day for row in rows] == days
    assert sessions_by_day(person) == Counter(days)
    told = set(Answer.objects.filter(person=person).values_list("day", flat=True))
    assert list(newest_days(person, len(days) + len(told))) == sorted({*days, *told}, reverse=True)
    _pains_are_right(person, rows)
    _windows_are_right(person)


def _pains_are_right(person: Person, rows: list[Record]) -> None:
    first: dict[Place, int] = {}
    for row in rows:
        for pain in row.pains.all():
            assert (pain.person_id, pain.stored) == (person.pk, row.stored)
            if pain.score > 0:
                first.setdefault(Place(pain.place).part_of, row.stored)
    assert first_felt(person) == first
    for since in (-1, rows[len(rows) // 2].stored) if rows else (-1,):
        assert new_pain_since(person, since) == _new_pain(person, [row for row in rows if row.stored > since])


def _new_pain(person: Person, rows: list[Record]) -> object:
    """Of all of them, also where nothing has risen."""
    scores = pain_by_place(person)
    for row in rows:
        record = row.to_core()
        before, worst = record.answered_before, record.answered
        if not any(_may_have_risen(PlacePain(before=before.get(one), worst=score)) for one, score in worst.items()):
            continue
        around = pains_around(record.started_at.date(), before, worst, scores)
        if found := next((pain.news for pain in around.values() if pain.news), None):
            return found
    return None


def _may_have_risen(pain: PlacePain) -> bool:
    return pain.worst is not None and pain.worst > RISE and (pain.rise is None or pain.rise >= RISE)


def _windows_are_right(person: Person) -> None:
    scores = pain_by_place(person)
    days = sorted({day for told in scores.values() for day in told}) or [date(2026, 1, 1)]
    first, last = days[len(days) // 3], days[2 * len(days) // 3] + timedelta(days=1)
    inside = {place: {day: one for day, one in told.items() if first <= day <= last} for place, told in scores.items()}
    assert pain_between(person, first, last) == {place: told for place, told in inside.items() if told}
