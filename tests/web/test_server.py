"""The site as a process: where it listens, how it ends, and what it keeps when things go wrong."""

from __future__ import annotations

import resource
import signal
import socket
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path
from uuid import UUID

from tests.records import sent_record
from tests.running import PATIENCE, environment, running


def stored(folder: Path) -> set[UUID]:
    with sqlite3.connect(folder / "footwork.sqlite3") as database:
        return {UUID(id) for (id,) in database.execute("select id from diary_record")}


def test_a_taken_port_leads_to_the_next_free_one(tmp_path: Path) -> None:
    with running(tmp_path / "one") as first, running(tmp_path / "two") as second:
        assert first.address != second.address
        assert second.open()[0] == 200


def test_it_answers_this_computer_only(tmp_path: Path) -> None:
    with running(tmp_path) as site:
        port = int(site.address.rstrip("/").rpartition(":")[2])
        with socket.socket() as probe:
            probe.settimeout(30)
            assert probe.connect_ex(("127.0.0.1", port)) == 0
        bound = subprocess.run(["cat", "/proc/net/tcp"], capture_output=True, text=True, check=True).stdout
        listening = [line.split()[1] for line in bound.splitlines() if f":{port:04X} " in line and " 0A " in line]
        assert listening == [f"0100007F:{port:04X}"]


def test_a_polite_kill_ends_it_without_a_traceback(tmp_path: Path) -> None:
    with running(tmp_path) as site:
        site.process.send_signal(signal.SIGTERM)
        _out, err = site.process.communicate(timeout=PATIENCE)
        assert "Traceback" not in err
        assert site.process.returncode == 0


def test_what_was_acknowledged_survives_a_kill_in_the_middle_of_writing(tmp_path: Path) -> None:
    acknowledged = []
    with running(tmp_path) as site:
        token = site.token()

        def send(_number: int) -> None:
            record = sent_record()
            try:
                status, _answer = site.put(record, token)
            except (OSError, HTTPException, ValueError):  # an answer may be cut off anywhere, and is then none
                return
            if status == 201:
                acknowledged.append(UUID(record["id"]))
            if len(acknowledged) >= 40:
                site.process.kill()

        with ThreadPoolExecutor(4) as pool:
            list(pool.map(send, range(200)))
        site.process.wait()
    assert len(acknowledged) >= 40
    assert stored(tmp_path) >= set(acknowledged)
    with sqlite3.connect(tmp_path / "footwork.sqlite3") as database:
        assert database.execute("pragma integrity_check").fetchone() == ("ok",)


def test_a_locked_diary_refuses_for_now_and_loses_nothing(tmp_path: Path) -> None:
    with running(tmp_path) as site:
        token, record = site.token(), sent_record()
        other = sqlite3.connect(tmp_path / "footwork.sqlite3")
        other.execute("begin immediate")
        status, answer = site.put(record, token)
        assert (status, "another program" in answer["error"]) == (503, True)
        other.rollback()
        other.close()
        assert site.put(record, token)[0] == 201


def test_a_full_disk_refuses_for_now_and_loses_nothing(tmp_path: Path) -> None:
    with running(tmp_path) as site:
        token, kept = site.token(), sent_record()
        assert site.put(kept, token)[0] == 201
    size = max(path.stat().st_size for path in tmp_path.glob("*.sqlite3*"))

    def no_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20_000, size + 20_000))

    with running(tmp_path, before=no_room) as site:
        token = site.token()
        answers = [site.put(sent_record(note="x" * 2000), token) for _ in range(60)]
    refused = [answer for status, answer in answers if status == 503]
    assert refused, "the disk never filled"
    assert all("safe on this device" in answer["error"] for answer in refused)
    assert len(stored(tmp_path)) == 1 + sum(status == 201 for status, _answer in answers)


def test_a_damaged_diary_is_set_aside_unchanged_and_said_so(tmp_path: Path) -> None:
    content = b"my shopping list" * 300
    (tmp_path / "footwork.sqlite3").write_bytes(content)
    command = [sys.executable, "-m", "footwork", "progress"]
    ended = subprocess.run(
        command, env=environment(tmp_path), capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    [aside] = tmp_path.glob("footwork-damaged-*.sqlite3")
    assert aside.read_bytes() == content
    assert (ended.returncode, ended.stdout) == (0, "Nothing to show yet.\n")
    assert ended.stderr == f"The diary was damaged. It is now {aside}, unchanged, and a new one was begun.\n"


def test_what_is_erased_is_nowhere_in_the_data_directory(tmp_path: Path) -> None:
    with running(tmp_path) as site:
        token = site.token()
        assert site.put(sent_record(note="a secret of mine"), token)[0] == 201
        for name in (
            "backups/footwork-20260101T000000.sqlite3", "backups/footwork-1.partial",
            "footwork-damaged-20260101T000000.sqlite3", "footwork-damaged-20260101T000000.sqlite3-wal",
            "footwork.log", "footwork.log.1",
        ):  # fmt: skip
            (tmp_path / name).write_bytes(b"a secret of mine")
        headers = {"X-CSRFToken": token, "Cookie": f"csrftoken={token}", "Origin": site.address.rstrip("/")}
        status, _ = site.open("data/erase/all/", data=b"sure=erase", headers=headers)
        assert status == 200
    assert [path for path in tmp_path.rglob("*") if path.is_file() and b"a secret" in path.read_bytes()] == []


def test_a_data_directory_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    command = [sys.executable, "-m", "footwork", "serve", "--no-browser"]
    folder = tmp_path / "file" / "data"
    ended = subprocess.run(
        command, env=environment(folder), capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert ended.returncode == 1
    assert str(folder) in ended.stderr
    assert "Traceback" not in ended.stderr
