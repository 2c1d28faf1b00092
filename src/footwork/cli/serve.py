"""footwork serve"""

from __future__ import annotations

import click

from footwork.cli.doors import Doors
from footwork.core.errors import FootworkError

PORT = 8520
LOOPBACK = ("127.0.0.1", "::1", "localhost")


@click.command("serve")
@click.option("--port", type=click.IntRange(1, 65535), default=PORT, show_default=True, help="Or the next free one.")
@click.option("--host", default="127.0.0.1", show_default=True, help="This computer only.")
@click.option("--browser/--no-browser", default=True, help="Open a browser when there is one.")
@click.pass_obj
def command(doors: Doors, port: int, host: str, browser: bool) -> None:
    """Open Footwork in the browser of this computer."""
    if host not in LOOPBACK:
        raise FootworkError(
            f"Footwork serves one person without a password, so it answers this computer only, not {host}. "
            "Leave --host out."
        )
    doors.serve(host, port, browser)
