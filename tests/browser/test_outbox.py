"""Records that wait on a device: kept wherever it lets them, told of, sent once when the diary is back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.away import Server, diary, finish, puts
from tests.browser.keeping import expect_kept, kept_records
from tests.browser.pace import play_until, stand_still
from tests.browser.player import LATER, begin
from tests.browser.storage import NONE_IN_STORAGE

pytestmark = pytest.mark.browser


REFUSE_DATABASE = "IDBFactory.prototype.open = () => { throw new DOMException('No', 'SecurityError'); };"
REFUSE_STORAGE = "Storage.prototype.setItem = () => { throw new DOMException('No', 'QuotaExceededError'); };"


def test_a_server_that_ends_in_the_middle_of_a_session_is_not_missed(visited: Page, server: Server) -> None:
    stand_still(visited)
    begin(visited)
    play_until(visited, "#rep", LATER)
    server.stop()
    finish(visited)
    expect(visited.locator("#save-result")).to_contain_text("Saved on this device")
    server.start()
    sent = puts(visited)
    visited.goto("")
    expect_kept(visited, 0)
    expect(visited.locator("#waiting")).to_be_hidden()
    assert diary(visited) == 1
    assert len(sent) == 1


def test_a_record_that_waits_is_sent_by_a_page_that_is_seen_again(visited: Page, server: Server) -> None:
    stand_still(visited)
    begin(visited)
    server.stop()
    finish(visited)
    expect_kept(visited, 1)
    visited.goto("evidence/")
    expect(visited.locator("#waiting")).to_be_visible()
    server.start()
    visited.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(visited.locator("#waiting")).to_be_hidden()
    assert diary(visited) == 1


def test_where_the_database_is_refused_the_record_waits_in_the_storage(
    device: BrowserContext, visited: Page, server: Server
) -> None:
    device.add_init_script(REFUSE_DATABASE)
    stand_still(visited)
    begin(visited)
    server.stop()
    finish(visited)
    expect(visited.locator("#save-result")).to_contain_text("Saved on this device")
    server.start()
    visited.goto("")
    expect(visited.locator("#waiting")).to_be_hidden()
    visited.wait_for_function(NONE_IN_STORAGE)
    assert diary(visited) == 1


def test_where_nothing_can_be_kept_the_person_is_told_and_can_try_again(
    device: BrowserContext, visited: Page, server: Server
) -> None:
    device.add_init_script(REFUSE_DATABASE + REFUSE_STORAGE)
    stand_still(visited)
    begin(visited)
    server.stop()
    finish(visited)
    expect(visited.locator("#save-result")).to_contain_text("Leave this page open")
    server.start()
    visited.get_by_role("button", name="Save").click()
    expect(visited.locator("#save-result")).to_have_text("Saved to your diary.")
    assert diary(visited) == 1


def test_two_tabs_that_find_the_diary_again_send_each_session_once(
    device: BrowserContext, visited: Page, server: Server
) -> None:
    server.stop()
    for number in (1, 2):
        begin(visited)
        finish(visited)
        expect_kept(visited, number)
    tabs = [visited, device.new_page()]
    for tab in tabs:
        tab.goto("evidence/")
        expect(tab.locator("#waiting li")).to_have_count(2)
    server.start()
    sent = [puts(tab) for tab in tabs]
    for tab in tabs:
        tab.evaluate("void dispatchEvent(new Event('online'))")
    for tab in tabs:
        expect(tab.locator("#waiting")).to_be_hidden()
    assert len({request.url for requests in sent for request in requests}) == 2
    assert sum(len(requests) for requests in sent) == 2
    assert diary(visited) == 2


def test_a_last_word_is_moved_into_the_database_at_the_next_start(visited: Page, server: Server) -> None:
    stand_still(visited)
    begin(visited)
    play_until(visited, "#rep", LATER)
    server.stop()
    visited.goto("evidence/")
    visited.wait_for_function(NONE_IN_STORAGE)
    [record] = expect_kept(visited, 1)
    assert record["items"][0]["phases_done"] > 0


def test_what_the_diary_refuses_can_be_saved_as_a_file_and_discarded(visited: Page) -> None:
    visited.route("**/records/*", lambda route: route.fulfill(status=422, json={"error": "No.", "mistakes": ["pain"]}))
    begin(visited)
    finish(visited)
    visited.goto("")
    expect(visited.locator("#waiting")).to_contain_text("No. pain")
    with visited.expect_download() as saving:
        visited.get_by_role("button", name="Save as a file").click()
    assert re.fullmatch(r"footwork-\d{4}-\d\d-\d\d-toe-presses\.json", saving.value.suggested_filename)
    [record] = kept_records(visited)
    assert f'"id": "{record["id"]}"' in saving.value.path().read_text()
    visited.once("dialog", lambda dialog: dialog.dismiss())
    visited.get_by_role("button", name="Delete").click()
    expect_kept(visited, 1)
    visited.once("dialog", lambda dialog: dialog.accept())
    visited.get_by_role("button", name="Delete").click()
    expect(visited.locator("#waiting")).to_be_hidden()
    expect_kept(visited, 0)
