"""One page of the safety check: a short list or two, answered with ticks or with "None of these"."""

from __future__ import annotations

from datetime import datetime

from django.db import DatabaseError
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork.core.question import ScreenPage, contradictions, questions_of
from footwork.web.database_errors import explain
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest
from footwork.web.plan.requested_session import address_keeping_request, requested_session
from footwork.web.screening.draft import draft, finish, first_open, is_answered, pages, save_page
from footwork.web.screening.status import State, screening_status, ticked_before
from footwork.web.screening.text import both


@require_http_methods(["GET", "HEAD", "POST"])
def screening_page(request: PersonRequest, number: int) -> HttpResponse:
    if not 1 <= number <= len(pages()):
        raise Http404("The safety check has no such page.")
    if request.method == "POST":
        return _answered(request, number)
    error = _missing("Almost there: please", pages()[number - 1]) if "open" in request.GET else ""
    return form(request, number, error=error)


def form(
    request: PersonRequest, number: int, ticked: set[str] | None = None, error: str = "", status: int = 200
) -> HttpResponse:
    """The page with what is `ticked`; unless that is said, with what was ticked there before."""
    page = pages()[number - 1]
    context = {
        "page_name": "screening",
        "page": page,
        "number": number,
        "numbers": range(1, len(pages()) + 1),
        "ticked": _ticked(request.person, page) if ticked is None else ticked,
        "consent": next((one for one in questions_of(page.groups) if one.lifts), None),
        "is_liftable": _is_liftable_elsewhere(request.person, page),
        "error": error,
        "why": screening_status(request.person).why if number == 1 else "",
        "action": address_keeping_request(request, "screening-page", number),
    }
    return render(request, "screening_page.html", context, status=status)


def _ticked(person: Person, page: ScreenPage) -> set[str]:
    given = draft(person, datetime.now().astimezone())
    if not is_answered(page, given):
        return set(ticked_before(person))
    return {id for group in page.groups for id in given[group.title]}


def _is_liftable_elsewhere(person: Person, page: ScreenPage) -> bool:
    """Whether something that consent lifts is ticked on another page."""
    given = {id for ids in draft(person, datetime.now().astimezone()).values() for id in ids}
    others = (question for other in pages() if other != page for question in questions_of(other.groups))
    return any(question.is_liftable and question.id in given for question in others)


def _answered(request: PersonRequest, number: int) -> HttpResponse:
    page, answer = pages()[number - 1], request.POST.get("answer")
    ticked = {one.id for one in questions_of(page.groups)} & set(request.POST.getlist("tick"))
    applies = any(one.id in ticked and not one.lifts for one in questions_of(page.groups))
    consents = any(one.id in ticked and one.lifts for one in questions_of(page.groups))  # to what another page has
    if answer == "none" and applies:
        return form(request, number, ticked, _both(page), 400)
    if answer != "back" and (wrong := contradictions(page.groups, ticked)):
        return form(request, number, ticked, both(*wrong[0]), 400)
    if answer not in ("none", "back") and not (applies or consents):
        return form(request, number, ticked, _missing("Please", page), 400)
    now = datetime.now().astimezone()
    try:
        save_page(request.person, page, None if answer == "back" and not applies else ticked, now)
        return HttpResponseRedirect(_onwards(request, number - 1 if answer == "back" else number + 1, now))
    except DatabaseError as error:
        return form(
            request, number, ticked, f"Your answer could not be saved: {explain(error)}. Please try again.", 503
        )


def _onwards(request: PersonRequest, number: int, now: datetime) -> str:
    """The address after a page was answered: that of page `number`, or of what follows from all answers."""
    if number < 1:
        return reverse("today")
    if number <= len(pages()):
        return address_keeping_request(request, "screening-page", number)
    if missing := first_open(draft(request.person, now)):
        return address_keeping_request(request, "screening-page", missing, open="1")
    finish(request.person, now)
    known, session = screening_status(request.person), requested_session(request)
    # nothing is to be said to a person for whom nothing is different: the session they came for begins
    if session and known.state is State.FREE and known.decision and not known.decision.has_news:
        return reverse("player", args=[session.routine.id])
    return address_keeping_request(request, "screening")


def _titles(page: ScreenPage) -> str:
    return " and ".join(f"“{group.title}”" for group in page.groups)


def _missing(please: str, page: ScreenPage) -> str:
    return f"{please} answer {_titles(page)}. Tick what applies, or press “None of these”."


def _both(page: ScreenPage) -> str:
    return f"In {_titles(page)} you ticked a problem and pressed “None of these”. Which is right?"
