"""Failures are worded for the person who has to act on them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest

from footwork.core import errors
from footwork.core.errors import FootworkError, InvalidFile, Mistake, RoutineTooLong, UnknownName, did_you_mean


def test_an_unknown_name_is_answered_with_the_nearest_known_one() -> None:
    assert did_you_mean("toe-pres", ["toe-walk", "toe-press"]) == " (did you mean 'toe-press'?)"


def test_a_name_near_to_none_is_answered_with_all_of_them_in_order() -> None:
    assert did_you_mean("xyzzy", ["toe-walk", "ankle-circle"]) == " (known: ankle-circle, toe-walk)"


def test_where_nothing_is_known_nothing_is_suggested() -> None:
    assert did_you_mean("toe-press", []) == ""


def test_an_unknown_name_says_what_kind_of_thing_was_looked_for() -> None:
    error = UnknownName("routine", "five-fot", ["five-foot"])
    assert str(error) == "No routine is called 'five-fot' (did you mean 'five-foot'?)"
    assert (error.kind, error.name, error.known) == ("routine", "five-fot", ("five-foot",))


def test_a_mistake_is_told_as_file_key_found_and_expected() -> None:
    mistake = Mistake("mine.toml", "items.0.dose.reps", "true", "a whole number")
    assert str(mistake) == "mine.toml: items.0.dose.reps: found true, expected a whole number"


def test_a_mistake_that_many_files_come_upon_is_told_once() -> None:
    shared = Mistake("cautions.toml", "cautions.0.tags.0", "toe", "a tag")
    other = Mistake("toe-press.toml", "level", "9", "1, 2 or 3")
    assert InvalidFile([shared, other, shared]).mistakes == (shared, other)


def test_a_mistake_of_the_whole_file_has_no_key() -> None:
    assert (
        str(Mistake("mine.toml", "", "an empty file", "a title")) == "mine.toml: found an empty file, expected a title"
    )


def test_an_invalid_file_tells_every_mistake_on_its_own_line() -> None:
    mistakes = [Mistake("a.toml", "title", "3", "text"), Mistake("a.toml", "items", "nothing", "a value")]
    error = InvalidFile(iter(mistakes))
    assert error.mistakes == tuple(mistakes)
    assert str(error).splitlines() == [str(mistake) for mistake in mistakes]


def test_too_long_carries_the_excess_and_the_items_to_leave_out() -> None:
    error = RoutineTooLong(timedelta(seconds=5), timedelta(minutes=1), "Mine", (1, 2), ("Grip", "Press"))
    assert (str(error), error.least, error.leave_out) == ("0:00:05 over 0:01:00", timedelta(seconds=65), (1, 2))


def test_the_error_tree_drawn_at_the_top_is_the_tree() -> None:
    drawn = re.findall(r"[├└]── (\w+)", errors.__doc__ or "")
    assert drawn == list(_below(FootworkError))


def _below(error: type[FootworkError]) -> Iterator[str]:
    for one in error.__subclasses__():
        if one.__module__ == errors.__name__:
            yield one.__name__
            yield from _below(one)


@pytest.mark.parametrize(
    "error", [UnknownName("routine", "x", []), InvalidFile([]), errors.NotKept(), errors.Unrepresentable()]
)
def test_every_expected_failure_can_be_caught_as_one(error: Exception) -> None:
    assert isinstance(error, FootworkError)
