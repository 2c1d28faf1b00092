"""footwork build: a player in a file of its own."""

from __future__ import annotations

import json
import re
import zlib
from base64 import urlsafe_b64decode
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from footwork.core.prescription import Prescription
from footwork.core.timeline import Timeline
from tests.cli.asking import LOCKED, Answer, ask, assert_refused, footwork

MOST_BYTES = 775_000

OWN = """
title = "For Ann"
items = [{ exercise = "toe-press", dose = { reps = 3 } }]
"""


def built(tmp_path: Path, *options: str, routine: str = "five-foot") -> str:
    file = tmp_path / "routine.html"
    answer = footwork("build", routine, "-o", str(file), *options, data=tmp_path / "data")
    assert answer.code == 0, answer.err
    assert "Open it in a browser." in answer.out
    return file.read_text(encoding="utf-8")


def packed(page: str) -> Any:
    found = re.search(r'id="player-data">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(zlib.decompress(urlsafe_b64decode(found[1])))


def asked(*arguments: str) -> tuple[Answer, list[tuple[Timeline, str, str, Prescription]]]:
    calls: list[tuple[Timeline, str, str, Prescription]] = []

    def build(timeline: Timeline, look: str, site: str, prescription: Prescription) -> str:
        calls.append((timeline, look, site, prescription))
        return "<p>"

    return ask(*arguments, doors=replace(LOCKED, build=build)), calls


def test_the_five_exercises_are_one_file_that_reaches_for_nothing(tmp_path: Path) -> None:
    page = built(tmp_path)
    assert len(page.encode()) <= MOST_BYTES
    addresses = re.findall(r'(?:src|href)="([^"]*)"', page)
    assert not [address for address in addresses if address.startswith(("http", "/", "//"))]
    assert "default-src &#x27;none&#x27;" in page


def test_it_holds_the_session_its_figures_and_its_voice(tmp_path: Path) -> None:
    played = packed(built(tmp_path))
    assert len(played["timeline"]["cues"]) > 100
    assert played["easier"]["length_ms"] < played["timeline"]["length_ms"]
    assert len(played["figures"]) == 8
    assert all(figure.startswith("<svg") for figure in played["figures"].values())
    said = {sentence for cue in played["timeline"]["cues"] for sentence in cue["sentences"]}
    assert said <= set(played["clips"]["spans"])


def test_who_gives_it_says_so_at_its_beginning_whatever_letters_that_takes(tmp_path: Path) -> None:
    note = "Twice a day.\n<b>Stop</b> above 5 of 10."
    page = built(
        tmp_path, "--from", "Dr. O'Hara & Söhne", "--date", "2026-02-28", "--note", note, routine="toe-presses"
    )
    assert "Dr. O&#x27;Hara &amp; Söhne" in page
    assert "Saturday, 28 February 2026" in page
    assert "&lt;b&gt;Stop&lt;/b&gt;" in page


def test_for_whom_it_is_stands_in_it_and_nobody_where_nobody_was_named(tmp_path: Path) -> None:
    page = built(tmp_path, "--for", "Ann <W.>", routine="toe-presses")
    assert "For <strong>Ann &lt;W.&gt;</strong>" in page
    assert 'data-made-for="Ann &lt;W.&gt;"' in page
    page = built(tmp_path, routine="toe-presses")
    assert 'aria-label="From"' not in page
    assert 'data-made-for=""' in page


def test_without_a_site_there_is_no_link_and_no_code_that_would_lead_nowhere(tmp_path: Path) -> None:
    page = built(tmp_path, routine="toe-presses")
    assert "Save as a file" in page
    assert not [part for part in ("record-link", "record-code", "127.0.0.1") if f'id="{part}"' in page]
    assert "http://127.0.0.1" not in page


def test_with_a_site_there_are_both(tmp_path: Path) -> None:
    page = built(tmp_path, "--site", "https://feet.example", routine="toe-presses")
    assert 'data-site="https://feet.example/"' in page
    assert 'id="record-code"' in page
    assert "only works on the computer" not in page


def test_a_site_on_the_own_computer_is_warned_of_and_gets_no_code(tmp_path: Path) -> None:
    file = tmp_path / "routine.html"
    answer = footwork(
        "build", "toe-presses", "-o", str(file), "--site", "http://127.0.0.1:8520", data=tmp_path / "data"
    )
    assert (answer.code, "only works on the computer that runs Footwork" in answer.err) == (0, True)
    page = file.read_text(encoding="utf-8")
    assert "works only on the computer that runs Footwork" in page
    assert 'data-site="http://127.0.0.1:8520/"' in page
    assert 'id="record-code"' not in page


def whose(page: str) -> str:
    found = re.search(r'<meta name="footwork-diary" content="([^"]+)">', page)
    assert found
    return found[1]


def test_each_file_says_that_it_is_another_than_the_rest(tmp_path: Path) -> None:
    made = [built(tmp_path, "--for", name, routine="toe-presses") for name in ("Ann", "Ben", "Ann")]
    assert whose(made[0]) == whose(made[2]) != whose(made[1])


def test_a_routine_of_somebodys_own_is_built_too(tmp_path: Path) -> None:
    own = tmp_path / "ann.toml"
    own.write_text(OWN, encoding="utf-8")
    played = packed(built(tmp_path, routine=str(own)))
    assert played["timeline"]["title"] == "For Ann"
    assert played["timeline"]["items"][0]["phases"] == 6


def test_the_options_of_playing_hold_here_too(tmp_path: Path) -> None:
    file = str(tmp_path / "a.html")
    answer, [(timeline, look, site, prescription)] = asked(
        "build",
        "five-foot",
        "-o",
        file,
        "--minutes",
        "15",
        "--look",
        "dark-full",
        "--site",
        "https://feet.example",
        "--from",
        "Dr. Walker",
        "--for",
        "Ann W.",
    )
    assert answer.code == 0
    assert timeline.length.total_seconds() <= 900
    assert (look, site) == ("dark-full", "https://feet.example/")
    assert (prescription.by, prescription.for_) == ("Dr. Walker", "Ann W.")
    assert prescription.on is not None


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--site", "feet.example"], ["--site", "feet.example", "expected an http or https address such as"]),
        (["--site", "https://feet.example:port"], ["--site", "expected an http or https address"]),
        (["--site", "javascript:alert(1)"], ["--site", "expected an http or https address"]),
        (["--for", "A" * 201], ["--for", "at most 200 characters"]),
        (["--for", "Ann\nW."], ["--for", "one line"]),
        (["--date", "yesterday"], ["yesterday"]),
        (["--minutes", "15", "--pace", "0"], ["exclude"]),
        (["--look", "striped"], ["striped"]),
    ],
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_written(
    tmp_path: Path, options: list[str], words: list[str]
) -> None:
    file = tmp_path / "a.html"
    assert_refused(ask("build", "five-foot", "-o", str(file), *options), 2, *words)
    assert not file.exists()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    answer = footwork("build", "toe-presses", "-o", str(tmp_path / "no" / "a.html"), data=tmp_path / "data")
    assert answer.code == 1
    assert "No such file" in answer.err


