"""What the safety check says in a line: what to do first, and why it is repeated."""

from __future__ import annotations

from footwork.core.feet import KnownFact
from footwork.core.place_pain import RISE
from footwork.core.question import Action, Question
from footwork.core.record import WORST
from footwork.core.safety import TOO_MUCH_PAIN, Decision, RepeatReason
from footwork.web.feet.text import GET_HELP, see_today

REPEAT = "Please repeat the safety check."
WHY = {
    RepeatReason.MUCH_PAIN: f"Your pain was above {TOO_MUCH_PAIN} of {WORST} in a session. {REPEAT}",
    RepeatReason.MORE_THAN_USUAL: f"In a session your pain went more than {RISE} points above your usual. {REPEAT}",
    RepeatReason.ANOTHER_PLACE: f"You felt pain in a new place. {REPEAT}",
}
NEW_QUESTIONS = f"There are new questions. {REPEAT}"


def new_fact(fact: KnownFact) -> str:
    """What was said in a look at the feet and not in the safety check."""
    return f"In your foot check you ticked “{fact.says}”. {REPEAT}"


def both(one: Question, other: Question) -> str:
    """Two answers that cannot both be right."""
    return f"You ticked both “{one.says}” and “{other.says}”. Please untick the one that is wrong."


def headline(decision: Decision) -> str:
    """What to do first, where exercises are held back."""
    if decision.may_start:
        return ""
    gravest = decision.because[0]
    if decision.action is Action.SEE_SOMEONE and not decision.is_liftable:
        return "Please do not exercise now."
    return {
        Action.EMERGENCY: str(GET_HELP),
        Action.SAME_DAY: see_today(gravest.who),
        Action.SEE_SOMEONE: f"Please see {gravest.who} before you start.",
        Action.GO_ON: f"Please ask {gravest.who} this week, before you start.",
    }[decision.action]
