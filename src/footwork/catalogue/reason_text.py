"""What the plan, the pain rule and the next dose say, made of their reasons: no sentence of them stands anywhere else,
and no number of a rule in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from footwork.catalogue.library import library
from footwork.core.exercise import Variable
from footwork.core.pain_rule import GOOD_SESSIONS, HIGH_USUAL
from footwork.core.place import SITES
from footwork.core.place_pain import LARGE_RISE, RISE, SEVERE
from footwork.core.plan import Version
from footwork.core.reason import Reason, ReasonKind
from footwork.core.record import WORST
from footwork.core.safety import TOO_MUCH_PAIN
from footwork.core.usual_pain import HIGH_FOR

STOP_RULE = (
    f"Stop when your pain rises by {LARGE_RISE} points or more, by {RISE} points to above {TOO_MUCH_PAIN} of {WORST}, "
    f"or at all to {SEVERE} or more. Stop too when it is sharp, or new in kind or place."
)
"""What a person is told before a session. With it: dizziness and the like, which are not pain."""

FIRST_WEEKS = "In the first weeks, 1 or 2 points more for a day are common."
PLAN_IS_PAUSED = "Your plan is paused."

_ASK = "Talk to a clinician before you go on."
_SENTENCES = {
    ReasonKind.FIRST_PLAN: "The plan that Footwork comes with.",
    ReasonKind.CHANGED: "Changed by you.",
    ReasonKind.DOSES_CHANGED: "Doses changed by you.",
    ReasonKind.REMINDERS_CHANGED: "Reminders changed.",
    ReasonKind.PAUSED: "Paused.",
    ReasonKind.RESUMED: "Resumed.",
    ReasonKind.BREAK_CANCELLED: "Break cancelled.",
    ReasonKind.RESTORED: "Restored:",
    ReasonKind.UNDONE: "The last change was undone.",
    ReasonKind.ADDED: "Added: {exercises}.",
    ReasonKind.REMOVED: "Removed: {exercises}.",
    ReasonKind.LEFT_OUT: "Left out: {exercises}.",
    ReasonKind.PUT_BACK: "Put back: {exercises}.",
    ReasonKind.SWAPPED: "{instead} instead of {exercises}.",
    ReasonKind.ALL_EQUIPMENT: "You have all you need.",
    ReasonKind.CHOSEN: "Chosen for you.",
    ReasonKind.CHOSEN_FOR: "Chosen for: {aims}; {minutes} minutes.",
    ReasonKind.ROSE_LARGELY: f"Pain in your {{place}} rose by {LARGE_RISE} points or more.",
    ReasonKind.ROSE: f"Pain in your {{place}} rose by {RISE} points or more, to above {TOO_MUCH_PAIN} of {WORST}.",
    ReasonKind.ROSE_AGAIN: f"Pain in your {{place}} rose by {RISE} points or more in two sessions in a row.",
    ReasonKind.ABOVE_USUAL: f"Pain in your {{place}} was {LARGE_RISE} points or more above your usual.",
    ReasonKind.HIGH: f"Pain in your {{place}} was above {TOO_MUCH_PAIN} of {WORST} in the last session.",
    ReasonKind.MORNINGS: f"For two days after, pain in your {{place}} was {RISE} points or more above your usual.",
    ReasonKind.TWICE: f"Pain in your {{place}} rose by {RISE} points or more, twice within a week. {_ASK}",
    ReasonKind.HIGH_TWICE: f"Pain in your {{place}} was too high twice within a week. {_ASK}",
    ReasonKind.RISEN: f"For two weeks, pain in your {{place}} has been clearly higher than when you started. {_ASK}",
    ReasonKind.WAIT: (
        f"The day after, pain in your {{place}} was {RISE} points or more above your usual. Wait until it is back to "
        "usual, then do the same again."
    ),
    ReasonKind.NOT_DOWN: "Pain in your {place} has to be as usual again before anything goes up.",
    ReasonKind.AS_BEFORE: "Your pain was about as high as before you began. That alone is no harm.",
    ReasonKind.NO_SESSION: "No session with this dose yet.",
    ReasonKind.NOT_ANSWERED: "To move up, rate each session afterwards and again the next day.",
    ReasonKind.NOT_YET: f"It takes {GOOD_SESSIONS} good sessions in a row before anything goes up.",
    ReasonKind.WEEKLY: f"With a usual pain of {HIGH_USUAL} or more, one step up a week is enough.",
    ReasonKind.GOOD: f"{GOOD_SESSIONS} good sessions in a row: your pain hardly rose, and the day after was as usual.",
    ReasonKind.TOO_MUCH: "That hurt too much. Rest, and see a clinician if it doesn't settle.",
    ReasonKind.LONG_HIGH: (
        f"Your usual pain has been above {TOO_MUCH_PAIN} of {WORST} for {HIGH_FOR.days} days. You can go on, and it is "
        "worth asking a clinician about it."
    ),
    ReasonKind.EASED: "Easier: {exercises}.",
    ReasonKind.REST: "Rest until {until}.",
    ReasonKind.DOSE: "{variable}: {now} instead of {before}.",
    ReasonKind.PINNED: "You asked to leave this dose as it is.",
    ReasonKind.ANOTHER_WAY: "Nothing of it is left to change. The next way: {instead}.",
    ReasonKind.EASIEST: "This is as easy as it gets.",
    ReasonKind.NOTHING_LEFT: "There is nothing left to change.",
    ReasonKind.BRISKER: "Rests are shorter and movements quicker; holds stay the same.",
    ReasonKind.FEWER_ROUNDS: "{exercises}: {now} instead of {before} rounds.",
    ReasonKind.NO_TIME: "{exercises} is left out: there is no time for it.",
    # what follows the name of an exercise
    ReasonKind.NEEDS: "needs {things}",
    ReasonKind.DONE_STANDING: "is done standing",
    ReasonKind.DONE_ON_THE_FLOOR: "is done on the floor",
    ReasonKind.UNSUITABLE: "does not suit what you answered before the start",
    ReasonKind.TOO_HARD: "is harder than you want",
    ReasonKind.TREATMENT: "is a treatment for a condition that a clinician has found",
    ReasonKind.ANOTHER_AIM: "serves another aim",
    ReasonKind.TOO_LONG: "takes longer than you have",
    ReasonKind.ONE_LIKE_IT: "{exercises} was chosen instead",
    ReasonKind.OTHERS_SERVE_BETTER: "others serve your aim better in the time",
}


def sentence(reason: Reason) -> str:
    """What the catalogue does not have any more is called by its id."""
    words = {name: _WORDS.get(name, str)(getattr(reason, name)) for name in reason.kind.needs}
    if reason.kind is ReasonKind.ANOTHER_WAY:
        words["instead"] = _way(reason)
    return _SENTENCES[reason.kind].format(**words)


def sentences(reasons: Iterable[Reason]) -> str:
    return " ".join(map(sentence, reasons))


def nothing_suits(reasons: Iterable[Reason]) -> str:
    """Why none of the exercises can be chosen, and so what to relax."""
    told = sorted(map(sentence, reasons))
    if told == [sentence(Reason(kind=ReasonKind.TOO_LONG))]:
        return "What suits you takes longer than the time you give: allow more minutes."
    return f"No exercise suits all of your answers. There would be some, but each {' or '.join(told)}."


def version_reason(version: Version) -> str:
    """Why a version of the plan was made: in the words of whoever made it, if there are any."""
    restored, causes = version.reasons[: version.is_restored], version.reasons[version.is_restored :]
    return " ".join((*map(sentence, restored), version.note or sentences(causes)))


def _place(key: str) -> str:
    """`knee-left` is the left knee."""
    site = SITES.get(key)
    return f"{site.side or ''} {site.place}".strip() if site else key


def _exercises(ids: Iterable[str]) -> str:
    return ", ".join(map(library().exercise_name, ids))


def _things(ids: Iterable[str]) -> str:
    return " and ".join(library().words().equipment.get(id, id) for id in ids)


def _aims(ids: Iterable[str]) -> str:
    known = library().aim_ids()
    return ", ".join(library().aim(id).name.lower() if id in known else id for id in ids)


_WORDS: dict[str, Callable[[Any], str]] = {
    "place": _place,
    "exercises": _exercises,
    "instead": library().exercise_name,
    "things": _things,
    "aims": _aims,
    "variable": {Variable.SETS: "Rounds", Variable.REPS: "Times", Variable.HOLD_S: "Seconds of the hold"}.__getitem__,
    "until": "{:%-d %B}".format,
}
"""How a field of a reason is said; the others are numbers."""


def _way(reason: Reason) -> str:
    """As the exercise calls the easier or harder way of it."""
    exercises = filter(None, map(library().find, reason.exercises))
    ways = (way for one in exercises for way in (*one.easier, *one.harder) if way.exercise == reason.instead)
    return next((way.name for way in ways), library().exercise_name(reason.instead)).lower()
