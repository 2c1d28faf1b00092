"""A real server and a real browser, shared by all tests of this folder; a fresh profile for each test."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from tests.browser.away import Server
from tests.browser.keeping import install
from tests.browser.pace import FASTER, STILL
from tests.browser.waiting import PATIENCE_S
from tests.running import Site, playwright_cookies, running

ROOT = Path(__file__).parents[2]
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]

expect.set_options(timeout=PATIENCE_S * 1000)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with running(tmp_path_factory.mktemp("data")) as site:
        yield site


@pytest.fixture(scope="session")
def playwright_() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright_: Playwright) -> Iterator[Browser]:
    found = subprocess.run(["sh", ROOT / "scripts" / "find-browser"], capture_output=True, text=True, check=True)
    browser = playwright_.chromium.launch(executable_path=found.stdout.strip(), args=ARGUMENTS)
    yield browser
    browser.close()


KNOWS_ALL = """
try { localStorage["footwork-preferences"] ??= '{"explains": false}'; } catch { /* a page without an address */ }
"""
"""A device on which nothing is explained: Begin begins."""


@pytest.fixture
def open_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Contexts by Playwright's options, in which every site that runs was opened with its key; whatever a page reports
    as an error fails the test. No service worker keeps pages of one test for the next step of it, unless a test asks
    for that; and no exercise is new to the device, unless a test is about one that is `new`."""
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def new_context(*, new: bool = False, **options: object) -> BrowserContext:
        context = browser.new_context(**{"service_workers": "block", **options})  # type: ignore[arg-type]
        context.add_cookies(playwright_cookies())
        context.set_default_timeout(PATIENCE_S * 1000)
        if not new:
            context.add_init_script(KNOWS_ALL)
        context.on("weberror", lambda error: errors.append(str(error.error)))
        contexts.append(context)
        return context

    yield new_context
    for context in contexts:
        context.close()
    assert not errors


@pytest.fixture
def page(open_context: Callable[..., BrowserContext], site: Site) -> Page:
    return open_context(base_url=site.address).new_page()


@pytest.fixture
def still_context(open_context: Callable[..., BrowserContext], site: Site) -> BrowserContext:
    """A session stands still in it until the test says otherwise, by `tests.browser.pace`."""
    context = open_context(base_url=site.address)
    context.add_init_script(STILL)
    return context


@pytest.fixture
def still_page(still_context: BrowserContext) -> Page:
    return still_context.new_page()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path / "data")
    yield server
    server.stop()


@pytest.fixture
def device(open_context: Callable[..., BrowserContext], server: Server) -> BrowserContext:
    """A browser with a service worker, in which a session goes by fast."""
    context = open_context(base_url=server.address, service_workers="allow", reduced_motion="reduce")
    context.add_init_script(FASTER)
    return context


@pytest.fixture
def visited(device: BrowserContext) -> Page:
    """A page after one visit to Today."""
    page = device.new_page()
    page.goto("")
    install(page)
    return page
