"""What a person answered in the safety check last, and what follows from it alone."""

from __future__ import annotations

from datetime import date

from footwork.catalogue.library import library
from footwork.core.answered import answers_of
from footwork.core.feet import Fact
from footwork.core.question import Question, questions_of
from footwork.core.safety import Decision, decide
from footwork.core.week import OLDER
from footwork.web.diary import models
from footwork.web.people.data_version import Part, kept_by_version
from footwork.web.people.models import Person
from footwork.web.week.age import age_of


@kept_by_version(of=(Part.REST,))
def newest_screening(person: Person) -> models.Screening | None:
    """The one stored last, whatever the clock said."""
    return models.Screening.objects.filter(person=person).last()


def decision_of(given: models.Screening, found: tuple[Question, ...] = ()) -> Decision | None:
    try:
        return decide(library().screen(), answers_of(given.holding, given.asked), found)
    except ValueError:  # a newer program asks more
        return None


def gravity(answers: models.Screening) -> tuple[int, int]:
    """Orders answers by what follows from them: those that let exercises start, the more changes the graver; those
    that leave a question open; those that hold back."""
    decision = decision_of(answers)
    if decision is None:
        return 1, 0
    return (0, len(decision.changes)) if decision.may_start else (2, decision.action.rank)


@kept_by_version(of=(Part.REST,))
def known_facts(person: Person) -> frozenset[Fact]:
    """What the newest answers tell that makes a finding on the feet call for more."""
    ticked = ticked_now(person)
    return frozenset(one.fact for one in library().feet_facts() if not ticked.isdisjoint(one.known_from))


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
    ticked = ticked_in(given)
    outdated = decision_of(given) is None
    groups = tuple(group for group in library().screen() if group.lasts or outdated)
    return ticked & {question.id for question in questions_of(groups) if not question.lifts}


@kept_by_version(of=(Part.REST,))
def ticked_now(person: Person) -> frozenset[str]:
    """What the newest answers say, in the questions of today."""
    given = newest_screening(person)
    return ticked_in(given) if given else frozenset()


def ticked_in(given: models.Screening) -> frozenset[str]:
    """With the questions of today that ask for what was ticked in one of before."""
    ticked = answers_of(given.holding).ticked
    return ticked | {one.id for one in questions_of(library().screen()) if not ticked.isdisjoint(one.was)}
