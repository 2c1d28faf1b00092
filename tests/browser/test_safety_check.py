"""The safety check in a browser: how few taps it takes, what excludes what, and what Back and Reload keep."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from footwork.web.screening.draft import pages
from tests.browser.away import Server
from tests.browser.axe import AXE, DESKTOP, PHONE, RULES
from tests.browser.checking import go_through
from tests.browser.keeping import install, shelves
from tests.browser.pace import STILL, play_until
from tests.browser.waiting import wait_until
from tests.running import fresh

pytestmark = pytest.mark.browser
MOST_TAPS = 9
SMALL = {"width": 320, "height": 568}
SCROLL_WIDTH = "document.documentElement.scrollWidth"
TWICE, ONCE = (f"document.documentElement.style.fontSize = '{size}%'" for size in (200, 100))
SEEN = "I have seen someone about this, and they say I can exercise"


@pytest.fixture
def morning(server: Server, open_context: Callable[..., BrowserContext]) -> Page:
    """Today of a person who has never been here, on a phone."""
    fresh(server.folder)
    page = open_context(base_url=server.address, viewport=PHONE).new_page()
    page.goto("")
    return page


def test_the_first_movement_comes_within_nine_taps(server: Server, open_context: Callable[..., BrowserContext]) -> None:
    """On a phone that is new to it, with nothing ticked: one for each of the six lists, and the first exercise is
    explained and waits for "I’m ready"."""
    fresh(server.folder)
    context = open_context(new=True, base_url=server.address, viewport=PHONE, is_mobile=True, has_touch=True)
    context.add_init_script(STILL)
    page = context.new_page()
    page.goto("")
    page.get_by_role("link", name="Start the safety check (3 min)").click()
    taps = 1 + go_through(page)
    for button in ("Begin", "I’m ready"):
        page.get_by_role("button", name=button, exact=True).click()
        taps += 1
    play_until(page, "#kind", re.compile("^(Move|Hold)$"))
    assert taps <= MOST_TAPS


def test_none_of_these_is_there_until_something_is_ticked(morning: Page) -> None:
    morning.goto("safety-check/1/")
    none, on = (morning.get_by_role("button", name=name) for name in ("None of these", "Continue"))
    expect(on).to_be_hidden()
    morning.get_by_label("Feeling dizzy or faint").check()
    expect(none).to_be_hidden()
    expect(on).to_be_visible()
    morning.get_by_label("Feeling dizzy or faint").uncheck()
    expect(none).to_be_visible()


def test_consent_is_asked_about_where_something_is_ticked_that_it_lifts(morning: Page) -> None:
    morning.goto("safety-check/6/")
    asked = morning.get_by_role("group", name="Have you already seen someone?")
    expect(asked).to_be_hidden()
    morning.locator('[value="toes"]').check()
    expect(asked).to_be_hidden()
    morning.locator('[value="diabetes"]').check()
    expect(asked).to_be_visible()


def test_enter_on_a_tick_box_answers_nothing(morning: Page) -> None:
    """It would press the first button: that of an answer that is not there yet."""
    morning.goto("safety-check/1/")
    morning.get_by_label("Feeling dizzy or faint").press("Enter")
    expect(morning.get_by_role("alert")).to_contain_text("Please answer “Right now”.")


def test_what_is_missing_is_said_at_the_list_and_has_the_focus(morning: Page) -> None:
    morning.goto("safety-check/2/?open=1")
    error = morning.get_by_role("alert")
    expect(error).to_be_focused()
    first = morning.get_by_role("group").first
    expect(first).to_have_accessible_description(error.inner_text())
    assert error.bounding_box()["y"] < first.bounding_box()["y"]  # type: ignore[index]


def test_back_and_reload_keep_what_was_ticked(morning: Page) -> None:
    morning.goto("safety-check/1/")
    back = morning.locator('[value="back-new"]')
    morning.get_by_label("Feeling dizzy or faint").check()
    morning.get_by_role("button", name="Continue").click()
    back.check()
    morning.get_by_role("button", name="Continue").click()
    expect(morning.get_by_role("heading", level=1)).to_have_text("Hip, knee and calf")
    morning.reload()
    morning.go_back()
    expect(back).to_be_checked()
    morning.reload()
    expect(back).to_be_checked()
    morning.get_by_role("button", name="Back", exact=True).click()
    expect(morning.get_by_label("Feeling dizzy or faint")).to_be_checked()


def test_a_sore_heel_with_consent_starts_from_the_page_that_held_it_back(morning: Page) -> None:
    morning.get_by_role("link", name="Start the safety check (3 min)").click()
    go_through(morning, "heel")
    expect(morning.get_by_role("heading", name="Please see a doctor or podiatrist")).to_be_visible()
    morning.get_by_text(SEEN).click()
    morning.get_by_role("button", name="Yes, that’s right").click()
    expect(morning.get_by_role("heading", name="You can start")).to_be_visible()
    expect(morning.locator("main")).to_contain_text("If the heel hurts more the next morning, do less")
    morning.get_by_role("link", name="Start", exact=True).click()
    expect(morning.get_by_role("button", name="Begin", exact=True)).to_be_visible()


def test_after_the_check_the_sessions_are_kept_for_when_there_is_no_network(
    device: BrowserContext, server: Server
) -> None:
    fresh(server.folder)
    page = device.new_page()
    page.goto("")
    install(page)
    assert not any(address.startswith("/play/") for kept in shelves(page).values() for address in kept)
    page.get_by_role("link", name="Start the safety check (3 min)").click()
    go_through(page)
    expect(page.get_by_role("button", name="Begin", exact=True)).to_be_visible()
    wait_until(page, "async () => Boolean(await caches.match('/play/toe-presses/'))")


OUTCOMES = {
    "the-heel": ["heel"], "today": ["calf-swollen"], "emergency": ["saddle", "heel"], "ask": ["diabetes"],
    "advised": ["heel-long", "joints", "older"],
    "not-now": ["dizzy-now"], "consent": ["diabetes", "no-feeling", "agreed"], "nothing": [],
}  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_outcome_and_nothing_overflows(
    open_context: Callable[..., BrowserContext], server: Server, scheme: str
) -> None:
    page = open_context(base_url=server.address, color_scheme=scheme, bypass_csp=True).new_page()
    for name, ids in OUTCOMES.items():
        fresh(server.folder)
        page.goto("safety-check/?again")
        go_through(page, *ids)
        for size in (SMALL, DESKTOP, PHONE):
            page.set_viewport_size(size)  # type: ignore[arg-type]
            assert page.evaluate(SCROLL_WIDTH) <= size["width"], name
        page.evaluate(TWICE)
        assert page.evaluate(SCROLL_WIDTH) <= PHONE["width"], f"{name} with text at 200 %"
        page.evaluate(ONCE)
        if page.get_by_text(SEEN).count():
            page.get_by_text(SEEN).click()
        page.evaluate(AXE)
        found = page.evaluate(RULES)
        assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found["violations"]] == [], name


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_page_and_nothing_overflows(
    open_context: Callable[..., BrowserContext], server: Server, scheme: str
) -> None:
    page = open_context(base_url=server.address, color_scheme=scheme, bypass_csp=True, viewport=SMALL).new_page()
    for number in range(1, len(pages()) + 1):
        page.goto(f"safety-check/{number}/?open=1")
        for ticked in (False, True):
            page.locator(".statements input").last.set_checked(ticked)
            page.evaluate(AXE)
            assert page.evaluate(RULES)["violations"] == []
            assert page.evaluate(SCROLL_WIDTH) <= SMALL["width"]
        page.evaluate(TWICE)
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        assert page.evaluate(SCROLL_WIDTH) <= PHONE["width"], f"page {number} with text at 200 %"
        page.set_viewport_size(SMALL)  # type: ignore[arg-type]
