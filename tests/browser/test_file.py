"""The player in a file of its own: opened from a disk, without a network, and its record taken in by the site."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.pace import FASTER
from tests.browser.test_accessible import AXE, RULES
from tests.records import sent_record
from tests.running import Site

pytestmark = pytest.mark.browser


@pytest.fixture
def file(tmp_path: Path, site: Site) -> Path:
    made = tmp_path / "routine.html"
    command = [sys.executable, "-m", "footwork", "build", "toe-presses", "-o", str(made), "--site", site.address]
    subprocess.run([*command, "--from", "Dr. Walker", "--note", "Twice a day."], check=True, capture_output=True)
    return made


@pytest.fixture
def played(open_context: Callable[..., BrowserContext], file: Path) -> Page:
    """A session played from the file to its end, without a network."""
    context = open_context(reduced_motion="reduce")
    context.set_offline(True)
    context.add_init_script(FASTER)
    page = context.new_page()
    page.goto(file.as_uri())
    expect(page.get_by_text("Dr. Walker")).to_be_visible()
    page.get_by_role("button", name="Begin").click()
    expect(page.locator("#figure svg.figure")).to_be_visible()
    expect(page.get_by_role("heading", name="All done. Well done!")).to_be_visible(timeout=30_000)
    page.locator("#felt").get_by_text("Add another place").click()
    page.get_by_role("group", name="Pain in your knee").get_by_label("3", exact=True).check()
    page.get_by_label("A note, if you like").fill("from the file")
    page.get_by_role("button", name="Done").click()
    return page


def test_it_plays_from_a_disk_and_its_link_is_taken_in(played: Page, page: Page) -> None:
    expect(played.locator("#record-code svg")).to_be_visible()
    link = played.locator("#record-link").get_attribute("href") or ""
    page.goto(link)
    expect(page.locator("#found-text")).to_contain_text("20 of 20 steps")
    page.get_by_role("button", name="Put into my diary").click()
    expect(page.locator("#taken")).to_have_text("It is in your diary.")
    page.goto("diary/")
    expect(page.locator(".record", has_text="from the file")).to_contain_text("Done in full")
    page.goto(link)
    page.get_by_role("button", name="Put into my diary").click()
    expect(page.locator("#taken")).to_have_text("It is in your diary.")
    page.goto("diary/")
    expect(page.locator(".record", has_text="from the file")).to_have_count(1)


def test_the_file_that_it_saves_is_taken_in(played: Page, page: Page, tmp_path: Path) -> None:
    with played.expect_download() as download:
        played.get_by_role("link", name="Save as a file").click()
    saved = tmp_path / "saved.json"
    download.value.save_as(saved)
    assert re.fullmatch(r"footwork-\d{4}-\d\d-\d\d-toe-presses\.json", download.value.suggested_filename)
    assert json.loads(saved.read_text())["pain"] == {"knee": 3}
    page.goto("import/")
    page.get_by_label("The saved file").set_input_files(saved)
    expect(page.locator("#found-text")).to_contain_text("knee pain 3")
    page.get_by_role("button", name="Put into my diary").click()
    expect(page.locator("#taken")).to_have_text("It is in your diary.")


def test_axe_finds_nothing_in_the_file(played: Page) -> None:
    played.add_script_tag(content=AXE)
    found = played.evaluate(RULES)
    assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found["violations"]] == []


@pytest.mark.parametrize(
    "letters", ["nonsense!", "eJwDAAAAAAE", "eJyrrgUAAXUA-Q"], ids=["letters", "empty", "no record"]
)
def test_a_link_that_holds_no_session_changes_nothing(page: Page, letters: str) -> None:
    page.goto(f"import/#{letters}")
    expect(page.locator("#taken")).to_contain_text("not a session that Footwork can read")
    expect(page.locator("#found")).to_be_hidden()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"title": 1}', "\x00\x01"])
def test_a_file_that_holds_no_session_changes_nothing(page: Page, tmp_path: Path, content: str) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text(content)
    page.goto("import/")
    page.get_by_label("The saved file").set_input_files(wrong)
    expect(page.locator("#taken")).to_contain_text("not a session that Footwork can read")


def test_a_session_that_the_diary_refuses_says_why(page: Page, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text(json.dumps(sent_record(pain={"knee": 11})))
    page.goto("import/")
    page.get_by_label("The saved file").set_input_files(wrong)
    page.get_by_role("button", name="Put into my diary").click()
    expect(page.locator("#taken")).to_contain_text("The diary did not take it")
    page.goto("")
    expect(page.locator("#waiting")).to_be_hidden()
