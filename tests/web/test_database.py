"""Starting: several at once, on older and newer diaries, with little room, and with what was cut short before."""

from __future__ import annotations

import json
import resource
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from footwork.core.errors import FootworkError
from footwork.web import data_dir_lock
from footwork.web.backups import backup_files
from footwork.web.data_dir import made_once, secret_key, write_whole
from footwork.web.data_dir_lock import alone
from tests.cli.asking import footwork
from tests.records import sent_record
from tests.running import environment, running
from tests.web.older import last_tested

STARTS = 4


def started_at_once(folder: Path) -> list[str]:
    """What each of several starts says; every one must end well."""
    command = [sys.executable, "-m", "footwork", "progress"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    starts = [subprocess.Popen(command, env=environment(folder), **pipes) for _ in range(STARTS)]  # type: ignore[call-overload]
    said = [start.communicate(timeout=120) for start in starts]
    assert [start.returncode for start in starts] == [0] * STARTS, said
    return [err for _out, err in said]


def schema(folder: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(folder / "footwork.sqlite3")) as database:
        tables = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        columns = "SELECT t, name FROM (SELECT ? AS t), pragma_table_info(?)"
        return sorted(row for (name,) in tables for row in database.execute(columns, (name, name)).fetchall())


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A data folder in which the program was started once."""
    folder = tmp_path / "made"
    assert footwork("progress", data=folder).code == 0
    return folder


def test_several_starts_at_once_bring_a_diary_of_the_last_test_version_up_to_date_once(made: Path) -> None:
    expected = schema(made)
    last_tested(made)
    assert schema(made) != expected
    assert started_at_once(made) == [""] * STARTS
    assert schema(made) == expected
    assert len(backup_files(made / "footwork.sqlite3")) == 1


def test_several_first_starts_at_once_make_one_diary(made: Path, tmp_path: Path) -> None:
    assert started_at_once(tmp_path / "new") == [""] * STARTS
    assert schema(tmp_path / "new") == schema(made)


def test_several_starts_at_once_set_a_damaged_diary_aside_once(made: Path) -> None:
    (made / "footwork.sqlite3").write_bytes(b"my shopping list" * 300)
    said = started_at_once(made)
    assert len([one for one in said if "was damaged" in one]) == 1
    assert len(list(made.glob("footwork-damaged-*.sqlite3"))) == 1


def test_several_starts_at_once_agree_on_the_secrets(tmp_path: Path) -> None:
    code = "from footwork.web.data_dir import *; print(secret_key(data_folder()))"
    starts = [
        subprocess.Popen([sys.executable, "-c", code], env=environment(tmp_path), stdout=subprocess.PIPE)
        for _ in range(STARTS)
    ]
    keys = {start.communicate(timeout=60)[0].strip() for start in starts}
    assert keys == {(tmp_path / "secret-key").read_bytes()}


@pytest.mark.parametrize("content", [b"", b"\n", "schlüssel".encode()])
def test_a_secret_that_was_cut_short_is_made_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "secret-key").write_bytes(content)
    key = secret_key(tmp_path)
    assert len(key) > 40
    assert secret_key(tmp_path) == key == (tmp_path / "secret-key").read_text()


def test_a_secret_without_its_end_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "a-key.pem").write_text("-----BEGIN KEY-----\nabc")
    whole = "-----BEGIN KEY-----\nabcdef\n-----END KEY-----\n"
    assert made_once(tmp_path, "a-key.pem", lambda: whole, "-----END KEY-----") == whole
    assert made_once(tmp_path, "a-key.pem", lambda: "another", "-----END KEY-----") == whole


def test_what_cannot_be_written_whole_is_not_written_at_all(tmp_path: Path) -> None:
    (tmp_path / "name").write_text("before")
    code = (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (4, 4));"
        "from pathlib import Path; from footwork.web.data_dir import write_whole; write_whole(Path('name'), 'x' * 99)"
    )
    ended = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=False)
    assert b"File too large" in ended.stderr
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("name", "before")]
    write_whole(tmp_path / "name", "after")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("name", "after")]


def test_a_start_that_does_not_end_is_not_waited_for_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data_dir_lock, "PATIENCE_S", 0)
    with alone(tmp_path), pytest.raises(FootworkError, match="Another Footwork is starting"), alone(tmp_path):
        pass
    with alone(tmp_path):
        pass


def test_an_older_program_refuses_the_diary_of_a_newer_one(made: Path) -> None:
    path = made / "footwork.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('diary', '9999_new', '2030-01-01')"
        )
        [(marked,)] = database.execute("PRAGMA user_version").fetchall()
        assert marked > 0, "the program that made it has left its version"
        database.execute("PRAGMA user_version = 9001002")
    for command in ("progress", "serve"):
        ended = footwork(command, *(["--no-browser"] if command == "serve" else []), data=made)
        assert ended.code == 1
        assert "made by a newer version of Footwork (9.1.2). Update Footwork" in ended.err
        assert "Traceback" not in ended.err
    assert not list(made.glob("footwork-damaged-*"))


def test_an_empty_file_where_a_diary_was_is_damage(made: Path) -> None:
    with running(made):
        pass
    (made / "footwork.sqlite3").write_bytes(b"")
    assert "was damaged" in footwork("progress", data=made).err


def test_an_empty_file_where_none_was_is_a_first_start_cut_short(tmp_path: Path) -> None:
    (tmp_path / "footwork.sqlite3").write_bytes(b"")
    assert footwork("progress", data=tmp_path).err == ""


def test_the_first_start_of_a_day_makes_a_copy_and_the_next_does_not(made: Path) -> None:
    for _ in range(2):
        with running(made):
            pass
        assert len(backup_files(made / "footwork.sqlite3")) == 1


def test_what_a_copy_that_was_killed_has_left_goes_at_the_next_start(made: Path) -> None:
    (made / "backups").mkdir()
    left = [made / "backups" / "footwork-1.partial", made / "backups" / "footwork-1.partial-journal",
            made / "secret-key-1.partial"]  # fmt: skip
    for path in left:
        path.write_bytes(b"half")
    assert footwork("progress", data=made).code == 0
    assert [path for path in left if path.exists()] == []


def wait_in(folder: Path) -> Path:
    """A session of the terminal that waits to be added."""
    (folder / "waiting").mkdir(exist_ok=True)
    path = folder / "waiting" / "20260101T000000-x.json"
    path.write_text(json.dumps(sent_record()))
    return path


def test_the_site_starts_though_a_session_of_the_terminal_cannot_be_added_now(made: Path) -> None:
    waiting = wait_in(made)
    with closing(sqlite3.connect(made / "footwork.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with running(made) as site:
            assert site.open("progress/")[0] == 200
            assert waiting.exists()
            site.process.send_signal(signal.SIGTERM)
            _out, err = site.process.communicate(timeout=30)
        other.execute("ROLLBACK")
    assert "another program is using it" in err
    with running(made):
        assert not waiting.exists()


def test_on_a_full_disk_the_site_starts_to_be_read(made: Path) -> None:
    with running(made) as site:
        record = sent_record(note="to be read")
        assert site.put(record, site.token())[0] == 201
    waiting = wait_in(made)
    before = {path.name: path.read_bytes() for path in made.glob("footwork.sqlite3")}

    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1, 1))

    with running(made, before=no_room) as site:
        assert b"to be read" in site.open("data/footwork.json")[1]
        for path in ("", "plan/", "diary/", "progress/", "data/"):
            assert site.open(path)[0] == 200, path
        assert site.put(sent_record(), site.token())[0] == 503
        status, page = site.post("settings/", {"look": "light-slim", "ready": "20"})
        assert (status, b"Nothing was saved" in page) == (503, True)
        site.process.send_signal(signal.SIGTERM)
        _out, err = site.process.communicate(timeout=30)
    assert "Your disk is full. You can read and export your diary" in err
    assert waiting.exists()
    assert {path.name: path.read_bytes() for path in made.glob("footwork.sqlite3")} == before
    assert list((made / "waiting").iterdir()) == [waiting]
