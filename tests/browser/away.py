"""A site that goes away and comes back, and what tests do at a page meanwhile."""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Page, Request, expect

from tests.browser.pace import play_to_end
from tests.running import PORT, Site, running

APART = 100
"""No server of tests that run beside these may take an address while it is free."""


class Server:
    """Always under one address, and with one diary until another is opened there."""

    def __init__(self, folder: Path) -> None:
        beside = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
        self.folder, self.port, self.running = folder, PORT + APART * (1 + beside), ExitStack()
        self.start()

    def start(self) -> None:
        self.site: Site = self.running.enter_context(running(self.folder, "--port", str(self.port)))
        self.address = self.site.address
        self.port = int(self.address.rstrip("/").rpartition(":")[2])

    def open(self, folder: Path) -> None:
        """Another diary, under the same address."""
        self.stop()
        self.folder = folder
        self.start()

    def stop(self) -> None:
        self.running.close()


def puts(page: Page) -> list[Request]:
    """The records that a page sends, as it sends them."""
    sent: list[Request] = []
    page.on("request", lambda request: sent.append(request) if request.method == "PUT" else None)
    return sent


def finish(page: Page) -> None:
    """To the end of a session, wherever it is, and into the diary."""
    play_to_end(page)
    expect(page.locator("#after-session")).to_be_visible()
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#save-result")).not_to_be_empty()


def diary(page: Page) -> int:
    page.goto("diary/")
    return page.locator(".record").count()
