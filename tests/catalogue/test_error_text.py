"""What went wrong is said with what to do about it, and in the language in use."""

from __future__ import annotations

from datetime import timedelta

import pytest

from footwork.catalogue.error_text import error_text
from footwork.core.errors import DaysTooLong, FootworkError, RoutineTooLong, UnknownName
from footwork.translation import use
from tests.pseudo import LONG, OPENS, pseudo_languages

SHORT, LIMIT = timedelta(seconds=20), timedelta(minutes=5)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (UnknownName("routine", "fiv", ["five-foot", "mine"]), "There is no routine called “fiv”. Choose from: "),
        (UnknownName("look", "smal", ["small"]), "There is no figure called “smal”. Did you mean “small”?"),
        (UnknownName("copy", "x", []), "There is nothing called “x”."),
        (UnknownName("copy", "a\x1b[2J", []), "There is nothing called “a"),
        (
            RoutineTooLong(SHORT, LIMIT, "Mine", (1,), ("Toe press",)),
            "“Mine” takes at least 6 minutes. It fits",
        ),
        (
            RoutineTooLong(SHORT, LIMIT, "Mine", (), ()),
            "“Mine” takes at least 6 minutes. Not even one of its",
        ),
        (DaysTooLong(LIMIT, LIMIT), "These sessions take at least 10 minutes a day. Allow more minutes, or plan fewer"),
        (DaysTooLong(SHORT, SHORT), "These sessions take at least 1 minute a day."),
        (FootworkError("As it is."), "As it is."),
    ],
)
def test_each_error_says_what_is_wrong_and_what_to_do(error: FootworkError, told: str) -> None:
    said = error_text(error)
    assert said.startswith(told)
    assert "\x1b" not in said


def test_what_carries_names_and_numbers_is_translated() -> None:
    with pseudo_languages(), use(LONG):
        for error in (UnknownName("phase", "a", ["b", "c"]), DaysTooLong(SHORT, LIMIT)):
            assert error_text(error).startswith(OPENS)
