"""The player's page, or the way to the safety check before it. Of what differs between people only what they have
chosen is in it."""

from __future__ import annotations

from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork.core.errors import UnknownName
from footwork.core.record import Place
from footwork.figure.looks import USUAL
from footwork.web.choices import READY_SECONDS, Choices, chosen
from footwork.web.clips import clips_of, how_to_clips_of
from footwork.web.easier import easier, easier_url
from footwork.web.figures import item_figure_url
from footwork.web.following import followed_in_sessions
from footwork.web.player_context import pictured, player_context
from footwork.web.prepared import FOREVER, Prepared
from footwork.web.routines import played, timeline
from footwork.web.screening import State, standing
from footwork.web.whose import diary_id


@require_safe
@ensure_csrf_cookie
def player(request: HttpRequest, routine: str) -> HttpResponse:
    """A routine of which the answers leave nothing leads to the plan, which says so and offers others."""
    known = standing()
    choices = chosen(known)
    if routine in played(choices).emptied:
        return HttpResponseRedirect(f"{reverse('plan')}#otherwise")
    page = _page(routine, choices, followed_in_sessions(), diary_id())
    if known.state is not State.FREE:
        return HttpResponseRedirect(f"{reverse('screen')}?{urlencode({'for': routine})}")
    return page.answer(request)


@lru_cache(maxsize=32)
def _page(routine: str, choices: Choices, followed: tuple[Place, ...], diary: str) -> Prepared:
    try:
        unrolled = timeline(routine, choices)
    except UnknownName as error:
        raise Http404(str(error)) from None
    figures = [
        {"item": item, "side": side.value, "src": item_figure_url(routine, item, side, choices)}
        for item, side in pictured(unrolled)
    ]
    said = {"clips": clips_of(routine, choices), "how_to_clips": how_to_clips_of(routine, choices)}
    context = {"layout": "base.html", "figures": figures, "diary": diary, "easier_url": easier_url(routine, choices)}
    return Prepared.of(render_to_string("player.html", player_context(unrolled, followed) | said | context))


@require_safe
def easier_session(request: HttpRequest, digest: str, routine: str, ready: int) -> HttpResponse:
    """An address of old leads nowhere: its page would go on with a session that is not the same any more."""
    if ready not in READY_SECONDS:
        raise Http404(f"Nobody has {ready} s more to get ready.")
    try:
        found = easier(routine, chosen()._replace(look=USUAL, ready=ready))
    except (UnknownName, ValueError) as error:
        raise Http404(str(error)) from None
    if found is None or found.digest != digest:
        raise Http404("What is easier here is another by now.")
    answer = found.answer(request)
    answer.headers["Cache-Control"] = FOREVER
    return answer
