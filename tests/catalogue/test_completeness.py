"""What the catalogue owes its readers is owed by every file, and what is missing is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from footwork.catalogue.completeness import OWED, attributable, catalogue_mistakes
from footwork.catalogue.library import Library, library

BY_COMFORT = library().shoe_question("12-comfort").options[0].advice[0].says


@pytest.fixture
def copy(tmp_path: Path) -> Library:
    return Library(Path(shutil.copytree(library().folder, tmp_path / "catalogue")))


def told(library: Library) -> list[tuple[str, str, str]]:
    return [(Path(one.file).name, one.key, one.found) for one in catalogue_mistakes(library)]


def edit(library: Library, file: str, old: str, new: str) -> None:
    path = library.folder / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_the_catalogue_owes_nothing() -> None:
    assert [str(mistake) for mistake in catalogue_mistakes(library())] == []


@pytest.mark.parametrize(
    ("file", "old", "new", "mistake"),
    [
        ("measures/pain.toml", '"SUZ20"', '"SUZ02"', ("pain.toml", "sources", '"SUZ02"')),
        ("measures/pain.toml", '"OST08"]', '"OST80"]', ("pain.toml", "change.sources", '"OST80"')),
        ("exercises/toe-press.toml", '"STC24"', '"STC42"', ("toe-press.toml", "evidence.", '"STC42"')),
        ("exercises/toe-press.toml", '\nname = "article"\n', "\n", ("toe-press.toml", "origin.name", "nothing")),
        (
            "exercises/toe-press.toml", '"dose.reps" = "article"', "",
            ("toe-press.toml", "origin.dose.reps", "nothing"),
        ),
        (
            "exercises/toe-press.toml", "dose.phases.grip", "dose.phases.grab",
            ("toe-press.toml", "origin.dose.phases.grab", "a field that the file does not have"),
        ),
        ("exercises/toe-press.toml", "purpose =", "# purpose =", ("toe-press.toml", "purpose", "nothing")),
        ("exercises/toe-press.toml", '"3 s"', '"3"', ("toe-press.toml", "dose.phases.0.lasts", '"3"')),
        ("routines/five-foot.toml", '"20 min"', '"20"', ("five-foot.toml", "limit", '"20"')),
        ("words.toml", 'halfway = "Halfway"', "", ("words.toml", "halfway", "nothing")),
        ("sources.toml", "year = 2022", 'year = "x"', ("sources.toml", "sources.BUN.year", '"x"')),
        ("claims.toml", "says =", "sais =", ("claims.toml", "claims.0.sais", "an unknown key")),
        ("week.toml", '"WLK-M"', '"WLK-N"', ("week.toml", "walking.sources", '"WLK-N"')),
        ("week.toml", '["ACS11"]', '["ACS12"]', ("week.toml", "targets.3.sources", '"ACS12"')),
        ("week.toml", 'id = "swim"', 'id = "ski"', ("week.toml", "kinds.4", '"week-ski"')),
        ("week.toml", "met = 8", 'met = "8 h"', ("week.toml", "kinds.1.met", '"8 h"')),
        ("week.toml", 'adults = "150-300"', 'adults = "150-"', ("week.toml", "targets.0.adults", '"150-"')),
        ("cautions.toml", '"WEL", "UCL"', '"WEL", "UCC"', ("cautions.toml", "cautions.2.sources", '"UCC"')),
        ("cautions.toml", '"calf-swollen"', '"calf-swolen"', ("cautions.toml", "cautions.2.asked_by", '"calf-swolen"')),
        (
            "exercises/towel-calf-stretch.toml", '"bending-forward", ', "",
            ("cautions.toml", "cautions.", '"bending-forward", which no exercise carries'),
        ),
        (
            "exercises/ankle-pump.toml", '"calf-cramp"', '"calf-crump"',
            ("ankle-pump.toml", "cautions.0", '"calf-crump"'),
        ),
        (
            "exercises/ankle-pump.toml", "cautions =", 'stop_when = ["It hurts."]\ncautions =',
            ("ankle-pump.toml", "stop_when", "sentences"),
        ),
        ("feet/2-skin.toml", 'as_in = "open-wound"', 'as_in = "open-wuond"',
            ("2-skin.toml", "findings.0.calls.0.as_in", '"open-wuond"')),
        ("feet/2-skin.toml", '["CAC"]', '["CCA"]', ("2-skin.toml", "findings.", '"CCA"')),
        ("feet/2-skin.toml", '"finding-sore"', '"finding-soar"', ("2-skin.toml", "findings", '"finding-soar"')),
        ("feet/2-skin.toml", 'id = "crack"', 'id = "corn"', ("2-skin.toml", "findings.", '"corn" again')),
        ("feet/2-skin.toml", "general_knowledge = true", "", ("2-skin.toml", "findings.1.calls.0", '"changed-skin"')),
        (
            "feet/2-skin.toml",
            'once_lifted = "Look at it every day. If it grows, oozes or hurts more, see them again."', "",
            ("2-skin.toml", "findings.1", '"changed-skin" with no fact'),
        ),
        ("feet/4-shape.toml", 'choice = "bunion"', 'choice = "onion"', ("4-shape.toml", "findings.choice", '"onion"')),
        ("feet/6-touch.toml", '"lost-feeling"', '"no-touch"', ("feet", "", "nothing")),
        ("feet/8-pain.toml", 'part = "pain"', 'part = "skin"', ("feet", "pain", "not one file")),
        ("feet_facts.toml", '"diabetic-foot"]', '"diabetic"]', ("feet_facts.toml", "facts.0.known_from", '"diabetic"')),
        ("feet_facts.toml", 'fact = "heart"', 'fact = "diabetes"', ("feet_facts.toml", "heart", "not one entry")),
        ("safety/5-you.toml", 'excludes = ["older"]', 'excludes = ["odler"]',
            ("5-you.toml", "questions.0.excludes", '"odler"')),
        ("safety/5-you.toml", 'sources = ["WFG22"]\n', "", ("5-you.toml", "questions.2", '"fall"')),
        (
            "safety/5-you.toml", 'osteoporosis (very weak bones)"\nchanges = ["supported"]',
            'osteoporosis (very weak bones)"',
            ("5-you.toml", "questions.9", '"osteoporosis", from which nothing follows'),
        ),
        ("shoes/01-length.toml", '"FPN"', '"FPM"', ("01-length.toml", "options.1.advice.0.sources", '"FPM"')),
        ("shoes/01-length.toml", '"shoe-length"', '"shoe-lenght"', ("01-length.toml", "illustration", '"shoe-lenght"')),
        ("shoes/01-length.toml", 'id = "length"', 'id = "size"', ("01-length.toml", "id", '"size"')),
        ("shoes/01-length.toml", 'other = "comfort"', 'other = "confort"',
            ("01-length.toml", "clashes.0.other", '"confort"')),
        ("shoes/01-length.toml", 'other_option = "yes"', 'other_option = "yess"',
            ("01-length.toml", "clashes.0.other_option", '"yess"')),
        ("shoes/12-comfort.toml", 'sources = ["DFA"]\n', "",
            ("12-comfort.toml", "options.0.advice.0", f'"{BY_COMFORT}"')),
        ("shoes.toml", 'heel_pain = ["heel", ', 'heel_pain = ["heal", ', ("shoes.toml", "facts.heel_pain", '"heal"')),
        ("shoes.toml", '"ACM"', '"ACN"', ("shoes.toml", "distance.0.sources", '"ACN"')),
    ],
)  # fmt: skip
def test_what_is_missing_or_wrong_is_told(
    copy: Library, file: str, old: str, new: str, mistake: tuple[str, str, str]
) -> None:
    edit(copy, file, old, new)
    name, key, found = mistake
    assert any(one[0] == name and one[1].startswith(key) and one[2] == found for one in told(copy))


@pytest.mark.parametrize("field", OWED)
def test_an_exercise_that_lacks_what_it_owes_is_told(copy: Library, field: str) -> None:
    bare = 'name = "Bare"\nposition = "lying"\n[dose]\nphases = [{ name = "rest", say = "Rest", lasts = "3 s" }]\n'
    (copy.folder / "exercises" / "bare.toml").write_text(bare)
    assert ("bare.toml", field, "nothing") in told(copy)


def test_every_part_of_a_dose_has_an_owner_of_its_own() -> None:
    fields = set(attributable(library().exercise_table("toe-press")))
    assert {"name", "dose.sets", "dose.reps", "dose.phases.grip", "frequency.sessions_per_day"} <= fields
    assert not {"dose", "dose.phases", "frequency", "origin", "evidence"} & fields