def test_words_without_a_recorded_voice_are_told_when_the_file_is_made(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        OWN + '[exercises.sponge]\nname = "Sponge"\nposition = "standing"\n'
        'dose = { phases = [{ name = "grip", lasts = "3 s", say = "Squeeze" }] }\n'
    )
    own.write_text(own.read_text().replace("items = [", 'items = [{ exercise = "sponge" }, '))
    answer = footwork("build", str(own), "-o", str(tmp_path / "own.html"), data=tmp_path / "data")
    assert answer.code == 0, answer.err
    assert "  Squeeze" in answer.out.splitlines()
    assert "  Grip the floor" not in answer.out.splitlines()


def test_nothing_is_told_where_all_was_recorded(tmp_path: Path) -> None:
    answer = footwork("build", "toe-presses", "-o", str(tmp_path / "a.html"), data=tmp_path / "data")
    assert "recorded" not in answer.out


def test_a_file_is_adapted_to_what_the_person_answers_and_says_how(tmp_path: Path) -> None:
    file = str(tmp_path / "file.html")
    answer, [(timeline, *_)] = asked("build", "five-foot", "-o", file, "--answer", "pregnant", "--answer", "toes")
    ids = [item.exercise.id for item in timeline.routine.items]
    assert ids == ["pads-down-press", "supported-tiptoe-walk", "seated-toe-raise", "seated-ankle-circle"]
    assert "Because of the safety check: Supported tiptoe walk instead of Toe walk." in answer.err
    assert "Left out because of the safety check: Toe pencil pickup." in answer.err


@pytest.mark.parametrize(
    ("id", "told"),
    [
        ("odler", "The safety check has no question called “odler”. Did you mean “older”?"),
        ("saddle", "Go to an emergency department now"),
    ],
)
def test_no_file_is_built_for_an_unknown_answer_or_for_whoever_is_not_to_start(
    tmp_path: Path, id: str, told: str
) -> None:
    answer, calls = asked("build", "five-foot", "-o", str(tmp_path / "file.html"), "--answer", id)
    assert answer.code == 1
    assert told in answer.err
    assert calls == []
