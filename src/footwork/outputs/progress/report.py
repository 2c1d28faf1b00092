"""The report of a trial of one, with the items of CENT 2015 (Vohra et al., BMJ 2015;350:h1738), in our own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite
from textwrap import fill

from footwork.outcomes.blocks import Blocks
from footwork.outcomes.effect import ERROR, Effect, Finding, finding_of
from footwork.outcomes.offers import Trial
from footwork.outcomes.random_start import LIKENESS
from footwork.outcomes.series import Scores
from footwork.outputs.progress.sentences import points
from footwork.translation import gettext as _
from footwork.translation import ngettext
from footwork.translation.numbers import decimal

_WIDTH = 100
_TRIALS = 20
"""Among so many, chance alone may find something in one."""


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


def verdict(effect: Effect | None, tried: str) -> str:
    """The result in one sentence, without what it means."""
    if effect is None:
        return _("Too few days were answered to say anything.")
    if finding_of(effect) is not Finding.NO_CLEAR_EFFECT:
        return _("With {tried}, pain was {by}.").format(tried=tried, by=points(effect.estimate))
    if f"{abs(effect.estimate):.1f}" == "0.0":
        return _("No clear effect: with {tried}, pain was the same.").format(tried=tried)
    return _("No clear effect: with {tried}, pain was {by}.").format(tried=tried, by=points(effect.estimate))


def result(finding: Finding, effect: Effect | None) -> list[str]:
    """How sure the verdict is, and what it means."""
    if effect is None:
        return [_("That is no result, in either direction.")]
    sure = [_interval(effect), _("By chance alone: p = {p}.").format(p=decimal(effect.chance, 3))]
    match finding:
        case Finding.HELPS:
            meaning = _(
                "For you, on these days, it helped: in {n} of {all} such trials, chance alone would do less than this."
            )
            return [meaning.format(n=round(_TRIALS * (1 - ERROR)), all=_TRIALS), *sure]
        case Finding.HARMS:
            clear = _("There was clearly more pain with it. See someone who can examine you before you go on.")
            return [clear, *sure]
    return [_("Chance alone could do as much. It does not prove that there is no effect."), *sure]


def _interval(effect: Effect) -> str:
    if not (isfinite(effect.low) and isfinite(effect.high)):
        return _("Too many days are missing to give a 95 % interval.")
    return _("95 % interval: from {low} to {high}.").format(low=points(effect.low), high=points(effect.high))


def report(told: Reported) -> str:
    parts = [_part(title, lines) for title, lines in _items(told)]
    return "\n\n".join([_("TRIAL OF ONE (N-of-1): DOES IT HELP ME?"), *parts]) + "\n"


def _items(told: Reported) -> Iterator[tuple[str, list[str]]]:
    trial = told.trial
    tried = _("{tried}, for pain: {place}. One person, who chose it and was not blinded.")
    yield _("What was tried"), [tried.format(tried=told.tried, place=told.place)]
    yield (
        _("Why as a trial"),
        [_("Pain eases and returns by itself, so before and after alone cannot show what did it.")],
    )
    yield _("Design"), _design(trial)
    asked = _("“{question}” Whole numbers from 0 to 10, once a day. A day without an answer is left out.")
    yield _("Outcome"), [asked.format(question=told.asked)]
    yield (
        _("Sequence"),
        [
            _("Drawn by SHA-256 from a seed, sealed before the first day."),
            _("Seal {seal}").format(seal=told.seal),
            _("Seed {seed}").format(seed=told.seed),
        ],
    )
    yield _("Schedule as drawn"), _schedule(trial)
    yield _("Analysis"), _analysis(trial)
    yield (
        _("Result"),
        [
            _("Answered days: {n}.").format(n=len(told.scores)),
            *_late(told.late),
            verdict(told.effect, told.tried),
            *result(finding_of(told.effect), told.effect),
        ],
    )
    yield _("Deviations and harms reported"), list(told.deviations) or [_("None.")]
    yield (
        _("Limits"),
        [
            _("One person, not blinded: expecting help can itself change pain."),
            _("It says nothing about other people."),
        ],
    )


def _design(trial: Trial) -> list[str]:
    days = {"first": trial.first, "last": trial.last}
    if isinstance(trial, Blocks):
        blocks = _("{pairs} pairs of blocks of {n} days, with and without, the order of each pair drawn.")
        return [
            blocks.format(pairs=len(trial.with_first), n=trial.days),
            _("From {first} to {last}.").format(**days),
            ngettext(
                "The first day of each block is left out (washout).",
                "The first {n} days of each block are left out (washout).",
                trial.washout,
            ).format(n=trial.washout),
        ]
    start = _("Without until a day that was drawn among {n}, with from then on.")
    least = _("At least {n} days without. No washout: the effect may stay.")
    return [
        start.format(n=len(trial.starts)),
        _("From {first} to {last}.").format(**days),
        least.format(n=(trial.starts[0] - trial.first).days),
    ]


def _schedule(trial: Trial) -> list[str]:
    if isinstance(trial, Blocks):
        orders = {True: _("with, without"), False: _("without, with")}
        return ["  ".join(orders[first] for first in trial.with_first)]
    starts = ", ".join(map(str, trial.starts))
    return [_("Possible starts: {days}.").format(days=starts), _("Drawn: {day}.").format(day=trial.start)]


def _analysis(trial: Trial) -> list[str]:
    if isinstance(trial, Blocks):
        return [
            _("In each pair, the mean with is compared with the mean without."),
            _("Randomisation test over all orders, two-sided; its interval."),
        ]
    step = _(
        "Step at the start in a straight line, days weighed as if {likeness} of a deviation stayed (autocorrelation)."
    )
    return [
        step.format(likeness=decimal(LIKENESS)),
        _("Randomisation test over all possible starts, two-sided; its interval."),
    ]


def _late(days: int) -> list[str]:
    late = _("Answered only after the end, when the result could be known, and not counted: {n}.")
    return [late.format(n=days)] if days else []


def _part(title: str, lines: Sequence[str]) -> str:
    return "\n".join([title, *(fill(line, _WIDTH, initial_indent="  ", subsequent_indent="  ") for line in lines)])
