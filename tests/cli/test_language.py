"""In which language the command line speaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils.translation import deactivate

from footwork.cli.language import SPEAKING
from footwork.cli.services import Services
from footwork.main import _build
from footwork.translation import language
from tests.cli.asking import LOCKED, ask, assert_refused
from tests.pseudo import LONG, RTL, pseudo_languages


@pytest.fixture(autouse=True)
def _made() -> Iterator[None]:
    with pseudo_languages():
        yield
    deactivate()  # a command leaves Django in its language: its process ends with it


def doors(**changes: object) -> Services:
    return Services(**{name: getattr(LOCKED, name) for name in Services.__slots__} | changes)


def spoken(*arguments: str) -> str:
    """The language in use while `footwork progress` runs."""
    said = ask(*arguments, doors=doors(progress=lambda: language())).out
    assert language() == "en"
    return said


@pytest.mark.parametrize("arguments", [["--language", LONG, "progress"], ["progress", "--language", "en_XA.UTF-8"]])
def test_a_language_is_asked_for_before_or_after_the_command(arguments: list[str]) -> None:
    assert spoken(*arguments) == LONG


def test_the_later_of_two_counts() -> None:
    assert spoken("--language", LONG, "progress", "--language", RTL) == RTL


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"), ({"LANG": "en_XA.UTF-8"}, LONG), ({"LANG": "C.UTF-8"}, "en"), ({"LANG": "tlh"}, "en"),
        ({"LANG": "en_XA", "LC_MESSAGES": "ar_XB"}, RTL), ({"LC_MESSAGES": "ar_XB", "LC_ALL": "en_XA"}, LONG),
        ({"LC_ALL": "en_XA", "LANGUAGE": "tlh:ar_XB"}, RTL), ({"LC_ALL": "", "LANG": "ar_XB@rtl"}, RTL),
    ],
)  # fmt: skip
def test_without_one_the_terminal_says_which(
    environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert spoken("progress") == expected


def test_a_language_that_there_is_not_is_refused() -> None:
    assert_refused(ask("--language", "tlh", "list"), 2, "tlh", LONG)


@pytest.mark.parametrize("command", sorted(SPEAKING))
def test_every_command_that_speaks_to_a_person_can_be_asked_in_a_language(command: str) -> None:
    assert "--language" in ask(command, "--help").out


def test_a_file_says_its_language_and_direction(tmp_path: Path) -> None:
    file = tmp_path / "file.html"
    built = ask("build", "toe-presses", "-o", str(file), "--language", RTL, doors=doors(build=_build))
    assert built.code == 0, built.err
    page = file.read_text(encoding="utf-8")
    assert f'<html lang="{RTL}" dir="rtl">' in page
