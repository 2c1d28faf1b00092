"""Harder, the same, easier or a pause: the next dose by the pain model (docs/evidence.md#pain-while-loading).

Seen in sources are that pain above 5 is too much, that up to 3 is safe, and that it has to have settled by the next
morning; every other cut-off is ours. The model was tried on running and jumping with a sore Achilles tendon; using it
for other exercises of the foot goes beyond that. It is never used for feet that cannot feel.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from footwork.core.dose import Dose
from footwork.core.exercise import BuildUp, Variable, Variant
from footwork.core.own_dose import OwnDose, held_s
from footwork.core.routine import Item
from footwork.core.safety import TOO_MUCH_PAIN

SAFE = 3
WORSE_NEXT_DAY, MUCH_WORSE_NEXT_DAY = 1.0, 2.0
GOOD_SESSIONS = 3
"""So many in a row, and only then one variable goes up."""

STOPS, WITHIN = 2, timedelta(days=7)
"""So many sessions with too much pain within so long, and it is time for a pause."""


REST = timedelta(days=2)
"""After a day that was much worse: the 48 hours of the model, counted from the session's day on."""


class Way(StrEnum):
    HARDER = "harder"
    SAME = "same"
    EASIER = "easier"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True)
class Felt:
    """A session: its day, the worst pain told after it, and how much worse than usual the next day was; None is not
    answered, which is no zero."""

    day: date
    worst: int | None
    next_day: float | None


class Verdict(NamedTuple):
    """Where the dose is to go and why; `rest_until` is the last day of a rest that comes first."""

    way: Way
    reason: str
    rest_until: date | None = None


@dataclass(frozen=True, slots=True)
class NextDose:
    """`dose` is the one from now on, with the reasons in words; `instead` the id of an exercise to change over to,
    where this one has nothing left to change; `rest_until` the last day of a rest that comes first."""

    way: Way
    dose: OwnDose
    reasons: tuple[str, ...]
    instead: str = ""
    rest_until: date | None = None


def way_of(sessions: Sequence[Felt], weekly_means: Sequence[float | None] = (), before: Sequence[Felt] = ()) -> Verdict:
    """`sessions` since the dose was last changed, and those `before`, since the last pause; `weekly_means` of pain. All
    of them the oldest first."""
    if not sessions:
        return Verdict(Way.SAME, "No session with this dose yet.")
    last = sessions[-1]
    stops = [one for one in (*before, *sessions) if _is(one.worst, above=TOO_MUCH_PAIN) and one.day > last.day - WITHIN]
    if len(stops) >= STOPS:
        return Verdict(
            Way.PAUSE, f"Pain rose above {TOO_MUCH_PAIN} twice within a week. Talk to a clinician before you go on."
        )
    if _has_risen(weekly_means):
        return Verdict(
            Way.PAUSE, "The pain of your weeks has risen by 2 points and stayed there. See somebody before you go on."
        )
    if _is(last.worst, above=TOO_MUCH_PAIN):
        return Verdict(Way.EASIER, f"Pain was above {TOO_MUCH_PAIN} of 10 after the last session.")
    if last.next_day is not None and last.next_day >= MUCH_WORSE_NEXT_DAY:
        return Verdict(Way.EASIER, "The day after was worse by 2 points or more.", last.day + REST)
    if _is(last.worst, above=SAFE):
        return Verdict(Way.SAME, f"Pain of {SAFE + 1} or {TOO_MUCH_PAIN} is accepted, and no reason for more.")
    if last.next_day is not None and last.next_day >= WORSE_NEXT_DAY:
        return Verdict(Way.SAME, "The day after was a little worse: the same again.")
    recent = sessions[-GOOD_SESSIONS:]
    if any(one.worst is None or one.next_day is None for one in recent):
        return Verdict(
            Way.SAME, "Only sessions after which, and after whose night, you told how it was can make it harder."
        )
    if len(recent) < GOOD_SESSIONS or not all(_is_good(one) for one in recent):
        return Verdict(Way.SAME, f"It takes {GOOD_SESSIONS} good sessions in a row before anything goes up.")
    return Verdict(
        Way.HARDER, f"{GOOD_SESSIONS} sessions in a row with pain of {SAFE} or less, and no worse the day after."
    )


