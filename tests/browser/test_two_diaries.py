"""Two people, one computer and one browser: their diaries are open one after the other under one address."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, expect

from footwork.web.data.forms import EVERYTHING
from tests.browser.away import Server, diary, finish, puts
from tests.browser.keeping import expect_kept, kept_records, shelves
from tests.browser.pace import STILL, play_to_end, play_until
from tests.browser.player import LATER, begin
from tests.browser.storage import NONE_IN_STORAGE
from tests.browser.waiting import wait_until
from tests.running import playwright_cookies

pytestmark = pytest.mark.browser

NOTE = "my knee, and nobody's business"
WHOSE = "document.querySelector('meta[name=footwork-diary]').content"
KEPT_OF = """async ([address, diary]) => {
  const page = await (await caches.match(address))?.text();
  return page?.includes(`content="${diary}"`) ?? false;
}"""


@pytest.fixture
def device(open_context: Callable[..., BrowserContext], server: Server) -> BrowserContext:
    """A browser with a service worker, in which a session stands still until the test says that it goes on."""
    context = open_context(base_url=server.address, service_workers="allow", reduced_motion="reduce")
    context.add_init_script(STILL)
    return context


@pytest.fixture
def his(tmp_path: Path) -> Path:
    return tmp_path / "his"


def whose(page: Page) -> str:
    found: str = page.evaluate(WHOSE)
    return found


def open_diary(page: Page, server: Server, folder: Path) -> None:
    """Footwork is started with this data folder, under the same address and in the same browser."""
    server.open(folder)
    page.context.add_cookies(playwright_cookies())


def begin_and_stand(page: Page) -> None:
    """In the middle of a session."""
    begin(page)
    play_until(page, "#rep", LATER)


def play(page: Page) -> None:
    """A session from its beginning into the diary, or onto the device."""
    begin(page)
    play_to_end(page)
    finish(page)


def play_away(page: Page, server: Server) -> None:
    """She plays, and Footwork ends before she has saved her session."""
    begin_and_stand(page)
    server.stop()
    play_to_end(page)
    expect(page.locator("#after-session")).to_be_visible()
    page.get_by_label("Note (optional)").fill(NOTE)
    finish(page)
    expect_kept(page, 1)


def accept(dialog: Dialog) -> None:
    dialog.accept()


def test_her_session_stays_out_of_his_diary_and_goes_into_hers(visited: Page, server: Server, his: Path) -> None:
    hers = server.folder
    play_away(visited, server)
    open_diary(visited, server, his)
    sent = puts(visited)
    visited.goto("")
    notice = visited.locator("#waiting")
    expect(notice).to_contain_text("A session from another diary is on this device: Toe presses, ")
    expect(notice).not_to_contain_text(NOTE)
    assert diary(visited) == 0
    play(visited)
    assert diary(visited) == 1
    expect(visited.get_by_text(NOTE)).to_have_count(0)
    expect_kept(visited, 1)
    open_diary(visited, server, hers)
    visited.goto("")
    expect_kept(visited, 0)
    expect(visited.locator("#waiting")).to_be_hidden()
    assert diary(visited) == 1
    expect(visited.get_by_text(NOTE)).to_be_visible()
    assert len(sent) == 2


def test_a_page_of_hers_that_is_still_open_writes_nothing_into_his_diary(
    visited: Page, server: Server, his: Path
) -> None:
    begin_and_stand(visited)
    open_diary(visited, server, his)
    play_to_end(visited)
    finish(visited)
    expect(visited.locator("#save-result")).to_contain_text("Saved on this device")
    assert diary(visited) == 0
    expect_kept(visited, 1)


def test_he_is_not_offered_to_go_on_with_her_session(visited: Page, server: Server, his: Path) -> None:
    hers = server.folder
    begin_and_stand(visited)
    open_diary(visited, server, his)
    visited.goto("play/toe-presses/")
    expect(visited.get_by_role("button", name="Begin")).to_be_visible()
    expect(visited.locator("#unfinished")).to_be_hidden()
    open_diary(visited, server, hers)
    visited.goto("play/toe-presses/")
    expect(visited.locator("#unfinished")).to_be_visible()


def test_without_a_network_he_sees_his_pages_and_none_of_hers(visited: Page, server: Server, his: Path) -> None:
    hers = server.folder
    visited.goto("plan/?add=heel-raise")
    visited.get_by_role("button", name="Add it anyway").click()
    visited.goto("play/mine/")
    her_id = whose(visited)
    wait_until(visited, KEPT_OF, ["/play/mine/", her_id], seconds=120)
    open_diary(visited, server, his)
    visited.goto("diary/")
    his_id = whose(visited)
    for address in ("/play/toe-presses/", "/", "/offline/"):
        wait_until(visited, KEPT_OF, [address, his_id], seconds=120)
    wait_until(visited, "async () => (await caches.keys()).length === 2", seconds=120)
    [kept] = shelves(visited).values()
    assert "/play/mine/" not in kept
    server.stop()
    visited.goto("play/toe-presses/")
    assert whose(visited) == his_id
    visited.goto("play/mine/")
    expect(visited.get_by_role("heading", name="This session can't be played right now")).to_be_visible()
    open_diary(visited, server, hers)
    visited.goto("play/mine/")
    assert whose(visited) == her_id


def test_a_page_of_hers_that_came_first_gives_way_when_his_answers(visited: Page, server: Server, his: Path) -> None:
    her_id = whose(visited)
    open_diary(visited, server, his)
    os.kill(server.site.process.pid, signal.SIGSTOP)
    try:
        visited.goto("")
        assert whose(visited) == her_id
    finally:
        os.kill(server.site.process.pid, signal.SIGCONT)
    visited.wait_for_function(f"(hers) => {WHOSE} !== hers", arg=her_id)


def test_after_erasing_everything_what_waited_does_not_come_back(visited: Page) -> None:
    visited.route("**/records/*", lambda route: route.abort())
    play(visited)
    expect_kept(visited, 1)
    old = whose(visited)
    visited.goto("data/")
    visited.get_by_label("To erase everything").fill(EVERYTHING)
    visited.get_by_role("button", name="Erase everything").click()
    expect(visited.get_by_role("status").filter(has_text="Everything was erased")).to_be_visible()
    visited.unroute("**/records/*")
    sent = puts(visited)
    assert diary(visited) == 0
    assert whose(visited) != old
    visited.reload()
    assert visited.locator(".record").count() == 0
    assert sent == []


def test_erasing_everything_of_his_leaves_what_waits_for_her(visited: Page, server: Server, his: Path) -> None:
    hers = server.folder
    play_away(visited, server)
    open_diary(visited, server, his)
    visited.goto("data/")
    visited.get_by_label("To erase everything").fill(EVERYTHING)
    visited.get_by_role("button", name="Erase everything").click()
    expect(visited.get_by_role("status").filter(has_text="Everything was erased")).to_be_visible()
    open_diary(visited, server, hers)
    visited.goto("")
    expect_kept(visited, 0)
    assert diary(visited) == 1


def test_he_can_export_it_say_that_it_is_his_or_delete_it(visited: Page, server: Server, his: Path) -> None:
    play_away(visited, server)
    open_diary(visited, server, his)
    visited.goto("evidence/")
    with visited.expect_download() as saving:
        visited.get_by_role("button", name="Export as a file").click()
    assert '"diary"' not in saving.value.path().read_text(), "the file is the record, as the diary takes it"
    mine = visited.get_by_role("button", name="It is mine: save it here")
    visited.once("dialog", lambda dialog: dialog.dismiss())
    mine.click()
    assert diary(visited) == 0
    expect_kept(visited, 1)
    visited.once("dialog", accept)
    visited.get_by_role("button", name="It is mine: save it here").click()
    expect(visited.locator("#waiting")).to_be_hidden()
    assert diary(visited) == 1
    expect_kept(visited, 0)


def test_what_is_deleted_comes_back_in_neither_diary(visited: Page, server: Server, his: Path) -> None:
    hers = server.folder
    play_away(visited, server)
    open_diary(visited, server, his)
    visited.goto("evidence/")
    visited.once("dialog", accept)
    visited.get_by_role("button", name="Delete").click()
    expect(visited.locator("#waiting")).to_be_hidden()
    assert kept_records(visited) == []
    visited.wait_for_function(NONE_IN_STORAGE)
    open_diary(visited, server, hers)
    assert diary(visited) == 0
