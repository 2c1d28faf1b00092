"""What a file of the catalogue owes its readers beyond being playable: everything told, graded and attributed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

from footwork.catalogue.library import Library
from footwork.core.aim import Aim
from footwork.core.errors import FootworkError, InvalidFile, Mistake, did_you_mean
from footwork.core.evidence import Claim
from footwork.core.exercise import Exercise

OWED = (
    "purpose", "trains", "stance", "how_to", "common_errors", "easier", "harder", "do_not_start", "stop_when",
    "muscles", "poses", "evidence",
)  # fmt: skip
WITHOUT_ORIGIN = ("id", "trains", "level", "builds_up", "evidence", "departures", "poses", "picture", "origin")
"""All poses and pictures are ours, and so is how exercises are grouped."""


def catalogue_mistakes(library: Library) -> list[Mistake]:
    """Every mistake in every file of the catalogue."""
    mistakes: list[Mistake] = []
    readers: list[tuple[Callable[[str], object], list[str]]] = [
        (library.exercise, library.exercise_ids()),
        (library.routine, library.routine_ids()),
        (library.words, library.languages()),
        (library.measure, library.measure_ids()),
        (library.screen_part, library.screen_parts()),
        (library.aim, library.aim_ids()),
    ]
    for read, names in readers:
        for name in names:
            try:
                read(name)
            except InvalidFile as invalid:
                mistakes += invalid.mistakes
    return mistakes or [*_claims_without_source(library), *_incomplete(library)]


def _claims_without_source(library: Library) -> Iterator[Mistake]:
    try:
        known = library.sources()
        yield from _unknown_sources("claims.toml", "claims", library.claims(), known)
    except FootworkError as error:
        yield from error.mistakes if isinstance(error, InvalidFile) else ()
        return
    for id in library.exercise_ids():
        yield from _unknown_sources(f"exercises/{id}.toml", "evidence", library.exercise(id).evidence, known)
    for id in library.aim_ids():
        yield from _unknown(f"aims/{id}.toml", "sources", library.aim(id).sources, known)
        yield from _aim_mistakes(f"aims/{id}.toml", library.aim(id), library.exercise_ids())
    for part in library.screen_parts():
        for number, question in enumerate(library.screen_part(part).questions):
            yield from _unknown(f"safety/{part}.toml", f"questions.{number}.sources", question.sources, known)
    for id in library.measure_ids():
        measure = library.measure(id)
        named = {"sources": measure.sources, "change.sources": measure.change.sources if measure.change else ()}
        for key, sources in named.items():
            yield from _unknown(f"measures/{id}.toml", key, sources, known)


def _unknown_sources(file: str, key: str, claims: Iterable[Claim], known: Mapping[str, object]) -> Iterator[Mistake]:
    for number, claim in enumerate(claims):
        yield from _unknown(file, f"{key}.{number}.sources", claim.sources, known)


def _unknown(file: str, key: str, sources: Iterable[str], known: Mapping[str, object]) -> Iterator[Mistake]:
    for source in sources:
        if source not in known:
            yield Mistake(file, key, f'"{source}"', f"the id of a source{did_you_mean(source, known)}")


def _aim_mistakes(file: str, aim: Aim, known: Collection[str]) -> Iterator[Mistake]:
    if not aim.core:
        yield Mistake(file, "core", "nothing", "at least one exercise that the aim cannot do without")
    for id in aim.core:
        if id not in known:
            yield Mistake(file, "core", f'"{id}"', f"the id of an exercise{did_you_mean(id, known)}")


def _incomplete(library: Library) -> Iterator[Mistake]:
    for id in library.exercise_ids():
        file, exercise = f"exercises/{id}.toml", library.exercise(id)
        for field in OWED:
            if not getattr(exercise, field):
                yield Mistake(file, field, "nothing", "a catalogue exercise to have it")
        ways = {"easier": exercise.easier, "harder": exercise.harder, "beside": exercise.beside}
        for key, variants in ways.items():
            for number, variant in enumerate(variants):
                if variant.exercise and variant.exercise not in library.exercise_ids():
                    expected = f"the id of an exercise{did_you_mean(variant.exercise, library.exercise_ids())}"
                    yield Mistake(file, f"{key}.{number}.exercise", f'"{variant.exercise}"', expected)
        yield from _origin_mistakes(file, exercise, library.exercise_table(id))


def _origin_mistakes(file: str, exercise: Exercise, table: Mapping[str, Any]) -> Iterator[Mistake]:
    """An exercise that says nothing of its origin is ours throughout: only one after the article has to tell."""
    if not exercise.origin:
        return
    fields = set(attributable(table))
    for field in sorted(fields - exercise.origin.keys()):
        yield Mistake(file, f"origin.{field}", "nothing", "whose this field is: article, adapted or ours")
    for field in sorted(exercise.origin.keys() - fields):
        yield Mistake(
            file, f"origin.{field}", "a field that the file does not have", f"one{did_you_mean(field, fields)}"
        )


def attributable(table: Mapping[str, Any]) -> Iterator[str]:
    """The fields of an exercise file whose origin has to be told: each that says something, the dose's part by part."""
    for key, value in table.items():
        if key == "dose":
            yield from (f"dose.{part}" for part in value if part != "phases")
            yield from (f"dose.phases.{phase['name']}" for phase in value["phases"])
        elif key == "frequency":
            yield from (f"frequency.{part}" for part in value)
        elif key not in WITHOUT_ORIGIN and value:
            yield key
