"""An exercise from a file: named after the file, and with every mistake told."""

from __future__ import annotations

from pathlib import Path

import pytest

from footwork.catalogue.exercise_file import read_exercise
from footwork.catalogue.library import library
from footwork.core.build_up import Variant
from footwork.core.dose import Dose
from footwork.core.errors import InvalidFile, Mistake
from footwork.core.evidence import Claim, Grade
from footwork.core.exercise import Exercise, Origin
from footwork.core.frequency import Frequency
from footwork.core.phase import Phase
from footwork.core.position import Position
from footwork.core.span import Count, Span

SHORTEST = """
name = "Marble pickup"
position = "sitting"
[dose]
phases = [{ name = "lift", say = "Lift", lasts = "2 s" }]
"""
CAUTIONS = library().cautions()
DOSE = Dose(phases=(Phase(name="lift", say="Lift", lasts=Span.of(2)),))


def written(folder: Path, text: str, name: str = "marble-pickup") -> Path:
    path = folder / f"{name}.toml"
    path.write_text(text)
    return path


def mistakes_in(path: Path) -> tuple[Mistake, ...]:
    with pytest.raises(InvalidFile) as caught:
        read_exercise(path, CAUTIONS)
    assert {mistake.file for mistake in caught.value.mistakes} == {str(path)}
    return caught.value.mistakes


def test_a_name_a_position_and_a_dose_are_enough(tmp_path: Path) -> None:
    exercise = read_exercise(written(tmp_path, SHORTEST), CAUTIONS)
    assert exercise == Exercise(id="marble-pickup", name="Marble pickup", position=Position.SITTING, dose=DOSE)


def test_everything_that_an_exercise_can_say_is_read(tmp_path: Path) -> None:
    more = """
    [frequency]
    sessions_per_day = "1-2"
    days_per_week = 5
    [[easier]]
    name = "Larger"
    how = "Take a sock."
    [[evidence]]
    says = "It helps."
    grade = "not_established"
    sources = ["IFM22"]
    limits = "Nothing was read."
    [origin]
    name = "ours"
    "dose.phases.lift" = "adapted"
    """
    text = f'also_called = ["marbles"]\nequipment = ["chair"]{SHORTEST}{more}'
    exercise = read_exercise(written(tmp_path, text), CAUTIONS)
    assert (exercise.also_called, exercise.equipment) == (("marbles",), ("chair",))
    assert exercise.frequency == Frequency(sessions_per_day=Count(1, 2), days_per_week=Count.of(5))
    assert exercise.easier == (Variant(name="Larger", how="Take a sock."),)
    claim = Claim(
        says="It helps.", grade=Grade.NOT_ESTABLISHED, sources=("IFM22",), limits="Nothing was read."
    )  # fmt: skip
    assert exercise.evidence == (claim,)
    assert exercise.origin == {"name": Origin.OURS, "dose.phases.lift": Origin.ADAPTED}


@pytest.mark.parametrize(
    ("change", "key", "found"),
    [
        (("sitting", "squatting"), "position", '"squatting"'),
        (('name = "Marble pickup"', ""), "name", "nothing"),
        (('"2 s"', "2"), "dose.phases.0.lasts", "2"),
        (("position", "posture = 1\nposition"), "posture", "an unknown key"),
        (("[dose]", "[frequency]\ndays_per_week = 8\n[dose]"), "frequency", "a table with days_per_week"),
        (("[dose]", "[frequency]\ndays_per_wek = 7\n[dose]"), "frequency.days_per_wek", "an unknown key"),
        (("[dose]", '[origin]\nname = "mine"\n[dose]'), "origin.name", '"mine"'),
        (("[dose]", '[[evidence]]\nsays = "x"\ngrade = "proven"\n[dose]'), "evidence.0.grade", '"proven"'),
        (("[dose]", "[[easier]]\nname = 'x'\n[dose]"), "easier.0.how", "nothing"),
        (("position", "id = 'x'\nposition"), "id", '"x"'),
    ],
)
def test_a_mistake_is_told_with_its_key(tmp_path: Path, change: tuple[str, str], key: str, found: str) -> None:
    (mistake,) = mistakes_in(written(tmp_path, SHORTEST.replace(*change)))
    assert (mistake.key, mistake.found) == (key, found)
    assert mistake.expected


def test_a_file_that_is_not_an_exercise_at_all_is_told_what_it_lacks(tmp_path: Path) -> None:
    found = mistakes_in(written(tmp_path, 'title = "A routine"'))
    assert {mistake.key for mistake in found} == {"name", "position", "dose", "title"}


@pytest.mark.parametrize("name", ["Marble", "marble pickup", "marble_pickup", "-"])
def test_a_file_has_a_plain_name(tmp_path: Path, name: str) -> None:
    (mistake,) = mistakes_in(written(tmp_path, SHORTEST, name))
    assert (mistake.key, mistake.found) == ("", f'the name "{name}"')
