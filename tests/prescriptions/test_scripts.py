"""What each prescription becomes, against files that anyone can read.

After a change on purpose, renew them with FOOTWORK_RENEW_GOLDENS=1 and read the difference.
"""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest

from footwork.catalogue.library import library
from footwork.catalogue.routine_file import read_routine
from footwork.core.span import BRISK, UNHURRIED, Pace
from footwork.core.steps import length_of
from footwork.core.timeline import timeline_of
from tests.cli.asking import ask
from tests.prescriptions import FOLDER, script_of

every_file = pytest.mark.parametrize("file", sorted(FOLDER.glob("*.toml")), ids=lambda file: file.stem)


@every_file
def test_a_prescription_is_told_as_in_the_file_beside_it(file: Path) -> None:
    script, golden = script_of(timeline_of(read_routine(file, library()), UNHURRIED)), file.with_suffix(".txt")
    if os.environ.get("FOOTWORK_RENEW_GOLDENS") == "1":
        golden.write_text(script, encoding="utf-8")
    assert script == golden.read_text(encoding="utf-8")


@every_file
@pytest.mark.parametrize("pace", [BRISK, UNHURRIED])
def test_the_cues_of_a_prescription_add_up_to_its_length(file: Path, pace: Pace) -> None:
    routine = read_routine(file, library())
    cues = timeline_of(routine, pace).cues
    assert sum((cue.lasts for cue in cues), timedelta()) == cues[-1].ends == length_of(routine, pace)


@every_file
def test_a_prescription_has_no_mistakes(file: Path) -> None:
    answer = ask("check", str(file))
    assert answer.code == 0
    assert answer.out.startswith(f"No mistakes in {file}.")
