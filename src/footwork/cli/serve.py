"""footwork serve"""

from __future__ import annotations

import click

from footwork.cli.services import Services
from footwork.core.errors import FootworkError
from footwork.translation import gettext as _

PORT = 8520
LOOPBACK = ("127.0.0.1", "::1", "localhost")


@click.command("serve")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=PORT, show_default=True, help="If it is taken, the next free one."
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="An address of this computer: 127.0.0.1, ::1 or localhost. Other devices can't open it.",
)
@click.option("--browser/--no-browser", default=True, help="Open a browser if there is one.")
@click.pass_obj
def command(doors: Services, port: int, host: str, browser: bool) -> None:
    """Open Footwork in the browser of this computer."""
    if host not in LOOPBACK:
        only = _("Footwork only answers this computer, not {host}.").format(host=host)
        raise FootworkError(f"{only} " + _("On a network, others could read your data. Leave out --host."))
    doors.serve(host, port, browser)
