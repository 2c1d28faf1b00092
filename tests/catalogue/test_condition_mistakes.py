"""The files of the conditions: complete, and in step with the safety check."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from footwork.catalogue.condition_mistakes import condition_mistakes
from footwork.catalogue.library import Library, library
from footwork.core.condition import Condition

MOST_WORDS = 20
CONDITIONS = library().conditions()


@pytest.fixture
def copy(tmp_path: Path) -> Library:
    return Library(Path(shutil.copytree(library().folder, tmp_path / "catalogue")))


def test_the_catalogue_has_no_such_mistake() -> None:
    assert not list(condition_mistakes(library()))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('illustration = "bunion"', 'illustration = "bunoin"', "bunoin"),
        ('"hot-joint"', '"hot-join"', "hot-join"),
        ('exercise = "short-foot"', 'exercise = "shot-foot"', "shot-foot"),
        ('sources = ["KIM15"]', 'sources = ["KIM16"]', "KIM16"),
        ('sources = ["KIM15"]', "sources = []", "none for"),
        ('exercise = "short-foot"', 'exercise = "toe-splay"', 'only what "toes" leaves out'),
    ],
)
def test_each_mistake_is_found(copy: Library, old: str, new: str, said: str) -> None:
    path = copy.folder / "conditions" / "bunion.toml"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    assert any(said in str(mistake) for mistake in condition_mistakes(copy))


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda one: one.id)
def test_sentences_are_short_and_promise_no_cure(condition: Condition) -> None:
    texts = [*condition.what, *condition.take_care, condition.no_exercises]
    texts += [part for claim in condition.claims for part in (claim.says, claim.limits)]
    texts += [part for warning in condition.warnings for part in (warning.says, warning.then)]
    for sentence in (one for text in texts for one in re.split(r"(?<=[.?!:;])\s", text)):
        assert len(sentence.split()) <= MOST_WORDS, sentence
        assert not re.search(r"\bcures?\b|\bheals?\b", sentence), sentence


def test_names_by_which_people_look_lead_to_their_own_condition() -> None:
    shared = {"wear and tear", "osteoarthritis"}
    names = [name for one in CONDITIONS for name in one.also if name not in shared]
    assert len(names) == len(set(names))
