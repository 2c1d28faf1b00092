"""A session that was played elsewhere: looked at, and saved only where the person says that it is theirs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.away import puts
from tests.records import sent_record
from tests.running import Site

pytestmark = pytest.mark.browser

NOTE = "all of it, <b>slowly</b>"
MINE, OTHERS = "Mine: save it to my diary", "Someone else's: show it, do not save"
ITEMS = [
    {"exercise": "toe-press", "name": "Toe press", "phases_planned": 20, "phases_done": 20, "phases_extra": 2},
    {"exercise": "toe-walk", "name": "Toe walk", "phases_planned": 5, "phases_done": 2, "reason": "time"},
    {"exercise": "ankle-circle", "name": "Ankle circle", "phases_planned": 20, "phases_done": 0, "reason": "pain"},
]


@pytest.fixture
def record() -> dict[str, Any]:
    pains = {"pain_before": {"back": 4, "knee": 0}, "pain": {"knee": 3, "hip": None}}
    return sent_record(items=ITEMS, note=NOTE, effort=0, made_for="Ann W.", **pains)


def stored(site: Site) -> dict[str, str]:
    """The notes of all sessions in the diary, by their ids."""
    exported = json.loads(site.open("data/footwork.json")[1])
    return {record["id"]: record["note"] for record in exported["records"]}


def choose(page: Page, folder: Path, content: str) -> None:
    file = folder / "session.json"
    file.write_text(content)
    page.goto("import/")
    page.get_by_label("Session file").set_input_files(file)


def test_it_shows_which_session_it_is_and_asks_without_a_default(
    page: Page, tmp_path: Path, record: dict[str, Any]
) -> None:
    sent = puts(page)
    choose(page, tmp_path, json.dumps(record))
    expect(page.get_by_role("heading", name="Toe presses")).to_be_focused()
    expect(page.locator("#found-text li")).to_have_text(["Sunday, 1 March 2026, 7:30", "1 minute", "Made for: Ann W."])
    expect(page.get_by_text(NOTE)).to_have_count(0)
    group = page.get_by_role("group", name="Whose session is this?")
    assert group.get_by_role("button").all_text_contents() == [MINE, OTHERS]
    assert sent == []


def test_someone_elses_is_shown_and_nothing_of_it_is_sent(page: Page, tmp_path: Path, record: dict[str, Any]) -> None:
    sent = puts(page)
    choose(page, tmp_path, json.dumps(record))
    page.get_by_role("button", name=OTHERS).click()
    expect(page.get_by_role("heading", name="Session of Ann W.")).to_be_focused()
    expect(page.locator("#summary-when")).to_have_text("Toe presses, Sunday, 1 March 2026, 7:30")
    expect(page.locator("#summary-items li")).to_have_text(
        ["Toe press: done and 2 more", "Toe walk: 2 of 5 movements (no time)", "Ankle circle: left out (pain)"]
    )
    rows = page.locator("#summary-pain tbody tr")
    assert [row.locator("th, td").all_text_contents() for row in rows.all()] == [["Back", "4", ""], ["Knee", "0", "3"]]
    expect(page.locator("#summary-effort")).to_have_text("0 of 10")
    expect(page.locator("#summary-note")).to_have_text(NOTE)
    with page.expect_download() as saving:
        page.get_by_role("link", name="Save as a file").click()
    assert json.loads(saving.value.path().read_text())["note"] == NOTE
    page.evaluate("globalThis.print = () => { globalThis.printed = true; }")
    page.get_by_role("button", name="Print").click()
    page.wait_for_function("globalThis.printed")
    page.emulate_media(media="print")
    expect(page.locator("#summary-note")).to_be_visible()
    for hidden in ("#found", ".site-header", "#print"):
        expect(page.locator(hidden)).to_be_hidden()
    assert sent == []
    assert not page.evaluate("Object.keys(localStorage).filter((key) => key !== 'footwork-preferences').length")


def test_what_was_not_answered_is_said_to_be_so(page: Page, tmp_path: Path) -> None:
    choose(page, tmp_path, json.dumps(sent_record(pain={"knee": None})))
    page.get_by_role("button", name=OTHERS).click()
    expect(page.get_by_role("heading", name="Someone else's session")).to_be_visible()
    expect(page.locator("#summary-pain")).to_be_hidden()
    expect(page.locator("#summary-no-pain")).to_be_visible()
    expect(page.locator("#summary-effort")).to_have_text("Not answered.")
    expect(page.locator("#summary-note")).to_have_text("No note.")


def test_a_session_that_says_something_else_replaces_the_one_in_the_diary_only_when_asked_to(
    page: Page, site: Site, tmp_path: Path, record: dict[str, Any]
) -> None:
    earlier = {
        **record,
        "revision": 9,
        "title": "Before",
        "note": "as it was",
        "started_at": "2026-03-01T06:00:00+01:00",
    }
    assert site.put(earlier, site.token())[0] == 201
    choose(page, tmp_path, json.dumps(record))
    page.get_by_role("button", name=MINE).click()
    expect(page.locator("#replace-text")).to_contain_text("with different content: Before, Sunday, 1 March 2026, 6:00.")
    page.get_by_role("button", name="Cancel").click()
    expect(page.locator("#import-result")).to_have_text("Nothing was changed.")
    page.get_by_role("button", name=MINE).click()
    expect(page.locator("#replace")).to_be_visible()
    assert stored(site)[record["id"]] == "as it was"
    page.get_by_role("button", name="Replace it").click()
    expect(page.locator("#import-result")).to_have_text("Saved to your diary.")
    assert stored(site)[record["id"]] == NOTE


def test_where_the_diary_cannot_be_reached_nothing_waits_and_the_person_is_told(
    page: Page, tmp_path: Path, record: dict[str, Any]
) -> None:
    choose(page, tmp_path, json.dumps(record))
    page.route("**/records/*", lambda route: route.abort())
    page.get_by_role("button", name=MINE).click()
    expect(page.locator("#import-result")).to_contain_text("nothing was saved")
    page.unroute("**/records/*")
    page.get_by_role("button", name=MINE).click()
    expect(page.locator("#import-result")).to_have_text("Saved to your diary.")


@pytest.mark.parametrize(
    "letters", ["nonsense!", "eJwDAAAAAAE", "eJyrrgUAAXUA-Q"], ids=["letters", "empty", "no record"]
)
def test_a_link_that_holds_no_session_changes_nothing(page: Page, letters: str) -> None:
    page.goto(f"import/#{letters}")
    expect(page.locator("#import-result")).to_contain_text("no session in this that Footwork can read")
    expect(page.locator("#found")).to_be_hidden()


@pytest.mark.parametrize(
    "content",
    [
        "", "{", "[]", '{"title": 1}', "\x00\x01", json.dumps(sent_record(title=3)), json.dumps(sent_record(items=[1])),
        json.dumps(sent_record(started_at="yesterday")), json.dumps({"format": "footwork-diary", "records": []}),
        json.dumps(sent_record(note="x" * 300_000)),
    ],
)  # fmt: skip
def test_a_file_that_holds_no_session_changes_nothing(page: Page, tmp_path: Path, content: str) -> None:
    choose(page, tmp_path, content)
    expect(page.locator("#import-result")).to_contain_text("no session in this that Footwork can read")
    expect(page.locator("#found")).to_be_hidden()


def test_a_session_that_the_diary_refuses_says_why(page: Page, site: Site, tmp_path: Path) -> None:
    before = stored(site)
    choose(page, tmp_path, json.dumps(sent_record(pain={"knee": 11})))
    page.get_by_role("button", name=MINE).click()
    expect(page.locator("#import-result")).to_contain_text("Your diary did not accept the session")
    page.goto("")
    expect(page.locator("#waiting")).to_be_hidden()
    assert stored(site) == before
