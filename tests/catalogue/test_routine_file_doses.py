"""Every mistake in a dose is told where it stands in the file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from footwork.core.errors import Mistake
from footwork.core.routine import Routine
from footwork.core.span import Count, Span

Mistakes = Callable[[str | bytes], tuple[Mistake, ...]]

UNIT = 'a time with its unit, such as "3 s", "10-15 s" or "2 min"'
NUMBER = 'a whole number such as 10, or a range such as "8-12"'
REPETITIONS = (
    'a whole number such as 10, a range such as "8-12", "up to 15", "at least 10", "as many as you can" or '
    '"until tired"'
)
FROM_ONE = "a whole number from 1 to 1000"
PHASE = 'name = "grip", say = "Grip"'
EITHER = "either lasts, or counts together with each"


def with_dose(dose: str) -> str:
    return f'title = "Mine"\nitems = [{{ exercise = "toe-press", dose = {dose} }}]'


@pytest.mark.parametrize(
    ("written", "found", "expected"),
    [
        ('"3 seconds"', '"3 seconds"', UNIT),
        ('"3"', '"3"', UNIT),
        ("3", "3", UNIT),
        ("3.5", "3.5", UNIT),
        ("true", "true", UNIT),
        ("nan", "nan", UNIT),
        ('["3 s"]', "a list of 1", UNIT),
        ('{ low = "3 s" }', "a table with low", UNIT),
        ('"-3 s"', '"-3 s"', UNIT),
        ('"0 s"', '"0 s"', "a time longer than zero and at most 60 min"),
        ('"61 min"', '"61 min"', "a time longer than zero and at most 60 min"),
        ('"999999999 min"', '"999999999 min"', "a time longer than zero and at most 60 min"),
        ('"9999999999 s"', '"9999999999 s"', UNIT),
        ('"15-10 s"', '"15-10 s"', "the smaller end of a range first"),
        ('"1-1.05 s"', '"1-1.05 s"', "the ends of a range to lie whole tenths of a second apart"),
        ('"0.0001 s"', '"0.0001 s"', "a time in whole milliseconds"),
    ],
)
def test_a_length_that_is_none_is_told(mistakes: Mistakes, written: str, found: str, expected: str) -> None:
    (mistake,) = mistakes(with_dose(f"{{ rest_between_reps = {written} }}"))
    assert (mistake.key, mistake.found, mistake.expected) == ("items.0.dose.rest_between_reps", found, expected)


@pytest.mark.parametrize(
    ("written", "found", "expected"),
    [
        ("true", "true", NUMBER),
        ("1.5", "1.5", NUMBER),
        ("10.0", "10.0", NUMBER),
        ('"ten"', '"ten"', REPETITIONS),
        ('"-3"', '"-3"', REPETITIONS),
        ("0", "0", FROM_ONE),
        ("-1", "-1", FROM_ONE),
        ("1001", "1001", FROM_ONE),
        ("999999999999999999999", "999999999999999999999", FROM_ONE),
        ('"0-3"', '"0-3"', FROM_ONE),
        ('"12-8"', '"12-8"', "the smaller end of a range first"),
    ],
)
def test_a_number_that_is_none_is_told(mistakes: Mistakes, written: str, found: str, expected: str) -> None:
    (mistake,) = mistakes(with_dose(f"{{ reps = {written} }}"))
    assert (mistake.key, mistake.found, mistake.expected) == ("items.0.dose.reps", found, expected)


@pytest.mark.parametrize(
    ("dose", "key", "found", "expected"),
    [
        ("3", "", "3", ""),
        ('"10 x"', "", '"10 x"', ""),
        ("[]", "", "a list of 0", ""),
        ("{ rep = 3 }", ".rep", "an unknown key", "did you mean 'reps'?"),
        ('{ sides = "both" }', ".sides", '"both"', "'together', 'each', 'left', 'right', 'sore' or 'weaker'"),
        ('{ sides = "each", first_side = "other" }', ".first_side", '"other"', "'left', 'right', 'sore' or 'weaker'"),
        ('{ first_side = "right" }', ".first_side", '"right"', "sides that work in turn"),
        ('{ sides = "sore", first_side = "sore" }', ".first_side", '"sore"', "sides that work in turn"),
        ('{ say_load = false }', ".say_load", "false", "load or effort beside it"),
        ("{ effort = 3 }", ".effort", "3", ""),
        (
            f'{{ phases = [{{ {PHASE}, counts = 5, each = "4-6 s", count_of = "breath" }}] }}',
            ".phases.0.count_of", '"breath"', "'counts' or 'breaths'",
        ),
        (
            f'{{ phases = [{{ {PHASE}, lasts = "3 s", count_of = "breaths" }}] }}',
            ".phases.0", "a table with", "count_of only beside counts and each",
        ),
        ('{ side_order = "left" }', ".side_order", '"left"', "'one_side_first', 'alternate_sets' or 'alternate_reps'"),
        ("{ reps = [] }", "", "a table with", "a list of at least two sets"),
        ("{ reps = [8] }", "", "a table with", "a list of at least two sets"),
        ("{ reps = [8, true] }", ".reps.1", "true", NUMBER),
        ('{ reps = [8, "12-8"] }', ".reps.1", '"12-8"', "the smaller end of a range first"),
        ('{ load = ["red", 3] }', ".load.1", "3", ""),
        ('{ reps = [8, 6], load = ["a", "b", "c"] }', "", "a table with", "lists of one length, not of 2 and 3"),
        ("{ sets = 2, reps = [8, 6] }", ".sets", "2", "nothing beside lists"),
        ("{ sets = 3, reps = [8, 6] }", ".sets", "3", "nothing: the lists say that there are 2 sets"),
        ('{ every = "30-40 s", sets = 2 }', ".every", '"30-40 s"', "one time, no range"),
        ('{ every = "30 s", sets = 2 }', ".every", '"30 s"', "at least the 50 s that a set takes unhurried"),
        (
            '{ every = "60 s", sets = 2, rest_between_sets = "9 s" }',
            ".rest_between_sets", '"9 s"', "nothing beside every",
        ),
        ('{ every = "60 s" }', ".every", '"60 s"', "at least two sets"),
        ('{ rest_between_sets = "9 s" }', ".rest_between_sets", '"9 s"', "at least two sets"),
        ('{ reps = 1, rest_between_reps = "9 s" }', ".rest_between_reps", '"9 s"', "at least two repetitions"),
        ('{ rest_between_sides = "9 s" }', ".rest_between_sides", '"9 s"', "sides that work in turn"),
        ('{ side_order = "alternate_reps" }', ".side_order", '"alternate_reps"', "sides that work in turn"),
        (
            f'{{ phases = [{{ {PHASE}, lasts = "3 s", in_rep = "middle" }}] }}',
            ".phases.0.in_rep", '"middle"', "'first' or 'last'",
        ),
        (f'{{ phases = [{{ {PHASE}, lasts = "3 s", in_rep = "last" }}] }}', "", "a table with", "without in_rep"),
        (
            f'{{ reps = 1, phases = [{{ {PHASE}, lasts = "3 s" }}, '
            '{ name = "a", say = "A", lasts = "3 s", in_rep = "last" }] }',
            ".phases.1.in_rep", '"last"', "at least two repetitions",
        ),
        (f'{{ phases = [{{ {PHASE}, lasts = "3 s", cycle = "1 s" }}] }}', ".phases.0.cycle", '"1 s"', "poses to go"),
        (f'{{ phases = [{{ {PHASE}, lasts = ["3 s", "x"] }}] }}', ".phases.0.lasts.1", '"x"', UNIT),
        ("{ load = 3 }", ".load", "3", ""),
        ("{ sets = 100, reps = 1000 }", "", "a table with", "at most 10000 phases in sets x reps x sides x phases"),
        ("{ phases = [] }", "", "a table with", "at least one phase"),
        ('{ phases = "grip" }', ".phases", '"grip"', ""),
        ('{ phases = ["grip"] }', ".phases.0", '"grip"', ""),
        ('{ phases = [{ say = "Grip", lasts = "3 s" }] }', ".phases.0.name", "nothing", "a value"),
        ('{ phases = [{ name = "grip", lasts = "3 s" }] }', ".phases.0.say", "nothing", "a value"),
        (
            f'{{ phases = [{{ {PHASE}, last = "1 s", lasts = "3 s" }}] }}',
            ".phases.0.last", "an unknown key", "did you mean 'lasts'?",
        ),
        (f"{{ phases = [{{ {PHASE} }}] }}", ".phases.0", "a table with name, say", EITHER),
        (f"{{ phases = [{{ {PHASE}, lasts = '3 s', counts = 3, each = '1 s' }}] }}", ".phases.0", "a table", EITHER),
        (f'{{ phases = [{{ {PHASE}, lasts = "3 s", counts = 3 }}] }}', ".phases.0", "a table with", EITHER),
        (f"{{ phases = [{{ {PHASE}, counts = 3 }}] }}", ".phases.0", "a table with name, say, counts", EITHER),
        (f"{{ phases = [{{ {PHASE}, counts = false, each = '1 s' }}] }}", ".phases.0.counts", "false", NUMBER),
        (f'{{ phases = [{{ {PHASE}, lasts = "3 s", hold = "long" }}] }}', ".phases.0.hold", '"long"', ""),
        (
            f'{{ phases = [{{ {PHASE}, lasts = "3 s" }}, {{ {PHASE}, lasts = "3 s" }}] }}',
            "", "a table with", "a different name for each phase",
        ),
    ],
)  # fmt: skip
def test_any_other_mistake_in_a_dose_is_told(
    mistakes: Mistakes, dose: str, key: str, found: str, expected: str
) -> None:
    (mistake,) = mistakes(with_dose(dose))
    assert mistake.key == f"items.0.dose{key}"
    assert mistake.found.startswith(found)
    assert expected in mistake.expected
    assert mistake.expected


def test_a_mistake_in_the_dose_of_an_exercise_of_ones_own_is_told_once_and_where_it_stands(mistakes: Mistakes) -> None:
    (mistake,) = mistakes(
        'title = "Mine"\nitems = [{ exercise = "marble", dose = { sets = 2 } }]\n'
        f"[exercises.marble]\nname = 'Marble'\nposition = 'sitting'\n"
        f'dose = {{ reps = "many", phases = [{{ {PHASE}, lasts = "3 s" }}] }}'
    )
    assert mistake.key == "exercises.marble.dose.reps"


def test_all_the_largest_doses_together_are_told_as_too_much(mistakes: Mistakes) -> None:
    largest = '{ exercise = "toe-press", dose = { sets = 100, reps = 50 } }'
    (mistake,) = mistakes(f'title = "Mine"\nitems = [{", ".join([largest] * 21)}]')
    assert (mistake.key, mistake.expected) == ("items", "at most 200000 phases in all")


def test_a_mistake_in_the_dose_of_an_unknown_exercise_is_told_with_it(mistakes: Mistakes) -> None:
    found = mistakes(with_dose("{ reps = true }").replace("toe-press", "toe-pres"))
    assert {mistake.key for mistake in found} == {"items.0.exercise", "items.0.dose.reps"}


def test_what_an_item_changes_takes_the_place_of_what_cannot_be_beside_it(read: Callable[[str], Routine]) -> None:
    walk = read(
        'title = "Mine"\nitems = [{ exercise = "toe-walk", dose = { every = "1 min" } },'
        '{ exercise = "toe-walk", dose = { reps = [3, 2] } }]'
    )
    assert [item.dose.rest_between_sets for item in walk.items] == [None, Span.of(10, 15)]
    assert [item.dose.sets for item in walk.items] == [Count.of(5), Count.of(2)]
