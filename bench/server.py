"""What a session costs the server, beside a bare request and a durable commit on the same machine."""

from __future__ import annotations

import os
import resource
import sqlite3
import statistics
import threading
import time
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.records import sent_record
from tests.running import Site, running
from waitress.server import create_server

from bench.table import head, row

REQUESTS = 200
STARTS = 7
TICK_MS = 1000 / os.sysconf("SC_CLK_TCK")


def run() -> None:
    head("Server")
    row("floor: a bare request, CPU", bare_request(), "ms")
    row("floor: a durable SQLite commit, CPU", durable_commit(), "ms")
    with TemporaryDirectory() as folder, running(Path(folder)) as site:
        today = cpu(site, lambda: site.open())
        player = cpu(site, lambda: site.open("play/five-foot/", headers={"Accept-Encoding": "gzip"}))
        token = site.token()
        record = cpu(site, lambda: site.put(full_record(), token))
        diary = cpu(site, lambda: site.open("diary/"))
        row("Today, CPU", today, "ms", 3)
        row("Player, CPU", player, "ms", 5)
        row("a record of five exercises stored, CPU", record, "ms")
        row("a session: Today, Player, record, CPU", today + player + record, "ms", 10)
        row("Diary with 20 sessions on the page, CPU", diary, "ms")
        row("memory after all this", resident(site), "MB", 80)
    row("cold start to the first answer", statistics.median(cold_start() for _ in range(STARTS)), "ms", 1000)


def cpu(site: Site, request: Callable[[], object]) -> float:
    """Milliseconds of the server's processor time for one request, the mean of many: the kernel counts coarsely."""
    for _ in range(20):
        request()
    before = used(site)
    for _ in range(REQUESTS):
        request()
    return (used(site) - before) / REQUESTS


def used(site: Site) -> float:
    fields = Path(f"/proc/{site.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * TICK_MS


def resident(site: Site) -> float:
    status = Path(f"/proc/{site.process.pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def full_record() -> dict[str, object]:
    item = {"exercise": "toe-press", "name": "Toe press", "phases_planned": 20, "phases_done": 20}
    return sent_record(items=[item] * 5, pain={"back": 2, "hip": 0, "knee": 4, "foot": 1}, effort=4)


def cold_start() -> float:
    with TemporaryDirectory() as folder:
        with running(Path(folder)):
            pass

        def start() -> None:
            with running(Path(folder)) as site:
                site.open()
                ended.append(time.perf_counter())

        ended: list[float] = []
        began = time.perf_counter()
        start()
        return (ended[0] - began) * 1000


def bare_request() -> float:
    """A WSGI application that answers two letters, in the same server, asked over a new connection each time."""
    server = create_server(
        lambda _environ, start: (start("200 OK", [("Content-Length", "2")]), [b"ok"])[1], host="127.0.0.1", port=0
    )
    threading.Thread(target=server.run, daemon=True).start()
    port = server.socket.getsockname()[1]

    def ask() -> None:
        connection = HTTPConnection("127.0.0.1", port)
        connection.request("GET", "/")
        connection.getresponse().read()
        connection.close()

    return own_cpu(ask) / 2  # half of it is the asking


def durable_commit() -> float:
    with TemporaryDirectory() as folder:
        database = sqlite3.connect(Path(folder) / "floor.sqlite3", isolation_level=None)
        database.execute("pragma journal_mode=wal")
        database.execute("pragma synchronous=full")
        database.execute("create table t (x)")
        return own_cpu(lambda: database.execute("insert into t values (1)"))


def own_cpu(function: Callable[[], object]) -> float:
    before = resource.getrusage(resource.RUSAGE_SELF)
    for _ in range(REQUESTS):
        function()
    after = resource.getrusage(resource.RUSAGE_SELF)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000 / REQUESTS
