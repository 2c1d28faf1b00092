"""The player's page: of what differs between people, only whom the figures show is in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork.core.easier import eased
from footwork.core.errors import UnknownName
from footwork.core.record import ASKED, MOST_NOTE, WORST, Place
from footwork.core.timeline import Timeline, timeline_of
from footwork.outputs.cues import document
from footwork.web.choices import Choices, chosen
from footwork.web.clips import clips_of
from footwork.web.figures import item_figure_url
from footwork.web.prepared import Prepared
from footwork.web.routines import timeline

CHANNELS = [
    ("voice", "Voice: what to do", "Volume of the voice"),
    ("counts", "Spoken numbers", "Volume of the numbers"),
    ("tones", "Bells", "Volume of the bells"),
    ("vibration", "Vibration", "Strength of the vibration"),
]
"""What can be heard and felt: its name in the form, and the labels of its switch and of its volume."""


@require_safe
@ensure_csrf_cookie
def player(request: HttpRequest, routine: str) -> HttpResponse:
    return _page(routine, chosen()).answer(request)


def _figures(unrolled: Timeline, choices: Choices) -> Iterator[dict[str, object]]:
    """Where the figure of each item is, side by side."""
    for number, item in enumerate(unrolled.routine.items):
        if item.dose.posed:
            for side in item.dose.sides.in_turn:
                src = item_figure_url(unrolled.routine.id, number, side, choices)
                yield {"item": number, "side": side.value, "src": src}


@cache
def _page(routine: str, choices: Choices) -> Prepared:
    try:
        unrolled = timeline(routine, choices.ready)
    except UnknownName as error:
        raise Http404(str(error)) from None
    easier = eased(unrolled.routine)
    context = {
        "timeline": unrolled,
        "words": unrolled.routine.words,
        "document": document(unrolled),
        "easier": document(timeline_of(easier, unrolled.pace)) if easier else None,
        "clips": clips_of(routine, choices.ready),
        "figures": list(_figures(unrolled, choices)),
        "places": [place.value for place in Place],
        "reasons": [reason.value for reason in ASKED],
        "scores": range(WORST + 1),
        "most_note": MOST_NOTE,
        "channels": CHANNELS,
    }
    return Prepared.of(render_to_string("player.html", context))
