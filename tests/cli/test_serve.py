"""footwork serve: for this computer only."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.asking import LOCKED, Answer, ask, assert_refused, footwork

EVERYWHERE = "0.0.0.0"  # noqa: S104 - it is what must not be bound to


def served(*arguments: str) -> tuple[Answer, list[tuple[str, int, bool]]]:
    """The answer, and what the site was asked to serve."""
    asked: list[tuple[str, int, bool]] = []

    def serve(host: str, port: int, browser: bool) -> None:
        asked.append((host, port, browser))

    return ask(*arguments, doors=replace(LOCKED, serve=serve)), asked


def test_the_footwork_command_alone_serves_this_computer_and_opens_a_browser() -> None:
    answer, asked = served()
    assert answer.code == 0
    assert asked == served("serve")[1] == [("127.0.0.1", 8520, True)]


def test_port_and_browser_are_chosen_by_options() -> None:
    assert served("serve", "--port", "9000", "--no-browser")[1] == [("127.0.0.1", 9000, False)]


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_every_address_of_this_computer_is_served(host: str) -> None:
    assert served("serve", "--host", host)[1] == [(host, 8520, True)]


@pytest.mark.parametrize(
    "host", [EVERYWHERE, "::", "127.0.0.53", "192.168.0.7", "example.org", "localhost.example.org", "", "2130706433"]
)
def test_any_other_address_is_refused_with_the_reason(host: str) -> None:
    answer, asked = served("serve", "--host", host)
    assert_refused(answer, 1, f"only answers this computer, not {host}")
    assert asked == []


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http", ""])
def test_a_port_that_is_none_is_misuse(port: str) -> None:
    answer, asked = served("serve", "--port", port)
    assert_refused(answer, 2, "'--port'")
    assert asked == []


def test_from_outside_too_the_whole_network_is_refused_and_nothing_is_made(tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert_refused(footwork("serve", "--host", EVERYWHERE, data=data), 1, "Leave out --host.")
    assert not data.exists()
