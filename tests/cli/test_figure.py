"""footwork figure: an exercise drawn, as a file or on standard output."""

from __future__ import annotations

from pathlib import Path

import pytest

from footwork.catalogue.library import library
from footwork.core.side import Side
from footwork.core.span import BRISK
from footwork.figure.figures import Figure
from footwork.figure.looks import LOOKS
from footwork.outputs.web_player.palette import palette
from tests.cli.asking import ask, assert_refused
from tests.figure.reading import read

MINE = """
name = "Knee bend"
position = "standing"

[poses.bent]
legs = { hip_flexion = 30, knee_flexion = 40 }

[poses.straight]
legs = { hip_flexion = 4, knee_flexion = 4 }

[dose]
phases = [
  { name = "bend", lasts = "2-4 s", say = "Bend", pose = "bent" },
  { name = "stretch", lasts = "2 s", say = "Stretch", pose = "straight" },
]
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def drawn(id: str, **options: object) -> Figure:
    return Figure(library().exercise(id), library().words(), palette(), **options)  # type: ignore[arg-type]


def test_an_exercise_is_drawn_as_it_moves_with_its_first_side_unhurried_and_in_the_usual_look() -> None:
    answer = ask("figure", "ankle-circle")
    assert answer.code == 0
    assert answer.out == drawn("ankle-circle").moving() + "\n"
    assert read(answer.out).lasts == 40_000


def test_phase_side_pace_and_look_are_those_that_are_asked_for() -> None:
    answer = ask(
        "figure", "ankle-circle", "--phase", "clockwise", "--side", "right", "--look", "dark-full", "--pace", "0"
    )
    expected = drawn("ankle-circle", side=Side.RIGHT, look=LOOKS["dark-full"], pace=BRISK)
    assert answer.out == expected.still("clockwise") + "\n"
    assert read(answer.out).title == "Ankle circle, right foot: Clockwise"
    assert read(ask("figure", "ankle-circle", "--pace", "0").out).lasts == 20_000


def test_the_figure_is_written_into_a_file_and_nothing_is_printed(here: Path) -> None:
    answer = ask("figure", "toe-press", "-o", "press.svg")
    assert (answer.code, answer.out) == (0, "")
    assert (here / "press.svg").read_text(encoding="utf-8") == drawn("toe-press").moving()


@pytest.mark.parametrize("name", ["knee.toml", "./knee.toml", "folder/knee.toml"])
def test_an_exercise_of_ones_own_is_drawn_from_its_file(here: Path, name: str) -> None:
    (here / "folder").mkdir()
    (here / name).write_text(MINE)
    shown = read(ask("figure", name, "--phase", "bend").out)
    assert (shown.title, shown.desc) == ("Knee bend: Bend", "Bend. Stretch")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["toe-pres"], 1, ["There is no exercise called “toe-pres”. Did you mean “toe-press”?"]),
        (["none.toml"], 1, ["none.toml: found No such file"]),
        (["toe-press", "--phase", "gripp"], 1, ["This exercise has no phase called “gripp”. Did you mean “grip”?"]),
        (["toe-press", "--side", "left"], 1, ["can’t be done on the side “left” alone", "both"]),
        (["toe-press", "--side", "up"], 2, ["'up'", "'left'", "'right'", "'both'"]),
        (["toe-press", "--look", "green"], 2, ["'green'", "'medium-slim'", "'dark-full'"]),
        (["toe-press", "--pace", "2"], 2, ["expected a pace from 0"]),
        (["toe-press", "-o", "."], 2, ["is a directory"]),
        (["toe-press", "-o", "none/press.svg"], 1, ["No such file or directory: 'none/press.svg'"]),
        ([], 2, ["EXERCISE|FILE"]),
    ],
)
def test_what_cannot_be_drawn_is_answered_in_words(
    here: Path, arguments: list[str], code: int, words: list[str]
) -> None:
    assert_refused(ask("figure", *arguments), code, *words)


def test_an_exercise_without_poses_has_no_figure_and_is_told_so(here: Path) -> None:
    plain = MINE.replace(', pose = "bent"', "").replace(', pose = "straight"', "")
    (here / "plain.toml").write_text(plain)
    assert_refused(ask("figure", "plain.toml"), 1, "Knee bend has no figure: none of its phases names a pose.")


def test_an_exercise_whose_poses_have_faults_is_not_drawn_but_told_what_is_wrong_with_them(here: Path) -> None:
    (here / "wrong.toml").write_text(MINE.replace("knee_flexion = 40", "knee_flexion = 140"))
    answer = ask("figure", "wrong.toml")
    assert_refused(answer, 1, "wrong.toml: dose.phases.0: found ", "knee_flexion at 140°, expected 0° to 135°")


def test_the_words_of_a_file_are_told_in_the_figure_as_they_are_written(here: Path) -> None:
    (here / "odd.toml").write_text(MINE.replace('"Knee bend"', """'<b>&"'"""), encoding="utf-8")
    assert read(ask("figure", "odd.toml").out).title == '<b>&"'
