"""The plan for calendar programs: a file to take in, and a feed to subscribe to."""

from __future__ import annotations

from datetime import date, datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare, salted_hmac
from django.views.decorators.http import require_safe

from footwork.outputs.calendar import MEDIA_TYPE, compile_plan
from footwork.web.cached_response import CachedResponse
from footwork.web.plan.preferences import preferences
from footwork.web.plan.routines import played_routines
from footwork.web.plan.store import current_plan
from footwork.web.screening.status import State, screening_status

_DIGITS = 32


def feed_token() -> str:
    """What makes the address of the feed hard to guess: calendar programs bring no cookie."""
    return salted_hmac("footwork.calendar", str(current_plan().id)).hexdigest()[:_DIGITS]


@require_safe
def calendar_file(request: HttpRequest) -> HttpResponse:
    """With alarms."""
    response = _calendar(alarms=True).answer(request)
    response.headers["Content-Disposition"] = 'attachment; filename="footwork.ics"'
    return response


@require_safe
def calendar_feed(request: HttpRequest, token: str) -> HttpResponse:
    """The same for whoever asks every minute: where nothing has changed, nothing is sent."""
    if not constant_time_compare(token, feed_token()):
        raise Http404("There is no such calendar.")
    return _calendar(alarms=False).answer(request)


def _calendar(*, alarms: bool) -> CachedResponse:
    """Without alarms while somebody should see somebody first."""
    begin = date(datetime.now().astimezone().year, 1, 1)
    alarms = alarms and screening_status().state is not State.HELD
    return CachedResponse.of(
        compile_plan(current_plan(), played_routines(preferences()).timelines, begin, alarms=alarms).decode(),
        MEDIA_TYPE,
    )
