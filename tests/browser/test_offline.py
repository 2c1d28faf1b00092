"""Without a network: what opens, what plays, and what is told in place of the rest."""

from __future__ import annotations

import os
import re
import signal

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from footwork.web.player.offline import pages_to_keep
from tests.browser.away import Server, diary, finish
from tests.browser.checking import go_through
from tests.browser.keeping import expect_kept, shelves
from tests.browser.player import begin
from tests.browser.waiting import wait_until

pytestmark = pytest.mark.browser

SEEN = """() => Promise.all([...document.images].map(async (image) => {
  image.loading = "eager";
  await image.decode();
  return image.naturalWidth > 0;
}))"""

NAMED = """() => {
  const clips = JSON.parse(document.getElementById("clips")?.textContent ?? "[]").map(({ src }) => src);
  const figures = [...document.querySelectorAll("[data-src]")].map(({ dataset }) => dataset.src);
  return [...clips, ...figures];
}"""
OWN_PARTS = """async (number) => {
  const page = await (await caches.match("/play/mine/"))?.text();
  const timeline = page && new DOMParser().parseFromString(page, "text/html").getElementById("timeline");
  return timeline && String(JSON.parse(timeline.textContent).items.length) === number;
}"""
TOE_PRESSES = "/play/toe-presses/"
VISITED = [
    "/exercises/",
    "/exercises/toe-press/",
    "/exercises/ball-roll/",
    "/exercises/ankle-circle/?side=right",
    "/evidence/",
    "/settings/",
]
KEPT_IF = "async ([address, is]) => Boolean(await caches.match(address)) === is"
SAYS = "async ([address, text]) => Boolean((await (await caches.match(address))?.text())?.includes(text))"
"""Also while a page is not kept yet: whoever waits for it asks again."""
OUT_OF_REACH = "Footwork can't be reached right now"
HAD = "(addresses) => Promise.all(addresses.map((address) => fetch(address).then(({ ok }) => ok)))"


DUE = """async () => {
  const page = new DOMParser().parseFromString(await (await fetch("/")).text(), "text/html");
  return [...new Set(page.querySelector("[name=footwork-due]").content.split(" ").filter(Boolean))];
}"""


def whole(page: Page, address: str) -> None:
    """The page opens with its style, its pictures and all that it names."""
    page.goto(address.lstrip("/"))
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    assert page.evaluate("document.styleSheets[0].cssRules.length") > 50, address
    assert all(page.evaluate(SEEN)), address
    assert all(page.evaluate(HAD, page.evaluate(NAMED))), address


def test_after_one_visit_today_and_its_sessions_open_without_a_network(visited: Page, server: Server) -> None:
    sessions = visited.evaluate(DUE)
    assert sessions == ["/play/five-foot/", TOE_PRESSES]
    server.stop()
    for address in [pages_to_keep()["today"], *sessions, pages_to_keep()["offline_page"]]:
        whole(visited, address)
    for address in sessions:
        visited.goto(address)
        assert any(name.startswith("/clips/") for name in visited.evaluate(NAMED))


def test_a_page_that_was_visited_opens_without_a_network_and_another_does_not(visited: Page, server: Server) -> None:
    for address in VISITED:
        visited.goto(address.lstrip("/"))
        wait_until(visited, KEPT_IF, [address, True])
    server.stop()
    for address in VISITED:
        whole(visited, address)
    visited.goto("exercises/toe-walk/")
    expect(visited.get_by_role("heading", name=OUT_OF_REACH)).to_be_visible()


def test_little_is_fetched_ahead(visited: Page) -> None:
    [saved] = [names for name, names in shelves(visited).items()]
    assert not [name for name in saved if name.startswith(("/exercises", "/evidence", "/settings", "/clips/how-to/"))]


