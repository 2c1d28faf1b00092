"""A diary of the last test version opens with everything that was in it, or stays as it was."""

from __future__ import annotations

import json
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from footwork.core.errors import FootworkError
from footwork.web import upgrade as upgrade_module
from footwork.web.backups import backup_files, remove_partials
from footwork.web.upgrade import as_current, upgrade
from tests.cli.asking import footwork
from tests.running import environment, running
from tests.web.older import EXPORTED_BEFORE, EXPORTED_NOW, LAST_TESTED, LISTS, last_tested, tables

NOW = datetime(2026, 12, 1, 8, tzinfo=UTC)
BACK = """
from footwork.web.database import open_site
open_site()
from django.core.management import call_command
call_command("migrate", "diary", "0002", verbosity=0)
"""
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


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return last_tested(tmp_path)


@pytest.fixture
def _databases(django_db_blocker: Any) -> Iterator[None]:
    """Those that are made beside the tests' own may be opened."""
    with django_db_blocker.unblock():
        yield


def start(folder: Path, code: str) -> subprocess.CompletedProcess[bytes]:
    """In a process of its own: the tests' own database is open in this one."""
    return subprocess.run([sys.executable, "-c", code], env=environment(folder), capture_output=True, check=False)


def exported(path: Path) -> dict[str, Any]:
    """What this program exports of the diary, which it opens for that."""
    ran = start(path.parent, EXPORT)
    assert ran.stderr == b""
    whole: dict[str, Any] = json.loads(ran.stdout)
    return whole | {"exported_at": EXPORTED_BEFORE["exported_at"]}


def assert_whole(path: Path) -> None:
    """Nothing is missing in it, nothing was added, and nothing lies beside it."""
    before, now = tables(LAST_TESTED), tables(path)
    device = now.pop("pushing_subscription")
    assert [row[:-1] for row in device] == before["pushing_subscription"]
    assert [row[-1] for row in device] == [1]
    assert [(row[0], row[1]) for row in now.pop("people_person")] == [(1, "Ada")]
    for table, rows in now.items():
        assert len(rows) == len(before.get(table, ())), table
        assert rows or table not in before, table
    assert [one.name for one in path.parent.glob("footwork.sqlite3*")] == ["footwork.sqlite3"]


def test_a_diary_of_the_last_test_version_is_exported_with_all_that_that_version_exported(path: Path) -> None:
    assert exported(path) == EXPORTED_NOW
    assert_whole(path)
    assert exported(path) == EXPORTED_NOW, "and so it is at the next start"


def test_what_no_export_holds_comes_along_too(path: Path) -> None:
    told = start(path.parent, """
from footwork.web.database import open_database
open_database()
from footwork.web.people.current import default_person
person = default_person()
[device] = person.subscriptions.all()
print(person.name, device.endpoint, len(person.screening_draft.holding), person.stored)
    """)  # fmt: skip
    before = tables(LAST_TESTED)
    [stored], [lists] = ([row[-1] for row in before[f"diary_{name}"]] for name in ("person", "screeningdraft"))
    device = "https://push.example.org/for/ada"
    assert told.stdout.decode().split() == ["Ada", device, str(len(json.loads(str(lists)))), str(stored)]


def test_lists_of_the_safety_check_go_by_their_ids_also_in_a_draft(path: Path) -> None:
    was = json.loads(str(tables(path)["diary_screeningdraft"][0][-1]))
    assert exported(path) == EXPORTED_NOW
    now = json.loads(str(tables(path)["diary_screeningdraft"][0][-1]))
    assert now == {LISTS[title]: ticked for title, ticked in was.items()}
    assert now


@pytest.mark.usefixtures("_databases")
def test_what_was_written_last_and_is_in_the_log_still_comes_along(path: Path, tmp_path: Path) -> None:
    killed = tmp_path / "killed" / path.name
    killed.parent.mkdir()
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("UPDATE diary_person SET name = 'Eve'")
        database.commit()
        for end in ("", "-wal"):
            Path(f"{killed}{end}").write_bytes(Path(f"{path}{end}").read_bytes())
    upgrade(killed, NOW)
    assert [one.name for one in killed.parent.glob("footwork.sqlite3*")] == ["footwork.sqlite3"]
    assert tables(killed)["people_person"][0][1] == "Eve"


STEPS = ("back_up", "_applied", "_make", "mark_version", "_copy", "_copy_table", "version_content")


