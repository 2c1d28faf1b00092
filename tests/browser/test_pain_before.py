"""Much pain before a session: it begins only after the person has said how."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.places import show_all_places
from tests.browser.player import PLACED
from tests.browser.waiting import wait_until

pytestmark = pytest.mark.browser


def told(page: Page, score: int, routine: str = "toe-presses") -> None:
    page.goto(f"play/{routine}/")
    page.get_by_text("How much does it hurt before you begin?").click()
    show_all_places(page, "#before")
    page.get_by_role("group", name="Pain in your foot now").get_by_label(str(score), exact=True).check()


EASIER = "async () => (await (await fetch(document.getElementById('easier-session').dataset.src)).json()).cues.length"
PLANNED = "() => JSON.parse(document.getElementById('timeline').textContent).cues.length"


def test_pain_above_what_is_accepted_asks_before_it_begins(page: Page) -> None:
    told(page, 7)
    page.get_by_role("button", name="Begin", exact=True).click()
    question = page.get_by_role("region", name="Before you begin")
    expect(question).to_be_focused()
    expect(question).to_contain_text("That is a lot of pain. If it is more than usual for you, rest today")
    expect(page.locator("#stage")).to_be_hidden()
    expect(page.locator("#begin-button")).to_be_hidden()
    page.get_by_role("link", name="Not today").click()
    expect(page.get_by_role("heading", name="Today", exact=True)).to_be_visible()


def test_it_can_begin_all_the_same_with_the_easier_session(page: Page) -> None:
    told(page, 7)
    assert page.evaluate(EASIER) < page.evaluate(PLANNED)
    page.get_by_role("button", name="Begin", exact=True).click()
    page.get_by_role("button", name="Start anyway, gently").click()
    expect(page.locator("#stage")).to_be_visible()
    page.get_by_role("button", name="More").click()
    expect(page.get_by_role("button", name="Make it easier from here")).to_be_disabled()
    kept = "Object.keys(localStorage).find((key) => key.startsWith('footwork-session'))"
    wait_until(page, f"() => Boolean({kept})")
    place = json.loads(page.evaluate(f"localStorage[{kept}]"))
    assert (place["eased"], place["before"]) == (True, {"foot": 7})


def test_accepted_pain_begins_as_usual(page: Page) -> None:
    told(page, 5)
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.locator("#stage")).to_be_visible()
    page.get_by_role("button", name="More").click()
    expect(page.get_by_role("button", name="Make it easier from here")).to_be_enabled()


def test_whoever_takes_the_answer_back_can_begin_as_usual(page: Page) -> None:
    told(page, 7)
    page.get_by_role("button", name="Begin", exact=True).click()
    page.get_by_role("group", name="Pain in your foot now").get_by_label("no answer").check()
    expect(page.locator("#high-pain")).to_be_hidden()
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.locator("#stage")).to_be_visible()


def test_an_interrupted_session_goes_on_gently_where_it_was(page: Page) -> None:
    page.goto("play/five-foot/")
    page.evaluate(PLACED, "hold")
    told(page, 8, "five-foot")
    page.get_by_role("button", name="Continue", exact=True).click()
    expect(page.locator("#stage")).to_be_hidden()
    expect(page.locator("#continue")).to_be_hidden()
    page.get_by_role("button", name="Start anyway, gently").click()
    expect(page.locator("#kind")).to_have_text("Hold")