def test_a_session_is_opened_played_and_kept_without_a_network(visited: Page, server: Server) -> None:
    server.stop()
    visited.goto("")
    visited.locator(".day").get_by_role("link", name="Toe presses").first.click()
    visited.get_by_role("button", name="Begin").click()
    expect(visited.locator("#figure svg.figure")).to_be_visible()
    finish(visited)
    expect(visited.locator("#save-result")).to_contain_text("Saved on this device")
    [record] = expect_kept(visited, 1)
    assert record["items"][0]["phases_done"] == record["items"][0]["phases_planned"]
    visited.goto("")
    expect(visited.locator("#waiting")).to_contain_text("Toe presses of")


UNPLAYED = "This session can't be played right now"
"""What stands in place of a session that is not kept, or no more."""

ALL_KEPT = """async () => (await Promise.all((await caches.keys()).map(async (name) => {
  const shelf = await caches.open(name);
  return Promise.all((await shelf.keys()).map(async (request) => (await shelf.match(request))?.text() ?? ""));
}))).flat().join("\\n")"""


@pytest.mark.parametrize(("ids", "title"), [(["heel"], UNPLAYED), ([], "Toe presses")])
def test_what_was_answered_in_the_safety_check_holds_without_a_network_too(
    visited: Page, server: Server, ids: list[str], title: str
) -> None:
    visited.goto("safety-check/?again")
    go_through(visited, *ids)
    headline = "Please see a doctor or podiatrist before you start." if ids else "You can start"
    expect(visited.get_by_role("heading", name=headline)).to_be_visible()
    wait_until(visited, KEPT_IF, [TOE_PRESSES, not ids])
    wait_until(visited, SAYS, ["/", "See what to do first" if ids else ">Start</a>"])
    server.stop()
    visited.goto("")
    expect(visited.get_by_text(headline)).to_have_count(1 if ids else 0)
    visited.goto("play/toe-presses/")
    expect(visited.get_by_role("heading", name=title)).to_be_visible()


def test_own_exercises_play_without_a_network_once_they_were_opened_and_as_they_were_changed_last(
    visited: Page, server: Server
) -> None:
    for exercise, number in (("heel-raise", "1"), ("towel-curl", "2")):
        visited.goto(f"plan/?add={exercise}")
        visited.get_by_role("button", name=re.compile("Add (it anyway|to my plan)")).click()
        expect(visited.get_by_text("Starts today.")).to_be_visible()
        if number == "1":
            visited.goto("play/mine/")
        wait_until(visited, OWN_PARTS, number)
    server.stop()
    visited.goto("play/mine/")
    expect(visited.get_by_role("button", name="Begin")).to_be_visible()
    visited.get_by_role("button", name="Begin").click()
    expect(visited.locator("#figure svg.figure")).to_be_visible()


def hurt(page: Page) -> None:
    """A session after which the foot hurts too much."""
    begin(page)
    expect(page.locator("#after-session")).to_be_visible()
    page.locator('#feedback [name=pain-foot][value="7"]').check()
    finish(page)


def test_a_session_that_hurt_too_much_and_waits_holds_the_next_back(visited: Page, server: Server) -> None:
    server.stop()
    hurt(visited)
    visited.goto("play/toe-presses/")
    gate = visited.locator("#pain-gate")
    expect(gate).to_contain_text("Your last session hurt too much.")
    expect(visited.get_by_role("button", name="Begin")).to_be_hidden()
    server.start()  # which answers the safety check before it knows of that session
    visited.goto("play/toe-presses/")
    expect_kept(visited, 0)
    visited.reload()
    expect(visited.get_by_text("Please repeat the safety check.")).to_be_visible()
    go_through(visited)
    expect(visited.get_by_role("button", name="Begin")).to_be_visible()
    expect(visited.locator("#pain-gate")).to_be_hidden()


def test_what_a_session_has_changed_is_told_and_holds_without_a_network(visited: Page, server: Server) -> None:
    hurt(visited)
    expect(visited.locator("#save-result")).to_have_text(
        "Saved to your diary. That hurt too much. Rest, and see a clinician if it doesn't settle. "
        "Pain in your foot was above 5 of 10 in the last session. Easier: Toe press."
    )
    wait_until(visited, KEPT_IF, [TOE_PRESSES, False])
    wait_until(visited, SAYS, ["/", "Start the safety check"])
    server.stop()
    visited.goto("play/toe-presses/")
    expect(visited.get_by_role("heading", name=UNPLAYED)).to_be_visible()
    visited.goto("")
    expect(visited.get_by_text("Start the safety check")).to_be_visible()


