"""A routine from a file: exercises of the catalogue, parts of their doses changed, and exercises of one's own."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from footwork.catalogue.library import library
from footwork.core.dose import Dose
from footwork.core.errors import InvalidFile
from footwork.core.exercise import Exercise
from footwork.core.frequency import USUAL, Frequency, Weekday
from footwork.core.phase import Phase
from footwork.core.position import Position
from footwork.core.programme import Stage
from footwork.core.routine import Changeover, Routine, TimeOfDay
from footwork.core.side import SideOrder, Sides
from footwork.core.span import Count, Span

Read = Callable[[str | bytes], Routine]

PRESS = library().exercise("toe-press")
SHORTEST = 'title = "Mine"\nitems = [{ exercise = "toe-press" }]\n'


def test_a_title_and_an_exercise_are_enough(read: Read) -> None:
    routine = read(SHORTEST)
    assert (routine.id, routine.title) == ("mine", "Mine")
    assert [(item.exercise, item.dose) for item in routine.items] == [(PRESS, PRESS.dose)]
    assert (routine.limit, routine.times_of_day, routine.changeover) == (None, (), Changeover())
    assert routine.words == library().words()


def test_everything_that_a_routine_can_say_is_read(read: Read) -> None:
    routine = read(
        'title = "Mine"\npurpose = "Warm feet."\nlanguage = "en"\nlimit = "5 min"\n'
        'times_of_day = ["evening", "morning"]\nitems = [{ exercise = "toe-press" }]\n'
        '[changeover]\nready = "4 s"\nswitch = "2-3 s"\n'
    )
    assert routine.purpose == "Warm feet."
    assert routine.limit == timedelta(minutes=5)
    assert routine.times_of_day == (TimeOfDay.EVENING, TimeOfDay.MORNING)
    assert routine.changeover == replace(Changeover(), ready=Span.of(4), switch=Span.of(2, 3))


def test_a_ranged_limit_allows_its_high_end(read: Read) -> None:
    assert read(f'{SHORTEST}limit = "15-20 min"').limit == timedelta(minutes=20)


@pytest.mark.parametrize(
    ("written", "change"),
    [
        ("reps = 5", {"reps": Count.of(5)}),
        ('reps = "8-12"', {"reps": Count(8, 12)}),
        ("sets = 3", {"sets": Count.of(3)}),
        ('sides = "each"', {"sides": Sides.EACH}),
        (
            'sides = "each", side_order = "alternate_sets"',
            {"sides": Sides.EACH, "side_order": SideOrder.ALTERNATE_SETS},
        ),
        ('rest_between_reps = "2 s"', {"rest_between_reps": Span.of(2)}),
        ('sets = 2, rest_between_sets = "10–15 s"', {"sets": Count.of(2), "rest_between_sets": Span.of(10, 15)}),
        ('sides = "each", rest_between_sides = "1 min"', {"sides": Sides.EACH, "rest_between_sides": Span.of(60)}),
        ("reps = [12, 10, 8]", {"reps": tuple(map(Count.of, (12, 10, 8)))}),
        ('sets = 5, every = "1 min"', {"sets": Count.of(5), "every": Span.of(60)}),
        ('load = "barefoot"', {"load": "barefoot"}),
        (
            'phases = [{ name = "press", say = "Press", lasts = "10 s" }]',
            {"phases": (Phase(name="press", say="Press", lasts=Span.of(10)),)},
        ),
        ("", {}),
    ],
)
def test_a_changed_part_of_a_dose_leaves_the_rest_as_it_is(read: Read, written: str, change: dict[str, object]) -> None:
    (item,) = read(f'title = "Mine"\nitems = [{{ exercise = "toe-press", dose = {{ {written} }} }}]').items
    expected: Dose = replace(PRESS.dose, **change)  # type: ignore[arg-type]
    assert item.dose == expected
    assert item.exercise == PRESS


def test_an_item_for_one_side_alone_leaves_out_what_the_dose_says_of_their_order(read: Read) -> None:
    routine = read('title = "Mine"\nitems = [{ exercise = "resisted-flexion", dose = { sides = "sore" } }]\n')
    own = library().exercise("resisted-flexion").dose
    assert own.rest_between_sides
    assert routine.items[0].dose == replace(own, sides=Sides.SORE, rest_between_sides=None)


def test_one_exercise_may_come_twice_with_different_doses(read: Read) -> None:
    written = '{ exercise = "toe-press", dose = { reps = 3 } }, { exercise = "toe-press" }'
    routine = read(f'title = "Mine"\nitems = [{written}]')
    assert [item.dose.reps for item in routine.items] == [Count.of(3), Count.of(10)]


OWN = """
title = "Mine"
items = [{ exercise = "marble", dose = { reps = 3 } }, { exercise = "toe-press" }]

