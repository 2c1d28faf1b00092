"""What the pain rule says, with its numbers: no sentence of it stands anywhere else, and no number in a sentence."""

from __future__ import annotations

from footwork.core.felt import Why
from footwork.core.pain_rule import GOOD_SESSIONS, HIGH_USUAL, Verdict
from footwork.core.place import SITES
from footwork.core.place_pain import LARGE_RISE, RISE, SEVERE
from footwork.core.record import WORST
from footwork.core.safety import TOO_MUCH_PAIN
from footwork.core.usual_pain import HIGH_FOR

SEE_SOMEBODY = "Talk to a clinician before you go on."

STOP_RULE = (
    f"Stop when your pain rises by {LARGE_RISE} points or more, by {RISE} points to above {TOO_MUCH_PAIN} of {WORST}, "
    f"or at all to {SEVERE} or more. Stop too when it is sharp, or new in kind or place."
)
"""What a person is told before a session. With it: dizziness and the like, which are not pain."""

TOO_MUCH = "That hurt too much. Rest, and see a clinician if it doesn't settle."
AS_BEFORE = "Your pain was about as high as before you began. That alone is no harm."
FIRST_WEEKS = "In the first weeks, 1 or 2 points more for a day are common."
LONG_HIGH = (
    f"Your usual pain has been above {TOO_MUCH_PAIN} of {WORST} for {HIGH_FOR.days} days. You can go on, and it is "
    "worth asking a clinician about it."
)

_REASONS = {
    Why.ROSE_LARGELY: f"Pain in your {{place}} rose by {LARGE_RISE} points or more.",
    Why.ROSE: f"Pain in your {{place}} rose by {RISE} points or more, to above {TOO_MUCH_PAIN} of {WORST}.",
    Why.ROSE_AGAIN: f"Pain in your {{place}} rose by {RISE} points or more in two sessions in a row.",
    Why.ABOVE_USUAL: f"Pain in your {{place}} was {LARGE_RISE} points or more above your usual.",
    Why.HIGH: f"Pain in your {{place}} was above {TOO_MUCH_PAIN} of {WORST} in the last session.",
    Why.MORNINGS: f"For two days after, pain in your {{place}} was {RISE} points or more above your usual.",
    Why.TWICE: f"Pain in your {{place}} rose by {RISE} points or more, twice within a week. {SEE_SOMEBODY}",
    Why.HIGH_TWICE: f"Pain in your {{place}} was too high twice within a week. {SEE_SOMEBODY}",
    Why.RISEN: f"For two weeks, pain in your {{place}} has been clearly higher than when you started. {SEE_SOMEBODY}",
    Why.WAIT: (
        f"The day after, pain in your {{place}} was {RISE} points or more above your usual. Wait until it is back to "
        "usual, then do the same again."
    ),
    Why.AS_BEFORE: AS_BEFORE,
    Why.NOT_DOWN: "Pain in your {place} has to be as usual again before anything goes up.",
    Why.NO_SESSION: "No session with this dose yet.",
    Why.NOT_ANSWERED: "To move up, rate each session afterwards and again the next day.",
    Why.NOT_YET: f"It takes {GOOD_SESSIONS} good sessions in a row before anything goes up.",
    Why.WEEKLY: f"With a usual pain of {HIGH_USUAL} or more, one step up a week is enough.",
    Why.GOOD: f"{GOOD_SESSIONS} good sessions in a row: your pain hardly rose, and the day after was as usual.",
}


def reason_of(verdict: Verdict) -> str:
    return _REASONS[verdict.why].format(place=_name(verdict.place) if verdict.place else "")


def _name(key: str) -> str:
    """`knee-left` is the left knee."""
    site = SITES[key]
    return f"{site.side or ''} {site.place}".strip()
