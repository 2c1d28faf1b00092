"""From a command to a site in the browser, and back when interrupted."""

from __future__ import annotations

import errno
import os
import signal
import sys
import time
import webbrowser
from contextlib import suppress
from threading import Thread
from types import FrameType
from typing import TYPE_CHECKING, Protocol

from waitress.server import create_server

from footwork.core.errors import FootworkError
from footwork.translation import gettext as _
from footwork.web.data_dir import data_folder
from footwork.web.database import back_up_daily, open_database
from footwork.web.log import log_into
from footwork.web.terminal.records import deliver_waiting

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

PORTS_TRIED = 50
THREADS = 4
MOST_SENT = 1 << 33
"""Bytes in one request: a phone's export of ten years is several gigabytes. What is large waits on the disk."""

_HOUR_S = 3600


class Server(Protocol):
    def run(self) -> None: ...


def serve(host: str, port: int, browser: bool) -> None:
    """Serve on `host`, a loopback address, and `port` or the next free one, until interrupted."""
    signal.signal(signal.SIGTERM, _interrupt)
    log_into(data_folder())
    open_database()
    back_up_daily()
    Thread(target=_go_on_copying, daemon=True, name="footwork-copies").start()
    _deliver_waiting()
    with suppress(KeyboardInterrupt):
        site = application()
        from footwork.web.middleware.access_key import PARAMETER, access_key, new_ticket  # these need the site
        from footwork.web.reminders.push import watch

        server, port = _listening(site, host, port)
        address = f"http://{f'[{host}]' if ':' in host else host}:{port}/?{PARAMETER}="
        sys.stdout.write(
            _("Footwork is at {address}  (Ctrl-C ends it)").format(address=f"{address}{access_key()}") + "\n"
        )
        sys.stdout.flush()
        if browser and _has_screen():
            Thread(target=webbrowser.open, args=[address + new_ticket()], daemon=True).start()  # it may wait
        watch.start()
        server.run()


def _go_on_copying() -> None:
    """For a program that runs for weeks."""
    while True:
        time.sleep(_HOUR_S)
        back_up_daily()


def _deliver_waiting() -> None:
    """A session of the terminal that the diary cannot take now waits on, and the site starts all the same."""
    try:
        deliver_waiting()
    except FootworkError as error:
        sys.stderr.write(f"{error} {_('A session from the terminal waits. It is added at the next start.')}\n")
    except OSError:
        sys.stderr.write(_("Footwork could not check for sessions saved in the terminal.") + "\n")


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    """A polite kill is a Ctrl-C: requests under way end first."""
    raise KeyboardInterrupt


def application() -> WSGIApplication:
    """The whole site as a WSGI application."""
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application

    from footwork.web.static_files import served

    return served(get_wsgi_application(), settings.STATIC_URL)


def _listening(site: WSGIApplication, host: str, port: int) -> tuple[Server, int]:
    for candidate in range(port, min(port + PORTS_TRIED, 65536)):
        try:
            server = create_server(
                site, host=host, port=candidate, threads=THREADS, ident=None, clear_untrusted_proxy_headers=True,
                max_request_body_size=MOST_SENT,
            )  # fmt: skip
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                said = _("Cannot listen on {host}, port {port}: {why}.")
                raise FootworkError(said.format(host=host, port=candidate, why=error.strerror)) from None
        else:
            return server, candidate
    raise FootworkError(_("No port is free from {port} on. Choose where to begin with --port.").format(port=port))


def _has_screen() -> bool:
    """Whether a browser would have a window; in a bare terminal a text browser would take the terminal over."""
    return sys.platform in ("darwin", "win32") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
