"""What the safety check says in a line: what to do first, and why it is repeated."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from footwork.core.feet import KnownFact
from footwork.core.place_pain import RISE
from footwork.core.question import Action, Question
from footwork.core.record import WORST
from footwork.core.safety import TOO_MUCH_PAIN, Decision, RepeatReason
from footwork.translation import noop
from footwork.web.feet.text import GET_HELP, see_today

_WHY = {
    RepeatReason.MUCH_PAIN: noop(
        "Your pain was above {too_much_pain} of {worst} in a session. Please repeat the safety check."
    ),
    RepeatReason.MORE_THAN_USUAL: noop(
        "In a session your pain went more than {rise} points above your usual. Please repeat the safety check."
    ),
    RepeatReason.ANOTHER_PLACE: noop("You felt pain in a new place. Please repeat the safety check."),
}


def why_again(reason: RepeatReason) -> str:
    return _(_WHY[reason]).format(too_much_pain=TOO_MUCH_PAIN, worst=WORST, rise=RISE)


def new_questions() -> str:
    return _("There are new questions. Please repeat the safety check.")


def new_fact(fact: KnownFact) -> str:
    """What was said in a look at the feet and not in the safety check."""
    return _("In your foot check you ticked “{fact}”. Please repeat the safety check.").format(fact=fact.says)


def both(one: Question, other: Question) -> str:
    """Two answers that cannot both be right."""
    ticked = _("You ticked both “{one}” and “{other}”. Please untick the one that is wrong.")
    return ticked.format(one=one.says, other=other.says)


def headline(decision: Decision) -> str:
    """What to do first, where exercises are held back."""
    return "" if decision.may_start else first_to_do(decision.because)


def first_to_do(because: Sequence[Question]) -> str:
    """`because` holds exercises back, the gravest first."""
    gravest = because[0]
    if gravest.action is Action.SEE_SOMEONE and not all(one.is_liftable for one in because):
        return _("Please do not exercise now.")
    if gravest.action is Action.EMERGENCY:
        return str(GET_HELP)
    if gravest.action is Action.SAME_DAY:
        return see_today(gravest.who)
    if gravest.action is Action.SEE_SOMEONE:
        return _("Please see {who} before you start.").format(who=gravest.who)
    return _("Please ask {who} this week, before you start.").format(who=gravest.who)
