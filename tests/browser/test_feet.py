"""Looking at one's feet in a browser, from an empty diary: page by page, with what follows for the exercises."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Page, expect

from footwork.catalogue.library import library
from footwork.core.feet import FeetPart, Part
from tests.browser.away import Server
from tests.browser.axe import AXE, DESKTOP, PHONE, RULES
from tests.browser.checking import go_through
from tests.browser.going import go_to
from tests.running import fresh
from tests.web.photographed import HEIC, SECRET, jpeg

pytestmark = pytest.mark.browser
SMALL = {"width": 320, "height": 568}
SCROLL_WIDTH = "document.documentElement.scrollWidth"
TWICE, ONCE = (f"document.documentElement.style.fontSize = '{size}%'" for size in (200, 100))


@pytest.fixture
def morning(server: Server, open_context: Callable[..., BrowserContext]) -> Page:
    """Today of a person who has never been here, on a phone."""
    fresh(server.folder)
    page = open_context(base_url=server.address, viewport=PHONE).new_page()
    page.goto("")
    return page


def check(page: Page, *ids: str) -> None:
    page.goto("safety-check/?again")
    go_through(page, *ids)


def look(
    page: Page, *ticks: str, felt: Iterable[str] | None = None, each: Callable[[Page], None] | None = None
) -> None:
    """Through a look, ticking what is named, such as "corn:left"; without `felt` the touch test is skipped."""
    go_to(page, "Feet")
    page.get_by_role("link", name="Start a foot check").click()
    page.get_by_role("button", name=re.compile("^Start")).click()
    for number, part in enumerate(library().feet(), 1):
        if "/looks/" in page.url:
            return
        expect(page.locator(".progress-steps")).to_contain_text(f"{number} of {len(library().feet())}")
        if each:
            each(page)
        if part.part is Part.TOUCH:
            touch(page, felt)
        else:
            answer(page, part, ticks)
    expect(page).to_have_url(re.compile(r"/feet/looks/\d"))


def answer(page: Page, asked: FeetPart, ticks: Iterable[str]) -> None:
    own = {finding.id: finding for finding in asked.findings}
    ticked = [tick.split(":") for tick in ticks if tick.split(":")[0] in own]
    if ticked:
        for name in (f"{choice.id}-{side}" for choice in asked.choices for side in ("left", "right")):
            page.locator(f'[name="{name}"][value="none"]').check()
    for id, side in ticked:
        choice = own[id].choice
        page.locator(f'[name="{choice}-{side}"][value="{id}"]' if choice else f'[value="{id}:{side}"]').check()
    nothing = page.get_by_role("button", name=re.compile("^(Nothing here|None of these( any more)?)$"))
    (page.get_by_role("button", name="Continue") if ticked else nothing).click()


def touch(page: Page, felt: Iterable[str] | None) -> None:
    if felt is None:
        page.get_by_role("button", name="Skip: I am alone").click()
        return
    for number, answer in enumerate(felt, 1):
        expect(page.locator(".touch")).to_contain_text(f"Toe {number} of 6")
        page.get_by_role("button", name=answer).click()


YES, NO = "They felt it", "They did not feel it"


def test_a_person_without_diabetes_cares_for_a_corn_and_goes_on(morning: Page) -> None:
    check(morning)
    look(morning, "corn:left", felt=[YES] * 6)
    expect(morning.get_by_role("heading", level=1)).to_have_text("Look after these. You can exercise.")
    corn = morning.locator("#corn")
    expect(corn).to_contain_text("A corn, left foot")
    expect(corn).to_contain_text("Never cut it.")
    expect(corn).to_contain_text("Exercises left out: Ball roll")
    expect(morning.locator("main")).to_contain_text("You felt 6 of 6 toes.")
    morning.get_by_role("link", name="Today’s exercises").click()
    expect(morning.get_by_role("link", name="Start", exact=True)).to_be_visible()
    go_to(morning, "Feet")
    expect(morning.locator("main")).to_contain_text("Next foot check:")


def test_a_person_with_diabetes_and_a_sore_is_seen_today_and_the_exercises_wait(morning: Page) -> None:
    check(morning, "diabetes-low-risk")
    morning.goto("")
    expect(morning.locator("main")).to_contain_text("A foot check is due.")
    look(morning, "sore:right")
    headline = "Please see your foot team or doctor today. Do not exercise until then."
    expect(morning.get_by_role("heading", level=1)).to_have_text(headline)
    morning.goto("")
    expect(morning.get_by_role("alert")).to_contain_text(headline)
    morning.get_by_role("link", name="What to do", exact=True).click()
    sore = "A sore or open wound, pus, or redness that spreads, right foot (your foot check of "
    expect(morning.locator(".reasons")).to_contain_text(sore)
    expect(morning.get_by_text("I have seen someone about this")).to_have_count(0)
    morning.get_by_role("link", name="Check your feet again").click()
    expect(morning.get_by_role("button", name="Start")).to_be_visible()
    morning.goto("play/five-foot/")
    expect(morning).to_have_url(re.compile("/safety-check/"))


def test_two_missed_toes_lock_the_exercises_until_the_foot_team_agrees(morning: Page) -> None:
    check(morning)
    look(morning, felt=[YES, NO, YES, YES, NO, YES])
    headline = "Please ask your doctor or foot team this week, before you exercise."
    expect(morning.get_by_role("heading", level=1)).to_have_text(headline)
    expect(morning.locator("main")).to_contain_text("You felt 4 of 6 toes.")
    morning.get_by_role("link", name="See what to do first").click()
    morning.get_by_text("I have seen someone about this, and they say I can exercise").click()
    morning.get_by_role("button", name="Yes, that’s right").click()
    expect(morning.get_by_role("heading", name="You can start")).to_be_visible()
    expect(morning.locator("main")).to_contain_text("All your exercises are done sitting")


def test_what_cannot_wait_leads_to_help_at_once(morning: Page) -> None:
    check(morning)
    look(morning, "sudden-cold:left")
    expect(morning.get_by_role("heading", level=1)).to_have_text("Get help now. Do not exercise.")
    expect(morning.get_by_role("link", name="Call 112")).to_be_visible()


def test_nothing_here_gives_way_to_continue_once_something_is_ticked(morning: Page) -> None:
    morning.goto("feet/look/2/")
    nothing, on = (morning.get_by_role("button", name=name) for name in ("Nothing here", "Continue"))
    expect(on).to_be_hidden()
    morning.locator('[value="corn:left"]').check()
    expect(nothing).to_be_hidden()
    expect(on).to_be_visible()
    morning.locator('[value="corn:left"]').uncheck()
    expect(nothing).to_be_visible()


def test_a_foot_without_its_picture_is_asked_about_and_keeps_the_other(morning: Page) -> None:
    morning.goto("feet/look/4/")
    morning.locator('[name="bunion-left"][value="bunion-2"]').check()
    morning.get_by_role("button", name="Continue").click()
    expect(morning.get_by_role("alert")).to_have_text("Choose one picture for each foot.")
    expect(morning.get_by_role("alert")).to_be_focused()
    expect(morning.locator('[name="bunion-left"][value="bunion-2"]')).to_be_checked()


def photo(page: Page, name: str, content: bytes) -> None:
    corn = page.locator("#corn")
    if not corn.get_by_label("Left foot").is_visible():
        corn.get_by_text("Add a photo").click()
    corn.get_by_label("Left foot").set_input_files({"name": name, "mimeType": "image/jpeg", "buffer": content})
    corn.get_by_role("button", name="Save photo").click()


def test_a_photo_is_drawn_anew_upright_and_small_before_it_leaves_the_page(morning: Page) -> None:
    check(morning)
    look(morning, "corn:left")
    photo(morning, "IMG_1.jpg", jpeg(2400, 1200))
    shown = morning.get_by_role("img", name="A corn, left foot: your photo")
    expect(shown).to_be_visible()
    answered = morning.request.get(shown.get_attribute("src") or "")
    assert answered.headers["cache-control"] == "no-store"
    assert SECRET.encode() not in answered.body()
    with Image.open(BytesIO(answered.body())) as picture:
        assert picture.size == (800, 1600), "turned as its file said it was taken"
        assert not picture.getexif()
    morning.locator("summary", has_text="Delete photo").click()
    morning.get_by_role("button", name="Yes, delete it").click()
    expect(shown).to_have_count(0)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(HEIC, "Footwork can’t read HEIC photos."), (b"no photo", "Choose a photo: a JPEG or PNG file")],
    ids=["HEIC", "text"],
)
def test_what_the_browser_cannot_read_is_refused_in_words(morning: Page, content: bytes, sentence: str) -> None:
    check(morning)
    look(morning, "corn:left")
    photo(morning, "IMG_2.HEIC", content)
    expect(morning.get_by_role("alert")).to_contain_text(sentence)
    expect(morning.locator("#corn").get_by_label("Left foot")).to_be_visible()


def faults(page: Page, name: str) -> list[object]:
    """What axe finds, and where something is wider than the screen, also with text at 200 %."""
    wide: list[object] = []
    for size in (SMALL, DESKTOP, PHONE):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        wide += [(name, size)] * (page.evaluate(SCROLL_WIDTH) > size["width"])
    page.evaluate(TWICE)
    wide += [(name, "200 %")] * (page.evaluate(SCROLL_WIDTH) > PHONE["width"])
    page.evaluate(ONCE)
    page.evaluate(AXE)
    violations = page.evaluate(RULES)["violations"]
    return [*wide, *((name, one["id"], [node["html"] for node in one["nodes"]]) for one in violations)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page_of_a_look_and_nothing_overflows(
    open_context: Callable[..., BrowserContext], server: Server, scheme: str
) -> None:
    page = open_context(base_url=server.address, color_scheme=scheme, bypass_csp=True, viewport=PHONE).new_page()
    found: list[object] = []
    page.goto("feet/")
    look(page, "corn:left", "bunion-2:left", "bent-toe:left", felt=[YES, NO, YES, YES, NO, YES],
         each=lambda one: found.extend(faults(one, one.url)))  # fmt: skip
    for summary in page.locator("summary").all():
        summary.click()
    found += faults(page, "the result")
    for address in ("feet/", "feet/look/", "feet/looks/", "feet/look/6/"):
        page.goto(address)
        found += faults(page, address)
    assert found == []
