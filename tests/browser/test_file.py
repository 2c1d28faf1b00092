"""The player in a file of its own: opened from a disk, without a network; its record goes out as a file."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.away import diary
from tests.browser.axe import AXE, RULES
from tests.browser.pace import STILL, play_to_end, play_until
from tests.browser.player import LATER
from tests.running import Site, running

pytestmark = pytest.mark.browser


def build(made: Path, *options: str) -> Path:
    command = [sys.executable, "-m", "footwork", "build", "toe-presses", "-o", str(made), *options]
    subprocess.run([*command, "--from", "Dr. Walker", "--note", "Twice a day."], check=True, capture_output=True)
    return made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return build(tmp_path / "routine.html", "--for", "Ann W.")


@pytest.fixture
def play(open_context: Callable[..., BrowserContext]) -> Callable[[Path], Page]:
    """A session played from the file to its end, without a network."""

    def play(file: Path) -> Page:
        context = open_context(reduced_motion="reduce")
        context.set_offline(True)
        context.add_init_script(STILL)
        page = context.new_page()
        page.goto(file.as_uri())
        expect(page.get_by_text("Dr. Walker")).to_be_visible()
        page.get_by_role("button", name="Begin").click()
        expect(page.locator("#figure svg.figure")).to_be_visible()
        play_to_end(page)
        expect(page.get_by_role("heading", name="All done. Well done!")).to_be_visible()
        page.locator("#feedback").get_by_text("Add another place").click()
        page.get_by_role("group", name="Pain in your knee").get_by_label("3", exact=True).check()
        page.get_by_label("Note (optional)").fill("from the file")
        page.get_by_role("button", name="Done").click()
        expect(page.locator("#saved")).to_be_visible()
        return page

    return play


@pytest.fixture
def played(play: Callable[[Path], Page], file: Path) -> Page:
    return play(file)


def save(played: Page, folder: Path) -> Path:
    with played.expect_download() as download:
        played.get_by_role("link", name="Save as a file").click()
    saved = folder / download.value.suggested_filename
    download.value.save_as(saved)
    return saved


def choose(page: Page, file: Path) -> None:
    page.goto("import/")
    page.get_by_label("Session file").set_input_files(file)


def test_without_a_site_the_file_offers_nothing_but_the_file(played: Page, tmp_path: Path) -> None:
    expect(played.locator("#save-result")).to_contain_text("send the file to Dr. Walker")
    assert played.get_by_role("link").count() == 1
    assert played.locator("#saved [href^=http], #record-code").count() == 0
    saved = save(played, tmp_path)
    assert re.fullmatch(r"footwork-\d{4}-\d\d-\d\d-toe-presses\.json", saved.name)
    record = json.loads(saved.read_text())
    assert (record["pain"], record["made_for"]) == ({"knee": 3}, "Ann W.")


SHARES = """() => {
navigator.canShare = ({ files: [file] }) => file.type === "text/plain" && file.name.endsWith(".txt");
navigator.share = async ({ files: [file] }) => {
  globalThis.shared = await file.text();
  if (globalThis.fails) throw new DOMException("no", globalThis.fails);
};
}"""


def test_a_device_that_can_share_hands_over_the_same_file(
    played: Page,
) -> None:
    expect(played.get_by_role("button", name="Share")).to_be_hidden()  # this browser shares no files
    played.evaluate(SHARES)
    played.evaluate("document.getElementById('feedback').requestSubmit()")
    played.get_by_role("button", name="Share").click()
    expect(played.locator("#share-failed")).to_be_hidden()
    shared = played.wait_for_function("globalThis.shared").json_value()  # the file is read after the tap
    assert json.loads(shared)["made_for"] == "Ann W."
    for failure, told in (("AbortError", False), ("NotAllowedError", True)):
        played.evaluate("(name) => void (globalThis.fails = name)", failure)
        played.get_by_role("button", name="Share").click()
        expect(played.locator("#share-failed")).to_be_visible(visible=told)


def test_a_link_and_a_code_lead_to_the_site_that_was_named(play: Callable[[Path], Page], tmp_path: Path) -> None:
    played = play(build(tmp_path / "routine.html", "--site", "https://feet.example"))
    expect(played.locator("#record-code svg")).to_be_visible()
    link = played.get_by_role("link", name="Open in Footwork").get_attribute("href") or ""
    assert link.startswith("https://feet.example/import/#")


def test_a_link_to_the_own_computer_says_so_and_is_imported_there(
    play: Callable[[Path], Page], page: Page, site: Site, tmp_path: Path
) -> None:
    played = play(build(tmp_path / "routine.html", "--site", site.address))
    expect(played.get_by_text("works only on the computer that runs Footwork")).to_be_visible()
    expect(played.locator("#record-code")).to_have_count(0)
    link = played.get_by_role("link", name="Open in Footwork").get_attribute("href") or ""
    page.goto(link)
    expect(page.locator("#found-title")).to_have_text("Toe presses")
    page.get_by_role("button", name="Mine: save it to my diary").click()
    expect(page.locator("#import-result")).to_have_text("Saved to your diary.")
    page.goto("diary/")
    expect(page.locator(".record", has_text="from the file")).to_contain_text("Done in full")


def test_a_session_too_long_for_a_code_still_has_its_link(play: Callable[[Path], Page], tmp_path: Path) -> None:
    played = play(build(tmp_path / "routine.html", "--site", "https://feet.example"))
    note = "".join(chr(0x4E00 + (number * 7919) % 20000) for number in range(2000))
    played.evaluate("(note) => void (document.getElementById('note').value = note)", note)
    played.evaluate("document.getElementById('feedback').requestSubmit()")
    expect(played.locator("#scan")).to_be_hidden()
    assert len(played.get_by_role("link", name="Open in Footwork").get_attribute("href") or "") > 4000


def test_a_session_of_one_file_is_not_offered_in_that_for_somebody_else(
    open_context: Callable[..., BrowserContext], file: Path, tmp_path: Path
) -> None:
    other = build(tmp_path / "other.html", "--for", "Ben K.")
    context = open_context(reduced_motion="reduce")
    context.add_init_script(STILL)
    page = context.new_page()
    page.goto(file.as_uri())
    page.get_by_role("button", name="Begin").click()
    expect(page.locator("#stage")).to_be_visible()
    play_until(page, "#rep", LATER)
    for opened, offered in ((other, False), (file, True)):
        page.goto(opened.as_uri())
        expect(page.locator("#unfinished")).to_be_visible(visible=offered)


def test_therapist_and_patient_each_import_it_and_only_the_patient_saves_it(
    played: Page, open_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    """Built with the command line, played from a disk, sent as a file: looked at by one, saved by the other, once."""
    saved = save(played, tmp_path)
    with running(tmp_path / "therapist") as theirs:
        page = open_context(base_url=theirs.address).new_page()
        choose(page, saved)
        expect(page.locator("#found-text")).to_contain_text("Made for: Ann W.")
        page.get_by_role("button", name="Someone else's: show it, do not save").click()
        expect(page.get_by_role("heading", name="Session of Ann W.")).to_be_focused()
        expect(page.locator("#summary")).to_contain_text("Toe press: done")
        expect(page.locator("#summary-note")).to_have_text("from the file")
        assert diary(page) == 0
    with running(tmp_path / "patient") as theirs:
        page = open_context(base_url=theirs.address).new_page()
        for told in ("Saved to your diary.", "This session is in your diary already. Nothing was changed."):
            choose(page, saved)
            page.get_by_role("button", name="Mine: save it to my diary").click()
            expect(page.locator("#import-result")).to_have_text(told)
        assert diary(page) == 1


def test_axe_finds_nothing_in_the_file(played: Page) -> None:
    played.add_script_tag(content=AXE)
    found = played.evaluate(RULES)
    assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found["violations"]] == []
