"""The safety check: what follows from the newest answers, or its first page where answers are needed."""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footwork import local_time
from footwork.core.safety import TOO_MUCH_PAIN
from footwork.web.database_errors import explain
from footwork.web.people.request import PersonRequest
from footwork.web.plan.requested_session import address_keeping_request, requested_session
from footwork.web.screening.advice import advice_done
from footwork.web.screening.consent import consent, found_read, save_consent
from footwork.web.screening.forms import ConsentForm
from footwork.web.screening.status import State, screening_status
from footwork.web.views.actions import action_of
from footwork.web.views.screening_page import form


@require_safe
def screening(request: PersonRequest) -> HttpResponse:
    if screening_status(request.person).state in (State.FREE, State.HELD) and "again" not in request.GET:
        return _outcome(request, _changed() if "changed" in request.GET else "")
    return form(request, 1)


@action_of("screening")
def screening_consent(request: PersonRequest) -> HttpResponse:
    """A person who was held back says that a clinician agrees. Opening the address again shows what follows."""
    form = ConsentForm(request.POST)
    read = form.cleaned_data if form.is_valid() else {}
    number, found = read.get("number", 0), read.get("found", "")  # 0 is the number of no answers
    try:
        agreed = save_consent(request.person, number, found, local_time.now())
    except DatabaseError as error:
        return _outcome(request, _("This could not be saved: {why}. Please try again.").format(why=explain(error)), 503)
    return HttpResponseRedirect(address_keeping_request(request, "screening", **({} if agreed else {"changed": "1"})))


@action_of("today")
def screening_advice_done(request: PersonRequest, question: str) -> HttpResponse:
    advice_done(request.person, question)
    return HttpResponseRedirect(reverse("today"))


def _changed() -> str:
    return _("Your answers have changed since you opened that page. Please read this again.")


def _outcome(request: PersonRequest, notice: str, status: int = 200) -> HttpResponse:
    known = screening_status(request.person)
    context = {
        "page_name": "screening",
        "known": known,
        "found_read": found_read(known),
        "accepted_pain": TOO_MUCH_PAIN,
        "notice": notice,
        "session": requested_session(request),
        "consent": consent()[1],
        "consent_address": address_keeping_request(request, "screening-consent"),
        "again_address": address_keeping_request(request, "screening", again=""),
    }
    return render(request, "screening.html", context, status=status)
