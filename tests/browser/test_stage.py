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
from tests.browser.test_player import begin, begin_at
from tests.running import Site

pytestmark = pytest.mark.browser

PHONES = [(320, 568), (360, 640), (360, 800), (390, 844), (393, 852), (412, 915), (430, 932)]
SCREENS = [
    *((width, height, 100) for width, height in PHONES),
    (390, 844, 200), (320, 568, 150), (844, 390, 100), (667, 375, 100), (320, 256, 100), (1280, 800, 100),
]  # fmt: skip
"""Width and height in pixels, and the size of text in percent. 320 by 256 is a window of 1280 by 1024 at 400 % zoom."""

STILL = "performance.now = () => 1000;"
"""Time stands still: what is shown at the start of a cue stays, however long a machine takes to look."""

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

GEOMETRY = """() => {
  const box = (element) => element.getBoundingClientRect();
  const text = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect();
  };
  const seen = (element) => element.checkVisibility() && box(element).height > 0;
  const before = (end, start) => end <= start + 1;
  const apart = (a, b) =>
    before(a.right, b.left) || before(b.right, a.left) || before(a.bottom, b.top) || before(b.bottom, a.top);
  const within = (a, b) =>
    before(b.left, a.left) && before(a.right, b.right) && before(b.top, a.top) && before(a.bottom, b.bottom);
  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const part = (id) => document.getElementById(id);
  const now = part("now"), name = box(part("instruction"));
  const others = [...now.children].filter((one) => one.id !== "instruction" && seen(one));
  const covering = others.filter((one) => !apart(name, box(one))).map((one) => one.id || one.className);
  const top = box(part("controls")).top;
  const steps = [...now.querySelectorAll(".how-to li")].filter(seen).map((step) => {
    step.scrollIntoView({ block: "nearest" });
    const { left, top: y, width, height } = box(step);
    const at = document.elementFromPoint(left + width / 2, y + height / 2);
    return within(box(step), box(now)) && step.contains(at);
  });
  now.scrollTop = 0;
  const aside = ({ left, right }) => left < -1 || right > innerWidth + 1;
  const wide = [...now.children].filter((one) => seen(one) && aside(box(one)));
  return {
    covering,
    wide: wide.map((one) => one.id || one.className),
    stop: within(box(part("stop")), screen) && box(part("stop")).height >= 24,
    controls: [...part("controls").children].every((one) => within(text(one), box(one))),
    name: part("instruction").scrollWidth <= part("instruction").clientWidth + 1 && name.top >= box(now).top - 1,
    count: !seen(part("count")) || !part("count").textContent || within(text(part("count")), box(part("dial"))),
    dial: !seen(part("dial")) || within(box(part("dial")), { ...box(now).toJSON() }),
    inSight: ["side", "rep"].filter((id) => seen(part(id)) && !within(text(part(id)), { ...screen, bottom: top })),
    steps,
    focusable: now.tabIndex === 0,
    page: document.documentElement.scrollWidth <= innerWidth,
  };
}"""


WRONG = ("covering", "wide", "inSight")


def assert_readable_on_every_screen(page: Page) -> None:
    """Whatever the size, of the screen and of the text."""
    wrong = {}
    for width, height, percent in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("(percent) => (document.documentElement.style.fontSize = `${percent}%`)", percent)
        found = page.evaluate(GEOMETRY)
        faults = {key: value for key, value in found.items() if value is False or (key in WRONG and value)}
        if not all(found["steps"]):
            faults["steps"] = found["steps"]
        if faults:
            wrong[width, height, percent] = faults
    assert not wrong


def go_to(page: Page, name: str) -> None:
    page.get_by_role("button", name="More").click()
    page.locator("#more").get_by_role("button", name=name).click()


@pytest.mark.parametrize("name", ["Toe pencil pickup", "Resisted pull-back"])
def test_getting_ready_shows_the_whole_name_and_every_step(still: Open, name: str) -> None:
    page = still()
    begin(page, "five-foot")
    go_to(page, name)
    expect(page.locator("#instruction")).to_have_text(name)
    expect(page.locator("#figure svg.figure")).to_be_attached()
    expect(page.locator(".how-to:not([hidden]) li")).not_to_have_count(0)
    assert_readable_on_every_screen(page)


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


def test_what_is_said_stands_below_the_steps_and_is_announced(still: Open) -> None:
    page = still()
    begin(page, "five-foot")
    said = "We begin with: Toe press. Stand up, feet flat and a hip's width apart, knees slightly bent."
    expect(page.locator("#caption")).to_be_hidden()
    expect(page.locator("#spoken")).to_have_text(said)
    expect(page.locator("#announce")).to_have_text(said)


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
