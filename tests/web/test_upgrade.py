"""A diary of the test version before this one opens with everything that was in it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.running import environment

BEFORE = Path(__file__).parent / "fixtures" / "diary-0016.sqlite3"
"""Made by the program of 30 November 2026: sessions, answers, trials, screenings, a draft, plan versions, a device."""

EXPORTED_BEFORE = json.loads(BEFORE.with_suffix(".json").read_bytes())
"""What that program exported of it."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(BEFORE, tmp_path / "footwork.sqlite3")
    return tmp_path


EXPORT = """
import json, sys
from footwork.web.database import open_database
open_database()
from django.test import Client
from footwork.web.middleware.access_key import cookie
client = Client(SERVER_NAME="127.0.0.1")
client.cookies[cookie()[0]] = cookie()[1]
sys.stdout.write(client.get("/data/footwork.json").content.decode())
"""


def exported(folder: Path) -> dict[str, Any]:
    """By a start of this program, in a process of its own."""
    ran = subprocess.run([sys.executable, "-c", EXPORT], env=environment(folder), capture_output=True, check=False)
    assert ran.stderr == b""
    whole: dict[str, Any] = json.loads(ran.stdout)
    return whole | {"exported_at": EXPORTED_BEFORE["exported_at"]}


def test_a_diary_of_the_version_before_is_exported_as_that_version_exported_it(folder: Path) -> None:
    assert exported(folder) == EXPORTED_BEFORE
