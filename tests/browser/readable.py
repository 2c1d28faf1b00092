"""What stands on the player's screen can be read, from two metres: measured on every screen, in both directions of
writing."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

PHONES = [(320, 568), (360, 640), (360, 800), (390, 844), (393, 852), (412, 915), (430, 932)]


SCREENS = [
    *((width, height, 100) for width, height in PHONES),
    (844, 390, 100), (667, 375, 100), (820, 1180, 100), (1440, 900, 100), (1920, 1080, 100),
    (390, 844, 200), (320, 568, 150), (820, 1180, 200), (1440, 900, 200), (1920, 1080, 200),
    (720, 450, 100), (320, 256, 100),
]  # fmt: skip
"""Width and height in pixels, and the size of text in percent. The last are windows of 1440 by 900 at 200 % zoom and of
1280 by 1024 at 400 %."""


STILL = "performance.now = () => 1000;"
"""Time stands still: what is shown at the start of a cue stays, however long a machine takes to look."""

COUNT_SHARE = 0.18
"""Of the smaller side of the screen: on a phone of 65 mm such a digit is read from two metres with half the usual
sight."""

FIGURE_SHARE = 0.35
"""Of the height of an upright screen, or else the whole width: a figure is wider than high."""


GEOMETRY = """() => {
  const box = (element) => element.getBoundingClientRect();
  const size = (element) => parseFloat(getComputedStyle(element).fontSize);
  const text = (element) => { // without the empty space above its capitals
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { left, right, top: top + 0.15 * size(element), bottom };
  };
  const diagonal = (digits) => Math.hypot(text(digits).right - text(digits).left, 0.73 * size(digits));
  const part = (id) => document.getElementById(id);
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && box(element).height > 0;
  const before = (end, start) => end <= start + 1;
  const apart = (a, b) =>
    before(a.right, b.left) || before(b.right, a.left) || before(a.bottom, b.top) || before(b.bottom, a.top);
  const within = (a, b) =>
    before(b.left, a.left) && before(a.right, b.right) && before(b.top, a.top) && before(a.bottom, b.bottom);
  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const now = part("now"), count = part("count"), figure = part("figure"), stage = part("stage");
  const cut = ["exercise-name", "next"]; // these may end in an ellipsis
  const ids = "exercise-name time-left kind instruction spoken count side set rep next im-ready";
  const written = ids.split(" ").map(part)
    .concat([...document.querySelectorAll("#below > .notice, #controls button")])
    .filter((one) => seen(one) && one.textContent.trim());
  const place = (one) => (cut.includes(one.id) ? box(one) : text(one));
  const name = (one) => one.id || one.className;
  const pairs = written.flatMap((one, index) => written.slice(index + 1).map((other) => [one, other]));
  const numbered = seen(count) && count.textContent;
  const smaller = Math.min(innerWidth, innerHeight);
  return {
    overlapping: pairs.filter(([one, other]) => !apart(place(one), place(other))).map((pair) => pair.map(name)),
    onFigure: seen(figure) ? written.filter((one) => !apart(place(one), box(figure))).map(name) : [],
    outside: written.filter((one) => !within(place(one), screen)).map(name),
    clipped: written.filter((one) => now.contains(one) && !within(place(one), box(now))).map(name),
    larger: numbered ? written.filter((one) => size(one) > size(count)).map(name) : [],
    scrolls: [now, stage, document.documentElement]
      .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
      .map(name),
    stop: within(box(part("stop")), screen) && box(part("stop")).height >= 24,
    inRing: !numbered || diagonal(count) < 0.87 * box(part("dial")).width,
    share: numbered ? size(count) / smaller : 1,
    upright: innerHeight > innerWidth,
    figure: seen(figure) ? { height: box(figure).height / innerHeight, width: box(figure).width / innerWidth } : null,
    focusable: now.tabIndex === 0,
  };
}"""


EMPTY = ("overlapping", "onFigure", "outside", "clipped", "larger", "scrolls")


def assert_readable_on_every_screen(page: Page) -> None:
    """Whatever the size, of the screen and of the text."""
    wrong = {}
    for direction in ("ltr", "rtl"):
        page.evaluate("(direction) => (document.documentElement.dir = direction)", direction)
        for width, height, percent in SCREENS:
            page.set_viewport_size({"width": width, "height": height})
            page.evaluate("(percent) => (document.documentElement.style.fontSize = `${percent}%`)", percent)
            if faults := faults_in(page.evaluate(GEOMETRY), percent):
                wrong[width, height, percent, direction] = faults
    page.evaluate("document.documentElement.dir = 'ltr'")
    assert not wrong, wrong


def faults_in(found: dict[str, Any], percent: int) -> dict[str, Any]:
    faults = {key: found[key] for key in EMPTY if found[key]}
    faults |= {key: False for key in ("stop", "inRing", "focusable") if not found[key]}
    if found["share"] < COUNT_SHARE:
        faults["share"] = found["share"]
    figure = found["figure"]
    large = figure is None or figure["height"] >= FIGURE_SHARE or figure["width"] >= 0.9
    if found["upright"] and percent == 100 and not large:
        faults["figure"] = figure
    return faults
