"""What stands on the screen can be read."""

from __future__ import annotations

from playwright.sync_api import Page

PHONES = [(320, 568), (360, 640), (360, 800), (390, 844), (393, 852), (412, 915), (430, 932)]


SCREENS = [
    *((width, height, 100) for width, height in PHONES),
    (390, 844, 200), (320, 568, 150), (844, 390, 100), (667, 375, 100), (320, 256, 100), (1280, 800, 100),
]  # fmt: skip
"""Width and height in pixels, and the size of text in percent. 320 by 256 is a window of 1280 by 1024 at 400 % zoom."""


STILL = "performance.now = () => 1000;"
"""Time stands still: what is shown at the start of a cue stays, however long a machine takes to look."""


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
