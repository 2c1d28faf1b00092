"""How an exercise is told to a person to whom it is new."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given

from footwork.catalogue.library import library
from footwork.core.explanation import TAKEN_IN, explained, explanations
from footwork.core.routine import Routine
from footwork.core.saying import takes
from tests.strategies import routines

FIVE = library().routine("five-foot")
WORDS = FIVE.words


def test_the_name_and_what_to_fetch_come_first_then_each_step_and_at_last_what_is_waited_for() -> None:
    pickup = list(explanations(FIVE))[1]
    steps = FIVE.items[1].exercise.how_to
    assert (
        pickup[0].say == "Next up: Toe pencil pickup. You'll need a pencil and a wall or worktop close by. Here's how."
    )
    assert pickup[0].show == "You'll need a pencil and a wall or worktop close by."
    assert [told.show for told in pickup[1:]] == list(steps)
    assert [(told.step, told.steps) for told in pickup] == [(step, len(steps)) for step in range(len(steps) + 1)]
    assert pickup[-1].sentences == (steps[-1], "Tap the screen when you're ready.")


def test_the_first_exercise_is_told_as_the_first_and_without_things_where_it_needs_none() -> None:
    (told, *_), *_ = explanations(FIVE)
    assert told.sentences == ("First up: Toe press.", "Here's how.")
    assert told.show == "Here's how."


@given(routines())
def test_each_step_lasts_as_long_as_its_words_and_a_while_to_take_it_in(routine: Routine) -> None:
    for item, how in zip(routine.items, explanations(routine), strict=True):
        assert bool(how) == bool(item.exercise.how_to)
        assert all(told.lasts == takes(told.sentences) + TAKEN_IN > timedelta(seconds=1) for told in how)


def test_nothing_is_told_of_an_exercise_whose_file_says_nothing() -> None:
    item = FIVE.items[0]
    silent = replace(item, exercise=replace(item.exercise, how_to=()))
    assert list(explanations(replace(FIVE, items=(silent,)))) == [()]
    assert explained(silent.exercise, WORDS) == ()


def test_all_that_is_told_and_that_a_session_does_not_say_can_be_recorded() -> None:
    for item, how in zip(FIVE.items, explanations(FIVE), strict=True):
        beside = {sentence for told in how[1:] for sentence in told.sentences} | {"Here's how."}
        assert set(explained(item.exercise, WORDS)) == beside
