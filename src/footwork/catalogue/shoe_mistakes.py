"""What the files about shoes owe their readers: pictures, sources and other ids that there are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from footwork.catalogue.library import Library
from footwork.catalogue.unknown_ids import ILLUSTRATION, unknown
from footwork.core.errors import Mistake
from footwork.core.evidence import Grade
from footwork.core.feet import findings_of
from footwork.core.question import questions_of
from footwork.core.shoes import ShoeAdvice, ShoeQuestion

WITHOUT_SOURCE = {Grade.GENERAL_KNOWLEDGE}
"""Grades that say themselves that nothing was looked up."""


def shoe_mistakes(library: Library, sources: Collection[str]) -> Iterator[Mistake]:
    asked = {one.id: one for one in library.shoe_questions()}
    for name in library.shoe_question_files():
        file, question = f"shoes/{name}.toml", library.shoe_question(name)
        if name.partition("-")[2] != question.id:
            yield Mistake(file, "id", f'"{question.id}"', f'what the name of the file says, "{name.partition("-")[2]}"')
        pictures = library.illustration_names()
        yield from unknown(file, "illustration", [question.illustration], pictures, ILLUSTRATION)
        for number, option in enumerate(question.options):
            yield from _advice(file, f"options.{number}.advice", option.advice, sources)
        yield from _clashes(file, question, asked)
    yield from _guide(library, sources)


def _clashes(file: str, question: ShoeQuestion, asked: dict[str, ShoeQuestion]) -> Iterator[Mistake]:
    for number, clash in enumerate(question.clashes):
        key, own = f"clashes.{number}", [one.id for one in question.options]
        yield from unknown(file, f"{key}.option", [clash.option], own, "the id of an answer")
        yield from unknown(file, f"{key}.other", [clash.other], asked, "the id of a question")
        if other := asked.get(clash.other):
            theirs = [one.id for one in other.options]
            yield from unknown(file, f"{key}.other_option", [clash.other_option], theirs, "the id of an answer")


def _guide(library: Library, sources: Collection[str]) -> Iterator[Mistake]:
    file, guide = "shoes.toml", library.shoe_guide()
    yield from _advice(file, "for_you", guide.for_you, sources)
    yield from _advice(file, "signs", (one.advice for one in guide.signs), sources)
    yield from _advice(file, "distance", [guide.distance], sources)
    yield from _advice(file, "else_known", guide.else_known, sources)
    said = {one.id for one in questions_of(library.screen())} | findings_of(library.feet()).keys()
    said |= {one.fact.value for one in library.feet_facts()}
    for fact, ids in guide.facts.items():
        yield from unknown(
            file, f"facts.{fact.value}", ids, said, "a question of the safety check, a finding or a fact"
        )


def _advice(file: str, key: str, advice: Iterable[ShoeAdvice], sources: Collection[str]) -> Iterator[Mistake]:
    for number, one in enumerate(advice):
        yield from unknown(file, f"{key}.{number}.sources", one.sources, sources)
        if bool(one.sources) is (one.grade in WITHOUT_SOURCE):
            yield Mistake(
                file, f"{key}.{number}", f'"{one.says}"', "sources, or general_knowledge where there are none"
            )
