"""The catalogue's folder: everything in it by name, and nothing outside it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from footwork.catalogue.library import Library, library
from footwork.core.errors import InvalidFile, UnknownName

FIVE = ["ankle-circle", "resisted-flexion", "toe-pencil-pickup", "toe-press", "toe-walk"]


@pytest.fixture
def copy(tmp_path: Path) -> Library:
    return Library(Path(shutil.copytree(library().folder, tmp_path / "catalogue")))


def test_the_catalogue_holds_the_five_exercises_of_the_article() -> None:
    assert set(FIVE) <= set(library().exercise_ids())


def test_every_exercise_routine_and_language_is_read_under_its_name() -> None:
    shelf = library()
    assert [shelf.exercise(id).id for id in shelf.exercise_ids()] == shelf.exercise_ids()
    assert [shelf.routine(id).id for id in shelf.routine_ids()] == shelf.routine_ids()
    assert [shelf.speaking(language).words().language for language in shelf.languages()] == shelf.languages()


def test_the_first_routine_is_the_articles_five_in_its_order() -> None:
    items = library().routine("five-foot").items
    order = ["toe-press", "toe-pencil-pickup", "toe-walk", "resisted-flexion", "ankle-circle"]
    assert [item.exercise.id for item in items] == order
    assert all(item.dose == item.exercise.dose for item in items)


def test_a_file_is_read_once(copy: Library) -> None:
    assert copy.routine("five-foot") is copy.routine("five-foot")
    assert library() is library()


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownName, match="No exercise is called 'toe-pres' \\(did you mean 'toe-press'\\?\\)"):
        library().exercise("toe-pres")
    with pytest.raises(UnknownName, match="No routine is called 'five-fot'"):
        library().routine("five-fot")
    with pytest.raises(UnknownName, match="'xx'"):
        library().speaking("xx")


@pytest.mark.parametrize("name", ["../exercises/toe-press", "../routines/five-foot", "/etc/passwd", "", ".", "a\0b"])
def test_no_name_leads_out_of_its_folder(name: str) -> None:
    for look_up in (library().exercise, library().exercise_table, library().routine):
        with pytest.raises(UnknownName):
            look_up(name)


def test_a_file_with_mistakes_is_told_when_it_is_asked_for_and_only_then(copy: Library) -> None:
    path = copy.folder / "exercises" / "toe-walk.toml"
    path.write_text(path.read_text().replace('"20 s"', '"20"'))
    assert "toe-walk" in copy.exercise_ids()
    assert copy.exercise("toe-press").id == "toe-press"
    with pytest.raises(InvalidFile) as caught:
        copy.exercise("toe-walk")
    assert [(mistake.file, mistake.key) for mistake in caught.value.mistakes] == [(str(path), "dose.phases.0.lasts")]


def test_a_routine_that_needs_a_file_with_mistakes_tells_that_file(copy: Library) -> None:
    path = copy.folder / "exercises" / "toe-walk.toml"
    path.write_text("")
    with pytest.raises(InvalidFile) as caught:
        copy.routine("five-foot")
    assert {mistake.file for mistake in caught.value.mistakes} == {str(path)}


@pytest.mark.parametrize(("old", "new"), [("[dose]", "[does]"), ('lasts = "20 s"', 'lasts = "20"')])
def test_a_routine_that_changes_the_dose_of_a_file_with_mistakes_tells_that_file(
    copy: Library, old: str, new: str
) -> None:
    path = copy.folder / "exercises" / "toe-walk.toml"
    text = path.read_text().partition("[frequency]")[0]
    assert old in text
    path.write_text(text.replace(old, new))
    routine = copy.folder / "routines" / "short.toml"
    routine.write_text('title = "Short"\nitems = [{ exercise = "toe-walk", dose = { sets = 1 } }]')
    with pytest.raises(InvalidFile) as caught:
        copy.routine("short")
    assert {mistake.file for mistake in caught.value.mistakes} == {str(path)}


def test_an_empty_folder_is_an_empty_catalogue(tmp_path: Path) -> None:
    empty = Library(tmp_path)
    assert (empty.exercise_ids(), empty.routine_ids()) == ([], [])
    with pytest.raises(InvalidFile):
        empty.sources()


def test_the_claims_of_the_article_are_graded_and_their_sources_known() -> None:
    claims = library().claims()
    assert claims
    assert {source for claim in claims for source in claim.sources} <= library().sources().keys()
