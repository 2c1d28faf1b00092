"""Circuits in a routine's file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from footwork.core.errors import Mistake
from footwork.core.routine import Circuit, Routine
from footwork.core.span import BRISK, Count, Span

Mistakes = Callable[[str], tuple[Mistake, ...]]

TWO = 'items = [{ exercise = "toe-press" }, { exercise = "toe-walk", dose = { sets = 1 } }]'


def with_item(item: str) -> str:
    return f'title = "Mine"\n[[items]]\nexercise = "ankle-circle"\n[[items]]\n{item}\n'


def test_a_circuit_is_read_with_its_rounds_rest_and_exercises(read: Callable[[str], Routine]) -> None:
    alone, *others = read(with_item(f'rounds = "2-3"\nrest = "60 s"\n{TWO}')).items
    circuit = Circuit(number=2, rounds=Count.of(2, 3), rest=Span.of(60))
    assert alone.circuit is None
    assert [(item.exercise.id, item.circuit) for item in others] == [("toe-press", circuit), ("toe-walk", circuit)]
    assert others[1].dose.sets == Count.of(1)


def test_two_circuits_after_each_other_stay_apart(read: Callable[[str], Routine]) -> None:
    routine = read(with_item(f"rounds = 2\n{TWO}\n[[items]]\nrounds = 2\n{TWO}"))
    assert [visit.number for visit in routine.visits(BRISK)] == [0, 1, 2, 1, 2, 3, 4, 3, 4]


@pytest.mark.parametrize(
    ("item", "key", "found", "expected"),
    [
        ("dose = { reps = 3 }", "exercise", "nothing", "a value for this key, or rounds with items"),
        (f'exercise = "toe-walk"\nrounds = 2\n{TWO}', "exercise", '"toe-walk"', "nothing beside rounds"),
        (f"dose = {{ reps = 3 }}\nrounds = 2\n{TWO}", "dose", "a table with", "nothing beside rounds"),
        ("rounds = 2", "items", "nothing", "at least one exercise"),
        ("rounds = 2\nitems = []", "items", "a list of 0", "at least one exercise"),
        (TWO, "rounds", "nothing", "at least 2 rounds"),
        (f"rounds = 1\n{TWO}", "rounds", "1", "at least 2 rounds"),
        (f'rounds = "many"\n{TWO}', "rounds", '"many"', "a whole number"),
        (f'rounds = 2\nrest = "0 s"\n{TWO}', "rest", '"0 s"', "a time longer than zero"),
        ('exercise = "toe-walk"\nrest = "9 s"', "exercise", '"toe-walk"', "nothing beside rounds"),
        ('rounds = 2\nitems = [{ exercise = "toe-wal" }]', "items.0.exercise", '"toe-wal"', "did you mean"),
        (f"rounds = 2\nitems = [{{ rounds = 2, {TWO} }}]", "items.0.rounds", "an unknown key", ""),
        (
            'rounds = 2\nitems = [{ exercise = "toe-press", dose = { rest_between_sides = "9 s" } }]',
            "items.0.dose.rest_between_sides", '"9 s"', "sides that work in turn",
        ),
        (
            'rounds = 2\nitems = [{ exercise = "toe-press", dose = { reps = true } }]',
            "items.0.dose.reps", "true", "a whole number",
        ),
    ],
)  # fmt: skip
def test_a_mistake_in_a_circuit_is_told_where_it_stands(
    mistakes: Mistakes, item: str, key: str, found: str, expected: str
) -> None:
    (told,) = [one for one in mistakes(with_item(item)) if one.key == f"items.1.{key}"]
    assert told.found.startswith(found)
    assert expected in told.expected


def test_all_rounds_together_are_no_more_than_can_be_unrolled(mistakes: Mistakes) -> None:
    (mistake,) = mistakes(with_item('rounds = 101\nitems = [{ exercise = "toe-press", dose = { reps = 1000 } }]'))
    assert mistake.expected == "at most 200000 phases in all"
