"""Six people, each taken through from the safety check to what they get."""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.away import Server
from tests.browser.checking import go_through

pytestmark = pytest.mark.browser

FILES = sorted((Path(__file__).parents[1] / "people").glob("*.toml"))
SHOTS = os.environ.get("FOOTWORK_SHOTS")
"""A folder for pictures of what each of them sees, for looking."""
ADDS = re.compile("^Add (.+ )?to my plan$")
"""The button names the exercise that suits the person in place of the page's own."""


def answer(page: Page, holds: list[str]) -> None:
    page.goto("safety-check/?again")
    go_through(page, *holds)


def want(page: Page, person: dict[str, Any]) -> None:
    for id in person.get("adds", []):
        page.goto(f"exercises/{id}/")
        page.get_by_role("button", name=ADDS).click()
        longer = page.get_by_role("button", name=re.compile("^Add it and allow"))
        added = page.get_by_role("status").filter(has_text=re.compile("Added:|Saved"))
        expect(longer.or_(added)).to_be_visible()
        if longer.is_visible():
            longer.click()
            expect(added).to_be_visible()
    if minutes := person.get("minutes"):
        page.goto("plan/")
        page.get_by_text("Daily limit and missed sessions").click()
        page.get_by_label("Daily limit in minutes").fill(str(minutes))
        page.locator("#limit").get_by_role("button", name="Save").click()
        expect(page.get_by_role("status").filter(has_text="Saved.")).to_be_visible()


def exercises(page: Page, routine: str) -> list[str]:
    page.goto(f"play/{routine}/")
    told = json.loads(page.locator("#timeline").text_content() or "")
    return [item["exercise"] for item in told["items"]]


def look(page: Page, name: str) -> None:
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_each_gets_what_the_evidence_says(
    open_context: Callable[..., BrowserContext], server: Server, file: Path
) -> None:
    person = tomllib.loads(file.read_text())
    page = open_context(base_url=server.address, viewport={"width": 390, "height": 844}).new_page()
    answer(page, person["holds"])
    look(page, f"{file.stem}-answered")
    if not person["may_start"]:
        page.goto("play/five-foot/")
        look(page, f"{file.stem}-play")
        expect(page.get_by_role("heading", name=person["headline"])).to_be_visible()
        expect(page.get_by_role("button", name="Begin")).to_have_count(0)
    else:
        want(page, person)
        page.goto("plan/")
        look(page, f"{file.stem}-plan")
    for text in person["says"]:
        expect(page.locator("main")).to_contain_text(text)
    for text in person.get("never_says", []):
        expect(page.locator("main")).not_to_contain_text(text)
    if query := person.get("looks_for"):
        page.goto(f"exercises/?{query}")
        found = {link.get_attribute("href") for link in page.locator(".exercises h3 a").all()}
        assert {f"/exercises/{id}/" for id in person["finds"]} <= found
        assert not {f"/exercises/{id}/" for id in person["finds_not"]} & found
    if mine := person.get("plays_in_mine"):
        assert exercises(page, "mine") == mine
    if standing := person.get("sits_for"):
        assert not set(standing) & set(exercises(page, "five-foot"))
