"""The cautions' file: each id once, numbers from the rules, and unknown ids named with what is near."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from footwork.catalogue.caution_file import read_cautions
from footwork.catalogue.exercise_file import read_exercise
from footwork.catalogue.library import library
from footwork.catalogue.toml_file import read_table
from footwork.core.errors import InvalidFile
from footwork.core.safety import TOO_MUCH_PAIN

SHORTEST = """
name = "Marble pickup"
position = "sitting"
{more}
[dose]
phases = [{{ name = "lift", say = "Lift", lasts = "2 s" }}]
"""
ROOT = Path(__file__).parents[2]


def caution(id: str = "one", says: str = "Stop.") -> str:
    return f'[[cautions]]\nid = "{id}"\nkind = "stop_when"\nsays = "{says}"\ngeneral_knowledge = true\n'


def mistakes_of(path: Path, text: str) -> list[str]:
    path.write_text(text)
    with pytest.raises(InvalidFile) as caught:
        read_cautions(read_table(path), str(path))
    return [str(one).removeprefix(f"{path}: ") for one in caught.value.mistakes]


def test_the_number_of_the_pain_rule_is_filled_in(tmp_path: Path) -> None:
    path = tmp_path / "cautions.toml"
    path.write_text(caution(says="Above {too_much_pain}."))
    assert [one.says for one in read_cautions(read_table(path), str(path))] == [f"Above {TOO_MUCH_PAIN}."]


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        (caution() + caution(), 'cautions.0.id: found "one" again, expected each id once'),
        (caution(says="{to_much_pain}"), "did you mean 'too_much_pain'?"),
        (caution(says="{"), "a brace that names nothing"),
        (caution() + 'tags = ["toe_crul"]\n', "cautions.0.tags.0"),
        (caution() + 'leaves_out = ["band"]\n', "what nobody is asked leaves nothing out"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(tmp_path: Path, text: str, mistake: str) -> None:
    assert any(mistake in one for one in mistakes_of(tmp_path / "cautions.toml", text))


@pytest.mark.parametrize(
    ("more", "mistake"),
    [
        ('cautions = ["crampp"]', "cautions.0: found \"crampp\", expected the id of a caution (did you mean 'cramp'?)"),
        ('tags = ["toe_crul"]', 'tags.0: found "toe_crul", expected'),
    ],
)
def test_an_exercise_with_an_unknown_caution_or_tag_is_refused_with_the_place(
    tmp_path: Path, more: str, mistake: str
) -> None:
    path = tmp_path / "marble-pickup.toml"
    path.write_text(SHORTEST.format(more=more))
    with pytest.raises(InvalidFile) as caught:
        read_exercise(path, library().cautions())
    assert any(mistake in str(one) for one in caught.value.mistakes), caught.value


def test_a_file_of_ones_own_may_write_its_own_sentences_and_name_ours(tmp_path: Path) -> None:
    path = tmp_path / "marble-pickup.toml"
    path.write_text(SHORTEST.format(more='stop_when = ["It is late."]\ncautions = ["cramp"]'))
    exercise = read_exercise(path, library().cautions())
    assert exercise.stop_when == ("It is late.", "A cramp does not ease within about half a minute.")
    assert exercise.do_not_start == ()


def test_the_stop_rule_is_a_number_in_one_place() -> None:
    """No file that people read from repeats it; the voice's clips, which are recordings, do."""
    written = [
        *ROOT.glob("src/footwork/**/*.toml"), *ROOT.glob("src/footwork/**/*.html"), ROOT / "README.md",
        *(path for room in ("web", "cli", "outputs") for path in ROOT.glob(f"src/footwork/{room}/**/*.py")),
    ]  # fmt: skip
    stop_rule = re.compile(rf"above (?:{TOO_MUCH_PAIN}|five)\b|\b{TOO_MUCH_PAIN} of 10", re.IGNORECASE)
    assert [path.name for path in written if stop_rule.search(path.read_text(encoding="utf-8"))] == []
