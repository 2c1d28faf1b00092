"""What was found on the feet, in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from footwork.core.dose import Side
from footwork.core.foot_check import Called, Judgement, Seen
from footwork.core.question import Action
from footwork.translation.dates import day_and_month


def foot_words(sides: Iterable[Side]) -> str:
    """Left foot; both feet."""
    told = set(sides)
    if Side.BOTH in told or {Side.LEFT, Side.RIGHT} <= told:
        return "both feet"
    return f"{next(iter(told))} foot"


def where_from(seen: Seen, today: date) -> str:
    """What a page outside of the foot check says of a finding."""
    side = "" if seen.finding.both else f", {foot_words([seen.side])}"
    return f"{seen.finding.says}{side} (your foot check of {day_and_month(seen.on, today)})"


GET_HELP = "Get help now. Do not exercise."


def see_today(who: str) -> str:
    return f"Please see {who} today. Do not exercise before."


def headline(judgement: Judgement) -> str:
    """What to do first."""
    who = judgement.who or "a doctor"
    if judgement.locked and judgement.action.rank <= Action.ADVISE.rank:
        return f"Please ask {who} this week, before you exercise."
    return {
        Action.EMERGENCY: GET_HELP,
        Action.SAME_DAY: see_today(who),
        Action.SEE_SOMEONE: f"Please see {who} before you exercise.",
        Action.ADVISE: "You can exercise. Please also book a visit.",
        Action.GO_ON: "Look after these, and go on." if judgement.called else "Nothing found. Well done.",
    }[judgement.action]


def together(called: Iterable[Called]) -> list[tuple[Called, tuple[Side, ...]]]:
    """The same finding on both feet is told once."""
    sides: dict[str, list[Called]] = {}
    for one in called:
        sides.setdefault(one.seen.finding.id, []).append(one)
    return [(ones[0], tuple(one.seen.side for one in ones)) for ones in sides.values()]
