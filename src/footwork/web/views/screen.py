"""The safety check: what follows from the newest answers, or its first page where answers are needed."""

from __future__ import annotations

from datetime import datetime

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from footwork.core.safety import TOO_MUCH_PAIN
from footwork.web.consent import consent, keep_consent
from footwork.web.screening import State, standing
from footwork.web.trouble import trouble
from footwork.web.views.screen_page import form
from footwork.web.wanted import address, wanted

CHANGED = "Your answers have changed since you opened that page. Please read this again."


@require_safe
def screen(request: HttpRequest) -> HttpResponse:
    if standing().state in (State.FREE, State.HELD) and "again" not in request.GET:
        return _outcome(request, CHANGED if "changed" in request.GET else "")
    return form(request, 1)


@require_http_methods(["GET", "HEAD", "POST"])
def screen_consent(request: HttpRequest) -> HttpResponse:
    """A person who was held back says that a clinician agrees. Opening the address again shows what follows."""
    if request.method != "POST":
        return HttpResponseRedirect(address(request, "screen"))
    given = request.POST.get("number", "")
    try:
        agreed = keep_consent(int(given) if given.isdecimal() else 0, datetime.now().astimezone())
    except DatabaseError as error:
        return _outcome(request, f"This could not be saved: {trouble(error)}. Please try again.", 503)
    return HttpResponseRedirect(address(request, "screen", **({} if agreed else {"changed": "1"})))


def _outcome(request: HttpRequest, notice: str, status: int = 200) -> HttpResponse:
    context = {
        "page_name": "screen",
        "known": standing(),
        "accepted_pain": TOO_MUCH_PAIN,
        "notice": notice,
        "session": wanted(request),
        "consent": consent()[1],
        "consent_address": address(request, "screen-consent"),
        "again_address": address(request, "screen", again=""),
    }
    return render(request, "screened.html", context, status=status)
