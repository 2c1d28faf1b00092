"""A diary that is locked, and a disk that is full, met on every form of a real server."""

from __future__ import annotations

import re
import resource
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from html import unescape
from pathlib import Path

import pytest

from footwork.figure.looks import LOOKS
from tests.running import Site, running

CLOCK = {"clock-morning": "07:15", "clock-midday": "12:30", "clock-evening": "19:00"}
FORMS = {
    "settings/": {"look": sorted(LOOKS)[0], "ready": "20"},
    "plan/save/": {"based_on": "1", "missed": "roll", "reason": "less <b>", "routine-of": "toe-presses",
                   "times-toe-presses": "midday", "days-toe-presses": "0", **CLOCK},
    "plan/choose/": {"based_on": "1", "take": "toe-press", "aim": "back", "minutes": "10"},
    "plan/undo/": {"why": "it failed"},
    "check-in/track/": {"follow": "back", "activity": "stairs"},
    "check-in/back/": {"ticked": "1"},
    "trial/begin/": {"offer": "start-66", "tried": "shoes", "place": "back"},
    "data/erase/all/": {"sure": "erase"},
}  # fmt: skip


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """With a plan that was changed once."""
    with running(tmp_path) as site:
        assert site.post("plan/save/", FORMS["plan/save/"] | {"based_on": "0"})[0] == 200
        yield site


def typed(page: bytes) -> dict[str, str]:
    """What the page would send again, but for its token."""
    found = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page.decode())
    return {unescape(name): unescape(value) for name, value in found if name != "csrfmiddlewaretoken"}


def expect_given_back(site: Site, words: str) -> None:
    """Of every form; the safety check shows its own page again."""
    with ThreadPoolExecutor(len(FORMS)) as pool:
        answers = dict(zip(FORMS, pool.map(site.post, FORMS, FORMS.values()), strict=True))
    for path, (status, page) in answers.items():
        assert status == 503, (path, page)
        assert words in page.decode(), path
        assert typed(page) == FORMS[path]
        assert f'action="/{path}"' in page.decode()


def test_while_the_diary_is_locked_every_form_gives_back_what_was_typed(site: Site, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "footwork.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        expect_given_back(site, "another program is using it")
        assert site.open("")[0] == 200, "reading goes on"
        other.execute("ROLLBACK")
    assert site.post("settings/", FORMS["settings/"])[0] == 200, "and after it the same form is taken"


def test_while_the_disk_is_full_every_form_gives_back_what_was_typed(site: Site) -> None:
    _, most = before = resource.prlimit(site.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(site.process.pid, resource.RLIMIT_FSIZE, (1, most))
    expect_given_back(site, "disk is full")
    assert site.open("")[0] == 200, "reading goes on"
    resource.prlimit(site.process.pid, resource.RLIMIT_FSIZE, before)
    assert site.post("settings/", FORMS["settings/"])[0] == 200, "and when there is room the same form is taken"
