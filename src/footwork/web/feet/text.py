"""What was found on the feet, in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from footwork.core.feet import Call
from footwork.core.foot_check import Called, Judgement, Seen
from footwork.core.question import Action
from footwork.core.side import Side
from footwork.translation.dates import day_and_month


def foot_words(sides: Iterable[Side]) -> str:
    """Left foot; both feet."""
    told = set(sides)
    if Side.BOTH in told or {Side.LEFT, Side.RIGHT} <= told:
        return _("both feet")
    return _("left foot") if Side.LEFT in told else _("right foot")


def where_from(seen: Seen, today: date) -> str:
    """What a page outside of the foot check says of a finding."""
    says, day = seen.finding.says, day_and_month(seen.on, today)
    if seen.finding.both:
        return _("{finding} (your foot check of {day})").format(finding=says, day=day)
    where = foot_words([seen.side])
    return _("{finding}, {where} (your foot check of {day})").format(finding=says, where=where, day=day)


GET_HELP = gettext_lazy("Get help now. Do not exercise.")


def see_today(who: str) -> str:
    return _("Please see {who} today. Do not exercise until then.").format(who=who)


def headline(judgement: Judgement) -> str:
    """What to do first."""
    who = judgement.who or _("a doctor")
    if judgement.locked and judgement.action.rank <= Action.ADVISE.rank:
        return _("Please ask {who} this week, before you exercise.").format(who=who)
    return {
        Action.EMERGENCY: str(GET_HELP),
        Action.SAME_DAY: see_today(who),
        Action.SEE_SOMEONE: _("Please see {who} before you exercise.").format(who=who),
        Action.ADVISE: _("You can exercise. Please also book a visit."),
        Action.GO_ON: _("Look after these. You can exercise.") if judgement.called else _("Nothing found. Well done."),
    }[judgement.action]


_URGENCY = {
    Action.EMERGENCY: gettext_lazy("Get help now"),
    Action.SAME_DAY: gettext_lazy("See someone today"),
    Action.SEE_SOMEONE: gettext_lazy("See someone before you exercise"),
    Action.ADVISE: gettext_lazy("Book a visit"),
    Action.GO_ON: gettext_lazy("Look after it"),
}


def urgency(call: Call) -> str:
    """What one finding calls for, in a few words."""
    if call.locks and call.action.rank <= Action.ADVISE.rank:
        return _("Ask before you exercise")
    return str(_URGENCY[call.action])


TOUCH = {
    "left-1": gettext_lazy("Touch the big toe of the left foot."),
    "left-3": gettext_lazy("Touch the middle toe of the left foot."),
    "left-5": gettext_lazy("Touch the little toe of the left foot."),
    "right-1": gettext_lazy("Touch the big toe of the right foot."),
    "right-3": gettext_lazy("Touch the middle toe of the right foot."),
    "right-5": gettext_lazy("Touch the little toe of the right foot."),
}
"""By the toe: what the person who helps does."""


class Named(NamedTuple):
    """A finding in a list, with its foot."""

    called: Called
    says: str

    @classmethod
    def of(cls, called: Called, sides: Iterable[Side]) -> Named:
        finding = called.seen.finding
        if finding.both:
            return cls(called, finding.says)
        return cls(called, _("{finding}, {where}").format(finding=finding.says, where=foot_words(sides)))


def together(called: Iterable[Called]) -> list[tuple[Called, tuple[Side, ...]]]:
    """The same finding on both feet is told once."""
    sides: dict[str, list[Called]] = {}
    for one in called:
        sides.setdefault(one.seen.finding.id, []).append(one)
    return [(ones[0], tuple(one.seen.side for one in ones)) for ones in sides.values()]
