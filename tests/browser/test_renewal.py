"""A new version of the program: offered, never forced, and without harm to a session of the old one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

import footwork
from footwork.web.player.offline import pages_to_keep
from tests.browser.away import Server
from tests.browser.keeping import shelves
from tests.browser.player import begin
from tests.browser.waiting import wait_until

pytestmark = pytest.mark.browser


def newer(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same site comes back as another version of the program."""
    package = tmp_path / "newer" / "footwork"
    shutil.copytree(Path(footwork.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    sheet = package / "outputs" / "web_player" / "assets" / "footwork.css"
    with sheet.open("a") as file:
        file.write("\nbody { --newer: 1; }\n")
    sheet.with_name("footwork.css.br").unlink()  # a new version brings its own
    server.stop()
    monkeypatch.setenv("PYTHONPATH", str(package.parent))
    server.start()


WAITS = "async () => Boolean((await navigator.serviceWorker.ready).waiting)"
TOOK_OVER = """async () => {
  const { active, waiting } = await navigator.serviceWorker.ready;
  return !waiting && active.state === "activated";
}"""
"""By then it has looked what it may throw away."""
IS_NEWER = "getComputedStyle(document.body).getPropertyValue('--newer') === '1'"


def test_a_new_version_is_offered_and_taken_when_asked_for(
    visited: Page, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [old] = shelves(visited)
    newer(server, tmp_path, monkeypatch)
    visited.goto("")
    expect(visited.locator("#new-version")).to_be_visible()
    assert visited.evaluate(WAITS)
    assert old in shelves(visited), "it waits until it is asked for"
    with visited.expect_navigation():
        visited.get_by_role("button", name="Use it now").click()
    expect(visited.locator("#new-version")).to_be_hidden()
    wait_until(visited, f"async () => !(await caches.keys()).includes('{old}')")
    server.stop()
    for address in [
        pages_to_keep()["today"],
        "/play/five-foot/",
        "/play/toe-presses/",
        pages_to_keep()["offline_page"],
    ]:
        visited.goto(address.lstrip("/"))
        assert visited.evaluate(IS_NEWER), address


def test_a_new_version_leaves_a_session_alone_and_its_shelf_too(
    device: BrowserContext, visited: Page, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [old] = shelves(visited)
    session = device.new_page()
    begin(session, "five-foot")
    session.keyboard.press("Space")
    newer(server, tmp_path, monkeypatch)
    visited.goto("")
    with visited.expect_navigation():
        visited.get_by_role("button", name="Use it now").click()
    wait_until(visited, TOOK_OVER)
    assert old in shelves(visited)
    assert not session.evaluate(IS_NEWER)
    expect(session.locator("#kind")).to_have_text("Paused")
    assert session.evaluate("fetch(document.querySelector('link[rel=stylesheet]').href).then(({ ok }) => ok)")
    session.close()
    visited.goto("evidence/")
    wait_until(visited, f"async () => !(await caches.keys()).includes('{old}')")
