"""A device that is open reminds by itself, once, of what was not begun."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.away import Server
from tests.browser.waiting import wait_until

pytestmark = pytest.mark.browser

SHOWN = """async () => {
  const shown = await (await navigator.serviceWorker.ready).getNotifications();
  return shown.map(({ title, data, icon }) => [title, data, new URL(icon).pathname.startsWith("/static/")]);
}"""
CLEAR = """async () => {
  for (const one of await (await navigator.serviceWorker.ready).getNotifications()) one.close();
}"""


def keep_hours(page: Page) -> None:
    """The midday session comes now, the others at another hour, and none is quiet."""
    now = datetime.now().astimezone()
    page.goto("plan/")
    page.locator("#clock-midday").fill(f"{now:%H:%M}")
    for other in ("morning", "evening"):
        page.locator(f"#clock-{other}").fill(f"{now + timedelta(hours=6):%H:%M}")
    page.locator("form", has=page.locator("#clock-midday")).get_by_role("button", name="Keep").click()
    expect(page.get_by_text("Kept. It holds from today on.")).to_be_visible()
    page.get_by_text("Reminders", exact=True).click()
    for end in ("first", "last"):
        page.locator(f"#quiet-{end}").fill("03:00")
    page.get_by_role("button", name="Keep these hours").click()
    expect(page.get_by_text("Kept. It holds from today on.")).to_be_visible()
    page.get_by_text("Reminders", exact=True).click()


def test_it_is_told_once_when_it_is_time(device: BrowserContext, visited: Page, server: Server) -> None:
    device.grant_permissions(["notifications"], origin=server.address.rstrip("/"))
    keep_hours(visited)
    assert visited.evaluate(SHOWN) == [], "nobody has asked for it on this device"
    visited.get_by_label("Tell me on this device").check()
    wait_until(visited, f"async () => (await ({SHOWN})()).length > 0")
    assert visited.evaluate(SHOWN) == [["Toe presses", "/play/toe-presses/", True]]
    visited.evaluate(CLEAR)
    with visited.expect_response("**/plan/reminders/") as asked:
        visited.goto("diary/")
    asked.value.finished()
    visited.wait_for_timeout(500)
    assert visited.evaluate(SHOWN) == []


def test_where_notifications_are_refused_the_page_says_so(device: BrowserContext, visited: Page) -> None:
    device.add_init_script("Notification.requestPermission = async () => 'denied';")
    visited.goto("plan/")
    visited.get_by_text("Reminders", exact=True).click()
    visited.get_by_label("Tell me on this device").click()
    expect(visited.get_by_text("lets Footwork show no notifications")).to_be_visible()
    expect(visited.get_by_label("Tell me on this device")).not_to_be_checked()
