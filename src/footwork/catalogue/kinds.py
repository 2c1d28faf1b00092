"""What each file of the catalogue is, by where it lies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from footwork.catalogue.caution_file import CautionsFile
from footwork.catalogue.feet_file import FactsFile
from footwork.catalogue.routine_file import RoutineFile
from footwork.core.aim import Aim
from footwork.core.condition import Condition
from footwork.core.evidence import Claim, Source
from footwork.core.exercise import Exercise
from footwork.core.feet import FeetPart
from footwork.core.measure import Measure
from footwork.core.phrases import Phrases
from footwork.core.question import QuestionGroup
from footwork.core.shoes import ShoeGuide, ShoeQuestion
from footwork.core.week import Week


@dataclass(frozen=True)
class Sources:
    sources: Mapping[str, Source]


@dataclass(frozen=True)
class Claims:
    claims: tuple[Claim, ...]


KINDS: Mapping[str, type] = {
    "aims": Aim,
    "cautions.toml": CautionsFile,
    "claims.toml": Claims,
    "conditions": Condition,
    "exercises": Exercise,
    "feet": FeetPart,
    "feet_facts.toml": FactsFile,
    "measures": Measure,
    "routines": RoutineFile,
    "safety": QuestionGroup,
    "shoes": ShoeQuestion,
    "shoes.toml": ShoeGuide,
    "sources.toml": Sources,
    "week.toml": Week,
    "words.toml": Phrases,
}
"""By the name of the file, or of the folder whose files all are one."""


def kind_of(path: PurePath) -> type:
    """`path` is relative to the catalogue."""
    return KINDS[path.parts[0]]
