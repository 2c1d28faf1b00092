"""What the command line needs of the rooms beside it, handed in from above."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from footwork.core.record import Record
from footwork.core.sender import Sender
from footwork.core.start import Start
from footwork.core.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Services:
    """`serve(host, port, browser)` runs the site until interrupted; `keep(record)` stores it and says what of the plan
    it has changed at once, if anything, or raises NotKept; `build(timeline, look, site, sender)` is the HTML of a
    player in a file of its own; `progress()` the diary judged, as text; `week(ago)` what this week, or one
    so many weeks ago, came to, as text; `import_activities(files)` stores what is new in them and says what came of it;
    `before_start(ask)` what is known of the person: where the questions before the start are not answered, `ask` gives
    what holds, by the parts of the questions; `render(template, context)` a page of the site."""

    serve: Callable[[str, int, bool], None]
    keep: Callable[[Record], str]
    build: Callable[[Timeline, str, str, Sender], str]
    progress: Callable[[], str]
    week: Callable[[int], str]
    import_activities: Callable[[Sequence[Path]], str]
    before_start: Callable[[Callable[[], dict[str, list[str]]]], Start]
    render: Callable[[str, dict[str, Any]], str]
