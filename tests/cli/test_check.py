"""footwork check: whether files can be used."""

from __future__ import annotations

from pathlib import Path

import pytest

import footwork.catalogue
from tests.cli.asking import ask, assert_refused

CATALOGUE = Path(footwork.catalogue.__file__).parent
MINE = 'title = "Mine"\nitems = [{ exercise = "toe-press" }]\n'


def test_without_a_file_the_catalogue_is_checked_and_has_no_mistakes() -> None:
    answer = ask("check")
    assert (answer.code, answer.out) == (0, "No mistakes in the catalogue.\n")


@pytest.mark.parametrize("file", sorted(CATALOGUE.glob("*s/*-*.toml")), ids=lambda file: file.stem)
def test_each_exercise_routine_and_measure_of_the_catalogue_passes_by_itself(file: Path) -> None:
    assert ask("check", str(file)).out == f"No mistakes in {file}.\n"


def test_several_good_files_are_all_named(tmp_path: Path) -> None:
    files = [tmp_path / "one.toml", tmp_path / "two.toml"]
    for file in files:
        file.write_text(MINE)
    assert ask("check", *map(str, files)).out == f"No mistakes in {files[0]}, {files[1]}.\n"


def test_the_mistakes_of_several_files_are_told_at_once_and_the_good_ones_are_not(tmp_path: Path) -> None:
    good, empty, wrong, missing = (tmp_path / f"{name}.toml" for name in ("good", "empty", "wrong", "missing"))
    good.write_text(MINE)
    empty.write_text("")
    wrong.write_text(f"{MINE}lmit = 3\n")
    answer = ask("check", *map(str, (good, empty, wrong, missing)))
    assert_refused(
        answer, 1, f"{empty}: found an empty file", "did you mean 'limit'?", f"{missing}: found No such file"
    )
    assert len(answer.err.splitlines()) == 3
    assert str(good) not in answer.err


def test_a_file_with_a_dose_and_no_items_is_checked_as_an_exercise(tmp_path: Path) -> None:
    file = tmp_path / "grip.toml"
    exercise = 'name = "Grip"\nposition = "{}"\n[dose]\nphases = [{{ name = "grip", lasts = "3 s", say = "Grip" }}]\n'
    file.write_text(exercise.format("standing"))
    assert ask("check", str(file)).code == 0
    file.write_text(exercise.format("flying"))
    assert_refused(ask("check", str(file)), 1, f'{file}: position: found "flying"', "'standing'")


WORDY = "Lift the arm slowly towards the ceiling and breathe out while you spread your toes"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            'title = "Mine"\nitems = [{ exercise = "lift" }]\n[exercises.lift]\nname = "Lift"\nposition = "standing"\n'
            "dose = { phases = [PHASE] }\n",
            "exercises.lift.dose.phases.0.say",
        ),
        (
            'title = "Mine"\nitems = [{ exercise = "toe-press" }, '
            '{ exercise = "toe-press", dose = { phases = [PHASE] } }]\n',
            "items.1.dose.phases.0.say",
        ),
        ('name = "Lift"\nposition = "standing"\ndose = { phases = [PHASE] }\n', "dose.phases.0.say"),
    ],
    ids=["own exercise", "own phases", "exercise file"],
)
def test_words_that_there_is_no_time_to_say_are_told_with_their_place(tmp_path: Path, text: str, place: str) -> None:
    file = tmp_path / "lift.toml"
    phase = f'{{ name = "lift", lasts = "LASTS", say = "{WORDY}" }}'
    file.write_text(text.replace("PHASE", phase.replace("LASTS", "1 s")))
    assert_refused(ask("check", str(file)), 1, f"{file}: {place}: found '{WORDY}'", "4.5 s to say, in a phase of 1.0 s")
    file.write_text(text.replace("PHASE", phase.replace("LASTS", "5 s")))
    assert ask("check", str(file)).code == 0


