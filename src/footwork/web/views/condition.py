"""One condition: what it is, what helps, which exercises this person can do for it, and when to see someone."""

from __future__ import annotations

from typing import NamedTuple

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork.catalogue.library import library
from footwork.core.adaptation import suits, way_that_suits
from footwork.core.condition import Condition, Suggestion, left_out, signs
from footwork.core.errors import UnknownName
from footwork.core.exercise import Exercise
from footwork.core.question import Question, questions_of
from footwork.web.people.request import PersonRequest
from footwork.web.plan.own_routine import own_exercises
from footwork.web.plan.preferences import Preferences, preferences
from footwork.web.plan.routines import planned_version
from footwork.web.player.figures import still_url


class Suggested(NamedTuple):
    """An exercise as its card shows it: with what it is left out, what this person does instead, if they must, and
    whether it is among their own exercises already."""

    suggestion: Suggestion
    exercise: Exercise
    still: str | None
    not_with: list[Question]
    suits: bool
    instead: Exercise | None
    added: bool


@require_safe
@ensure_csrf_cookie
def condition(request: PersonRequest, condition: str) -> HttpResponse:
    try:
        shown = library().condition(condition)
    except UnknownName as error:
        raise Http404(str(error)) from None
    questions = {one.id: one for one in questions_of(library().screen())}
    choices = preferences(request.person)
    context = {
        "page_name": "condition",
        "condition": shown,
        "signs": signs(shown, questions),
        "suggested": [_suggested(shown, one, questions, choices) for one in shown.exercises],
        "words": library().words(),
    }
    return render(request, "condition.html", context)


def _suggested(
    condition: Condition, suggestion: Suggestion, questions: dict[str, Question], choices: Preferences
) -> Suggested:
    exercise = library().exercise(suggestion.exercise)
    return Suggested(
        suggestion,
        exercise,
        still_url(exercise, choices.look),
        list(left_out(exercise, (questions[id] for id in condition.asked))),
        suits(exercise, choices.changes),
        way_that_suits(exercise, choices.changes, library().find),
        exercise.id in own_exercises(planned_version(choices)),
    )
