"""The pages before and after a session: calm, on every screen, with one main button."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.keeping import expect_kept
from tests.browser.pace import play_to_end, play_until
from tests.browser.player import LATER, begin, begin_at
from tests.browser.readable import SCREENS

pytestmark = pytest.mark.browser

LAYOUT = """() => ({
  wide: document.documentElement.scrollWidth > innerWidth,
  cut: [...document.querySelectorAll("main:not([hidden]) :is(h1, h2, p, label, legend, .button)")]
    .filter((one) => one.checkVisibility() && getComputedStyle(one).display !== "inline")
    .filter((one) => one.scrollWidth > one.clientWidth + 1)
    .map((one) => one.textContent.trim()),
  main: [...document.querySelectorAll(".button.start")].filter((one) => one.checkVisibility()).length,
})"""


def assert_calm_on_every_screen(page: Page) -> None:
    """Nothing is cut or beside the screen, and one button is the main one."""
    wrong = {}
    for width, height, percent in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("(percent) => (document.documentElement.style.fontSize = `${percent}%`)", percent)
        found = page.evaluate(LAYOUT)
        if found != {"wide": False, "cut": [], "main": 1}:
            wrong[width, height, percent] = found
    assert not wrong, wrong


def test_before_the_first_session_and_before_one_that_was_left(still_page: Page) -> None:
    page = still_page
    page.goto("play/five-foot/")
    expect(page.get_by_role("button", name="Begin")).to_be_enabled()
    page.get_by_text("Sound and guidance").first.click()
    expect(page.get_by_role("heading", name="Keyboard")).to_be_visible()
    assert_calm_on_every_screen(page)
    page.get_by_role("button", name="Begin").click()
    play_until(page, "#rep", LATER)
    page.goto("play/five-foot/")
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    assert_calm_on_every_screen(page)


def test_after_a_whole_session_and_when_it_is_saved(still_page: Page) -> None:
    page = still_page
    begin(page)
    play_to_end(page)
    expect(page.get_by_role("heading", name="All done. Well done!")).to_be_visible()
    expect(page.locator(".finish-mark")).to_be_visible()
    expect(page.locator("#after-session")).not_to_contain_text("steps")
    expect(page.get_by_text("What got in the way?")).to_be_hidden()
    assert_calm_on_every_screen(page)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("link", name="Back to today")).to_be_visible()
    assert_calm_on_every_screen(page)


def test_after_a_session_that_was_stopped_one_question_asks_why(still_page: Page) -> None:
    page = still_page
    begin(page, "five-foot")
    play_until(page, "#rep", LATER)
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("heading", name="Stopped early.")).to_be_visible()
    expect(page.locator(".finish-mark")).to_be_hidden()
    expect(page.get_by_text("What got in the way?")).to_have_count(1)
    assert_calm_on_every_screen(page)


def test_a_false_start_is_no_session_unless_the_person_says_so(still_page: Page) -> None:
    page = still_page
    page.goto("diary/")
    before = page.locator(".record").count()
    begin_at(page, "toe-presses", "hold")
    play_until(page, "#rep", "3 of 10")
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("heading", name="Save this as a session?")).to_be_visible()
    expect(page.locator("#feedback")).to_be_hidden()
    assert_calm_on_every_screen(page)
    page.get_by_role("link", name="No, don’t save it").click()
    expect(page.locator("#up-next")).to_be_visible()
    page.goto("diary/")
    expect_kept(page, 0)
    expect(page.locator(".record")).to_have_count(before)
    begin_at(page, "toe-presses", "hold")
    play_until(page, "#rep", "3 of 10")
    page.get_by_role("button", name="Stop").click()
    page.get_by_role("button", name="Yes, save it").click()
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#save-result")).to_have_text("Saved to your diary.")


def test_in_a_file_of_its_own(still_context: BrowserContext, tmp_path: Path) -> None:
    made = tmp_path / "routine.html"
    command = [sys.executable, "-m", "footwork", "build", "toe-presses", "-o", str(made), "--from", "Dr. Walker"]
    subprocess.run(command, check=True, capture_output=True)
    page = still_context.new_page()
    page.goto(made.as_uri())
    expect(page.get_by_role("button", name="Begin")).to_be_enabled()
    assert_calm_on_every_screen(page)
    page.get_by_role("button", name="Begin").click()
    play_to_end(page)
    assert_calm_on_every_screen(page)
    page.get_by_role("button", name="Done").click()
    expect(page.get_by_role("link", name="Save as a file")).to_be_visible()
    assert_calm_on_every_screen(page)
