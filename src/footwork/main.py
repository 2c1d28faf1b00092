"""The front door: opens the command line and hands it the site's rooms, each imported when it is entered."""

from __future__ import annotations

import sys
from io import TextIOWrapper

from footwork.cli import footwork
from footwork.cli.doors import Doors
from footwork.core.record import Record


def run() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a letter that the terminal cannot show must not end a command
            stream.reconfigure(errors="replace")
    footwork(obj=Doors(serve=_serve, keep=_keep), prog_name="footwork")


def _serve(host: str, port: int, browser: bool) -> None:
    from footwork.web.server import serve

    serve(host, port, browser)


def _keep(record: Record) -> None:
    from footwork.web.terminal_records import keep_from_terminal

    keep_from_terminal(record)
