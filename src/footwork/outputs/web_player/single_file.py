"""The player as one file: opened by a double click, without a server, an account or a network.

Its page is a template of the site, so whoever calls hands in what renders one.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from hashlib import sha256
from typing import Any

from footwork.catalogue.frequency_text import programme_text
from footwork.core.address import is_this_computer
from footwork.core.prescription import Prescription
from footwork.core.side import Side
from footwork.core.timeline import Timeline
from footwork.figure.figures import Figure
from footwork.figure.looks import USUAL
from footwork.figure.looks import look as look_of
from footwork.outputs.web_player import ASSETS
from footwork.outputs.web_player.clips import HowToPack, Pack, how_to_pack_of, pack_of
from footwork.outputs.web_player.context import pictured, player_context
from footwork.outputs.web_player.palette import palette

Render = Callable[[str, dict[str, Any]], str]
"""A template by its name and what it is filled with, to HTML."""

STYLES = ("footwork.css", "player.css")

POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'unsafe-inline'",
        "style-src 'unsafe-inline'",
        "img-src data:",
        "media-src blob:",
        "worker-src blob:",
        "form-action 'none'",
        "base-uri 'none'",
    ]
)
"""All that the file needs stands in it; it can reach nothing and nobody."""


def compile(timeline: Timeline, render: Render) -> bytes:
    """From nobody and for nobody, with the usual figures; what is done is saved as a file."""
    return single_file(timeline, USUAL, "", Prescription(), render).encode()


def single_file(timeline: Timeline, look: str, site: str, prescription: Prescription, render: Render) -> str:
    """HTML that plays `timeline`; `site` is the address, with a slash at its end, of the Footwork that imports the
    record, or empty where it is to be saved as a file only.

    Raises UnknownName for a look that there is not.
    """
    context = player_context(timeline) | {
        "layout": "file_layout.html",
        "policy": POLICY,
        "styles": "".join((ASSETS / name).read_text(encoding="utf-8") for name in STYLES),
        "script": _script("file_player.js"),
        "ticker": _script("ticker.js"),
        "site": site,
        "this_computer_only": is_this_computer(site),
        "prescription": prescription,
        "programme": list(programme_text(timeline.routine)),
        "figures": [{"item": item, "side": side.value, "src": f"{item} {side}"} for item, side in pictured(timeline)],
        "stills": [_first_still(timeline, look)] if any(pictured(timeline)) else [],
    }
    packed = _packed(timeline, look, context)
    context |= {"packed": packed, "diary": _stand_in(packed, prescription)}
    return render("file_player.html", context)


def _stand_in(packed: str, prescription: Prescription) -> str:
    """A file belongs to no diary. What this name stands for is this file: browsers let all files share what they store,
    and nobody should go on with a session from another person's file."""
    return sha256(f"{packed} {prescription}".encode()).hexdigest()[:32]


def _script(name: str) -> str:
    """A script as it may stand inside a page: what would end it there is escaped."""
    return (ASSETS / name).read_text(encoding="utf-8").replace("</script", "<\\/script")


def _packed(timeline: Timeline, look: str, context: dict[str, Any]) -> str:
    words = timeline.routine.words
    played = {
        "timeline": context["document"],
        "easier": context["easier"],
        "clips": _clips(pack_of(timeline)),
        "how_to": [_clips(how_to_pack_of(item.exercise, words)) for item in timeline.routine.items],
        "figures": {
            f"{item} {side}": _figure(timeline, item, side, look).moving() for item, side in pictured(timeline)
        },
    }
    return urlsafe_b64encode(zlib.compress(json.dumps(played).encode(), 9)).decode()


def _clips(pack: Pack | HowToPack) -> dict[str, Any] | None:
    return {"data": b64encode(pack.data).decode(), "spans": pack.spans} if pack.data else None


def _first_still(timeline: Timeline, look: str) -> dict[str, str]:
    """What stands beside Begin. The whole strip would be as large as the style sheets."""
    item, _side = next(pictured(timeline))
    drawn = _figure(timeline, item, None, look).still()
    source = f"data:image/svg+xml;base64,{b64encode(drawn.encode()).decode()}"
    return {"name": timeline.routine.items[item].exercise.name, "src": source}


def _figure(timeline: Timeline, item: int, side: Side | None, look: str) -> Figure:
    played, words = timeline.routine.items[item], timeline.routine.words
    return Figure(
        played.exercise, words, palette(), dose=played.dose, side=side, pace=timeline.pace, look=look_of(look)
    )
