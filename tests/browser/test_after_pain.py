"""What is asked after a session only where it hurt a lot."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pace import let_pass
from tests.browser.places import show_all_places
from tests.browser.player import begin

pytestmark = pytest.mark.browser


def stopped(page: Page, routine: str) -> None:
    """After some of the first exercise."""
    begin(page, routine)
    let_pass(page, 40_000)
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#after-session")).to_be_visible()


def worst(page: Page, score: int) -> None:
    show_all_places(page, "#feedback")
    page.locator(f'#feedback [name=pain-foot][value="{score}"]').check()


def test_high_pain_asks_how_it_was_before_and_a_rise_asks_which_exercise_hurt(still_page: Page) -> None:
    page = still_page
    stored = {"kept": "new", "notes": [], "changes": False}  # not in the diary of the other tests
    page.route("**/records/*", lambda route: route.fulfill(status=201, json=stored))
    stopped(page, "five-foot")
    before = page.get_by_role("group", name="And in your foot before you began?")
    which = page.get_by_role("group", name="Which exercise hurt?")
    worst(page, 5)
    expect(before).to_be_hidden()
    worst(page, 7)
    expect(before).to_be_visible()
    expect(which).to_be_visible()
    which.get_by_label("Toe press").check()
    before.get_by_label("6", exact=True).check()
    expect(which).to_be_hidden()
    assert page.locator("[name=hurt_by]:checked").get_attribute("value") == ""
    before.get_by_label("3", exact=True).check()
    expect(which).to_be_visible()
    which.get_by_label("Toe press").check()
    with page.expect_request("**/records/*") as sent:
        page.get_by_role("button", name="Save").click()
    record = json.loads(sent.value.post_data or "")
    told = {name: record[name] for name in ("pain_before", "pain", "pain_told", "hurt_by")}
    assert told == {"pain_before": {"foot": 3}, "pain": {"foot": 7}, "pain_told": "worst", "hurt_by": "toe-press"}
    expect(page.locator("#saved")).to_be_visible()  # else what was answered is sent again when the page goes


def test_of_one_exercise_nobody_asks_which(still_page: Page) -> None:
    page = still_page
    stopped(page, "toe-presses")
    worst(page, 9)
    expect(page.get_by_role("group", name="And in your foot before you began?")).to_be_visible()
    expect(page.locator("#painful-exercise")).to_be_hidden()
    page.locator('#feedback [name=pain-foot][value=""]').check()  # what was answered is sent when the page goes