[exercises.marble]
name = "Marble pickup"
position = "sitting"
equipment = ["marbles"]

[exercises.marble.dose]
reps = 20
sides = "each"
phases = [{ name = "pick up", say = "Pick one up", counts = 2, each = "1-2 s", self_paced = true }]
"""


def test_a_routine_may_bring_an_exercise_of_its_own(read: Read) -> None:
    own, press = read(OWN).items
    phase = Phase(name="pick up", say="Pick one up", counts=Count.of(2), each=Span.of(1, 2), self_paced=True)
    dose = Dose(phases=(phase,), reps=Count.of(20), sides=Sides.EACH)
    exercise = Exercise(
        id="marble", name="Marble pickup", position=Position.SITTING, equipment=("marbles",), dose=dose
    )  # fmt: skip
    assert own.exercise == exercise
    assert own.dose == replace(dose, reps=Count.of(3))
    assert press.exercise == PRESS


def test_an_exercise_of_ones_own_goes_before_one_of_the_catalogue_with_its_name(read: Read) -> None:
    own, press = read(OWN.replace("exercises.marble", 'exercises."toe-press"').replace('"marble"', '"toe-press"')).items
    assert own.exercise.name == press.exercise.name == "Marble pickup"
    assert (own.dose.reps, press.dose.reps) == (Count.of(3), Count.of(20))


@pytest.mark.parametrize("written", [codecs.BOM_UTF8 + SHORTEST.encode(), SHORTEST.replace("\n", "\r\n")])
def test_a_routine_written_on_windows_is_the_same_routine(read: Read, written: str | bytes) -> None:
    assert read(written) == read(SHORTEST)


def test_the_catalogue_is_left_as_it_was(read: Read) -> None:
    before = dict(library().exercise_table("toe-press")["dose"])
    read('title = "Mine"\nitems = [{ exercise = "toe-press", dose = { reps = 3 } }]')
    assert library().exercise_table("toe-press")["dose"] == before


PROGRAMME = """
title = "Mine"
[[items]]
exercise = "toe-press"
frequency = { every_hours = 2, on = ["monday", "friday"], from_week = 3 }
later = [{ from_week = 5, reps = "8-12" }, { after_sessions = 20, hold = "5 s" }]
[[items]]
exercise = "mine"
[exercises.mine]
name = "Calf stretch"
position = "sitting"
frequency = { every_days = 2 }
later = [{ from_day = 8, sets = 3 }]
dose = { phases = [{ name = "hold", lasts = "20 s", say = "Hold", hold = true }] }
"""


def test_a_programme_says_how_often_each_is_done_and_what_comes_later(read: Read) -> None:
    changed, own = read(PROGRAMME).items
    assert changed.frequency == Frequency(every_hours=Count.of(2), on=(Weekday.MONDAY, Weekday.FRIDAY), from_week=3)
    assert changed.later == (Stage(from_week=5, reps=Count(8, 12)), Stage(after_sessions=20, hold=Span.of(5)))
    assert (own.frequency, own.later) == (Frequency(every_days=Count.of(2)), (Stage(from_day=8, sets=Count.of(3)),))


def test_how_often_an_exercise_is_done_is_its_own_unless_the_item_says_otherwise(read: Read) -> None:
    [item] = read(SHORTEST).items
    assert item.frequency == PRESS.frequency != USUAL


@pytest.mark.parametrize(
    ("item", "place"),
    [
        ('exercise = "ankle-circle"\nlater = [{ from_week = 2, hold = "5 s" }]', "items.0.later.0.hold: found"),
        ('exercise = "toe-press"\nlater = [{ from_week = 2, reps = 10 }]', "items.0.later.0: found the dose of before"),
        ('exercise = "toe-press"\nlater = [{ reps = 10 }]', "items.0.later.0: found"),
        (
            'exercise = "toe-press"\nfrequency = { every_days = 2, days_per_week = 3 }',
            "items.0.frequency.every_days: found",
        ),
        (
            'rounds = 2\nitems = [{ exercise = "toe-press" }]\nfrequency = { every_days = 2 }',
            "items.0.frequency: found",
        ),
    ],
)
def test_what_a_programme_cannot_do_is_refused_at_its_place(read: Read, item: str, place: str) -> None:
    with pytest.raises(InvalidFile, match=re.escape(place)):
        read(f'title = "Mine"\n[[items]]\n{item}\n')
