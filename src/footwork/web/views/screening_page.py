"""One page of the safety check: a short list or two, answered with ticks or with "None of these"."""

from __future__ import annotations

from datetime import datetime

from django.db import DatabaseError
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from footwork import local_time
from footwork.core.question import ScreenPage, questions_of
from footwork.web.database_errors import explain
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest
from footwork.web.plan.requested_session import address_keeping_request, requested_session
from footwork.web.screening.answers import ticked_before
from footwork.web.screening.draft import draft, emergencies, finish, first_open, is_answered, pages, save_page
from footwork.web.screening.forms import ScreenForm, missing
from footwork.web.screening.status import State, screening_status
from footwork.web.screening.text import first_to_do


@require_http_methods(["GET", "HEAD", "POST"])
def screening_page(request: PersonRequest, number: int) -> HttpResponse:
    if not 1 <= number <= len(pages()):
        raise Http404("The safety check has no such page.")
    if request.method == "POST":
        return _answered(request, number)
    error = missing(pages()[number - 1], is_last_open=True) if "open" in request.GET else ""
    return form(request, number, error=error)


def form(
    request: PersonRequest, number: int, ticked: set[str] | None = None, error: str = "", status: int = 200
) -> HttpResponse:
    """The page with what is `ticked`; unless that is said, with what was ticked there before."""
    page, urgent = pages()[number - 1], emergencies(request.person)
    context = {
        "page_name": "screening",
        "page": page,
        "number": number,
        "numbers": range(1, len(pages()) + 1),
        "ticked": _ticked(request.person, page) if ticked is None else ticked,
        "consent": next((one for one in questions_of(page.groups) if one.lifts), None),
        "is_liftable": _is_liftable_elsewhere(request.person, page),
        "error": error,
        "emergencies": urgent,
        "headline": first_to_do(urgent) if urgent else "",
        "why": screening_status(request.person).why if number == 1 else "",
        "action": address_keeping_request(request, "screening-page", number),
    }
    return render(request, "screening_page.html", context, status=status)


def _ticked(person: Person, page: ScreenPage) -> set[str]:
    given = draft(person, local_time.now())
    if not is_answered(page, given):
        return set(ticked_before(person))
    return {id for group in page.groups for id in given[group.id]}


def _is_liftable_elsewhere(person: Person, page: ScreenPage) -> bool:
    """Whether something that consent lifts is ticked on another page."""
    given = _drafted(person)
    others = (question for other in pages() if other != page for question in questions_of(other.groups))
    return any(question.is_liftable and question.id in given for question in others)


def _drafted(person: Person) -> set[str]:
    return {id for ids in draft(person, local_time.now()).values() for id in ids}


def _answered(request: PersonRequest, number: int) -> HttpResponse:
    sent, now = ScreenForm(pages()[number - 1], request.POST), local_time.now()
    if not sent.is_valid():
        return form(request, number, sent.ticked, sent.refusals[0].sentence, 400)
    back = sent.is_going_back
    try:
        save_page(request.person, pages()[number - 1], None if back and not sent.applies else sent.ticked, now)
        return HttpResponseRedirect(_onwards(request, number - 1 if back else number + 1, now))
    except DatabaseError as error:
        told = _("Your answer could not be saved: {why}. Please try again.").format(why=explain(error))
        return form(request, number, sent.ticked, told, 503)


def _onwards(request: PersonRequest, number: int, now: datetime) -> str:
    """The address after a page was answered: that of page `number`, or of what follows from all answers."""
    if number < 1:
        return reverse("today")
    if number <= len(pages()):
        return address_keeping_request(request, "screening-page", number)
    if unanswered := first_open(draft(request.person, now)):
        return address_keeping_request(request, "screening-page", unanswered, open="1")
    finish(request.person, now)
    known, session = screening_status(request.person), requested_session(request)
    # nothing is to be said to a person for whom nothing is different: the session they came for begins
    if session and known.state is State.FREE and known.decision and not known.decision.has_news:
        return reverse("player", args=[session.routine.id])
    return address_keeping_request(request, "screening")
