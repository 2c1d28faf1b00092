"""The program as a process of its own, for tests that need a real server."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

PORT = 18520


class Site:
    """A running server; `address` ends with a slash."""

    def __init__(self, process: subprocess.Popen[str], address: str) -> None:
        self.process, self.address = process, address

    def open(self, path: str = "", **changes: Any) -> tuple[int, bytes]:
        """The status and body of an answer, be it a success or a refusal."""
        try:
            with urlopen(Request(self.address + path, **changes), timeout=30) as answer:  # noqa: S310 - our own server
                return answer.status, answer.read()
        except HTTPError as refusal:
            with refusal:
                return refusal.code, refusal.read()

    def token(self) -> str:
        with urlopen(self.address + "play/toe-presses/", timeout=30) as answer:  # noqa: S310 - our own server
            return re.search(r"csrftoken=(\w+)", answer.headers["Set-Cookie"])[1]  # type: ignore[index]

    def screen(self) -> None:
        """Answer before the start that nothing holds, as nearly all tests need it."""
        with urlopen(self.address + "before/?again", timeout=30) as answer:  # noqa: S310 - our own server
            token = re.search(r"csrftoken=(\w+)", answer.headers["Set-Cookie"])[1]  # type: ignore[index]
            parts = re.findall(r'name="(part-\d+)" value="none"', answer.read().decode())
        form = urlencode([("csrfmiddlewaretoken", token), *((part, "none") for part in parts)])
        self.open("before/", data=form.encode(), headers={"Cookie": f"csrftoken={token}"})

    def put(self, record: dict[str, Any], token: str) -> tuple[int, dict[str, Any]]:
        headers = {"Cookie": f"csrftoken={token}", "X-CSRFToken": token, "Content-Type": "application/json"}
        body = json.dumps(record).encode()
        status, answer = self.open(f"records/{record['id']}", data=body, headers=headers, method="PUT")
        return status, json.loads(answer)


def environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "FOOTWORK_DATA": str(folder)}


@contextmanager
def running(folder: Path, *arguments: str, before: Callable[[], None] | None = None) -> Iterator[Site]:
    """A server with its data in `folder`; `before` runs in the new process before the program."""
    command = [sys.executable, "-m", "footwork", "serve", "--no-browser", "--port", str(PORT), *arguments]
    process = subprocess.Popen(
        command, env=environment(folder), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=before
    )
    try:
        assert process.stdout
        line = process.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, process.communicate()
        site = Site(process, found[0])
        site.screen()
        yield site
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)
