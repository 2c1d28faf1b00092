"""The log in the data folder."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from footwork.web.log import NAME, empty_log, log_into


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    names = ("footwork", "django", "waitress")
    before = [(logging.getLogger(name), logging.getLogger(name).handlers, logging.getLogger(name).propagate)
              for name in names]  # fmt: skip
    yield
    for logger, handlers, propagate in before:
        for handler in logger.handlers:
            handler.close()
        logger.handlers, logger.propagate = handlers, propagate


def fail(words: str) -> None:
    try:
        raise ValueError(words)
    except ValueError:
        logging.getLogger("footwork.site").exception("abc123: GET / failed")


def test_a_failure_is_written_with_its_place_but_not_with_what_was_typed(tmp_path: Path) -> None:
    log_into(tmp_path)
    fail("my secret")
    text = (tmp_path / NAME).read_text()
    assert "abc123: GET / failed" in text
    assert "in fail" in text
    assert "ValueError" in text
    assert "my secret" not in text


def test_it_does_not_grow_without_end(tmp_path: Path) -> None:
    log_into(tmp_path)
    for _ in range(2000):
        fail("")
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 500_000


def test_it_is_emptied_while_it_is_written_to(tmp_path: Path) -> None:
    log_into(tmp_path)
    for _ in range(2000):
        fail("")
    empty_log(tmp_path)
    assert [(path.name, path.stat().st_size) for path in tmp_path.iterdir()] == [(NAME, 0)]
    fail("")
    assert (tmp_path / NAME).read_bytes()[:1] != b"\0"


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    log_into(tmp_path / "none")
    fail("")
    assert capfd.readouterr() == ("", "")
