"""The plan for calendar programs: a file to take in, and a feed to subscribe to."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpResponse
from django.utils.crypto import constant_time_compare, salted_hmac
from django.views.decorators.http import require_safe

from footwork import local_time
from footwork.core.planned_sessions import PlannedSessions
from footwork.outputs.table import output
from footwork.web.cached_response import CachedResponse
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest
from footwork.web.plan.composed import PlayedSessions
from footwork.web.plan.preferences import preferences
from footwork.web.plan.store import current_plan
from footwork.web.screening.status import State, screening_status

_CALENDAR = output("calendar")
_DIGITS = 32


def feed_token(person: Person) -> str:
    """What makes the address of the feed hard to guess: calendar programs bring no cookie."""
    return salted_hmac("footwork.calendar", str(current_plan(person).id)).hexdigest()[:_DIGITS]


@require_safe
def calendar_file(request: PersonRequest) -> HttpResponse:
    """With alarms."""
    response = _calendar(request.person, alarms=True).answer(request)
    response.headers["Content-Disposition"] = f'attachment; filename="footwork{_CALENDAR.suffix}"'
    return response


@require_safe
def calendar_feed(request: PersonRequest, token: str) -> HttpResponse:
    """The same for whoever asks every minute: where nothing has changed, nothing is sent."""
    if not constant_time_compare(token, feed_token(request.person)):
        raise Http404("There is no such calendar.")
    return _calendar(request.person, alarms=False).answer(request)


def _calendar(person: Person, *, alarms: bool) -> CachedResponse:
    """Without alarms while somebody should see somebody first."""
    begin = date(local_time.now().year, 1, 1)
    alarms = alarms and screening_status(person).state is not State.HELD
    timelines = PlayedSessions(preferences(person))
    sessions = PlannedSessions(current_plan(person), timelines, begin, alarms=alarms)
    return CachedResponse.of(_CALENDAR.compile(sessions), _CALENDAR.media_type)
