"""What was answered in the safety check, what follows from it, and whether to ask again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from footwork import local_time
from footwork.catalogue.library import library
from footwork.core.question import Adaptation, Question, questions_of
from footwork.core.safety import Decision, RepeatReason, something_new
from footwork.core.tag import Tag
from footwork.web.diary import models
from footwork.web.diary.tracked import own_places
from footwork.web.feet.findings import found_questions, newest_of, told_since
from footwork.web.people.data_version import Part, kept_by_version
from footwork.web.people.models import Person
from footwork.web.screening.answers import decision_of, known_facts, newest_screening, ticked_in, ticked_now
from footwork.web.screening.new_pain import first_felt, hurting_before_exercise, new_pain_since
from footwork.web.screening.text import first_to_do, headline, new_fact, new_questions, why_again


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

    @property
    def stops(self) -> tuple[Question, ...]:
        """What holds exercises back now, the gravest first. Before the safety check that is what was found on the
        feet."""
        if self.decision:
            return self.decision.because
        return tuple(sorted((one for one in self.found if one.holds_back), key=lambda one: -one.action.rank))

    @property
    def first_to_do(self) -> str:
        """The same in a line, whether the safety check was done or not."""
        return first_to_do(self.stops) if self.stops else ""


def screening_status(person: Person) -> ScreeningStatus:
    """Today: what was found on the feet lasts until its day."""
    return _status(person, local_time.today())


@kept_by_version()
def _status(person: Person, day: date) -> ScreeningStatus:
    given, checked = newest_screening(person), checked_on(person, day)
    status = partial(ScreeningStatus, found=checked.found, foot_check=checked.foot_check)
    if given is None:
        return status(State.ASK)
    decision = checked.decision
    if decision is None:
        return status(State.ASK_AGAIN, why=new_questions())
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
    decision = decision_of(given, found) if given else None
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
        return why_again(new)
    ticked = ticked_in(given)
    told = told_since(person, given.stored)
    unknown = (one for one in library().feet_facts() if one.fact in told and one.known_from)
    return next((new_fact(one) for one in unknown if ticked.isdisjoint(one.known_from)), "")


def stands_barefoot(person: Person, day: date) -> bool:
    """Whether the person can be asked to stand without shoes: whoever exercises sitting or in shoes is not."""
    return checked_on(person, day).changes.isdisjoint({Adaptation.SEATED, Adaptation.IN_SHOES})


def held_back_reason(person: Person) -> str:
    """What to do first, where exercises are held back; else nothing."""
    known = screening_status(person)
    return known.headline if known.state is State.HELD else ""


def _something_new(person: Person, since: int) -> RepeatReason | None:
    """By the order of storing: a session stored after the answers counts, whatever its clock said."""
    felt = first_felt(person, own_places(person))
    new = something_new(new_pain_since(person, since), felt, since)
    if new is RepeatReason.ANOTHER_PLACE:  # only then are all the daily answers looked at
        felt = felt | dict.fromkeys(hurting_before_exercise(person, felt), _BEFORE_ALL)
        return something_new(None, felt, since)
    return new


_BEFORE_ALL = -1
