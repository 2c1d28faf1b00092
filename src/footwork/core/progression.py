"""The next dose of an exercise, as the pain rule has it: one variable, by one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from footwork.core.build_up import BuildUp, Variable, Variant
from footwork.core.by_set import most_of
from footwork.core.dose import Dose
from footwork.core.own_dose import OwnDose, held_s
from footwork.core.pain_rule import Verdict, Way
from footwork.core.reason import Reason, ReasonKind
from footwork.core.routine import Item


@dataclass(frozen=True, slots=True)
class NextDose:
    """`dose` is the one from now on, with the reasons; `instead` the id of an exercise to change over to, where
    this one has nothing left to change; `rest_until` the last day of a rest that comes first."""

    way: Way
    dose: OwnDose
    reasons: tuple[Reason, ...]
    instead: str = ""
    rest_until: date | None = None


def next_dose(own: OwnDose, planned: Item, verdict: Verdict, played: Dose | None = None) -> NextDose:
    """`planned` is the exercise with its dose in the routine, of which `own` is otherwise; `played` what was made of
    that where it had to fit into minutes. One variable changes, by one step; a pinned dose stays as it is. After a
    pause the person begins anew."""
    way, reason, rest_until = verdict.way, verdict.reason, verdict.rest_until
    if own.pinned and way is not Way.PAUSE:
        return NextDose(Way.SAME, own, (reason, Reason(kind=ReasonKind.PINNED)), rest_until=rest_until)
    if way is Way.HARDER:
        return _harder(own, planned, reason)
    if way is Way.EASIER:
        return replace(_easier(own, planned, played or own.of(planned.dose), reason), rest_until=rest_until)
    return NextDose(way, own, (reason,))


def _harder(own: OwnDose, planned: Item, reason: Reason) -> NextDose:
    asked = own.of(planned.dose)
    for step in planned.exercise.builds_up:
        now = _value(asked, step.what)
        if now < step.to:
            more = min(now + step.by, step.to)
            return NextDose(Way.HARDER, _with(own, step.what, more), (reason, _changed(step.what, now, more)))
    return _change_over(own, planned.exercise.harder, Way.HARDER, reason)


def _easier(own: OwnDose, planned: Item, asked: Dose, reason: Reason) -> NextDose:
    """What was built up last goes down first; then what is planned anyway, down to one round."""
    for step in (*reversed(planned.exercise.builds_up), *_BELOW):
        now, at_first = _value(asked, step.what), _value(planned.dose, step.what)
        least = at_first if step not in _BELOW else step.to
        if now > least:
            less = max(now - step.by, least)
            return NextDose(Way.EASIER, _with(own, step.what, less), (reason, _changed(step.what, now, less)))
    return _change_over(own, planned.exercise.easier, Way.EASIER, reason)


_BELOW = (BuildUp(what=Variable.SETS, to=1, by=1), BuildUp(what=Variable.REPS, to=3, by=2))


def _change_over(own: OwnDose, variants: Sequence[Variant], way: Way, reason: Reason) -> NextDose:
    for variant in variants:
        if variant.exercise:
            other = Reason(kind=ReasonKind.ANOTHER_WAY, exercises=(own.exercise,), instead=variant.exercise)
            return NextDose(way, own, (reason, other), variant.exercise)
    last = ReasonKind.EASIEST if way is Way.EASIER else ReasonKind.NOTHING_LEFT
    return NextDose(Way.SAME, own, (reason, Reason(kind=last)))


def _value(dose: Dose, what: Variable) -> int:
    """As it is asked; of a range the higher end."""
    match what:
        case Variable.SETS:
            return dose.sets.high
        case Variable.REPS:
            return most_of(dose.expected_reps).high
    return held_s(dose)


def _with(own: OwnDose, what: Variable, value: int) -> OwnDose:
    match what:
        case Variable.SETS:
            return replace(own, sets=value)
        case Variable.REPS:
            return replace(own, reps=value)
    return replace(own, hold_s=value)


def _changed(what: Variable, before: int, now: int) -> Reason:
    return Reason(kind=ReasonKind.DOSE, variable=what, before=before, now=now)
