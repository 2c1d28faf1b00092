"""The program as a process of its own, for tests that need a real server."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Timer
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener, urlopen

PORT = 18520
PATIENCE = 300
"""Seconds, for everything that a program is waited for: only what is broken waits so long."""

sites: list[Site] = []
"""Those that run now: every browser of the tests has opened them with their keys."""


class Site:
    """A running server that was opened with its key; `address`, without the key, ends with a slash."""

    def __init__(self, process: subprocess.Popen[str], opened_at: str) -> None:
        self.process, self.address = process, opened_at.partition("?")[0]
        self.cookies = _cookies_of(opened_at)

    @property
    def key(self) -> tuple[str, str]:
        """Name and value of the cookie without which no page is shown."""
        [found] = [(name, value) for name, value in self.cookies.items() if name != "csrftoken"]
        return found

    def open(self, path: str = "", **changes: Any) -> tuple[int, bytes]:
        """The status and body of an answer, be it a success or a refusal."""
        given = changes.pop("headers", {})
        cookies = "; ".join(filter(None, ["=".join(self.key), given.get("Cookie", "")]))
        request = Request(self.address + path, headers={**given, "Cookie": cookies}, **changes)  # noqa: S310 - our own
        try:
            with urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
                return answer.status, answer.read()
        except HTTPError as refusal:
            with refusal:
                return refusal.code, refusal.read()

    def token(self) -> str:
        return self.cookies["csrftoken"]

    def post(self, path: str, form: dict[str, str]) -> tuple[int, bytes]:
        """Send a form, as a page of the site would."""
        body = urlencode({"csrfmiddlewaretoken": self.token(), **form}).encode()
        return self.open(path, data=body, headers={"Cookie": f"csrftoken={self.token()}"})

    def screen(self) -> None:
        """Answer the safety check with "None of these" throughout, as nearly all tests need it."""
        _, page = self.open("safety-check/1/")
        pages = int(re.search(r"1 of (\d+)", page.decode())[1])  # type: ignore[index]
        for number in range(1, pages + 1):
            self.post(f"safety-check/{number}/", {"answer": "none"})

    def put(self, record: dict[str, Any], token: str) -> tuple[int, dict[str, Any]]:
        headers = {"Cookie": f"csrftoken={token}", "X-CSRFToken": token, "Content-Type": "application/json"}
        body = json.dumps(record).encode()
        status, answer = self.open(f"records/{record['id']}", data=body, headers=headers, method="PUT")
        return status, json.loads(answer)


class _Stay(HTTPRedirectHandler):
    """A redirect is an answer like any other."""

    def redirect_request(self, *_: object) -> None:
        return None


def _cookies_of(address: str) -> dict[str, str]:
    """Those that an answer sets."""
    try:
        with build_opener(_Stay).open(address, timeout=PATIENCE) as answer:
            found = answer.headers
    except HTTPError as redirect:
        with redirect:
            found = redirect.headers
    return dict(one.partition(";")[0].split("=", 1) for one in found.get_all("Set-Cookie", []))


def fresh(folder: Path) -> None:
    """Forget the answers to the safety check, as before the first."""
    with closing(sqlite3.connect(folder / "footwork.sqlite3", timeout=30)) as database, database:
        database.execute("delete from diary_screening")
        database.execute("delete from diary_screeningdraft")
        database.execute("update people_person set data_version = data_version + 1, rest_version = rest_version + 1")


def environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "FOOTWORK_DATA": str(folder)}


def _first_line(process: subprocess.Popen[str]) -> str:
    """What it says first; one that says nothing is ended, or it would be waited for without end."""
    assert process.stdout
    patience = Timer(PATIENCE, process.kill)
    patience.start()
    try:
        return process.stdout.readline()
    finally:
        patience.cancel()


@contextmanager
def running(
    folder: Path, *arguments: str, before: Callable[[], None] | None = None, program: str = "footwork"
) -> Iterator[Site]:
    """A server with its data in `folder`; `before` runs in the new process before the program."""
    command = [sys.executable, "-m", program, "serve", "--no-browser", "--port", str(PORT), *arguments]
    process = subprocess.Popen(
        command, env=environment(folder), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=before
    )
    try:
        found = re.search(r"http://\S+", _first_line(process))
        assert found, process.communicate()
        site = Site(process, found[0])
        site.screen()
        sites.append(site)
        yield site
    finally:
        sites[:] = [one for one in sites if one.process is not process]
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        process.communicate(timeout=PATIENCE)


def playwright_cookies() -> list[Any]:
    """The keys of all sites that run, as a browser's context takes them."""
    return [{"name": site.key[0], "value": site.key[1], "url": site.address} for site in sites]
