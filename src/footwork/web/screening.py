"""What was answered before the start, what follows from it, and whether to ask again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from django.db.models import Max, Min

from footwork.catalogue.library import library
from footwork.core.portable import Screened
from footwork.core.record import Place
from footwork.core.safety import Action, Decision, decide, is_something_new
from footwork.web.diary import models
from footwork.web.diary.offsets import offset_minutes
from footwork.web.keeping import LOCAL_PERSON

NONE = "none"
"""Answered: none of these."""


class State(StrEnum):
    """Whether exercises may start."""

    FREE = "free"
    ASK = "ask"
    ASK_AGAIN = "ask_again"
    """A session has told of something new since the answers."""
    HELD = "held"
    """Somebody is to be seen first."""


HEADLINES = {
    Action.EMERGENCY: "Get help now. Do not exercise.",
    Action.SAME_DAY: "See somebody today. Do not exercise before.",
    Action.SEE_SOMEONE: "See somebody first.",
    Action.GO_ON: "Ask first.",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """`decision` is what follows from the newest answers, if there are any to all that is asked."""

    state: State
    decision: Decision | None = None

    @property
    def headline(self) -> str:
        """What to do, where exercises are held back."""
        return HEADLINES[self.decision.action] if self.decision else ""


def decided() -> Decision | None:
    """What follows from the newest answers, if there are any to all that is asked."""
    newest = _newest()
    return _decision(newest) if newest else None


def standing() -> Standing:
    newest = _newest()
    decision = _decision(newest) if newest else None
    if newest is None or decision is None:
        return Standing(State.ASK)
    if not decision.may_start:
        return Standing(State.HELD, decision)
    again = _told_something_new(newest.answered_at)
    return Standing(State.ASK_AGAIN if again else State.FREE, decision)


def lasting() -> dict[str, list[str]]:
    """What was said to hold in the parts of which things last, such as an age or an illness: whoever is asked again has
    it ticked. "None of these" is not, for something may be new."""
    newest = _newest()
    parts = {group.title for group in library().screen() if group.lasts}
    return {title: list(ids) for title, ids in newest.holding.items() if title in parts} if newest else {}


def held_back() -> str:
    """What to do first, where exercises are held back; else nothing."""
    known = standing()
    return known.headline if known.state is State.HELD else ""


def _newest() -> models.Screening | None:
    return models.Screening.objects.filter(person=LOCAL_PERSON).last()


def _decision(answers: models.Screening) -> Decision | None:
    try:
        return decide(library().screen(), {title: set(ids) for title, ids in answers.holding.items()})
    except ValueError:  # a newer program asks more
        return None


def _told_something_new(since: datetime) -> bool:
    """This stands before every session, however many there were, so of those before `since` it asks only whether there
    is one in which a place hurt."""
    pains = models.Pain.objects.filter(record__person=LOCAL_PERSON, score__gt=0)
    before = pains.filter(record__started_at__lt=since)
    told = pains.filter(record__started_at__gte=since).values_list("place")
    by_place = list(told.annotate(Min("record__started_at"), Max("score")))
    if not by_place:
        return False
    first_felt = {Place(place): at for place, at, _ in by_place}
    earlier = [place for place in first_felt if before.filter(place=place).exists()]
    if not earlier:
        earlier = list(map(Place, before.values_list("place", flat=True)[:1]))
    first_felt |= dict.fromkeys(earlier, _LONG_AGO)
    return is_something_new(max(worst for _, _, worst in by_place), first_felt, since)


_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def keep_screening(holding: Mapping[str, list[str]], now: datetime) -> Decision:
    """Store the answers and say what follows. Raises ValueError for a part that was not answered, for something that
    is not asked, and for "none of these" beside something that holds; then nothing is stored."""
    screen = library().screen()
    for group in screen:
        ids = holding.get(group.title, [])
        known = {question.id for question in group.questions}
        if not set(ids) <= known | {NONE}:
            raise ValueError(f"what is asked under {group.title!r}")
        if NONE in ids and len(ids) > 1:
            raise ValueError(f"under {group.title!r} either what holds or none of these, not both")
    held = {title: tuple(id for id in ids if id != NONE) for title, ids in holding.items() if ids}
    decision = decide(screen, {title: set(ids) for title, ids in held.items()})
    _store(Screened(answered_at=now, holding=held))
    return decision


def keep_screenings(given: Iterable[Screened]) -> int:
    """Store those that are not here yet, by when they were answered, and say how many they were."""
    known = set(models.Screening.objects.filter(person=LOCAL_PERSON).values_list("answered_at", flat=True))
    fresh = {one.answered_at: one for one in given if one.answered_at not in known}
    for one in fresh.values():
        _store(one)
    return len(fresh)


def _store(given: Screened) -> None:
    models.Screening.objects.create(
        person_id=LOCAL_PERSON,
        answered_at=given.answered_at,
        offset_minutes=offset_minutes(given.answered_at),
        holding={part: list(ids) for part, ids in given.holding.items()},
    )
