"""How often the pain rule is right: simulated people whose truth is known, judged by the rule itself.

`python -m bench.pain_rule` prints the table of docs/how-sure.md; the seeds are fixed, so it prints the same everywhere.
A person does a session a day for eight weeks and takes every step up that they are offered. Their days vary by a point
(standard deviation) around what is usual; from before a session to its worst another 0.7; each form, before, after and
the daily one, is left empty one time in five; answers are whole numbers from 0 to 10. After a pause nobody goes on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from statistics import fmean, median

from footwork.core.felt import Felt, judged
from footwork.core.pain_rule import Verdict, Way, verdict_of
from footwork.core.place import Place
from footwork.core.place_pain import pains_around
from footwork.core.record import WORST
from footwork.core.usual_pain import has_risen, is_long_high

START = date(2026, 1, 5)
DAYS_BEFORE, DAYS = 10, 56
PEOPLE = 400
SOON, LATER = 7, 40
"""Days: within a week, and within forty days."""

PLACES = tuple(place.value for place in Place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """Pain is `usual` in each of `places` places, `adds` points more at the worst of each session, and rises by
    `drifts` a day from the first on; in all of them, or in one, `only_one`. `before` is whether the question before a
    session is ever answered."""

    usual: int
    places: int = 1
    adds: float = 0.0
    drifts: float = 0.0
    only_one: bool = False
    before: bool = True
    missing: float = 0.2


@dataclass(frozen=True, slots=True)
class Life:
    """What somebody answers: every day by place, and for the session of each day before it and at its worst."""

    daily: Mapping[str, Mapping[date, int]]
    sessions: Mapping[date, tuple[dict[Place, int], dict[Place, int]]]


@dataclass(slots=True)
class Judged:
    """How often a dose went up and down, and the day, from 0, of the first pause, the first less and the first advice;
    None is never. `asked` is how often the safety check was asked for again."""

    harder: int = 0
    easier: int = 0
    asked: int = 0
    paused: int | None = None
    eased: int | None = None
    advised: int | None = None

    def was_stopped_by(self, day: int) -> bool:
        return any(first is not None and first < day for first in (self.paused, self.eased))

    def was_found_by(self, day: int) -> bool:
        """By a pause or by advice; less of an exercise by chance does not count."""
        return any(first is not None and first < day for first in (self.paused, self.advised))


def lived(truth: Truth, chance: Random) -> Life:
    daily: dict[str, dict[date, int]] = {place: {} for place in PLACES[: truth.places]}
    sessions = {}
    for number in range(-DAYS_BEFORE, DAYS):
        day = START + timedelta(days=number)
        now = {place: truth.usual + _drift(truth, place, number) + chance.gauss(0, 1) for place in daily}
        if chance.random() >= truth.missing:
            for place, pain in now.items():
                daily[place][day] = _told(pain)
        if number >= 0:
            sessions[day] = _session(truth, now, chance)
    return Life(daily, sessions)


def _drift(truth: Truth, place: str, number: int) -> float:
    return truth.drifts * max(number, 0) if _is_hit(truth, place) else 0


def _session(truth: Truth, now: Mapping[str, float], chance: Random) -> tuple[dict[Place, int], dict[Place, int]]:
    before = {Place(place): _told(pain) for place, pain in now.items()}
    worst = {
        Place(place): _told(pain + chance.gauss(0, 0.7) + (truth.adds if _is_hit(truth, place) else 0))
        for place, pain in now.items()
    }
    tells_before, tells_after = (chance.random() >= truth.missing for _ in range(2))
    return before if tells_before and truth.before else {}, worst if tells_after else {}


def _is_hit(truth: Truth, place: str) -> bool:
    return not truth.only_one or place == PLACES[0]


def _told(pain: float) -> int:
    return min(max(round(pain), 0), WORST)


def judge(life: Life, days: int = DAYS) -> Judged:
    """Live through the days: the session in the day, the answer to it and to the day before in the evening."""
    told, felt, since, rest = Judged(), list[Felt](), START, START
    for number in range(days):
        day = START + timedelta(days=number)
        if told.advised is None and any(is_long_high(here, day) for here in life.daily.values()):
            told.advised = number
        if day >= rest:
            felt.append(Felt(day, pains_around(day, *life.sessions[day], life.daily)))
            told.asked += any(pain.news for pain in felt[-1].pains.values())
        verdict = _verdict(felt, since, life.daily, day)
        if verdict.way is Way.PAUSE:
            told.paused = number
            break
        if verdict.way is not Way.SAME:
            since = day + timedelta(days=1)
            _count(told, verdict, number)
            rest = verdict.rest_until + timedelta(days=1) if verdict.rest_until else rest
    return told


def _verdict(felt: Sequence[Felt], since: date, daily: Mapping[str, Mapping[date, int]], day: date) -> Verdict:
    """Of the sessions that can count: those since the dose was changed, and those of the last eight days."""
    recent = judged([_as_known(one, day) for one in felt if one.day >= min(since, day - timedelta(days=8))])
    risen = next((place for place, here in daily.items() if has_risen(here, START, day)), "")
    return verdict_of([one for one in recent if one.day >= since], recent, risen)


def _as_known(one: Felt, today: date) -> Felt:
    """Without the answers of days that are still to come."""
    if (today - one.day).days >= 2:
        return one
    hidden: dict[str, None] = {"second_day": None} if one.day < today else {"next_day": None, "second_day": None}
    return replace(one, pains={place: replace(pain, **hidden) for place, pain in one.pains.items()})


def _count(told: Judged, verdict: Verdict, number: int) -> None:
    if verdict.way is Way.HARDER:
        told.harder += 1
        return
    told.easier += 1
    told.eased = number if told.eased is None else told.eased


def crowd(truth: Truth, people: int = PEOPLE) -> list[Judged]:
    return [judge(lived(truth, Random(f"{truth} {number}"))) for number in range(people)]


def share(which: Sequence[bool]) -> float:
    return 100 * sum(which) / len(which)


def table(title: str, truths: Mapping[str, Truth]) -> None:
    print(f"\n### {title}\n")
    print("| people | paused (median day) | down | up | asked again | less or a pause in a week | found in 40 days |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for name, truth in truths.items():
        told = crowd(truth)
        days = [one.paused for one in told if one.paused is not None]
        paused = f"{share([one.paused is not None for one in told]):.0f} %{f' ({median(days):.0f})' if days else ''}"
        means = (fmean(getattr(one, what) for one in told) for what in ("easier", "harder", "asked"))
        soon, found = (
            share([one.was_stopped_by(SOON) for one in told]),
            share([one.was_found_by(LATER) for one in told]),
        )
        print(f"| {name} | {paused} | {' | '.join(f'{mean:.1f}' for mean in means)} | {soon:.0f} % | {found:.0f} % |")


def main() -> None:
    usual = range(8)
    for places in (1, 4):
        asked = "one place asked" if places == 1 else f"{places} places asked"
        same = {f"usual {one}": Truth(usual=one, places=places) for one in usual}
        table(f"Nothing changes, {asked}", same)
        adds = {f"usual {one}": Truth(usual=one, places=places, adds=2.5) for one in usual}
        table(f"Each session truly adds 2.5 points, {asked}", adds)
        drifts = {f"usual {one}": Truth(usual=one, places=places, drifts=0.1) for one in usual}
        table(f"Pain rises by 0.1 a day, {asked}", drifts)
    one_of_four = {f"usual {one}": Truth(usual=one, places=4, adds=2.5, only_one=True) for one in (0, 3, 6)}
    table("Each session truly adds 2.5 points in one of four places", one_of_four)
    unasked = {f"usual {one}": Truth(usual=one, before=False) for one in (0, 3, 6)}
    table("Nothing changes, one place asked, never before a session", unasked)
    hidden = {f"usual {one}": Truth(usual=one, before=False, adds=2.5) for one in (0, 3, 6)}
    table("Each session truly adds 2.5 points, one place asked, never before a session", hidden)


if __name__ == "__main__":
    main()
