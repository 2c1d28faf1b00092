"""What the file of a condition owes its readers: what it names is there, and every claim has its source."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from footwork.catalogue.library import Library
from footwork.catalogue.unknown_ids import ILLUSTRATION, unknown
from footwork.core.condition import Condition, left_out
from footwork.core.errors import Mistake
from footwork.core.evidence import Grade
from footwork.core.question import Question, questions_of

WITHOUT_SOURCE = {Grade.GENERAL_KNOWLEDGE, Grade.NOT_ESTABLISHED}
"""What professionals know, and what nobody has shown."""


def condition_mistakes(library: Library) -> Iterator[Mistake]:
    questions = {one.id: one for one in questions_of(library.screen())}
    for id in library.condition_ids():
        file, condition = f"conditions/{id}.toml", library.condition(id)
        yield from unknown(file, "illustration", [condition.illustration], library.illustration_names(), ILLUSTRATION)
        yield from unknown(file, "asked", condition.asked, questions, "the id of a question")
        suggested = [one.exercise for one in condition.exercises]
        yield from unknown(file, "exercises", suggested, library.exercise_ids(), "the id of an exercise")
        yield from _claims(file, condition, library.sources())
        if set(condition.asked) <= questions.keys() and set(suggested) <= set(library.exercise_ids()):
            yield from _nothing_left(file, condition, [questions[one] for one in condition.asked], library)


def _claims(file: str, condition: Condition, sources: Collection[str]) -> Iterator[Mistake]:
    for claim in condition.claims:
        yield from unknown(file, "sources", claim.sources, sources)
        if not claim.sources and claim.grade not in WITHOUT_SOURCE:
            yield Mistake(file, "sources", f'none for "{claim.says}"', f"sources, as it is graded {claim.grade}")


def _nothing_left(file: str, condition: Condition, asked: list[Question], library: Library) -> Iterator[Mistake]:
    """People with the condition can do at least one of its exercises, whichever of its questions they tick."""
    exercises = [library.exercise(one.exercise) for one in condition.exercises]
    if not exercises:
        return
    for question in asked:
        if all(list(left_out(exercise, [question])) for exercise in exercises):
            yield Mistake(
                file, "exercises", f'only what "{question.id}" leaves out', "at least one for people who tick it"
            )
