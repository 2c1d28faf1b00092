"""What a file of the catalogue owes its readers beyond being playable: everything said, graded and attributed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

from footwork.catalogue.condition_mistakes import condition_mistakes
from footwork.catalogue.feet_mistakes import feet_mistakes
from footwork.catalogue.library import Library
from footwork.catalogue.shoe_mistakes import shoe_mistakes
from footwork.catalogue.unknown_ids import ILLUSTRATION, unknown
from footwork.core.aim import Aim
from footwork.core.errors import FootworkError, InvalidFile, Mistake, did_you_mean
from footwork.core.evidence import Claim
from footwork.core.exercise import Exercise
from footwork.core.question import questions_of

OWED = (
    "purpose", "trains", "stance", "how_to", "common_errors", "easier", "harder", "muscles", "poses", "evidence",
)  # fmt: skip
WITHOUT_ORIGIN = (
    "id", "trains", "level", "builds_up", "evidence", "departures", "poses", "picture", "origin", "tags", "cautions",
    "unheld_steps", "barefoot_steps",
)  # fmt: skip
"""The poses, the pictures, the groups, the cautions and the steps to leave out are all ours."""
COPIES = ("do_not_start", "ask_first", "stop_when")
"""Sentences that stand with the cautions, once; a person's own file may write them."""


def catalogue_mistakes(library: Library) -> list[Mistake]:
    """Every mistake in every file of the catalogue."""
    return unreadable(library) or [*_claims_without_source(library), *_incomplete(library)]


def unreadable(library: Library) -> list[Mistake]:
    """The mistakes for which a file cannot be read at all, in the library's language."""
    mistakes: list[Mistake] = []
    readers: list[tuple[Callable[[str], object], list[str]]] = [
        (lambda _name: library.cautions(), ["cautions"]),
        (library.exercise, library.exercise_ids()),
        (library.routine, library.routine_ids()),
        (lambda _name: library.words(), ["words"]),
        (library.measure, library.measure_ids()),
        (library.screen_part, library.screen_parts()),
        (library.aim, library.aim_ids()),
        (library.condition, library.condition_ids()),
        (lambda _name: library.week(), ["week"]),
        (library.feet_part, library.feet_parts()),
        (lambda _name: library.feet_facts(), ["feet_facts"]),
        (library.shoe_question, library.shoe_question_files()),
        (lambda _name: library.shoe_guide(), ["shoes"]),
    ]
    for read, names in readers:
        for name in names:
            try:
                read(name)
            except InvalidFile as invalid:
                mistakes += invalid.mistakes
    return mistakes


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
        yield from unknown(f"aims/{id}.toml", "sources", library.aim(id).sources, known)
        yield from _aim_mistakes(f"aims/{id}.toml", library.aim(id), library)
    for part in library.screen_parts():
        yield from _wrong_in_screen(library, part, known)
    yield from _unknown_in_cautions(library, known)
    yield from condition_mistakes(library)
    yield from _wrong_in_week(library, known)
    yield from feet_mistakes(library, known)
    yield from shoe_mistakes(library, known)
    for id in library.measure_ids():
        measure = library.measure(id)
        named = {"sources": measure.sources, "change.sources": measure.change.sources if measure.change else ()}
        for key, sources in named.items():
            yield from unknown(f"measures/{id}.toml", key, sources, known)


def _wrong_in_week(library: Library, sources: Collection[str]) -> Iterator[Mistake]:
    """Sources that there are not, and kinds of activity without a picture."""
    week, pictures = library.week(), library.illustration_names()
    for number, target in enumerate(week.targets):
        yield from unknown("week.toml", f"targets.{number}.sources", target.sources, sources)
    yield from unknown("week.toml", "walking.sources", week.walking.sources, sources)
    for number, kind in enumerate(week.kinds):
        yield from unknown("week.toml", f"kinds.{number}", [kind.picture], pictures, ILLUSTRATION)


def _wrong_in_screen(library: Library, part: str, sources: Collection[str]) -> Iterator[Mistake]:
    """Questions without a source or a consequence, and names of sources and of other questions that there are not."""
    file, asked = f"safety/{part}.toml", {one.id for one in questions_of(library.screen())}
    for number, question in enumerate(library.screen_part(part).questions):
        key = f"questions.{number}"
        yield from unknown(file, f"{key}.sources", question.sources, sources)
        yield from unknown(file, f"{key}.excludes", question.excludes, asked, "the id of a question")
        if bool(question.sources) is question.general_knowledge:
            yield Mistake(file, key, f'"{question.id}"', "sources, or general_knowledge = true where there are none")
        if not question.has_a_reason:
            yield Mistake(file, key, f'"{question.id}", from which nothing follows', "an action, a change or a caution")


def _unknown_in_cautions(library: Library, sources: Collection[str]) -> Iterator[Mistake]:
    """Sources and questions that there are not, and cautions that nothing carries."""
    questions = {one.id for one in questions_of(library.screen())}
    exercises = [library.exercise(id) for id in library.exercise_ids()]
    for number, caution in enumerate(library.cautions()):
        key = f"cautions.{number}"
        yield from unknown("cautions.toml", f"{key}.sources", caution.sources, sources)
        yield from unknown("cautions.toml", f"{key}.asked_by", caution.asked_by, questions, "the id of a question")
        if not any(caution.says in getattr(one, caution.kind) for one in exercises):
            yield Mistake("cautions.toml", key, f'"{caution.id}", which no exercise carries', "a tag or an exercise")


def _unknown_sources(file: str, key: str, claims: Iterable[Claim], known: Collection[str]) -> Iterator[Mistake]:
    for number, claim in enumerate(claims):
        yield from unknown(file, f"{key}.{number}.sources", claim.sources, known)


def _aim_mistakes(file: str, aim: Aim, library: Library) -> Iterator[Mistake]:
    if not aim.core:
        yield Mistake(file, "core", "nothing", "at least one exercise that the aim cannot do without")
    yield from unknown(file, "core", aim.core, library.exercise_ids(), "the id of an exercise")
    yield from unknown(file, "illustration", [aim.illustration], library.illustration_names(), ILLUSTRATION)


def _incomplete(library: Library) -> Iterator[Mistake]:
    for id in library.exercise_ids():
        file, exercise = f"exercises/{id}.toml", library.exercise(id)
        for field in OWED:
            if not getattr(exercise, field):
                yield Mistake(file, field, "nothing", "a catalogue exercise to have it")
        for field in COPIES:
            if field in library.exercise_table(id):
                yield Mistake(file, field, "sentences", "tags, or cautions by their ids: the sentences stand there")
        ways = {"easier": exercise.easier, "harder": exercise.harder, "beside": exercise.beside}
        for key, variants in ways.items():
            for number, variant in enumerate(variants):
                named, where = [variant.exercise] if variant.exercise else [], f"{key}.{number}.exercise"
                yield from unknown(file, where, named, library.exercise_ids(), "the id of an exercise")
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
    """The fields of an exercise file that need an origin: each that says something, the dose's part by part."""
    for key, value in table.items():
        if key == "dose":
            yield from (f"dose.{part}" for part in value if part != "phases")
            yield from (f"dose.phases.{phase['name']}" for phase in value["phases"])
        elif key == "frequency":
            yield from (f"frequency.{part}" for part in value)
        elif key not in WITHOUT_ORIGIN and value:
            yield key
