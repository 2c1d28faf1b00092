"""Whether a session has brought pain that is reason to repeat the safety check."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from django.db import connection

from footwork.core.place import Place
from footwork.core.place_pain import RISE, PlacePain, pains_around, place_of
from footwork.core.safety import RepeatReason
from footwork.core.times import day_at
from footwork.web.diary import models
from footwork.web.diary.answers import pain_by_place
from footwork.web.diary.offsets import by_their_clock
from footwork.web.diary.sessions import first_session
from footwork.web.people.data_version import Part, kept_by_version
from footwork.web.people.models import Person


class _Told(NamedTuple):
    day: date
    before: dict[Place, int]
    worst: dict[Place, int]


def new_pain_since(person: Person, stored: int) -> RepeatReason | None:
    """Of the sessions stored after that. Usual pain is looked up only where pain has risen to above 2."""
    risen = _risen_since(person, stored)
    if not risen:
        return None
    scores = pain_by_place(person)
    pains = (pain for one in risen for pain in pains_around(one.day, one.before, one.worst, scores).values())
    return next((pain.news for pain in pains if pain.news), None)


@kept_by_version(of=(Part.SESSIONS,))
def _risen_since(person: Person, stored: int) -> tuple[_Told, ...]:
    """The sessions in which a place hurt by more than 2 and, if it was answered before them, by 2 more than then."""
    if not _any_high(person, stored):  # mostly so, and quickly seen
        return ()
    # "in", since Django would write NOT before, for which SQLite uses no index
    high = models.Pain.objects.filter(person=person, score__gt=RISE, stored__gt=stored, before__in=[False])
    columns = ("stored", "place", "before", "score", "record__started_at", "record__offset_minutes")
    rows = models.Pain.objects.filter(person=person, stored__gt=stored, record__in=high.values("record")).order_by(
        "stored"
    )
    told: dict[int, _Told] = {}
    for at, place, before, score, started_at, offset in rows.values_list(*columns):
        one = told.setdefault(at, _Told(day_at(by_their_clock(started_at, offset)), {}, {}))
        (one.before if before else one.worst)[Place(place)] = score
    return tuple(one for one in told.values() if any(_may_be_news(one)))


def _any_high(person: Person, stored: int) -> bool:
    """Whether any place hurt by more than 2, in the words of `high` above: each session asks, and composing the
    question costs more than answering it."""
    with connection.cursor() as cursor:
        cursor.execute(HIGH, [person.pk, False, RISE, stored])
        return cursor.fetchone() is not None


HIGH = (
    f"SELECT 1 FROM {models.Pain._meta.db_table}"  # noqa: S608 - a name of ours
    " WHERE person_id = %s AND before IN (%s) AND score > %s AND stored > %s LIMIT 1"
)


def _may_be_news(one: _Told) -> Iterator[bool]:
    """Before it is known what is usual, which can only make it less likely."""
    for place, worst in one.worst.items():
        rise = PlacePain(before=one.before.get(place), worst=worst).rise
        yield worst > RISE and (rise is None or rise >= RISE)


@kept_by_version(of=(Part.SESSIONS,))
def first_felt(person: Person, own: tuple[str, ...] = ()) -> dict[Place, int]:
    """The place in the order of storing of the first session in which each place hurt, `own` those in the person's own
    words; pain in a part of the foot is pain in the foot. Written out, since the index finds each at once: grouping all
    pain by place would read all of it."""
    places = [*map(str, Place), *own]
    found: dict[Place, int] = {}
    with connection.cursor() as cursor:
        cursor.execute(first_felt_of(len(places)), [part for one in places for part in (one, person.pk, one)])
        for place, stored in cursor.fetchall():
            if stored is not None:
                whole = Place(place).part_of
                found[whole] = min(stored, found.get(whole, stored))
    return found


def first_felt_of(places: int) -> str:
    """The question for so many places."""
    table = models.Pain._meta.db_table
    one = f"SELECT %s, MIN(stored) FROM {table} WHERE person_id = %s AND place = %s AND score > 0"  # noqa: S608 - a name of ours
    return " UNION ALL ".join([one] * places)


def hurting_before_exercise(person: Person, places: Collection[Place]) -> set[Place]:
    """Those of `places` that were answered with pain in the daily questions before the first session: pain there is
    nothing new."""
    first: defaultdict[Place, list[date]] = defaultdict(list)
    for key, scores in pain_by_place(person).items():
        first[place_of(key).part_of] += [day for day, score in scores.items() if score > 0]
    began = first_session(person) or date.max
    return {place for place in places if min(first[place], default=date.max) < began}
