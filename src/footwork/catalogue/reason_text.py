"""What the plan, the pain rule and the next dose say, made of their reasons: no sentence of them stands anywhere else,
and no number of a rule in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from footwork.catalogue.library import library
from footwork.catalogue.place_text import place_of_pain
from footwork.core.build_up import Variable
from footwork.core.pain_rule import GOOD_SESSIONS, HIGH_USUAL
from footwork.core.place_pain import LARGE_RISE, RISE, SEVERE
from footwork.core.plan import Version
from footwork.core.reason import Reason, ReasonKind
from footwork.core.record import WORST
from footwork.core.safety import TOO_MUCH_PAIN
from footwork.core.usual_pain import HIGH_FOR
from footwork.translation import gettext as _
from footwork.translation import ngettext, noop, noop_in, noop_plural, pgettext
from footwork.translation.dates import day_of_month

RULES: Mapping[str, int] = {
    "rise": RISE,
    "large_rise": LARGE_RISE,
    "severe": SEVERE,
    "too_much_pain": TOO_MUCH_PAIN,
    "worst": WORST,
    "good_sessions": GOOD_SESSIONS,
    "high_usual": HIGH_USUAL,
    "high_for": HIGH_FOR.days,
}
"""The numbers of the rules that a sentence may name in braces."""

_STOP_RULES = (
    noop("Your pain rises by {large_rise} points or more."),
    noop("It rises by {rise} points, to above {too_much_pain} out of {worst}."),
    noop("It rises at all, to {severe} or more."),
    noop("It is sharp, in a new place, or different from your usual pain."),
)
_SENTENCES: Mapping[ReasonKind, str | tuple[str, str]] = {
    ReasonKind.FIRST_PLAN: noop("The plan that Footwork comes with."),
    ReasonKind.CHANGED: noop("Changed by you."),
    ReasonKind.DOSES_CHANGED: noop("Doses changed by you."),
    ReasonKind.REMINDERS_CHANGED: noop("Reminders changed."),
    ReasonKind.PAUSED: noop("Paused."),
    ReasonKind.RESUMED: noop("Resumed."),
    ReasonKind.BREAK_CANCELLED: noop("Break cancelled."),
    ReasonKind.RESTORED: noop("Restored:"),
    ReasonKind.UNDONE: noop("The last change was undone."),
    ReasonKind.ADDED: noop("Added: {exercises}."),
    ReasonKind.REMOVED: noop("Removed: {exercises}."),
    ReasonKind.LEFT_OUT: noop("Left out: {exercises}."),
    ReasonKind.PUT_BACK: noop("Put back: {exercises}."),
    ReasonKind.SWAPPED: noop("{instead} instead of {exercises}."),
    ReasonKind.ALL_EQUIPMENT: noop("You have all you need."),
    ReasonKind.CHOSEN: noop("Chosen for you."),
    ReasonKind.CHOSEN_FOR: noop_plural(
        "Chosen for: {aims}; {minutes} minute.", "Chosen for: {aims}; {minutes} minutes."
    ),
    ReasonKind.ROSE_LARGELY: noop("Pain in your {place} rose by {large_rise} points or more."),
    ReasonKind.ROSE: noop("Pain in your {place} rose by {rise} points or more, to above {too_much_pain} of {worst}."),
    ReasonKind.ROSE_AGAIN: noop("Pain in your {place} rose by {rise} points or more in two sessions in a row."),
    ReasonKind.ABOVE_USUAL: noop("Pain in your {place} was {large_rise} points or more above your usual."),
    ReasonKind.HIGH: noop("Pain in your {place} was above {too_much_pain} of {worst} in the last session."),
    ReasonKind.MORNINGS: noop("For two days after, pain in your {place} was {rise} points or more above your usual."),
    ReasonKind.TWICE: noop(
        "Pain in your {place} rose by {rise} points or more, twice within a week. Talk to a clinician before you go on."
    ),
    ReasonKind.HIGH_TWICE: noop(
        "Pain in your {place} was too high twice within a week. Talk to a clinician before you go on."
    ),
    ReasonKind.RISEN: noop(
        "For two weeks, pain in your {place} has been clearly higher than when you started. "
        "Talk to a clinician before you go on."
    ),
    ReasonKind.WAIT: noop(
        "The day after, pain in your {place} was {rise} points or more above your usual. Wait until it is back to "
        "usual, then do the same again."
    ),
    ReasonKind.NOT_DOWN: noop("Nothing gets harder until the pain in your {place} is back to usual."),
    ReasonKind.AS_BEFORE: noop("Your pain was about the same as before you began. On its own, that does no harm."),
    ReasonKind.NO_SESSION: noop("You have not done a session with this dose yet."),
    ReasonKind.NOT_ANSWERED: noop("To move up, rate each session afterwards and again the next day."),
    ReasonKind.NOT_YET: noop("You need {good_sessions} good sessions in a row before anything gets harder."),
    ReasonKind.WEEKLY: noop("Your usual pain is {high_usual} or more, so one step up a week is enough."),
    ReasonKind.GOOD: noop(
        "{good_sessions} good sessions in a row: your pain hardly rose, and it was back to usual the next day."
    ),
    ReasonKind.TOO_MUCH: noop("That hurt too much. Rest, and see a clinician if it doesn't settle."),
    ReasonKind.LONG_HIGH: noop(
        "Your usual pain has been above {too_much_pain} of {worst} for {high_for} days. You can go on, but it is "
        "worth asking a clinician about it."
    ),
    ReasonKind.EASED: noop("Easier: {exercises}."),
    ReasonKind.REST: noop("Rest until {until}."),
    ReasonKind.DOSE: noop("{variable}: {now} instead of {before}."),
    ReasonKind.PINNED: noop("You asked to leave this dose as it is."),
    ReasonKind.ANOTHER_WAY: noop("Nothing more can be changed here. Next, try {instead}."),
    ReasonKind.EASIEST: noop("This is as easy as it gets."),
    ReasonKind.NOTHING_LEFT: noop("There is nothing left to change."),
    ReasonKind.BRISKER: noop("Rests are shorter and movements quicker; holds stay the same."),
    ReasonKind.BRISKER_SITTING: noop(
        "Rests are shorter. Only what you do sitting or lying is quicker; holds stay the same."
    ),
    ReasonKind.SHORTER_RESTS: noop("Rests are shorter. Movements and holds stay the same."),
    ReasonKind.FEWER_ROUNDS: noop_plural(
        "{exercises}: {now} instead of {before} round.", "{exercises}: {now} instead of {before} rounds."
    ),
    ReasonKind.NO_TIME: noop("{exercises} is left out: there is no time for it."),
    # what follows the name of an exercise
    ReasonKind.NEEDS: noop("needs {things}"),
    ReasonKind.DONE_STANDING: noop("is done standing"),
    ReasonKind.DONE_ON_THE_FLOOR: noop("is done on the floor"),
    ReasonKind.UNSUITABLE: noop("does not fit your safety check"),
    ReasonKind.TOO_HARD: noop("is harder than you want"),
    ReasonKind.TREATMENT: noop("is a treatment for a condition that a clinician has found"),
    ReasonKind.ANOTHER_AIM: noop("is for another goal"),
    ReasonKind.TOO_LONG: noop("takes longer than you have"),
    ReasonKind.ONE_LIKE_IT: noop("{exercises} was chosen instead"),
    ReasonKind.OTHERS_SERVE_BETTER: noop("other exercises suit your goal better"),
}
_COUNTED = {ReasonKind.CHOSEN_FOR: "minutes", ReasonKind.FEWER_ROUNDS: "before"}
"""The number that the form of a sentence with two forms goes with."""


def stop_rules() -> tuple[str, ...]:
    """When pain is a reason to stop, as a list. With it: dizziness and the like, which are not pain."""
    return tuple(_(rule).format_map(RULES) for rule in _STOP_RULES)


def first_weeks() -> str:
    return _("In the first weeks, 1 or 2 points more for a day are common.")


def plan_is_paused() -> str:
    return _("Your plan is paused.")


def sentence(reason: Reason) -> str:
    """What the catalogue does not have any more is called by its id."""
    words = {name: _WORDS.get(name, str)(getattr(reason, name)) for name in reason.kind.needs}
    if reason.kind is ReasonKind.ANOTHER_WAY:
        words["instead"] = _way(reason)
    return _template(reason).format(**words, **RULES)


def _template(reason: Reason) -> str:
    template = _SENTENCES[reason.kind]
    if isinstance(template, str):
        return _(template)
    return ngettext(*template, getattr(reason, _COUNTED[reason.kind]))


def sentences(reasons: Iterable[Reason]) -> str:
    return " ".join(map(sentence, reasons))


def nothing_suits(reasons: Iterable[Reason]) -> str:
    """Why none of the exercises can be chosen, and so what to relax."""
    told = sorted(map(sentence, reasons))
    if told == [sentence(Reason(kind=ReasonKind.TOO_LONG))]:
        return _("The exercises that suit you take longer than the time you chose. Allow more minutes.")
    either = _(" or ").join(told)
    return _("No exercise fits all your answers. Some come close, but each one {reasons}.").format(reasons=either)


def version_reason(version: Version) -> str:
    """Why a version of the plan was made: in the words of whoever made it, if there are any."""
    restored, causes = version.reasons[: version.is_restored], version.reasons[version.is_restored :]
    parts = (*map(sentence, restored), version.note or sentences(causes))
    return " ".join(part for part in parts if part)


def _exercises(ids: Iterable[str]) -> str:
    return ", ".join(map(_exercise, ids))


def _exercise(id: str) -> str:
    return library().exercise_name(id)


def _things(ids: Iterable[str]) -> str:
    return library().words().things(ids)


def _aims(ids: Iterable[str]) -> str:
    known = library().aim_ids()
    return ", ".join(_within(library().aim(id).name) if id in known else id for id in ids)


_VARIABLES = {
    Variable.SETS: noop_in("of a dose", "Rounds"),
    Variable.REPS: noop_in("of a dose", "Times"),
    Variable.HOLD_S: noop_in("of a dose", "Seconds to hold"),
}


def _variable(variable: Variable) -> str:
    return pgettext("of a dose", _VARIABLES[variable])


_WORDS: dict[str, Callable[[Any], str]] = {
    "place": place_of_pain,
    "exercises": _exercises,
    "instead": _exercise,
    "things": _things,
    "aims": _aims,
    "variable": _variable,
    "until": day_of_month,
}
"""How a field of a reason is said; the others are numbers."""


def _way(reason: Reason) -> str:
    """As the exercise calls the easier or harder way of it."""
    exercises = filter(None, map(library().find, reason.exercises))
    ways = (way for one in exercises for way in (*one.easier, *one.harder) if way.exercise == reason.instead)
    return _within(next((way.name for way in ways), library().exercise_name(reason.instead)))


_LOWER = "lower"
_CASE = noop_in("how a name begins within a sentence: lower, or as it is", "lower")


def _within(name: str) -> str:
    """A name as it stands within a sentence; only its first letter changes, and not in every language."""
    rule = pgettext("how a name begins within a sentence: lower, or as it is", _CASE)
    return name[:1].lower() + name[1:] if rule == _LOWER else name