@pytest.mark.parametrize("name", ["Grip.toml", "my grip.toml", "grip_.toml"])
def test_an_exercise_whose_file_name_is_no_id_is_told(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text((CATALOGUE / "exercises" / "toe-press.toml").read_text())
    assert_refused(ask("check", str(file)), 1, f'the name "{file.stem}"', "lower-case letters, digits and hyphens")


@pytest.mark.parametrize(
    "written",
    [
        'title = ""\nitems = [{ exercise = "toe-press" }]\n',
        f'title = "{"x" * 201}"\nitems = [{{ exercise = "toe-press" }}]\n',
        'title = "Mine"\nitems = [{ exercise = "own" }]\n[exercises.own]\nname = ""\nposition = "standing"\n'
        'dose = { phases = [{ name = "grip", lasts = "3 s", say = "Grip" }] }\n',
    ],
    ids=["no title", "a long title", "an exercise without a name"],
)
def test_a_routine_that_no_record_could_name_has_a_mistake(tmp_path: Path, written: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(written)
    assert_refused(ask("check", str(file)), 1, f"{file}: ")


ODD_STANCE = """
title = "Lying and kneeling"
items = [{ exercise = "press-up" }, { exercise = "press-up" }, { exercise = "clam" }, { exercise = "toe-sit" }]

[exercises.press-up]
name = "Press-up"
position = "lying"
stance = "on your stomach"
dose = { phases = [{ name = "press", lasts = "2 s", say = "Press" }] }

[exercises.clam]
name = "Clam"
position = "side_lying"
stance = "on your side, knees bent"
dose = { phases = [{ name = "open", lasts = "2 s", say = "Open" }] }

[exercises.toe-sit]
name = "Toe stretch"
position = "sitting"
stance = "kneeling, toes tucked under"
dose = { phases = [{ name = "sit back", lasts = "30 s", say = "Sit back" }] }
"""


def test_a_stance_that_names_another_position_is_warned_of_once_and_is_no_mistake(tmp_path: Path) -> None:
    file = tmp_path / "odd.toml"
    file.write_text(ODD_STANCE)
    answer = ask("check", str(file))
    first, press_up, toe_sit, *others = answer.out.splitlines()
    assert (answer.code, first) == (0, f"No mistakes in {file}.")
    assert press_up == (
        f'{file}: the stance of Press-up: "on your stomach" beside position = "lying"; did you mean position = "prone"?'
    )
    assert toe_sit.startswith(f'{file}: the stance of Toe stretch: "kneeling" beside position = "sitting"; ')
    assert not any("the stance of" in line for line in others)


OWN_WORDS = """
title = "At the wall"
items = [{ exercise = "wall-sit" }]

[exercises.wall-sit]
name = "Wall sit"
position = "standing"

[exercises.wall-sit.dose]
phases = [{ name = "sit", lasts = "20 s", hold = true, say = "Slide down the wall" }]
"""


def test_words_without_a_recorded_voice_are_told_and_are_no_mistake(tmp_path: Path) -> None:
    file = tmp_path / "wall.toml"
    file.write_text(OWN_WORDS)
    answer = ask("check", str(file))
    assert answer.code == 0
    first, head, *texts = answer.out.splitlines()
    assert first == f"No mistakes in {file}."
    assert head.startswith(f"{len(texts)} sentences in “At the wall” have no recording.")
    assert {"  First up: Wall sit.", "  Slide down the wall"} <= set(texts)


def test_words_of_a_single_exercise_without_a_recorded_voice_are_told_too(tmp_path: Path) -> None:
    file = tmp_path / "grip.toml"
    file.write_text(
        'name = "Sponge"\nposition = "standing"\n[dose]\nphases = [{ name = "grip", lasts = "3 s", say = "Squeeze" }]\n'
    )
    answer = ask("check", str(file))
    assert answer.code == 0
    assert "  Squeeze" in answer.out.splitlines()


def test_a_sentence_that_a_slow_voice_would_not_end_is_told_in_english(tmp_path: Path) -> None:
    file = tmp_path / "press.toml"
    file.write_text(
        'title = "Press"\nitems = [{ exercise = "toe-press", dose = { sides = "each", rest_between_sides = "1 s" } }]\n'
    )
    answer = ask("check", str(file))
    assert answer.code == 0
    assert (
        "May be cut off: “Switch to your right foot.” takes about 1.8 s in a slow voice, and its switch lasts 1 s."
        in answer.out.splitlines()
    )
