"""What the files of what is looked for on the feet owe their readers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from itertools import combinations

from footwork.catalogue.library import Library
from footwork.catalogue.unknown_ids import ILLUSTRATION, unknown
from footwork.core.errors import Mistake
from footwork.core.feet import Fact, FeetPart, Finding, Part
from footwork.core.foot_check import FEEL_LITTLE, Called, Seen
from footwork.core.question import questions_of
from footwork.core.times import EARLIEST_YEAR

_FACTS = "feet_facts.toml"
_ANY_DAY = date(EARLIEST_YEAR, 1, 1)


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
    for absent in sorted(FEEL_LITTLE - times.keys()):
        yield Mistake("feet", "", "nothing", f'a finding "{absent}", by which feet that do not feel are known')
    yield from _wrong_facts(library)


def _wrong_in_finding(finding: Finding, file: str, key: str, sources: Collection[str]) -> Iterator[Mistake]:
    for place, call in enumerate(finding.calls):
        where = f"{key}.calls.{place}"
        if bool(call.sources) is call.general_knowledge:
            yield Mistake(file, where, f'"{finding.id}"', "sources, or general_knowledge = true where there are none")
        yield from unknown(file, f"{where}.sources", call.sources, sources)
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
        yield from unknown(file, key, filter(None, names), pictures, ILLUSTRATION)
    known = {one.id for one in part.choices}
    chosen = (one.choice for one in part.findings if one.choice)
    yield from unknown(file, "findings.choice", chosen, known, "a choice")


def _wrong_facts(library: Library) -> Iterator[Mistake]:
    known, facts = {one.id for one in questions_of(library.screen())}, library.feet_facts()
    for missing in [one for one in Fact if [known_fact.fact for known_fact in facts].count(one) != 1]:
        yield Mistake(_FACTS, missing.value, "not one entry", "one entry a fact")
    for number, fact in enumerate(facts):
        yield from unknown(_FACTS, f"facts.{number}.known_from", fact.known_from, known, "the id of a question")
