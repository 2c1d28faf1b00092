"""The files of what is looked for on the feet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from footwork.catalogue.adapters import adapter
from footwork.catalogue.unknown_ids import unknown
from footwork.core.errors import InvalidFile, Mistake
from footwork.core.feet import FeetPart, Finding, KnownFact
from footwork.core.question import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsFile:
    facts: tuple[KnownFact, ...]


Table = Mapping[str, Any]


def read_facts(table: Table, file: str) -> tuple[KnownFact, ...]:
    return adapter(FactsFile).read(table, file).facts


def read_part(table: Table, file: str, questions: Mapping[str, Question]) -> FeetPart:
    """Each call with the rule of the question that it names. InvalidFile where there is no such question."""
    part = adapter(FeetPart).read(table, file)
    if mistakes := list(_unknown_questions(part, file, questions)):
        raise InvalidFile(mistakes)
    return replace(part, findings=tuple(_resolved(finding, questions) for finding in part.findings))


def _unknown_questions(part: FeetPart, file: str, questions: Mapping[str, Question]) -> Iterator[Mistake]:
    for number, finding in enumerate(part.findings):
        for place, call in enumerate(finding.calls):
            named, key = [call.as_in] if call.as_in else [], f"findings.{number}.calls.{place}.as_in"
            yield from unknown(file, key, named, questions, "the id of a question")


def _resolved(finding: Finding, questions: Mapping[str, Question]) -> Finding:
    calls = (call.resolved(questions[call.as_in]) if call.as_in else call for call in finding.calls)
    return replace(finding, calls=tuple(calls))
