"""Shoes: the start of a check, the pairs, and what fits the person."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from footwork import local_time
from footwork.catalogue.library import library
from footwork.core.pair import Pair, Purpose, Wear
from footwork.core.shoe_check import ShoeCheck
from footwork.core.shoes import ShoeQuestion, advice, open_questions
from footwork.translation.dates import month
from footwork.web.forms import Form
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest
from footwork.web.screening.facts import person_facts
from footwork.web.shoes.checks import newest_result, open_check
from footwork.web.shoes.pairs import pair, pairs

PURPOSES = {
    Purpose.EVERYDAY: _("Everyday wear"),
    Purpose.WALKING: _("Walking"),
    Purpose.RUNNING: _("Running"),
    Purpose.SPORT: _("Other sport"),
    Purpose.WORK: _("Work"),
    Purpose.INDOORS: _("At home"),
    Purpose.EXERCISES: _("These exercises"),
}
PICTURES = {
    Purpose.EVERYDAY: "shoe-outline",
    Purpose.WALKING: "week-walk",
    Purpose.RUNNING: "week-run",
    Purpose.SPORT: "week-other",
    Purpose.WORK: "shoe-heel-height",
    Purpose.INDOORS: "shoe-comfort",
    Purpose.EXERCISES: "shoe-bend",
}
"""Illustrations, by what the pair is for."""
WEAR = {
    Wear.NOT_LOOKED: _("Wear not checked yet"),
    Wear.FINE: _("No wear found"),
    Wear.SOME: _("Some wear: look for a new pair"),
    Wear.WORN_OUT: _("Worn out: replace it"),
}
YEARS_BACK = 10


class ShownPair(NamedTuple):
    """A pair, what it is for and how worn it is in words, and the day to look again, if there is one."""

    pair: Pair
    worn: Wear
    next_look: date | None
    is_due: bool

    @classmethod
    def of(cls, one: Pair, today: date) -> ShownPair:
        guide = library().shoe_guide()
        return cls(one, one.wear(guide), one.next_look(guide), one.is_due(guide, today))

    @property
    def purpose(self) -> str:
        return str(PURPOSES[self.pair.purpose])

    @property
    def wear(self) -> str:
        return str(WEAR[self.worn])

    @property
    def picture(self) -> str:
        return PICTURES[self.pair.purpose]


class UnderWay(NamedTuple):
    """A check that was broken off: how much of it is answered, and where it goes on."""

    answered: int
    onwards: ShoeQuestion
    pair: Pair | None


class LastResult(NamedTuple):
    """The last check that was finished, how many things it gave to do, and of which pair it was."""

    check: ShoeCheck
    to_do: int
    pair: Pair | None


@require_safe
def shoes(request: PersonRequest) -> HttpResponse:
    return show_shoes(request)


def show_shoes(request: PersonRequest, sent: Form | None = None, status: int = 200) -> HttpResponse:
    """With what was typed in the form that was `sent` and refused, if one was."""
    today = local_time.today()
    shown = [ShownPair.of(one, today) for one in pairs(request.person)]
    context = {
        "page_name": "shoes",
        "questions": len(library().shoe_questions()),
        "first": library().shoe_questions()[0],
        "under_way": _under_way(request.person),
        "last": _last(request.person),
        "for_you": library().shoe_guide().advice_for(person_facts(request.person)),
        "worn": [one for one in shown if not one.pair.retired_on],
        "retired": [one for one in shown if one.pair.retired_on],
        "purposes": [(one.value, words) for one, words in PURPOSES.items()],
        "months": [(str(number), month(number)) for number in range(1, 13)],
        "years": [str(year) for year in range(today.year, today.year - YEARS_BACK, -1)],
        "today": today,
        "refused": sent,
    }
    return render(request, "shoes.html", context, status=status)


def _under_way(person: Person) -> UnderWay | None:
    begun, questions = open_check(person), library().shoe_questions()
    left = open_questions(questions, begun.answers) if begun else []
    if begun is None or not left:
        return None
    return UnderWay(len(questions) - len(left), left[0], pair(person, begun.pair) if begun.pair else None)


def _last(person: Person) -> LastResult | None:
    check = newest_result(person)
    if check is None:
        return None
    todo = advice(library().shoe_questions(), check.answers, person_facts(person))
    return LastResult(check, len(todo), pair(person, check.pair) if check.pair else None)
