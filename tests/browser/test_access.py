"""The key in a real browser: how it is opened, and what waits while it is not."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from footwork.web.data_dir import data_folder
from tests.browser.away import Server, finish
from tests.browser.keeping import expect_kept
from tests.browser.player import begin
from tests.running import playwright_cookies

pytestmark = pytest.mark.browser


@pytest.fixture
def address_with_key(server: Server) -> str:
    assert data_folder() != server.folder
    return f"{server.address}?key={(server.folder / 'access-key').read_text()}"


def test_the_address_that_was_printed_opens_every_page_of_that_browser(
    device: BrowserContext, server: Server, address_with_key: str
) -> None:
    device.clear_cookies()
    page = device.new_page()
    page.goto("plan/")
    expect(page.get_by_role("heading", name="Open Footwork from where you started it")).to_be_visible()
    page.goto(address_with_key)
    expect(page).to_have_url(server.address)
    page.get_by_role("link", name="Plan", exact=True).click()
    expect(page.get_by_role("heading", name="Plan", exact=True).first).to_be_visible()
    assert "footwork-" not in page.evaluate("document.cookie"), "no script reads the key"
    assert page.evaluate("fetch('/manifest.webmanifest', { credentials: 'include' }).then(({ ok }) => ok)")


def test_a_session_waits_on_the_device_until_the_key_is_there(device: BrowserContext, visited: Page) -> None:
    begin(visited)
    device.clear_cookies()
    finish(visited)
    expect(visited.locator("#save-result")).to_contain_text("Saved on this device")
    expect_kept(visited, 1)
    device.add_cookies(playwright_cookies())
    visited.goto("")
    expect_kept(visited, 0)
