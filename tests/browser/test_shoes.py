"""Shoes in a browser, from an empty data folder: a pair, its check, its wear, and standing in shoes at 65."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from footwork.catalogue.library import library
from tests.browser.away import Server
from tests.browser.axe import PHONE
from tests.browser.checking import go_through
from tests.running import fresh

pytestmark = pytest.mark.browser
QUESTIONS = library().shoe_questions()
NUMBER = len(QUESTIONS)


@pytest.fixture
def morning(server: Server, open_context: Callable[..., BrowserContext]) -> Page:
    """The shoes of a person who has never been here, on a phone."""
    fresh(server.folder)
    page = open_context(base_url=server.address, viewport=PHONE).new_page()
    page.goto("shoes/")
    return page


def add_pair(page: Page, name: str) -> None:
    page.get_by_label("Name").fill(name)
    page.get_by_label("Worn for").select_option("running")
    page.get_by_label("Month").select_option("January")
    page.get_by_label("Year").select_option(index=2)
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()


def answer(page: Page, number: int, option: int) -> None:
    """The question of that number, from 1, by one of its answers, counted from 0."""
    expect(page.locator(".progress-steps")).to_contain_text(f"{number} of {NUMBER}")
    page.locator(f'button[value="{QUESTIONS[number - 1].options[option].id}"]').click()


def test_a_pair_is_checked_broken_off_continued_and_gives_a_list(morning: Page) -> None:
    page = morning
    add_pair(page, "Running shoes")
    page.get_by_role("button", name="Check this pair (3 minutes)").click()
    for number in range(1, 4):
        answer(page, number, 1)
    page.goto("shoes/")
    expect(page.get_by_text(f"Running shoes: 3 of {NUMBER} answered.")).to_be_visible()
    page.get_by_role("link", name="Continue").click()
    page.get_by_role("link", name="Back").click()
    expect(page.locator(".progress-steps")).to_contain_text(f"3 of {NUMBER}")
    for number in range(3, NUMBER + 1):
        answer(page, number, 1)
    expect(page.get_by_role("heading", name="What to do about this pair")).to_be_visible()
    first = page.locator(".to-do > li").first
    expect(first).to_contain_text("Choose another size")
    expect(first.locator(".grade")).to_have_text("A link only")
    first.get_by_text("Sources").click()
    expect(first.get_by_role("link", name="Incorrectly fitted footwear")).to_be_visible()


def test_every_picture_of_the_check_is_large_and_loads(morning: Page) -> None:
    for question in QUESTIONS:
        morning.goto(f"shoes/check/{question.id}/")
        picture = morning.get_by_role("img", name=question.shows)
        expect(picture).to_be_visible()
        assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)")
        box = picture.bounding_box()
        assert box
        assert box["width"] > PHONE["width"] * 0.7


def test_an_answer_is_given_with_the_keyboard_alone(morning: Page) -> None:
    morning.goto("shoes/check/length/")
    morning.get_by_role("button", name="Yes", exact=True).focus()
    morning.keyboard.press("Tab")
    morning.keyboard.press("Enter")
    expect(morning.locator(".progress-steps")).to_contain_text(f"2 of {NUMBER}")


def test_wear_is_looked_at_and_says_when_to_look_again(morning: Page) -> None:
    add_pair(morning, "Blue sandals")
    morning.get_by_role("button", name="Save", exact=True).click()
    expect(morning.get_by_role("alert")).to_contain_text("Tick what you see")
    morning.get_by_label("The cushioning feels flat or hard").check()
    morning.get_by_role("button", name="Save", exact=True).click()
    expect(morning.get_by_text("Some wear: look for a new pair")).to_be_visible()
    expect(morning.get_by_text(re.compile("^Check the wear again on"))).to_be_visible()
    morning.get_by_text("Rename or stop wearing").click()
    morning.get_by_role("button", name="I no longer wear it").click()
    expect(morning.get_by_role("button", name="I wear it again")).to_be_visible()


def test_at_65_standing_is_in_shoes_on_the_page_in_the_words_and_in_the_picture(morning: Page) -> None:
    morning.goto("safety-check/?again")
    go_through(morning, "older")
    expect(morning.get_by_text("wear flat, firm shoes").first).to_be_visible()
    morning.goto("exercises/heel-raise/")
    expect(morning.get_by_text("in flat, firm shoes")).to_be_visible()
    assert "shoes=1" in (morning.locator(".moves").get_attribute("src") or "")
    morning.goto("")
    expect(morning.locator(".things").get_by_text("Flat, firm shoes")).to_be_visible()
    morning.goto("play/five-foot/")
    cues = morning.evaluate("JSON.parse(document.getElementById('timeline').textContent).cues")
    said = [cue["say"] for cue in cues]
    assert "Put on flat, firm shoes." in said[0]
    morning.goto("shoes/")
    expect(morning.get_by_text("Wear shoes at home too, not socks or bare feet.")).to_be_visible()
