"""When each cue is heard, against the plan, in real time: `python -m bench.lateness --help`.

An ear on the audio thread hears every sudden sound that a page sends to the loudspeaker, whoever made the page, and
tells when it leaves the device by `getOutputTimestamp()`. A block is 3 ms, and a bell needs about as long to be loud:
that is the error of the ear. A second clock, `Date.now()` when the block was made, is compared with the first.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from playwright.sync_api import Page, Playwright, sync_playwright
from tests.browser.conftest import ARGUMENTS, KNOWS_ALL, ROOT
from tests.running import playwright_cookies, running

from bench.hidden import WATCH, chromium, held, hide
from bench.table import head, row

EAR = (Path(__file__).parent / "ear.js").read_text(encoding="utf-8")
NEAR_MS = 400
"""A sound farther than this from a cue is not that cue's."""

BEGIN = "#begin-button"
AUTOPLAY = "--autoplay-policy=no-user-gesture-required"


Played = tuple[list[dict[str, float]], list[float]]
"""What the ear heard, and when the page says that its cues are due, in ms."""


class Heard(NamedTuple):
    """How late each cue was heard, in ms, in the order of the plan; how many were never heard; and by how much the
    ear's two clocks differ at most."""

    late: list[float]
    missed: int
    clocks: float


class Goals(NamedTuple):
    p99: float
    end: float | None


PLAIN, SLOWED, HIDDEN = Goals(25, 20), Goals(60, 30), Goals(50, None)


def run() -> None:
    """The part of `make bench`: a minute and a half of five-foot each; this script by itself plays all of it."""
    head("When cues are heard, in real time")
    with TemporaryDirectory() as folder, running(Path(folder)) as site:
        for name, slow, hidden, goals in (
            ("plain", 1, False, PLAIN), ("processor slowed 4 times", 4, False, SLOWED), ("hidden tab", 1, True, HIDDEN),
        ):  # fmt: skip
            tell(name, listened(f"{site.address}play/five-foot/", slow=slow, hidden=hidden, seconds=90), goals)


def tell(name: str, heard: Heard, goals: Goals) -> None:
    late = sorted(map(abs, heard.late))
    row(f"{name}: cues not heard, of {len(late) + heard.missed}", heard.missed, "", 0)
    row(f"{name}: off the plan, median", statistics.median(late), "ms")
    row(f"{name}: off the plan, 99th of a hundred", percentile(late, 0.99), "ms", goals.p99)
    row(f"{name}: off the plan, worst", late[-1], "ms")
    row(f"{name}: off the plan at the end", abs(statistics.median(heard.late[-5:])), "ms", goals.end)
    row(f"{name}: the ear's two clocks differ by", heard.clocks, "ms")


def percentile(ordered: Sequence[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def listened(
    address: str, *, slow: float, hidden: bool, seconds: float, click: str = BEGIN, plan: list[float] | None = None
) -> Heard:
    """Play `address` for so long and hear it; `plan` is when cues are due, in ms, where the page does not hold it."""
    found = subprocess.run(["sh", ROOT / "scripts" / "find-browser"], capture_output=True, text=True, check=True)
    play = in_a_hidden_tab if hidden else in_front
    with sync_playwright() as playwright:
        onsets, told = play(playwright, found.stdout.strip(), address, click, slow, seconds)
    return matched(onsets, [at for at in plan or told if at < seconds * 1000 - NEAR_MS])


def in_front(playwright: Playwright, path: str, address: str, click: str, slow: float, seconds: float) -> Played:
    browser = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, AUTOPLAY])
    page = browser.new_page(bypass_csp=True)  # the ear is a script that the page did not bring
    page.add_init_script(KNOWS_ALL)
    page.add_init_script(EAR)
    begin(page, address, click, slow)
    page.wait_for_timeout(seconds * 1000)
    played = page.evaluate("onsets"), due(page)
    browser.close()
    return played


def in_a_hidden_tab(playwright: Playwright, path: str, address: str, click: str, slow: float, seconds: float) -> Played:
    """Raises AssertionError where the tab was seen meanwhile."""
    with chromium(path, AUTOPLAY):
        with held(playwright) as page:
            page.context.new_cdp_session(page).send("Page.setBypassCSP", {"enabled": True})
            page.add_init_script(EAR)
            begin(page, address, click, slow)
            page.evaluate(WATCH)
        hide()
        time.sleep(seconds)
        with held(playwright) as page:
            states = page.evaluate("[...seen]")
            assert states == ["hidden"], states
            return page.evaluate("onsets"), due(page)


def begin(page: Page, address: str, click: str, slow: float) -> None:
    page.context.add_cookies(playwright_cookies())
    page.goto(address, wait_until="networkidle")
    if slow > 1:
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slow})
    page.locator(click).click()
    page.wait_for_timeout(1000)


def due(page: Page) -> list[float]:
    told: list[float] = page.evaluate(
        "JSON.parse(document.getElementById('timeline')?.textContent ?? '{\"cues\": []}').cues.map((cue) => cue.at_ms)"
    )
    return told


def matched(onsets: list[dict[str, float]], due: list[float]) -> Heard:
    """The plan is laid over what was heard so that they agree by the median: nobody hears when it was meant to begin.
    That sound and screen agree is tested elsewhere."""
    heard = [onset["heard"] for onset in onsets]
    start = heard[0] - due[0]
    start += statistics.median(nearest(heard, start + one) for one in due)
    off = [nearest(heard, start + one) for one in due]
    apart = [onset["heard"] - onset["made"] for onset in onsets]
    usual = statistics.median(apart)
    late = [one for one in off if abs(one) < NEAR_MS]
    return Heard(late, len(off) - len(late), max(abs(one - usual) for one in apart))


def nearest(heard: list[float], at: float) -> float:
    """How much later than `at` the sound is that is nearest to it."""
    return min((one - at for one in heard), key=abs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url", nargs="?", help="another player's page; else five-foot of this program")
    parser.add_argument("--slow", type=float, default=1, help="how many times slower the processor is made")
    parser.add_argument("--hidden", action="store_true", help="put another tab before it")
    parser.add_argument("--seconds", type=float, default=1050, help="for how long (default: all of five-foot)")
    parser.add_argument("--click", default=BEGIN, help="the selector of what begins it")
    parser.add_argument("--plan", type=Path, help="a JSON file with the ms at which cues are due")
    given = parser.parse_args()
    goals = HIDDEN if given.hidden else SLOWED if given.slow > 1 else PLAIN
    plan = json.loads(given.plan.read_text()) if given.plan else None
    with TemporaryDirectory() as folder, running(Path(folder)) as site:
        address = given.url or f"{site.address}play/five-foot/"
        head(address)
        heard = listened(
            address, slow=given.slow, hidden=given.hidden, seconds=given.seconds, click=given.click, plan=plan
        )
        tell("whole" if given.seconds >= 1050 else f"{given.seconds:g} s", heard, goals)


if __name__ == "__main__":
    main()
