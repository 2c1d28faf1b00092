"""The catalogue's folder, read when asked and once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from footwork.catalogue.adapters import adapter
from footwork.catalogue.caution_file import read_cautions
from footwork.catalogue.exercise_file import exercise_of
from footwork.catalogue.feet_file import read_facts, read_part
from footwork.catalogue.kinds import Claims, Sources, kind_of
from footwork.catalogue.routine_file import routine_of
from footwork.catalogue.texts import Translated, with_words
from footwork.catalogue.toml_file import read_table
from footwork.core.aim import Aim
from footwork.core.caution import Caution, left_out_by
from footwork.core.condition import Condition, Region
from footwork.core.errors import UnknownName
from footwork.core.evidence import Claim, Source
from footwork.core.exercise import Exercise
from footwork.core.feet import FeetPart
from footwork.core.measure import Measure
from footwork.core.phrases import Phrases
from footwork.core.question import Question, QuestionGroup
from footwork.core.routine import Routine
from footwork.core.shoes import ShoeGuide, ShoeQuestion
from footwork.core.week import Week
from footwork.translation import SOURCE, language, languages, messages, noop

_WHO = noop("a doctor")
"""To be seen where a question does not say whom."""


class Library:
    """Everything in one language. Look-ups by name raise UnknownName for one that is not there, and each look-up raises
    InvalidFile for a file with mistakes."""

    def __init__(self, folder: Path, language: str = SOURCE) -> None:
        self.folder, self.language = folder, language
        self.exercise = cache(self._exercise)
        self.exercise_table = cache(self._exercise_table)
        self.routine = cache(self._routine)
        self.words = cache(self._words)
        self.aim = cache(self._aim)
        self.measure = cache(self._measure)
        self.sources = cache(self._sources)
        self.condition = cache(self._condition)
        self.cautions = cache(self._cautions)
        self.screen = cache(self._screen)
        self.week = cache(self._week)
        self.feet = cache(self._feet)
        self.feet_facts = cache(lambda: read_facts(*self._located("feet_facts.toml")))
        self.shoe_questions = cache(self._shoe_questions)
        self.shoe_guide = cache(self._shoe_guide)

    def find(self, id: str) -> Exercise | None:
        """An exercise that there may be no more, or not yet."""
        try:
            return self.exercise(id)
        except UnknownName:
            return None

    def exercise_name(self, id: str) -> str:
        """Its name, or its id where there is none of it any more."""
        known = self.find(id)
        return known.name if known else id

    def exercise_ids(self) -> list[str]:
        return self._names("exercises")

    def routine_ids(self) -> list[str]:
        return self._names("routines")

    def measure_ids(self) -> list[str]:
        return self._names("measures")

    def aim_ids(self) -> list[str]:
        return self._names("aims")

    def condition_ids(self) -> list[str]:
        return self._names("conditions")

    def _condition(self, id: str) -> Condition:
        path = self._path("condition", id)
        return adapter(Condition).read({"id": id, **self._table(path)}, str(path))

    def conditions(self) -> list[Condition]:
        """All of them, from the ground up, by name within a part of the body."""
        found = map(self.condition, self.condition_ids())
        return sorted(found, key=lambda one: (list(Region).index(one.region), one.name))

    def screen_parts(self) -> list[str]:
        return self._names("safety")

    def languages(self) -> list[str]:
        return languages()

    def speaking(self, language: str) -> Library:
        """The same in another language. Raises UnknownName for one that there is not."""
        if language == self.language:
            return self
        if language not in (known := self.languages()):
            raise UnknownName("language", language, known)
        return _library(self.folder, language)

    def _sources(self) -> Mapping[str, Source]:
        path = self.folder / "sources.toml"
        return adapter(Sources).read({"sources": self._table(path)}, str(path)).sources

    def claims(self) -> tuple[Claim, ...]:
        """What the source article promises, each with its grade."""
        path = self.folder / "claims.toml"
        return adapter(Claims).read(self._table(path), str(path)).claims

    def _week(self) -> Week:
        """What is advised in a week, and what activities count for."""
        path = self.folder / "week.toml"
        return adapter(Week).read(self._table(path), str(path))

    def _exercise(self, id: str) -> Exercise:
        file = str(self._path("exercise", id))
        return exercise_of(self.exercise_table(id), id, file, self.cautions(), whole=True)

    def _cautions(self) -> tuple[Caution, ...]:
        return read_cautions(*self._located("cautions.toml"))

    def _exercise_table(self, id: str) -> Mapping[str, Any]:
        return self._table(self._path("exercise", id))

    def _routine(self, id: str) -> Routine:
        path = self._path("routine", id)
        return routine_of(self._table(path), path, self)

    def _words(self) -> Phrases:
        path = self.folder / "words.toml"
        return adapter(Phrases).read({**self._table(path), "language": self.language}, str(path))

    def _aim(self, id: str) -> Aim:
        path = self._path("aim", id)
        return adapter(Aim).read(self._table(path), str(path))

    def _measure(self, id: str) -> Measure:
        path = self._path("measure", id)
        return adapter(Measure).read(self._table(path), str(path))

    def illustration_names(self) -> list[str]:
        return sorted(path.stem for path in (self.folder / "illustrations").glob("*.svg"))

    def illustration(self, name: str) -> str:
        """A picture drawn by hand, as SVG without colours (see figure.illustration)."""
        if name not in (known := self.illustration_names()):
            raise UnknownName("illustration", name, known)
        return (self.folder / "illustrations" / f"{name}.svg").read_text()

    def _screen(self) -> tuple[QuestionGroup, ...]:
        """What is asked before the start, in its order."""
        return tuple(map(self.screen_part, self.screen_parts()))

    def screen_part(self, id: str) -> QuestionGroup:
        """With what each answer leaves out, which stands with the cautions, and whom to see."""
        path = self._path("part of the screen", id, "safety")
        named = {"id": id.partition("-")[2], **self._table(path)}  # the number before it only orders them
        group = adapter(QuestionGroup).read(named, str(path))
        return replace(group, questions=tuple(map(self._with_cautions, group.questions)))

    def feet_parts(self) -> list[str]:
        return self._names("feet")

    def _feet(self) -> tuple[FeetPart, ...]:
        """What is looked for on the feet, part by part in their order."""
        return tuple(map(self.feet_part, self.feet_parts()))

    def feet_part(self, id: str) -> FeetPart:
        """With the rules of the safety check where it asks for the same."""
        questions = {one.id: one for group in self.screen() for one in group.questions}
        path = self._path("part of the feet", id, "feet")
        return read_part(self._table(path), str(path), questions)

    def _with_cautions(self, question: Question) -> Question:
        leaves_out = (*question.leaves_out, *left_out_by(question.id, self.cautions()))
        return replace(question, leaves_out=leaves_out, who=question.who or messages(self.language).gettext(_WHO))

    def shoe_question_files(self) -> list[str]:
        return self._names("shoes")

    def shoe_question(self, file: str) -> ShoeQuestion:
        """By the name of its file, which begins with its place in the order."""
        path = self._path("question about shoes", file, "shoes")
        return adapter(ShoeQuestion).read(self._table(path), str(path))

    def _shoe_questions(self) -> tuple[ShoeQuestion, ...]:
        """What is asked about a pair of shoes, in its order."""
        return tuple(map(self.shoe_question, self.shoe_question_files()))

    def _shoe_guide(self) -> ShoeGuide:
        path = self.folder / "shoes.toml"
        return adapter(ShoeGuide).read(self._table(path), str(path))

    def _located(self, name: str) -> tuple[dict[str, Any], str]:
        """The table of a file of the catalogue, and the file to name when something is wrong there."""
        path = self.folder / name
        return self._table(path), str(path)

    def _table(self, path: Path) -> dict[str, Any]:
        """In the library's language."""
        table = read_table(path)
        if self.language == SOURCE:
            return table
        return with_words(table, kind_of(path.relative_to(self.folder)), Translated(self.language))

    def _path(self, kind: str, name: str, folder: str = "") -> Path:
        folder = folder or f"{kind}s"
        known = self._names(folder)
        if name not in known:
            raise UnknownName(kind, name, known)
        return self.folder / folder / f"{name}.toml"

    def _names(self, folder: str) -> list[str]:
        return sorted(path.stem for path in (self.folder / folder).glob("*.toml"))


@cache
def _library(folder: Path, language: str) -> Library:
    return Library(folder, language)


def library() -> Library:
    """The catalogue that comes with the program, in the language in use; read once for each."""
    return _library(_FOLDER, language())


_FOLDER = Path(__file__).parent
