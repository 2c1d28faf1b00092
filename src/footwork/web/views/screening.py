"""The safety check: what follows from the newest answers, or its first page where answers are needed."""

from __future__ import annotations

from datetime import datetime

from django.db import DatabaseError
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from footwork.core.safety import TOO_MUCH_PAIN
from footwork.web.database_errors import explain
from footwork.web.people.request import PersonRequest
from footwork.web.plan.requested_session import address_keeping_request, requested_session
from footwork.web.screening.consent import consent, save_consent
from footwork.web.screening.status import State, screening_status
from footwork.web.views.screening_page import form

CHANGED = "Your answers have changed since you opened that page. Please read this again."


@require_safe
def screening(request: PersonRequest) -> HttpResponse:
    if screening_status(request.person).state in (State.FREE, State.HELD) and "again" not in request.GET:
        return _outcome(request, CHANGED if "changed" in request.GET else "")
    return form(request, 1)


@require_http_methods(["GET", "HEAD", "POST"])
def screening_consent(request: PersonRequest) -> HttpResponse:
    """A person who was held back says that a clinician agrees. Opening the address again shows what follows."""
    if request.method != "POST":
        return HttpResponseRedirect(address_keeping_request(request, "screening"))
    given = request.POST.get("number", "")
    try:
        agreed = save_consent(request.person, int(given) if given.isdecimal() else 0, datetime.now().astimezone())
    except DatabaseError as error:
        return _outcome(request, f"This could not be saved: {explain(error)}. Please try again.", 503)
    return HttpResponseRedirect(address_keeping_request(request, "screening", **({} if agreed else {"changed": "1"})))


def _outcome(request: PersonRequest, notice: str, status: int = 200) -> HttpResponse:
    context = {
        "page_name": "screening",
        "known": screening_status(request.person),
        "accepted_pain": TOO_MUCH_PAIN,
        "notice": notice,
        "session": requested_session(request),
        "consent": consent()[1],
        "consent_address": address_keeping_request(request, "screening-consent"),
        "again_address": address_keeping_request(request, "screening", again=""),
    }
    return render(request, "screening.html", context, status=status)
