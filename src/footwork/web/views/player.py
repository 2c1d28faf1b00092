"""The player's page, or the way to the safety check before it. Of what differs between people only what they have
chosen is in it."""

from __future__ import annotations

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork.core.errors import UnknownName
from footwork.core.place import Place
from footwork.outputs.web_player.context import document_on_page, pictured, player_context
from footwork.translation import cached_by_language
from footwork.web.cached_response import FOREVER, SMALLEST, CachedResponse
from footwork.web.diary.diary_id import diary_id
from footwork.web.diary.tracked import tracked_places_in_sessions
from footwork.web.people.request import PersonRequest
from footwork.web.plan.find_timeline import timeline
from footwork.web.plan.preferences import Preferences, preferences
from footwork.web.plan.routines import played_routines
from footwork.web.player.clips import clips_of, how_to_clips_of
from footwork.web.player.easier import easier, easier_url
from footwork.web.player.figures import item_figure_url, still_url
from footwork.web.screening.status import State, screening_status
from footwork.web.views.addressed import heard_choices


@require_safe
@ensure_csrf_cookie
def player(request: PersonRequest, routine: str) -> HttpResponse:
    """A routine of which the answers leave nothing leads to the plan, which says so and offers others."""
    known = screening_status(request.person)
    choices = preferences(request.person)
    if routine in played_routines(choices).emptied:
        return HttpResponseRedirect(f"{reverse('plan')}#otherwise")
    page = _page(routine, choices, tracked_places_in_sessions(request.person), diary_id(request.person))
    if known.state is not State.FREE:
        return HttpResponseRedirect(f"{reverse('screening')}?{urlencode({'for': routine})}")
    return page.answer(request)


@cached_by_language(32)
def _page(routine: str, choices: Preferences, followed: tuple[Place, ...], diary: str) -> CachedResponse:
    try:
        unrolled = timeline(routine, choices)
    except UnknownName as error:
        raise Http404(str(error)) from None
    figures = [
        {"item": item, "side": side.value, "src": item_figure_url(routine, item, side, choices)}
        for item, side in pictured(unrolled)
    ]
    items = unrolled.routine.items
    stills = [
        {"name": item.exercise.name, "src": src} for item in items if (src := still_url(item.exercise, choices.look))
    ]
    said = {"clips": clips_of(routine, choices), "how_to_clips": how_to_clips_of(routine, choices)}
    shown = {"figures": figures, "stills": stills}
    told = player_context(unrolled, followed)
    context = {"layout": "base.html", "diary": diary, "easier_url": easier_url(routine, choices)}
    sent = {"on_page": document_on_page(told["document"])}
    return CachedResponse.of(render_to_string("player.html", told | said | shown | context | sent), level=SMALLEST)


@require_safe
def easier_session(request: PersonRequest, digest: str, routine: str, ready: int) -> HttpResponse:
    """An address of old leads nowhere: its page would go on with a session that is not the same any more."""
    choices = heard_choices(request.person, ready)
    try:
        found = easier(routine, choices)
    except (UnknownName, ValueError) as error:
        raise Http404(str(error)) from None
    if found is None or found.digest != digest:
        raise Http404("What is easier here is another by now.")
    answer = found.answer(request)
    answer.headers["Cache-Control"] = FOREVER
    return answer
