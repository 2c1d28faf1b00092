from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from footwork.web import backups as backups_module
from footwork.web.backups import BACKUPS_KEPT, back_up, backup_files, is_damaged, set_aside
from tests.cli.asking import footwork
from tests.web.older import last_tested, tables

NOW = datetime(2026, 3, 1, 7, 30, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "footwork.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE day (score)")
        database.executemany("INSERT INTO day VALUES (?)", [(f"{n}" * 100,) for n in range(2000)])
        database.commit()
    return path


def rows(path: Path) -> int:
    with closing(sqlite3.connect(path)) as database:
        [count] = database.execute("SELECT count(*) FROM day").fetchone()
    return int(count)


def test_a_sound_database_and_none_at_all_are_not_damaged(path: Path, tmp_path: Path) -> None:
    assert not is_damaged(path)
    assert not is_damaged(tmp_path / "none.sqlite3")


def test_a_locked_database_is_not_called_damaged(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert not is_damaged(path)


@pytest.mark.parametrize("part", ["head", "middle", "end"])
def test_wrong_pages_are_found(path: Path, part: str) -> None:
    data = bytearray(path.read_bytes())
    if part == "end":
        del data[len(data) // 2 :]
    else:
        start = 0 if part == "head" else 8192
        data[start : start + 4096] = b"\x5a" * 4096
    path.write_bytes(data)
    assert is_damaged(path)


def test_what_is_set_aside_is_whole_and_leaves_its_place_free(path: Path) -> None:
    content = path.read_bytes()
    Path(f"{path}-wal").write_bytes(b"log")
    aside = set_aside(path, NOW)
    assert aside.name == "footwork-damaged-20260301T073000.sqlite3"
    assert aside.read_bytes() == content
    assert Path(f"{aside}-wal").read_bytes() == b"log"
    assert not list(path.parent.glob("footwork.sqlite3*"))


def test_a_copy_is_made_while_the_database_is_used_and_holds_what_was_committed(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("INSERT INTO day VALUES ('new')")
        other.commit()
        copy = back_up(path, NOW)
    assert copy is not None
    assert rows(copy) == 2001


def test_a_copy_of_a_locked_database_is_not_waited_for_without_end(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups_module, "_PATIENCE_S", 0)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            back_up(path, NOW)
    assert backup_files(path) == []
    assert list((path.parent / "backups").iterdir()) == [], "and nothing is left of it"


def test_only_the_last_copies_are_kept(path: Path) -> None:
    copies = [back_up(path, NOW + timedelta(minutes=n)) for n in range(BACKUPS_KEPT + 2)]
    assert backup_files(path) == copies[:1:-1]


def test_where_nothing_is_there_is_nothing_to_copy(tmp_path: Path) -> None:
    assert back_up(tmp_path / "footwork.sqlite3", NOW) is None
    assert list(tmp_path.iterdir()) == []


def test_a_diary_of_the_last_test_version_is_copied_before_it_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "footwork.sqlite3"
    assert footwork("progress", data=tmp_path).code == 0
    assert backup_files(path) == [], "a new diary has no before"
    last_tested(tmp_path)
    before = tables(path)
    assert footwork("progress", data=tmp_path).code == 0
    [copy] = backup_files(path)
    assert tables(copy) == before != tables(path)
