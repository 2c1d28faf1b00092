"""The button of a headset."""

from __future__ import annotations

from playwright.sync_api import Page


def more(page: Page, name: str) -> None:
    page.get_by_role("button", name="More").click()
    page.locator("#more").get_by_role("button", name=name).click()


HEADSET = """
globalThis.handlers = {};
const set = navigator.mediaSession.setActionHandler.bind(navigator.mediaSession);
navigator.mediaSession.setActionHandler = (action, act) => { handlers[action] = act; set(action, act); };
"""
