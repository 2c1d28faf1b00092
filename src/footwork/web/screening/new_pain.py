"""Whether a session has brought pain that is reason to repeat the safety check."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from django.db.models import Exists, OuterRef

from footwork.core.place import Place
from footwork.core.place_pain import RISE, PlacePain, pains_around, place_of
from footwork.core.safety import TOO_MUCH_PAIN, RepeatReason
from footwork.web.diary import models
from footwork.web.diary.answers import pain_by_place
from footwork.web.diary.offsets import by_their_clock
from footwork.web.diary.tracked import PAIN
from footwork.web.people.models import Person


class _Told(NamedTuple):
    day: date
    before: dict[Place, int]
    worst: dict[Place, int]


def new_pain_since(person: Person, stored: int) -> RepeatReason | None:
    """Of the sessions stored after that. Usual pain is looked up only where pain has risen to above 2."""
    risen = [one for one in _told_since(person, stored) if any(_may_be_news(one))]
    if not risen:
        return None
    scores = pain_by_place(person)
    pains = (pain for one in risen for pain in pains_around(one.day, one.before, one.worst, scores).values())
    return next((pain.news for pain in pains if pain.news), None)


def _told_since(person: Person, stored: int) -> Iterator[_Told]:
    """The sessions in which a place may have hurt by so much: by more than 2, or by more than 5 where nothing tells
    what is usual; and by 2 more than before them, if that was answered."""
    rows = models.Pain.objects.filter(record__person=person, record__stored__gt=stored)
    came_with = models.Pain.objects.filter(record=OuterRef("record"), place=OuterRef("place"), before=True)
    not_risen = came_with.filter(score__gt=OuterRef("score") - RISE)
    is_usual_known = models.Answer.objects.filter(person=person, measure=PAIN).exists()
    least = RISE if is_usual_known else TOO_MUCH_PAIN
    ids = rows.filter(~Exists(not_risen), before=False, score__gt=least).values("record")
    columns = ("record__stored", "place", "before", "score", "record__started_at", "record__offset_minutes")
    told: dict[int, _Told] = {}
    for at, place, before, score, started_at, offset in rows.filter(record__in=ids).values_list(*columns):
        one = told.setdefault(at, _Told(by_their_clock(started_at, offset).date(), {}, {}))
        (one.before if before else one.worst)[Place(place)] = score
    yield from told.values()


def _may_be_news(one: _Told) -> Iterator[bool]:
    """Before it is known what is usual, which can only make it less likely."""
    for place, worst in one.worst.items():
        rise = PlacePain(before=one.before.get(place), worst=worst).rise
        yield worst > RISE and (rise is None or rise >= RISE)


def hurting_before_exercise(person: Person, places: Collection[Place]) -> set[Place]:
    """Those of `places` that were answered with pain in the daily questions before the first session: pain there is
    nothing new."""
    first: defaultdict[Place, list[date]] = defaultdict(list)
    for key, scores in pain_by_place(person).items():
        first[place_of(key)] += [day for day, score in scores.items() if score > 0]
    start = models.Record.objects.filter(person=person).order_by("started_at").first()
    began = by_their_clock(start.started_at, start.offset_minutes).date() if start else date.max
    return {place for place in places if min(first[place], default=date.max) < began}
