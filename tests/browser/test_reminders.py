"""A device that is open reminds by itself, once, of what was not begun."""

from __future__ import annotations

import json
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
LOOKED = "() => navigator.locks.request('footwork-reminding', () => {})"
"""The page that has asked what is due holds this until it has shown it."""
CLEAR = """async () => {
  for (const one of await (await navigator.serviceWorker.ready).getNotifications()) one.close();
}"""


def keep_hours(page: Page) -> None:
    """The midday session comes now, the others at another hour, and none is quiet."""
    now = datetime.now().astimezone()
    page.goto("plan/")
    page.get_by_text("Reminders", exact=True).click()
    page.locator("#clock-midday").fill(f"{now:%H:%M}")
    for other in ("morning", "evening"):
        page.locator(f"#clock-{other}").fill(f"{now + timedelta(hours=6):%H:%M}")
    page.locator("form", has=page.locator("#clock-midday")).get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved. Starts today.")).to_be_visible()
    page.get_by_text("Reminders", exact=True).click()
    for end in ("first", "last"):
        page.locator(f"#quiet-{end}").fill("03:00")
    page.locator("form", has=page.locator("#quiet-first")).get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved. Starts today.")).to_be_visible()
    page.get_by_text("Reminders", exact=True).click()


def test_it_is_told_once_when_it_is_time(device: BrowserContext, visited: Page, server: Server) -> None:
    device.grant_permissions(["notifications"], origin=server.address.rstrip("/"))
    keep_hours(visited)
    assert visited.evaluate(SHOWN) == [], "nobody has asked for it on this device"
    visited.get_by_label("Remind me on this device").check()
    wait_until(visited, f"async () => (await ({SHOWN})()).length > 0")
    assert visited.evaluate(SHOWN) == [["Toe presses", "/play/toe-presses/", True]]
    visited.evaluate(CLEAR)
    with visited.expect_response("**/plan/reminders/") as asked:
        visited.goto("diary/")
    asked.value.finished()
    visited.evaluate(LOOKED)
    assert visited.evaluate(SHOWN) == []


def test_where_notifications_are_refused_the_page_says_so(device: BrowserContext, visited: Page) -> None:
    device.add_init_script("Notification.requestPermission = async () => 'denied';")
    visited.goto("plan/")
    visited.get_by_text("Reminders", exact=True).click()
    visited.get_by_label("Remind me on this device").click()
    expect(visited.get_by_text("Notifications are blocked.")).to_be_visible()
    expect(visited.get_by_label("Remind me on this device")).not_to_be_checked()


SUBSCRIBE = """PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
  if (applicationServerKey.length !== 87) throw new DOMException("no key", "InvalidAccessError");
  const made = { endpoint: "https://push.example.org/1", keys: { p256dh: "B" + "A".repeat(86), auth: "A".repeat(22) } };
  const subscription = { ...made, toJSON: () => ({ ...made, expirationTime: null }), unsubscribe };
  PushManager.prototype.getSubscription = async () => subscription;
  return subscription;
};
PushManager.prototype.getSubscription = async () => null;
const unsubscribe = async () => {
  PushManager.prototype.getSubscription = async () => null;
  return true;
};"""
"""No push service can be reached from a test; what a browser does with one is stood in for."""


def test_a_browser_can_be_told_to_remind_while_footwork_is_closed(device: BrowserContext, visited: Page) -> None:
    device.add_init_script(SUBSCRIBE)
    visited.goto("plan/")
    visited.get_by_text("Reminders", exact=True).click()
    box = visited.get_by_label("Remind me while Footwork is closed")
    for wanted, method in ((True, "PUT"), (False, "DELETE")):
        with visited.expect_response("**/plan/push/") as answer:
            box.set_checked(wanted)
        assert (answer.value.request.method, answer.value.status) == (method, 204)
        expect(box).to_be_enabled()
        assert box.is_checked() is wanted
    expect(visited.locator("#push-failed")).to_be_hidden()


def test_where_no_push_service_can_be_reached_the_page_says_so(device: BrowserContext, visited: Page) -> None:
    device.add_init_script(
        "PushManager.prototype.subscribe = async () => { throw new DOMException('', 'AbortError'); };"
    )
    visited.goto("plan/")
    visited.get_by_text("Reminders", exact=True).click()
    visited.get_by_label("Remind me while Footwork is closed").click()
    expect(visited.get_by_text("Reminders could not be turned on in this browser.")).to_be_visible()
    expect(visited.get_by_label("Remind me while Footwork is closed")).not_to_be_checked()


def test_what_is_pushed_is_shown_with_no_page_open(device: BrowserContext, visited: Page, server: Server) -> None:
    device.grant_permissions(["notifications"], origin=server.address.rstrip("/"))
    cdp = device.new_cdp_session(visited)
    found: list[str] = []
    cdp.on("ServiceWorker.workerRegistrationUpdated", lambda event: found.extend(
        one["registrationId"] for one in event["registrations"] if one["scopeURL"] == server.address
    ))  # fmt: skip
    cdp.send("ServiceWorker.enable")
    visited.wait_for_function("() => navigator.serviceWorker.controller")
    note = {"title": "Toe presses", "body": "1 min 7 s.", "tag": "a 1", "icon": f"{server.address}static/none.png"}
    message = {"web_push": 8030, "notification": note | {"navigate": f"{server.address}play/toe-presses/"}}
    to = {"origin": server.address.rstrip("/"), "registrationId": found[0]}
    cdp.send("ServiceWorker.deliverPushMessage", to | {"data": json.dumps(message)})
    wait_until(visited, f"async () => (await ({SHOWN})()).length > 0")
    assert visited.evaluate(SHOWN) == [["Toe presses", "/play/toe-presses/", True]]
