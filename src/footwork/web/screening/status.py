"""What was answered in the safety check, what follows from it, and whether to ask again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from footwork.catalogue.library import library
from footwork.core.answered import answers_of
from footwork.core.export_format import StoredScreening
from footwork.core.feet import Fact
from footwork.core.question import Adaptation, Question, QuestionGroup, contradictions, questions_of
from footwork.core.safety import Decision, RepeatReason, decide, something_new
from footwork.core.tag import Tag
from footwork.core.week import OLDER
from footwork.web.diary import models
from footwork.web.feet.findings import found_questions, newest_of, told_since
from footwork.web.people.data_version import Part, kept_by_version
from footwork.web.people.models import Person
from footwork.web.screening.new_pain import first_felt, hurting_before_exercise, new_pain_since
from footwork.web.screening.text import NEW_QUESTIONS, WHY, both, headline, new_fact
from footwork.web.week.age import age_of

NONE = "none"
"""Answered: none of these."""


class State(StrEnum):
    """Whether exercises may start."""

    FREE = "free"
    ASK = "ask"
    ASK_AGAIN = "ask_again"
    """Something is new since the answers: `ScreeningStatus.why` says what."""
    HELD = "held"
    """Somebody is to be seen first."""


@dataclass(frozen=True, slots=True)
class ScreeningStatus:
    """`decision` is what follows from the newest answers, if there are any to all that is asked, and `number` tells
    those answers from all others; `why` is the reason to answer again. `found` are what the feet add, and `foot_check`
    the day of the newest look that adds something."""

    state: State
    decision: Decision | None = None
    why: str = ""
    number: int = 0
    found: tuple[Question, ...] = ()
    foot_check: date | None = None

    @property
    def headline(self) -> str:
        """What to do, where exercises are held back."""
        return headline(self.decision) if self.decision else ""


def screening_status(person: Person) -> ScreeningStatus:
    """Today: what was found on the feet lasts until its day."""
    return _status(person, datetime.now().astimezone().date())


@kept_by_version()
def _status(person: Person, day: date) -> ScreeningStatus:
    given, checked = newest_screening(person), checked_on(person, day)
    status = partial(ScreeningStatus, found=checked.found, foot_check=checked.foot_check)
    if given is None:
        return status(State.ASK)
    decision = checked.decision
    if decision is None:
        return status(State.ASK_AGAIN, why=NEW_QUESTIONS)
    if not decision.may_start:
        return status(State.HELD, decision, number=given.pk)
    why = _why_again(person, given)
    return status(State.ASK_AGAIN if why else State.FREE, decision, why, given.pk)


class Checked(NamedTuple):
    """What follows from the newest answers and looks alone, whatever was felt since. `decision`, `found` and
    `foot_check` are those of ScreeningStatus; `changes` holds also where the answers are to fewer questions than are
    asked now."""

    decision: Decision | None
    found: tuple[Question, ...]
    foot_check: date | None
    changes: frozenset[Adaptation | Tag]


@kept_by_version(of=(Part.REST,))
def checked_on(person: Person, day: date) -> Checked:
    known, given = known_facts(person), newest_screening(person)
    found = found_questions(person, known, day)
    decision = _decision(given, found) if given else None
    changes = decision.changes if decision else _changes(ticked_now(person), found)
    return Checked(decision, found, newest_of(person, known, day), changes)


def _changes(ticked: frozenset[str], found: tuple[Question, ...]) -> frozenset[Adaptation | Tag]:
    asked = [one for one in questions_of(library().screen()) if one.id in ticked]
    return frozenset(change for one in (*asked, *found) for change in one.all_changes)


def changes_by_answers(person: Person) -> frozenset[Adaptation | Tag]:
    """Without what the feet add."""
    return _changes(ticked_now(person), ())


def _why_again(person: Person, given: models.Screening) -> str:
    if new := _something_new(person, given.stored):
        return WHY[new]
    ticked = _ticked(given)
    told = told_since(person, given.stored)
    unknown = (one for one in library().feet_facts() if one.fact in told and one.known_from)
    return next((new_fact(one) for one in unknown if ticked.isdisjoint(one.known_from)), "")


@kept_by_version(of=(Part.REST,))
def known_facts(person: Person) -> frozenset[Fact]:
    """What the newest answers tell that makes a finding on the feet call for more."""
    ticked = ticked_now(person)
    return frozenset(one.fact for one in library().feet_facts() if not ticked.isdisjoint(one.known_from))


def stands_barefoot(person: Person, day: date) -> bool:
    """Whether the person can be asked to stand without shoes: whoever exercises sitting or in shoes is not."""
    return checked_on(person, day).changes.isdisjoint({Adaptation.SEATED, Adaptation.IN_SHOES})


def is_older(person: Person, today: date) -> bool:
    """Whether the person is 65 or older: they said so before the start, or by their year of birth."""
    given = newest_screening(person)
    said = given is not None and "older" in answers_of(given.holding).ticked
    return said or (age_of(person, today) or 0) >= OLDER


def ticked_before(person: Person) -> frozenset[str]:
    """What is ticked already for a person who is asked again: everything, where only the questions are new, else what
    lasts, such as an age or an illness. "None of these" never is, for something may be new; nor is consent, which was
    given to what was ticked then."""
    given = newest_screening(person)
    if given is None:
        return frozenset()
    ticked = _ticked(given)
    outdated = _decision(given) is None
    groups = tuple(group for group in library().screen() if group.lasts or outdated)
    return ticked & {question.id for question in questions_of(groups) if not question.lifts}


@kept_by_version(of=(Part.REST,))
def ticked_now(person: Person) -> frozenset[str]:
    """What the newest answers say, in the questions of today."""
    given = newest_screening(person)
    return _ticked(given) if given else frozenset()


def _ticked(given: models.Screening) -> frozenset[str]:
    """With the questions of today that ask for what was ticked in one of before."""
    ticked = answers_of(given.holding).ticked
    return ticked | {one.id for one in questions_of(library().screen()) if not ticked.isdisjoint(one.was)}


def held_back_reason(person: Person) -> str:
    """What to do first, where exercises are held back; else nothing."""
    known = screening_status(person)
    return known.headline if known.state is State.HELD else ""


@kept_by_version(of=(Part.REST,))
def newest_screening(person: Person) -> models.Screening | None:
    """The one stored last, whatever the clock said."""
    return models.Screening.objects.filter(person=person).last()


def _decision(given: models.Screening, found: tuple[Question, ...] = ()) -> Decision | None:
    try:
        return decide(library().screen(), answers_of(given.holding, given.asked), found)
    except ValueError:  # a newer program asks more
        return None


def gravity(answers: models.Screening) -> tuple[int, int]:
    """Orders answers by what follows from them: those that let exercises start, the more changes the graver; those
    that leave a question open; those that hold back."""
    decision = _decision(answers)
    if decision is None:
        return 1, 0
    return (0, len(decision.changes)) if decision.may_start else (2, decision.action.rank)


def _something_new(person: Person, since: int) -> RepeatReason | None:
    """By the order of storing: a session stored after the answers counts, whatever its clock said."""
    felt = first_felt(person)
    new = something_new(new_pain_since(person, since), felt, since)
    if new is RepeatReason.ANOTHER_PLACE:  # only then are all the daily answers looked at
        felt = felt | dict.fromkeys(hurting_before_exercise(person, felt), _BEFORE_ALL)
        return something_new(None, felt, since)
    return new


_BEFORE_ALL = -1


def save_screening(person: Person, holding: Mapping[str, Iterable[str]], now: datetime) -> Decision:
    """Store the answers and say what follows. Raises ValueError for a list that was not answered, for something that
    is not asked, for "none of these" beside something that applies and for two answers that cannot both be right; then
    nothing is stored."""
    screen = library().screen()
    given = {group.id: list(holding.get(group.id, ())) for group in screen}
    for group in screen:
        _check(group, given[group.id])
    for one, other in contradictions(screen, frozenset(id for ids in given.values() for id in ids)):
        raise ValueError(both(one, other))
    ticked = {part: tuple(id for id in ids if id != NONE) for part, ids in given.items() if ids}
    asked = tuple(question.id for group in screen if group.id in ticked for question in group.questions)
    decision = decide(screen, answers_of(ticked, asked))
    if not decision.lifted:
        idle = {question.id for question in questions_of(screen) if question.lifts}
        ticked = {part: tuple(id for id in ids if id not in idle) for part, ids in ticked.items()}
    models.Screening.from_core(person, StoredScreening(answered_at=now, holding=ticked, asked=asked)).save()
    return decision


def _check(group: QuestionGroup, ids: list[str]) -> None:
    if not set(ids) <= {question.id for question in group.questions} | {NONE}:
        raise ValueError(f"what is asked under {group.id!r}")
    if NONE in ids and len(ids) > 1:
        raise ValueError(f"under {group.id!r} either what applies or none of these, not both")


def save_screenings(person: Person, given: Iterable[StoredScreening]) -> int:
    """Store those that are not here yet, after all that is here, and say how many they were. `data.merge_order` then
    finds their place."""
    known = {_key(row.to_core()) for row in models.Screening.objects.filter(person=person)}
    fresh = {_key(one): one for one in given if _key(one) not in known}
    for one in fresh.values():
        models.Screening.from_core(person, one).save()
    return len(fresh)


def _key(given: StoredScreening) -> tuple[object, ...]:
    """The same for the same answers at the same time."""
    return given.answered_at, given.asked, tuple(sorted(given.holding.items()))
