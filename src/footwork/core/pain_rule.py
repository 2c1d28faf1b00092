"""Harder, the same, easier or a pause, by how far pain rose over what the person came with and over their usual pain.

Seen in sources (docs/evidence.md) are that pain above 5 is too much and up to 3 is safe, that it has to have settled by
the next morning, and that it is held against what is normal for the person. They tried it on sore Achilles tendons and
kneecaps that hurt little at rest; using it for other exercises of the foot goes beyond that. It is never used for feet
that cannot feel. Every other number is ours, set so that simulated people are judged well
(`python -m bench.pain_rule`, docs/how-sure.md):

- A lone rise of 2 counts where one place is asked about. Of several, one is up by 2 in many a session by chance, so
  there it takes 3 points, or 2 again in the next session.
- A pause takes two sessions with too much pain within a week *and* a rise of 2 points on average over all of that week,
  else chance pauses people whose pain does not change.
- The level of three good sessions is judged by its mean: every single one is hardly ever at usual or below in all of
  four places, though nothing has changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice
from statistics import fmean
from typing import NamedTuple

from footwork.core.felt import Felt
from footwork.core.place_pain import LARGE_RISE, RISE, PlacePain
from footwork.core.reason import Reason, ReasonKind
from footwork.core.safety import TOO_MUCH_PAIN

SAFE, SETTLED, HIGH_USUAL = 3, 1, 4
"""Pain up to 3 is safe; a rise or a morning of less than a point above usual has settled; from a usual pain of 4 on the
dose goes up once a week at most."""

GOOD_SESSIONS = 3
"""So many in a row, and only then one variable goes up."""

STOPS, WITHIN = 2, timedelta(days=7)
REST, NOTICED = timedelta(days=2), timedelta(days=2)
"""The 48 hours of the model after two bad mornings, and how much later than the session they are known."""


class Way(StrEnum):
    HARDER = "harder"
    SAME = "same"
    EASIER = "easier"
    PAUSE = "pause"


class Verdict(NamedTuple):
    """Where the dose is to go and why, with the place that decided; `rest_until` is the last day of a rest that comes
    first."""

    way: Way
    why: ReasonKind
    place: str = ""
    rest_until: date | None = None

    @property
    def reason(self) -> Reason:
        return Reason(kind=self.why, place=self.place if "place" in self.why.needs else "")


def verdict_of(sessions: Sequence[Felt], all_sessions: Sequence[Felt] = (), risen: str = "") -> Verdict:
    """`sessions` of the exercise since its dose was last changed, `all_sessions` of the plan since its last pause; both
    judged, the oldest first. `risen` is the place where pain has risen for weeks, if there is one."""
    if risen:
        return Verdict(Way.PAUSE, ReasonKind.RISEN, risen)
    if not sessions:
        return Verdict(Way.SAME, ReasonKind.NO_SESSION)
    last = sessions[-1]
    return (
        _pause(all_sessions or sessions)
        or _easier_after(last)
        or _easier_by_mornings(sessions)
        or wait_after(last)
        or _as_before(last)
        or _harder(sessions)
    )


def _pause(sessions: Sequence[Felt]) -> Verdict | None:
    week = [one for one in sessions if one.day > sessions[-1].day - WITHIN]
    for place in dict.fromkeys(place for one in week for place in one.too_much):
        stops = [one.too_much[place] for one in week if place in one.too_much]
        rises = list(_rises(week, place))
        if len(stops) >= STOPS and (not rises or fmean(rises) >= RISE):
            return Verdict(Way.PAUSE, ReasonKind.HIGH_TWICE if ReasonKind.HIGH in stops else ReasonKind.TWICE, place)
    return None


def _rises(sessions: Sequence[Felt], place: str) -> Iterator[float]:
    """Over what the person came with, else over usual."""
    for one in sessions:
        pain = one.pains.get(place, PlacePain())
        rise = pain.above_usual if pain.rise is None else pain.rise
        if rise is not None:
            yield rise


def _easier_after(last: Felt) -> Verdict | None:
    told = ((why, place) for place, why in last.too_much.items() if last.may_ease(place))
    return next((Verdict(Way.EASIER, why, place) for why, place in told), None)


def _easier_by_mornings(sessions: Sequence[Felt]) -> Verdict | None:
    """The second morning is known only when the next sessions may have been."""
    for one in sessions:
        if one.day < sessions[-1].day - NOTICED:
            continue
        for place, pain in one.pains.items():
            first, second = pain.mornings
            if first is None or second is None or not one.may_ease(place):
                continue
            if min(first, second) >= RISE and max(first, second) >= _enough(one):
                return Verdict(Way.EASIER, ReasonKind.MORNINGS, place, one.day + NOTICED + REST - timedelta(days=1))
    return None


def _enough(one: Felt) -> int:
    """How far above usual a morning has to be."""
    return LARGE_RISE if sum(pain.mornings[0] is not None for pain in one.pains.values()) > 1 else RISE


def wait_after(last: Felt) -> Verdict | None:
    """Whether the day after was worse: the next session waits until it is as usual again."""
    for place, pain in last.pains.items():
        morning = pain.mornings[0]
        if morning is not None and morning >= _enough(last) and last.may_ease(place):
            return Verdict(Way.SAME, ReasonKind.WAIT, place)
    return None


def _as_before(last: Felt) -> Verdict | None:
    for place, pain in last.pains.items():
        if pain.is_high_as_before and (pain.usual or 0) < HIGH_USUAL:
            return Verdict(Way.SAME, ReasonKind.AS_BEFORE, place)
    return None


def _harder(sessions: Sequence[Felt]) -> Verdict:
    from_last = (at for at in reversed(range(len(sessions))) if sessions[at].is_answered)
    recent = list(islice(from_last, GOOD_SESSIONS))
    if len(recent) < GOOD_SESSIONS:
        missing = len(sessions) >= GOOD_SESSIONS and len(recent) < len(sessions)
        return Verdict(Way.SAME, ReasonKind.NOT_ANSWERED if missing else ReasonKind.NOT_YET)
    since = sessions[recent[-1] :]
    for place in dict.fromkeys(place for one in since for place in one.pains):
        if not _is_settled([one.pains[place] for one in since if place in one.pains]):
            return Verdict(Way.SAME, ReasonKind.NOT_DOWN, place)
    high = any((pain.usual or 0) >= HIGH_USUAL for pain in sessions[recent[0]].pains.values())
    if high and sessions[-1].day - sessions[0].day < WITHIN - timedelta(days=1):
        return Verdict(Way.SAME, ReasonKind.WEEKLY)
    return Verdict(Way.HARDER, ReasonKind.GOOD)


def _is_settled(pains: Sequence[PlacePain]) -> bool:
    """Whether pain in one place hardly rose in any of these sessions, and on average was as usual after them and on the
    next day."""
    worst = [pain.worst for pain in pains if pain.worst is not None]
    mornings = [first for pain in pains if (first := pain.mornings[0]) is not None]
    hardly = all(_hardly_rose(pain) for pain in pains)
    return hardly and (not worst or fmean(worst) <= _accepted(pains)) and (not mornings or fmean(mornings) < SETTLED)


def _hardly_rose(pain: PlacePain) -> bool:
    if pain.rise is not None:
        return pain.rise <= SETTLED
    return pain.above_usual is None or pain.above_usual <= SETTLED + 1


def _accepted(pains: Sequence[PlacePain]) -> float:
    """The pain after which a dose may go up: 3, or what is usual; from a usual pain of 4 on 5, or what is usual."""
    usual = max((pain.usual for pain in pains if pain.usual is not None), default=0)
    return max(usual, TOO_MUCH_PAIN) if usual >= HIGH_USUAL else max(usual, SAFE)
