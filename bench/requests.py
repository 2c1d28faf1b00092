"""Requests to the site in this process: what each costs in processor time, beside a bare one."""

from __future__ import annotations

import io
import json
import statistics
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

BARE = "/favicon.ico"
TIMES = 40


class Cost(NamedTuple):
    """Median CPU time in ms, and how many times that of a bare request asked in alternation."""

    ms: float
    ratio: float


class Requests:
    """Without a server and a network: these cost the same for every page (bench.server has them)."""

    def __init__(self) -> None:
        from footwork.web.middleware.access_key import cookie
        from footwork.web.server import application

        self._site: WSGIApplication = application()
        name, value = cookie()
        self._cookies = f"{name}={value}; csrftoken={'a' * 32}"

    def ask(self, path: str, method: str = "GET", body: bytes = b"", **more: str) -> bytes:
        address, _, query = path.partition("?")
        environ = {
            "REQUEST_METHOD": method, "PATH_INFO": address, "QUERY_STRING": query, "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "80", "HTTP_HOST": "127.0.0.1", "SERVER_PROTOCOL": "HTTP/1.1", "REMOTE_ADDR": "127.0.0.1",
            "HTTP_COOKIE": self._cookies, "HTTP_ACCEPT_ENCODING": "gzip", "HTTP_X_CSRFTOKEN": "a" * 32,
            "CONTENT_TYPE": "application/json", "CONTENT_LENGTH": str(len(body)), "wsgi.input": io.BytesIO(body),
            "wsgi.errors": io.StringIO(), "wsgi.url_scheme": "http", **more,
        }  # fmt: skip
        status = ""

        def start(told: str, headers: object, exc_info: object = None) -> Callable[[bytes], object]:
            nonlocal status
            status = told
            return lambda _: None

        answer = self._site(environ, start)
        content = b"".join(answer)
        if hasattr(answer, "close"):
            answer.close()
        assert status < "4", (path, status, content[:500])
        return content

    def put(self, record: Mapping[str, Any]) -> bytes:
        return self.ask(f"/records/{record['id']}", "PUT", json.dumps(record).encode())

    def cost(self, path: str, before: Callable[[], object] = lambda: None, times: int = TIMES) -> Cost:
        """Of a page; `before` each is what changes it, which does not count."""
        return self.cost_of(lambda: self.ask(path), before, times)

    def cost_of(
        self, act: Callable[[], object], before: Callable[[], object] = lambda: None, times: int = TIMES
    ) -> Cost:
        own, bare = [], []
        for _ in range(times + 2):
            before()
            own.append(cpu_ms(act))
            bare.append(statistics.median(cpu_ms(lambda: self.ask(BARE)) for _ in range(5)))
        return Cost(statistics.median(own[2:]), statistics.median(own[2:]) / statistics.median(bare[2:]))


def cpu_ms(act: Callable[[], object]) -> float:
    began = time.process_time()
    act()
    return (time.process_time() - began) * 1000
