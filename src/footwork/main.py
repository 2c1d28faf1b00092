"""The front door: opens the command line and hands it the site's rooms, each imported when it is entered."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from footwork import local_time
from footwork.cli import footwork
from footwork.cli.services import Services
from footwork.core.record import Record
from footwork.core.sender import Sender
from footwork.core.start import Start
from footwork.core.timeline import Timeline


def run() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a letter that the terminal cannot show must not end a command
            stream.reconfigure(errors="replace")
    services = Services(
        serve=_serve,
        keep=_keep,
        build=_build,
        progress=_progress,
        week=_week,
        import_activities=_import_activities,
        before_start=_before_start,
        render=_render,
    )
    footwork(obj=services, prog_name="footwork")


def _serve(host: str, port: int, browser: bool) -> None:
    from footwork.web.server import serve

    serve(host, port, browser)


def _keep(record: Record) -> str:
    from footwork.web.terminal.records import save_from_terminal

    return save_from_terminal(record)


def _before_start(ask: Callable[[], dict[str, list[str]]]) -> Start:
    from footwork.web.terminal.screening import start

    return start(ask)


def _progress() -> str:
    from footwork.web.database import open_database

    open_database()
    from footwork.outputs.progress.text import text
    from footwork.web.people.current import default_person
    from footwork.web.progress import progress

    known = progress(default_person(), local_time.today())
    return text(known.courses, known.weeks)


def _week(ago: int) -> str:
    from footwork.web.database import open_database

    open_database()
    from footwork.core.times import WEEK, monday_of
    from footwork.web.people.current import default_person
    from footwork.web.screening.answers import is_older
    from footwork.web.views.walking_card import walking_card
    from footwork.web.week.text import week_text

    person, today = default_person(), local_time.today()
    monday, older, card = monday_of(today) - ago * WEEK, is_older(person, today), walking_card(person, today)
    return week_text(person, monday, today, older=older, held=card.status.headline, urges=card.urges)


def _import_activities(files: Sequence[Path]) -> str:
    from footwork.web.database import open_database

    open_database()
    from footwork.web.people.current import default_person
    from footwork.web.week.imports import import_paths

    return import_paths(default_person(), files, local_time.now())


def _build(timeline: Timeline, look: str, site: str, sender: Sender) -> str:
    from footwork.outputs.web_player.single_file import single_file

    return single_file(timeline, look, site, sender, _render)


def _render(template: str, context: dict[str, Any]) -> str:
    from footwork.web.database import open_site

    open_site()
    from django.template.loader import render_to_string

    return render_to_string(template, context)
