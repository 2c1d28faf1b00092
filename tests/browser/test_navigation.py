"""The way round on phones, tablets and desktops: without scripts, by keyboard, with large text, on paper."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.axe import AXE, DESKTOP, PHONE, RULES
from tests.browser.going import go_to
from tests.running import Site

pytestmark = pytest.mark.browser

TABLET, SMALL = {"width": 820, "height": 1180}, {"width": 320, "height": 568}
CUT = """() => [...document.querySelectorAll(".nav-main .nav-link")].filter((link) => {
  const [icon, label] = [link.children[0], link.children[1]].map((one) => one.getBoundingClientRect());
  const { left, right, top, bottom } = link.getBoundingClientRect();
  return label.left < left - 1 || label.right > right + 1 || label.bottom > bottom + 1 || icon.top < top - 1;
}).map((link) => link.textContent)"""


@pytest.fixture
def opened(open_context: Callable[..., BrowserContext], site: Site) -> Callable[..., Page]:
    def at(size: dict[str, int], **more: object) -> Page:
        page = open_context(base_url=site.address, viewport=size, bypass_csp=True, **more).new_page()
        page.goto("plan/")
        return page

    return at


@pytest.mark.parametrize("size", [PHONE, TABLET, DESKTOP])
def test_every_page_is_reached_without_scripts(opened: Callable[..., Page], size: dict[str, int]) -> None:
    page = opened(size, java_script_enabled=False)
    for name, address in (("Diary", "diary/"), ("Exercises", "exercises/"), ("Settings", "settings/")):
        go_to(page, name)
        expect(page).to_have_url(re.compile(f"/{address}$"))


def test_more_opens_and_closes_by_keyboard(opened: Callable[..., Page]) -> None:
    page = opened(PHONE)
    more = page.get_by_role("button", name="More")
    more.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Settings")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Diary", exact=True)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Settings")).to_be_hidden()
    expect(more).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_more_is_open(opened: Callable[..., Page], scheme: str) -> None:
    page = opened(PHONE, color_scheme=scheme)
    page.get_by_role("button", name="More").click()
    page.evaluate(AXE)
    assert [fault["id"] for fault in page.evaluate(RULES)["violations"]] == []


@pytest.mark.parametrize(("size", "percent"), [(PHONE, 100), (SMALL, 100), (PHONE, 200), (SMALL, 200), (TABLET, 200)])
def test_no_label_is_cut_and_nothing_overflows(opened: Callable[..., Page], size: dict[str, int], percent: int) -> None:
    page = opened(size)
    page.evaluate("(percent) => (document.documentElement.style.fontSize = `${percent}%`)", percent)
    assert page.evaluate(CUT) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_the_bar_lies_below_on_phones_and_covers_no_end_of_a_page(opened: Callable[..., Page]) -> None:
    page = opened(PHONE)
    bar = page.locator(".site-nav").bounding_box()
    assert bar
    assert bar["y"] + bar["height"] == PHONE["height"]
    assert 56 <= bar["height"] <= 60
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    end = page.locator("main").bounding_box()
    assert end
    assert end["y"] + end["height"] <= bar["y"] + 1


def test_on_paper_there_is_no_way_round(opened: Callable[..., Page]) -> None:
    page = opened(PHONE)
    page.emulate_media(media="print")
    expect(page.locator(".site-nav")).to_be_hidden()
