"""What is on the player's screen can be read: on every phone, on its side, with large text and without a figure."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import ROOT
from tests.browser.pace import play_until
from tests.browser.player import begin, begin_at
from tests.browser.readable import STILL, assert_readable_on_every_screen
from tests.running import Site

pytestmark = pytest.mark.browser


Open = Callable[..., Page]


@pytest.fixture
def still(open_context: Callable[..., BrowserContext], site: Site) -> Open:
    def new(*, afar: bool = False) -> Page:
        page = open_context(base_url=site.address, viewport={"width": 390, "height": 844}).new_page()
        page.add_init_script(STILL)
        if afar:
            page.add_init_script("""localStorage['footwork-preferences'] = '{"afar": true, "explains": false}'""")
        return page

    return new


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Players of exercises without a figure: the README's, and one with long names that holds for minutes."""
    folder = tmp_path_factory.mktemp("own")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(r"```toml\n(.*?)```", readme, re.S)
    assert found
    texts = {"knee": found[1], "long": LONG_NAME}
    for name, text in texts.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
        command = [
            sys.executable,
            "-m",
            "footwork",
            "build",
            str(folder / f"{name}.toml"),
            "-o",
            str(folder / f"{name}.html"),
        ]
        subprocess.run(command, check=True, capture_output=True)
    return {name: folder / f"{name}.html" for name in texts}


LONG_NAME = """
title = "Long names"
[[items]]
exercise = "one"
[exercises.one]
name = "Standing single-leg heel raise with the knee bent and the other foot hooked behind it on the edge of a step"
position = "standing"
equipment = ["towel", "band", "anchor", "wall", "chair"]
how_to = ["Stand on the edge of the bottom step.", "Hook the other foot behind it.", "Rise, and lower slowly."]
[exercises.one.dose]
reps = 3
sides = "each"
phases = [{ name = "stay", lasts = "150 s", hold = true, say = "Stay up on your toes as high as you can" }]
"""


def go_to(page: Page, name: str) -> None:
    page.get_by_role("button", name="More").click()
    page.locator("#more").get_by_role("button", name=name).click()


@pytest.mark.parametrize("name", ["Toe pencil pickup", "Resisted pull-back", "Ankle circle"])
def test_getting_ready_shows_the_whole_name_and_what_is_said_besides(still: Open, name: str) -> None:
    page = still()
    begin(page, "five-foot")
    go_to(page, name)
    expect(page.locator("#instruction")).to_have_text(name)
    expect(page.locator("#spoken")).to_have_text(re.compile(r"^(You'll need|Lie on)[^.]*\.$"))
    expect(page.locator("#figure svg.figure")).to_be_attached()
    assert_readable_on_every_screen(page)


def test_each_step_of_an_exercise_is_whole_and_so_is_the_wait_after_the_last(still_context: BrowserContext) -> None:
    page = still_context.new_page()
    page.add_init_script("""localStorage['footwork-preferences'] = '{"explains": true}'""")
    begin(page, "five-foot")
    expect(page.locator("#figure svg.figure")).to_be_attached()
    for step in (1, 4, 7):
        play_until(page, "#rep", f"Step {step} of 7")
        assert_readable_on_every_screen(page)
    play_until(page, "#spoken", re.compile("."))
    assert_readable_on_every_screen(page)


def test_where_the_session_waits_a_tap_is_asked_for(still_context: BrowserContext) -> None:
    page = still_context.new_page()
    page.add_init_script("""localStorage['footwork-preferences'] = '{"explains": false, "waits": true}'""")
    begin(page, "five-foot")
    go_to(page, "Resisted pull-back")
    play_until(page, "#kind", "Tap when you are done")
    assert_readable_on_every_screen(page)


def test_a_lost_connection_is_said_in_the_place_of_what_comes_next(still: Open) -> None:
    page = still()
    begin_at(page, "five-foot", "hold")
    expect(page.locator("#next")).to_be_visible()
    page.context.set_offline(True)
    expect(page.locator("#connection")).to_have_text("No connection. Your session goes on.")
    expect(page.locator("#next")).to_be_hidden()
    assert_readable_on_every_screen(page)
    page.context.set_offline(False)
    expect(page.locator("#connection")).to_have_text("Connected again.")


def test_in_rests_nothing_in_the_figure_works_or_points(still_page: Page) -> None:
    page = still_page
    begin_at(page, "five-foot", "rest")
    expect(page.locator("#figure svg.figure")).to_be_attached()
    expect(page.locator("#figure .arrow")).to_be_hidden()
    play_until(page, "#instruction", "Walk on tiptoe")
    expect(page.locator("#figure .arrow")).to_be_visible()


def test_a_phase_is_not_named_twice(still_page: Page) -> None:
    page = still_page
    begin_at(page, "five-foot", "hold")
    expect(page.locator("#instruction")).to_have_text("Grip the floor")
    expect(page.locator("#kind")).to_be_visible()
    expect(page.locator("#kind")).to_have_text("Hold")
    play_until(page, "#instruction", "Hold")
    expect(page.locator("#kind")).to_be_hidden()


@pytest.mark.parametrize("kind", ["hold", "phase", "rest", "switch", "done"])
@pytest.mark.parametrize("afar", [False, True], ids=["near", "afar"])
def test_each_kind_of_cue_is_whole_and_stop_is_on_the_screen(still: Open, kind: str, afar: bool) -> None:
    page = still(afar=afar)
    begin_at(page, "five-foot", kind)
    assert_readable_on_every_screen(page)
    page.keyboard.press("Space")
    expect(page.locator("#kind")).to_have_text("Paused")
    assert_readable_on_every_screen(page)


@pytest.mark.parametrize("afar", [False, True], ids=["near", "afar"])
@pytest.mark.parametrize("routine", ["knee", "long"])
def test_without_a_figure_the_count_is_whole_while_getting_ready_and_after(
    still: Open, own: dict[str, Path], afar: bool, routine: str
) -> None:
    page = still(afar=afar)
    page.goto(own[routine].as_uri())
    page.get_by_role("button", name="Begin").click()
    expect(page.locator("#stage")).to_be_visible()
    if routine == "knee":
        go_to(page, "Wall sit")
    expect(page.locator("#figure")).to_be_hidden()
    assert_readable_on_every_screen(page)
    page.evaluate("performance.now = () => 51_000")  # the time to get ready is over, and a hold has begun
    expect(page.locator("body")).to_have_attribute("data-kind", "phase")
    assert_readable_on_every_screen(page)


def test_what_is_said_is_written_once_and_announced(still: Open) -> None:
    page = still()
    begin(page, "five-foot")
    said = "Stand up. Feet flat and a hip's width apart, knees slightly bent."
    expect(page.locator("#instruction")).to_have_text("Toe press")
    expect(page.locator("#spoken")).to_have_text("Stand up.")  # the next sentence when it is said
    expect(page.locator("#announce")).to_have_text(f"First up: Toe press. {said}")


def test_the_escape_key_does_not_end_a_session(still: Open) -> None:
    page = still()
    begin(page, "five-foot")
    page.get_by_role("button", name="More").click()
    page.keyboard.press("Escape")
    expect(page.locator("#more")).to_be_hidden()
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowRight")  # is heard after the key before it
    expect(page.locator("#instruction")).to_have_text("Toe pencil pickup")
    expect(page.get_by_role("button", name="Stop")).not_to_have_attribute("aria-keyshortcuts", re.compile("."))