@pytest.mark.usefixtures("_databases")
@pytest.mark.parametrize("step", STEPS)
def test_cut_off_at_any_step_the_diary_is_as_it_was_and_the_next_start_brings_it_up(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    before = tables(path)
    for nth in (1, 2):
        with monkeypatch.context() as patched:
            patched.setattr(upgrade_module, step, _breaking(getattr(upgrade_module, step), nth))
            try:
                upgrade(path, NOW)
            except (OSError, sqlite3.Error):
                assert tables(path) == before
            else:
                assert nth == 2, "it is taken once at least"
                return assert_whole(path)
        remove_partials(path)
    upgrade(path, NOW)
    return assert_whole(path)


def _breaking(do: Callable[..., object], nth: int) -> Callable[..., object]:
    """The step, which fails when it is taken for the nth time."""
    taken = 0

    def step(*given: Any, **named: Any) -> object:
        nonlocal taken
        taken += 1
        if taken == nth:
            raise OSError("cut off")
        return do(*given, **named)

    return step


@pytest.mark.parametrize("last", ["mark_version", "_copy_table", "Path.replace"])
def test_killed_on_the_way_nothing_is_lost(path: Path, last: str) -> None:
    before = tables(path)
    killed = start(path.parent, f"""
import os, signal
from footwork.web import database, upgrade
from pathlib import Path
def kill(*_given, **_named): os.kill(os.getpid(), signal.SIGKILL)
{'Path.replace = kill' if last == 'Path.replace' else f'upgrade.{last} = kill'}
upgrade.back_up = lambda *_given: None
database.open_database()
    """)  # fmt: skip
    assert killed.returncode == -signal.SIGKILL
    assert tables(path) == before
    assert exported(path) == EXPORTED_NOW
    assert_whole(path)


def test_on_a_full_disk_it_is_left_as_it_is_with_a_sentence(path: Path) -> None:
    before = path.read_bytes()

    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    command = [sys.executable, "-m", "footwork", "progress"]
    ran = subprocess.run(
        command, env=environment(path.parent), preexec_fn=no_room, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 1
    assert "has to be brought up to date, but the disk is full. Make room first." in ran.stderr
    assert "Traceback" not in ran.stderr
    assert path.read_bytes() == before
    assert exported(path) == EXPORTED_NOW


def test_while_another_program_uses_it_it_is_left_as_it_is(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("SELECT * FROM diary_person").fetchall()
        ran = footwork("progress", data=path.parent)
    assert (ran.code, "another program is using it" in ran.err) == (1, True)
    assert tables(path) == tables(LAST_TESTED)


@pytest.mark.parametrize("migration", ["0015_record_made_for", "0001_initial", None])
def test_a_diary_of_an_earlier_test_version_is_left_as_it_is_with_a_sentence(path: Path, migration: str | None) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("DELETE FROM django_migrations WHERE app = 'diary' AND name > ?", [migration or ""])
        database.commit()
    before = path.read_bytes()
    ran = footwork("progress", data=path.parent)
    assert ran.code == 1
    assert "is of an early test version of Footwork, which this one cannot open: it is left as it is" in ran.err
    assert path.read_bytes() == before
    with pytest.raises(FootworkError, match="early test version"), as_current(path):
        pass


def test_a_diary_after_the_last_test_version_is_of_a_newer_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('diary', '0017_x', '2030-01-01')")
        database.commit()
    before = tables(path)
    assert "made by a newer version of Footwork" in footwork("progress", data=path.parent).err
    assert tables(path) == before


def test_a_copy_of_the_last_test_version_can_be_restored(tmp_path: Path) -> None:
    with running(tmp_path) as site:
        [copy] = backup_files(tmp_path / "footwork.sqlite3")
        copy.write_bytes(LAST_TESTED.read_bytes())
        assert site.post("data/restore/", {"copy": copy.name})[0] == 200
        whole = json.loads(site.open("data/footwork.json")[1])
        assert whole | {"exported_at": EXPORTED_BEFORE["exported_at"]} == EXPORTED_NOW
    assert list((tmp_path / "backups").glob("*.partial*")) == []


@pytest.mark.usefixtures("_databases")
def test_versions_of_the_plan_of_before_their_reasons_were_data_are_rewritten(path: Path) -> None:
    upgrade(path, NOW)
    with closing(sqlite3.connect(path)) as database:
        for version in EXPORTED_BEFORE["plan"]:
            row = [json.dumps(version), version["number"]]
            database.execute("UPDATE diary_planversion SET content = ? WHERE number = ?", row)
        database.execute("DELETE FROM django_migrations WHERE app = 'diary' AND name = '0002_reasons_as_data'")
        database.commit()
    assert exported(path) == EXPORTED_NOW
    assert_whole(path)
