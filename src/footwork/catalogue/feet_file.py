"""The files of what is looked for on the feet, and what they owe their readers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from footwork.catalogue.adapters import adapter
from footwork.catalogue.toml_file import read_table
from footwork.core.errors import InvalidFile, Mistake, did_you_mean
from footwork.core.feet import Fact, FeetPart, Finding, KnownFact, Part
from footwork.core.foot_check import LOST_FEELING, Called, Seen
from footwork.core.question import Question
from footwork.core.times import EARLIEST_YEAR

if TYPE_CHECKING:
    from footwork.catalogue.library import Library

_FACTS = "feet_facts.toml"
_ANY_DAY = date(EARLIEST_YEAR, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsFile:
    facts: tuple[KnownFact, ...]


def read_facts(path: Path) -> tuple[KnownFact, ...]:
    return adapter(FactsFile).read(read_table(path), str(path)).facts


def read_part(path: Path, questions: Mapping[str, Question]) -> FeetPart:
    """Each call with the rule of the question that it names. InvalidFile where there is no such question."""
    part = adapter(FeetPart).read(read_table(path), str(path))
    if mistakes := list(_unknown_questions(part, str(path), questions)):
        raise InvalidFile(mistakes)
    return replace(part, findings=tuple(_resolved(finding, questions) for finding in part.findings))


def _unknown_questions(part: FeetPart, file: str, questions: Mapping[str, Question]) -> Iterator[Mistake]:
    for number, finding in enumerate(part.findings):
        for place, call in enumerate(finding.calls):
            if call.as_in and call.as_in not in questions:
                expected = f"the id of a question{did_you_mean(call.as_in, questions)}"
                yield Mistake(file, f"findings.{number}.calls.{place}.as_in", f'"{call.as_in}"', expected)


def _resolved(finding: Finding, questions: Mapping[str, Question]) -> Finding:
    calls = (call.resolved(questions[call.as_in]) if call.as_in else call for call in finding.calls)
    return replace(finding, calls=tuple(calls))


def feet_mistakes(library: Library, sources: Collection[str]) -> Iterator[Mistake]:
    """Parts and facts that are missing, ids and names that there are not, and calls without a source or a way on."""
    parts, files = library.feet(), [f"feet/{id}.toml" for id in library.feet_parts()]
    times = Counter(finding.id for part in parts for finding in part.findings)
    for part, file in zip(parts, files, strict=True):
        for number, finding in enumerate(part.findings):
            key = f"findings.{number}"
            if times[finding.id] > 1:
                yield Mistake(file, f"{key}.id", f'"{finding.id}" again', "each id once")
            yield from _wrong_in_finding(finding, file, key, sources)
        yield from _wrong_names(part, file, library.illustration_names())
    for missing in [one for one in Part if [part.part for part in parts].count(one) != 1]:
        yield Mistake("feet", missing.value, "not one file", "one file a part")
    if LOST_FEELING not in times:
        yield Mistake("feet", "", "nothing", f'a finding "{LOST_FEELING}", which follows from the touch test')
    yield from _wrong_facts(library)


def _wrong_in_finding(finding: Finding, file: str, key: str, sources: Collection[str]) -> Iterator[Mistake]:
    for place, call in enumerate(finding.calls):
        where = f"{key}.calls.{place}"
        if bool(call.sources) is call.general_knowledge:
            yield Mistake(file, where, f'"{finding.id}"', "sources, or general_knowledge = true where there are none")
        for id in call.sources:
            if id not in sources:
                yield Mistake(file, f"{where}.sources", f'"{id}"', f"the id of a source{did_you_mean(id, sources)}")
    for size in range(len(Fact) + 1):
        for facts in combinations(Fact, size):
            call = finding.call_for(frozenset(facts))
            try:
                Called(Seen(finding, finding.sides[0], _ANY_DAY, _ANY_DAY), call).as_question(finding.says)
            except ValueError as error:
                yield Mistake(file, key, f'"{finding.id}" with {", ".join(facts) or "no fact"}', str(error))


def _wrong_names(part: FeetPart, file: str, pictures: Collection[str]) -> Iterator[Mistake]:
    named = {
        "illustrations": part.illustrations,
        "careful_illustrations": part.careful_illustrations,
        "choices": tuple(one.none_illustration for one in part.choices),
        "findings": tuple(one.illustration for one in part.findings),
    }
    for key, names in named.items():
        for name in names:
            if name and name not in pictures:
                yield Mistake(file, key, f'"{name}"', f"the name of an illustration{did_you_mean(name, pictures)}")
    known = {one.id for one in part.choices}
    for one in part.findings:
        if one.choice and one.choice not in known:
            yield Mistake(file, "findings.choice", f'"{one.choice}"', f"a choice{did_you_mean(one.choice, known)}")


def _wrong_facts(library: Library) -> Iterator[Mistake]:
    known, facts = {one.id for group in library.screen() for one in group.questions}, library.feet_facts()
    for missing in [one for one in Fact if [known_fact.fact for known_fact in facts].count(one) != 1]:
        yield Mistake(_FACTS, missing.value, "not one entry", "one entry a fact")
    for number, fact in enumerate(facts):
        for id in fact.known_from:
            if id not in known:
                yield Mistake(_FACTS, f"facts.{number}.known_from", f'"{id}"', f"a question{did_you_mean(id, known)}")
