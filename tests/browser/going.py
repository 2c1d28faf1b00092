"""Going to a page as a person does: by the bar, and by "More" where that page is within it."""

from __future__ import annotations

from playwright.sync_api import Page


def go_to(page: Page, name: str) -> None:
    link = page.locator(".site-nav").get_by_role("link", name=name, exact=True)
    if not link.is_visible():
        page.locator(".site-nav").get_by_role("button", name="More").click()
    link.click()
