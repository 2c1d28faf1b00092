from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tests.activity_files.making import fit, session
from tests.cli.asking import LOCKED, Answer, ask, assert_refused, footwork


def test_files_are_handed_on_and_what_came_of_them_is_told(tmp_path: Path) -> None:
    given: list[Sequence[Path]] = []

    def take_in(files: Sequence[Path]) -> str:
        given.append(files)
        return "2 new activities.\n"

    paths = [tmp_path / "a.fit", tmp_path / "b.gpx"]
    for path in paths:
        path.touch()
    answer = ask("import", *map(str, paths), doors=replace(LOCKED, import_activities=take_in))
    assert answer == Answer(0, "2 new activities.\n", "")
    assert given == [tuple(paths)]


def test_without_a_file_or_with_one_that_is_not_there_nothing_is_done(tmp_path: Path) -> None:
    assert_refused(ask("import"), 2, "Missing argument")
    assert_refused(ask("import", str(tmp_path / "none.fit")), 2, "does not exist")
    assert_refused(ask("import", str(tmp_path)), 2, "is a directory")


def test_the_terminal_stores_what_the_week_shows(tmp_path: Path) -> None:
    walk = tmp_path / "walk.fit"
    walk.write_bytes(fit(session()))
    (tmp_path / "data").mkdir()
    answer = footwork("import", str(walk), data=tmp_path / "data")
    assert (answer.code, answer.out) == (0, "1 new activity.\n")
    again = footwork("import", str(walk), data=tmp_path / "data")
    assert again.out == "No new activities.\n1 was here already.\n"