def next_dose(own: OwnDose, planned: Item, verdict: Verdict, played: Dose | None = None) -> NextDose:
    """`planned` is the exercise with its dose in the routine, of which `own` is otherwise; `played` what was made of
    that where it had to fit into minutes. One variable changes, by one step; a pinned dose stays as it is. After a
    pause the person begins anew."""
    way, reason, rest_until = verdict
    if own.pinned and way is not Way.PAUSE:
        return NextDose(Way.SAME, own, (reason, "You asked to leave this dose as it is."), rest_until=rest_until)
    if way is Way.HARDER:
        return _harder(own, planned, reason)
    if way is Way.EASIER:
        return replace(_easier(own, planned, played or own.of(planned.dose), reason), rest_until=rest_until)
    return NextDose(way, own, (reason,))


def _harder(own: OwnDose, planned: Item, reason: str) -> NextDose:
    asked = own.of(planned.dose)
    for step in planned.exercise.builds_up:
        now = _value(asked, step.what)
        if now < step.to:
            more = min(now + step.by, step.to)
            return NextDose(Way.HARDER, _with(own, step.what, more), (reason, _told(step.what, now, more)))
    return _change_over(own, planned.exercise.harder, Way.HARDER, reason)


def _easier(own: OwnDose, planned: Item, asked: Dose, reason: str) -> NextDose:
    """What was built up last goes down first; then what is planned anyway, down to one round."""
    for step in (*reversed(planned.exercise.builds_up), *_BELOW):
        now, at_first = _value(asked, step.what), _value(planned.dose, step.what)
        least = at_first if step not in _BELOW else step.to
        if now > least:
            less = max(now - step.by, least)
            return NextDose(Way.EASIER, _with(own, step.what, less), (reason, _told(step.what, now, less)))
    return _change_over(own, planned.exercise.easier, Way.EASIER, reason)


_BELOW = (BuildUp(what=Variable.SETS, to=1, by=1), BuildUp(what=Variable.REPS, to=3, by=2))


def _change_over(own: OwnDose, variants: Sequence[Variant], way: Way, reason: str) -> NextDose:
    for variant in variants:
        if variant.exercise:
            told = f"Nothing of it is left to change. The next way: {variant.name.lower()}."
            return NextDose(way, own, (reason, told), variant.exercise)
    return NextDose(Way.SAME, own, (reason, "There is nothing left to change."))


def _value(dose: Dose, what: Variable) -> int:
    """As it is asked; of a range the higher end."""
    match what:
        case Variable.SETS:
            return dose.sets.high
        case Variable.REPS:
            return dose.reps.high
    return held_s(dose)


def _with(own: OwnDose, what: Variable, value: int) -> OwnDose:
    match what:
        case Variable.SETS:
            return replace(own, sets=value)
        case Variable.REPS:
            return replace(own, reps=value)
    return replace(own, hold_s=value)


_NAMES = {Variable.SETS: "Rounds", Variable.REPS: "Times", Variable.HOLD_S: "Seconds of the hold"}


def _told(what: Variable, before: int, now: int) -> str:
    return f"{_NAMES[what]}: {now} instead of {before}."


def _is(worst: int | None, *, above: int) -> bool:
    return worst is not None and worst > above


def _is_good(one: Felt) -> bool:
    return not _is(one.worst, above=SAFE) and (one.next_day or 0) <= 0


def _has_risen(means: Sequence[float | None]) -> bool:
    """Whether both of the last two weeks were at least 2 points above the one before them."""
    known = list(_last(means, 3))
    if len(known) < 3:
        return False
    before, one, two = known
    return min(one, two) - before >= MUCH_WORSE_NEXT_DAY


def _last(means: Sequence[float | None], number: int) -> Iterator[float]:
    recent = means[-number:]
    return (mean for mean in recent if mean is not None)