def test_erasing_everything_erases_what_the_browser_keeps_but_not_its_key(visited: Page, server: Server) -> None:
    visited.evaluate(
        "async () => { localStorage.mine = '1'; await (await caches.open('mine')).put('/mine', new Response('1')); }"
    )
    visited.goto("data/")
    visited.locator("[name=sure]").fill("erase")
    visited.get_by_role("button", name="Erase everything").click()
    expect(visited.get_by_text("Everything was erased")).to_be_visible()
    wait_until(visited, "() => localStorage.mine === undefined")
    wait_until(visited, "async () => !(await caches.keys()).includes('mine')")
    visited.goto("diary/")
    expect(visited.get_by_role("heading", name="Diary", exact=True)).to_be_visible()
    wait_until(visited, "async () => Boolean(await caches.match('/'))")
    server.stop()
    visited.goto("")
    expect(visited.get_by_role("heading", name="Welcome")).to_be_visible()


def test_the_diary_is_in_no_cache_and_its_place_says_how_much_waits(visited: Page, server: Server) -> None:
    begin(visited)
    finish(visited)
    assert diary(visited) == 1
    assert {
        name for shelf in shelves(visited).values() for name in shelf if name.startswith(("/diary", "/records"))
    } == set()
    server.stop()
    visited.reload()
    expect(visited.get_by_role("heading", name=OUT_OF_REACH)).to_be_visible()
    expect(visited.locator("#waiting-count")).to_have_text("No session is waiting on this device.")
    for number, text in ((1, "One session is waiting"), (2, "2 sessions are waiting")):
        begin(visited)
        finish(visited)
        expect_kept(visited, number)
        visited.goto("diary/")
        expect(visited.locator("#waiting-count")).to_contain_text(text)
    server.start()
    visited.get_by_role("link", name="Try again").click()
    expect(visited.get_by_role("heading", name="Diary", exact=True)).to_be_visible()
    expect_kept(visited, 0)
    assert diary(visited) == 3


def test_a_change_that_cannot_be_made_without_a_network_is_told(visited: Page, server: Server) -> None:
    visited.goto("settings/")
    server.stop()
    visited.get_by_role("button", name="Save").click()
    expect(visited.get_by_role("heading", name=OUT_OF_REACH)).to_be_visible()


def test_figures_of_another_look_are_kept_with_the_pages_that_show_them(visited: Page, server: Server) -> None:
    visited.goto("settings/")
    visited.get_by_label("Dark skin, full build").check()
    visited.get_by_role("button", name="Save").click()
    visited.goto("exercises/")
    wait_until(visited, SAYS, ["/exercises/", "look=dark-full"])
    server.stop()
    visited.reload()
    assert visited.locator("main img").first.get_attribute("src") in {
        name for shelf in shelves(visited).values() for name in shelf
    }
    assert all(visited.evaluate(SEEN))


def test_a_server_that_does_not_answer_is_not_waited_for_without_end(visited: Page, server: Server) -> None:
    os.kill(server.site.process.pid, signal.SIGSTOP)
    try:
        visited.goto("")
        expect(visited.get_by_role("heading", level=1)).to_be_visible()
    finally:
        os.kill(server.site.process.pid, signal.SIGCONT)


def test_a_page_of_yesterday_says_so(device: BrowserContext, visited: Page, server: Server) -> None:
    expect(visited.locator("#outdated-today")).to_be_hidden()
    server.stop()
    device.add_init_script("const now = Date.now; Date = class extends Date { constructor(...of) {"
                            " super(...(of.length ? of : [now() + 864e5])); } };")  # fmt: skip
    visited.reload()
    expect(visited.locator("#outdated-today")).to_be_visible()
