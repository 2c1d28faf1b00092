"""The report of a trial of one, with the items of CENT 2015 (Vohra et al., BMJ 2015;350:h1738), in our own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite
from textwrap import fill

from footwork.outcomes.blocks import Blocks
from footwork.outcomes.effect import Effect, Finding, finding_of
from footwork.outcomes.offers import Trial
from footwork.outcomes.random_start import LIKENESS
from footwork.outcomes.series import Scores
from footwork.translation.numbers import decimal

_WIDTH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """`tried` in the person's own words, `asked` the question, `scores` what was answered before the end was known,
    `late` how many days were answered only after that, `deviations` a line each."""

    tried: str
    place: str
    asked: str
    trial: Trial
    seed: str
    seal: str
    scores: Scores
    late: int
    effect: Effect | None
    deviations: Sequence[str]


def result(finding: Finding, effect: Effect | None, tried: str) -> list[str]:
    """What came out, in plain words."""
    if effect is None:
        return ["Too few days were answered to say anything. That is no result, in either direction."]
    told = (
        f"With {tried}, pain was {_by(effect.estimate)} ({_interval(effect)}; by chance alone p = {effect.chance:.3f})."
    )
    match finding:
        case Finding.HELPS:
            return [
                told,
                "In you, on these days, that is more than chance would do in 19 of 20 such trials: it helped.",
            ]
        case Finding.HARMS:
            return [told, "Pain was clearly more with it. Talk to somebody who can look at it before you go on."]
    return [told, "That is no clear effect: chance alone could do as much. It does not prove that there is none."]


def _by(points: float) -> str:
    return f"{decimal(abs(points))} points {'less' if points <= 0 else 'more'}"


def _interval(effect: Effect) -> str:
    if not (isfinite(effect.low) and isfinite(effect.high)):
        return "missing days leave the 95 % interval without ends"
    return f"95 % interval from {_by(effect.low)} to {_by(effect.high)}"


def report(told: Reported) -> str:
    parts = [_part(title, lines) for title, lines in _items(told)]
    return "\n\n".join(["TRIAL OF ONE (N-of-1): DOES IT HELP ME?", *parts]) + "\n"


def _items(told: Reported) -> Iterator[tuple[str, list[str]]]:
    trial = told.trial
    yield "What was tried", [f"{told.tried}, for pain: {told.place}. One person, who chose it and was not blinded."]
    yield "Why as a trial", ["Pain eases and returns by itself, so before and after alone cannot show what did it."]
    yield "Design", _design(trial)
    yield "Outcome", [f'"{told.asked}" Whole numbers from 0 to 10, once a day. A day without an answer is left out.']
    yield (
        "Sequence",
        ["Drawn by SHA-256 from a seed, sealed before the first day.", f"Seal {told.seal}", f"Seed {told.seed}"],
    )
    yield "Schedule as drawn", _schedule(trial)
    yield "Analysis", _analysis(trial)
    yield (
        "Result",
        [
            f"Answered days: {len(told.scores)}. {_late(told.late)}".strip(),
            *result(finding_of(told.effect), told.effect, told.tried),
        ],
    )
    yield "Deviations and harms told", list(told.deviations) or ["None."]
    yield "Limits", ["One person, not blinded: expecting help can itself change pain. It says nothing about others."]


def _design(trial: Trial) -> list[str]:
    if isinstance(trial, Blocks):
        return [
            f"{len(trial.with_first)} pairs of blocks of {trial.days} days, with and without, the order of each pair "
            f"drawn; {trial.first} to {trial.last}. "
            f"The first {trial.washout} day(s) of each block are left out (washout)."
        ]
    return [
        f"Without until a day that was drawn among {len(trial.starts)}, with from then on; "
        f"{trial.first} to {trial.last}. At least {(trial.starts[0] - trial.first).days} days without. "
        "No washout: the effect may stay."
    ]


def _schedule(trial: Trial) -> list[str]:
    if isinstance(trial, Blocks):
        return ["  ".join("with, without" if first else "without, with" for first in trial.with_first)]
    return [f"Possible starts {', '.join(map(str, trial.starts))}.", f"Drawn: {trial.start}."]


def _analysis(trial: Trial) -> list[str]:
    if isinstance(trial, Blocks):
        return [
            "Mean with less mean without in each pair; randomisation test over all orders, two-sided; its interval."
        ]
    return [
        f"Step at the start in a straight line, days weighed as if {LIKENESS} of a deviation stayed (autocorrelation); "
        "randomisation test over all possible starts, two-sided; its interval."
    ]


def _late(days: int) -> str:
    return f"Answered only after the end, when the result could be known, and not counted: {days}." if days else ""


def _part(title: str, lines: Sequence[str]) -> str:
    return "\n".join([title, *(fill(line, _WIDTH, initial_indent="  ", subsequent_indent="  ") for line in lines)])
