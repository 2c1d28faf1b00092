"""Forms as people use them: fields that can be seen, Enter, no band, and nothing erased by one tap."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
TODAY = datetime.now().astimezone().date()
WITH_FIELDS = [
    "check-in/", "plan/", "plan/choose/", "exercises/", "data/", "import/", "settings/", "trial/", "plan/equipment/",
    "week/", "week/add/other/",
    "shoes/",
]  # fmt: skip
TYPED_INTO = "input:not([type=checkbox], [type=radio], [type=hidden], [type=range]), textarea, select"
LEAST_HEIGHT, LEAST_WIDTH = 40, 80
NARROW, WIDE = {"width": 320, "height": 568}, {"width": 1280, "height": 800}


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["phone", "desktop"])
@pytest.mark.parametrize("address", WITH_FIELDS)
def test_what_is_typed_into_can_be_seen_and_read(page: Page, address: str, size: dict[str, int]) -> None:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.goto(address)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    for field in page.locator(TYPED_INTO).filter(visible=True).all():
        box = field.bounding_box()
        assert box
        name = field.get_attribute("name") or field.get_attribute("id")
        assert box["height"] >= LEAST_HEIGHT, name
        assert box["width"] >= LEAST_WIDTH, name
        assert box["x"] + box["width"] <= size["width"], name


@pytest.mark.parametrize("address", ["check-in/", "plan/equipment/", "data/", "settings/"])
def test_boxes_to_tick_are_of_one_size(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    boxes = [one.bounding_box() for one in page.locator(".choices input:is([type=checkbox], [type=radio])").all()]
    assert boxes
    assert {round(box["height"]) for box in boxes if box} == {24}


def test_enter_in_a_dose_saves_it_and_leaves_nothing_out(page: Page) -> None:
    page.goto("plan/")
    page.locator(".dose-row").first.locator("summary").click()
    field = page.locator(".dose-row").first.get_by_label("Times")
    field.fill("7")
    field.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Saved. Starts today.")).to_be_visible()
    expect(page.locator(".dose-row").first).to_contain_text("7")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status").filter(has_text="Undone")).to_be_visible()


def test_from_today_to_a_session_without_a_band_it_takes_four_taps(page: Page) -> None:
    page.goto("")
    expect(page.get_by_text("Resisted pull-back").first).to_be_attached()
    page.get_by_role("link", name="I don’t have all of this").click()
    page.get_by_label("an exercise band").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status").filter(has_text="Saved. Starts today.")).to_be_visible()
    page.get_by_role("link", name="See today’s exercises").click()
    expect(page.locator(".session", has=page.locator("#next-title"))).not_to_contain_text("An exercise band")
    page.goto("plan/equipment/")
    page.get_by_label("an exercise band").uncheck()
    page.get_by_role("button", name="Save").click()
    page.goto("")
    expect(page.locator(".session", has=page.locator("#next-title"))).to_contain_text("An exercise band")


def test_a_day_is_erased_only_after_it_was_asked_about(page: Page) -> None:
    page.goto("check-in/")
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    page.get_by_role("checkbox", name="Back", exact=True).set_checked(True)
    page.get_by_role("button", name="Track these").click()
    page.get_by_role("group", name="Back", exact=True).get_by_label("4", exact=True).check()
    page.get_by_role("button", name=re.compile("^(Save|Change my answers)$")).click()  # another test may have answered
    page.goto("data/")
    page.get_by_label("One day").fill(f"{TODAY}")
    page.get_by_role("button", name="Erase this day").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(f"{TODAY:%A}, {TODAY.day} {TODAY:%B}?")
    page.get_by_role("link", name="Cancel").click()
    page.goto("diary/")
    expect(page.locator(".diary-day").first).to_contain_text("Back pain 4")
    page.goto(f"data/erase/day/?day={TODAY}")
    page.get_by_role("button", name="Erase").click()
    expect(page.get_by_role("status").filter(has_text="Erased: ")).to_be_visible()
    page.goto("diary/")
    expect(page.get_by_text("Back pain")).to_have_count(0)
