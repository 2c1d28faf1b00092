"""Style sheets, scripts and pictures."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest

from footwork.outputs.web_player import ASSETS
from footwork.web.static_files import BROTLI, MEDIA_TYPES, served


def asked(path: str, folder: Path = ASSETS, **environ: str) -> tuple[str, dict[str, str], bytes]:
    given: dict[str, Any] = {"PATH_INFO": path, **environ}
    setup_testing_defaults(given)
    seen: list[Any] = []

    def site(_environ: Any, start_response: Any) -> list[bytes]:
        start_response("404 Not Found", [])
        return [b"the site"]

    body = b"".join(served(site, "/static/abc/", folder)(given, lambda status, headers: seen.extend([status, headers])))  # type: ignore[arg-type]
    return seen[0], dict(seen[1]), body


def test_every_file_of_the_player_is_served_and_need_never_be_asked_for_again() -> None:
    for path in (path for path in ASSETS.rglob("*") if path.is_file() and path.suffix != BROTLI):
        status, headers, body = asked(f"/static/abc/{path.relative_to(ASSETS).as_posix()}")
        assert (status, body) == ("200 OK", path.read_bytes())
        assert "immutable" in headers["Cache-Control"]
        assert headers["Content-Type"] == MEDIA_TYPES[path.suffix]
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_what_gains_by_it_is_sent_compressed() -> None:
    _, headers, body = asked("/static/abc/site.js", HTTP_ACCEPT_ENCODING="deflate, gzip")
    assert headers["Content-Encoding"] == "gzip"
    assert headers["Content-Length"] == f"{len(body)}"
    assert gzip.decompress(body) == (ASSETS / "site.js").read_bytes()


def test_a_browser_that_takes_brotli_gets_what_was_made_of_the_file_beside() -> None:
    _, headers, body = asked("/static/abc/site.js", HTTP_ACCEPT_ENCODING="gzip, deflate, br;q=1.0")
    assert headers["Content-Encoding"] == "br"
    assert headers["Vary"] == "Accept-Encoding"
    assert body == (ASSETS / "site.js.br").read_bytes()
    assert len(body) < len(asked("/static/abc/site.js", HTTP_ACCEPT_ENCODING="gzip")[2])


def test_what_gains_nothing_or_was_not_asked_for_so_is_sent_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "small.js").write_text("1;")
    _, headers, body = asked("/static/abc/small.js", tmp_path, HTTP_ACCEPT_ENCODING="gzip, br")
    assert ("Content-Encoding" in headers, body) == (False, b"1;")
    assert asked("/static/abc/site.js", HTTP_ACCEPT_ENCODING="broken")[2] == (ASSETS / "site.js").read_bytes()


def test_the_compressed_file_has_no_address_of_its_own() -> None:
    assert asked("/static/abc/site.js.br")[2] == b"the site"


@pytest.mark.parametrize("path", ["/", "/static/abc/none.js", "/static/abc/../settings.py", "/static/abd/site.js"])
def test_what_is_no_file_is_left_to_the_site(path: str) -> None:
    assert asked(path)[2] == b"the site"


def test_only_the_head_is_sent_where_that_was_asked_for() -> None:
    status, headers, body = asked("/static/abc/site.js", REQUEST_METHOD="HEAD")
    assert (status, body) == ("200 OK", b"")
    assert int(headers["Content-Length"]) > 0
