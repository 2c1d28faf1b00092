"""The grammars: each language has a file, and what is in it is used."""

from __future__ import annotations

import pytest

from footwork.reading.language import grammar, languages
from footwork.reading.names import Names
from footwork.reading.reading import read

ENGLISH = grammar("en")


def test_english_and_german_are_read() -> None:
    assert languages() == ["de", "en"]


@pytest.mark.parametrize("code", languages())
def test_a_language_has_the_lists_units_and_rules_of_english_and_no_others(code: str) -> None:
    other = grammar(code)
    assert other.units.keys() == ENGLISH.units.keys()
    assert other.lists.keys() <= ENGLISH.lists.keys()
    assert other.rules.keys() <= ENGLISH.rules.keys()
    assert other.number_lists.keys() - {"joined", "glued"} <= ENGLISH.number_lists.keys()
    assert {"or_more", "up_to", "at_least", "about", "progress"} <= other.number_lists.keys()


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("10 times", 10, 10),
        ("8 to 12 times", 8, 12),
        ("8-12 reps", 8, 12),
        ("8 or 12 reps", 8, 12),
        ("between 8 and 12 times", 8, 12),
        ("up to 15 times", None, 15),
        ("at least 3 times", 3, None),
        ("10 or more times", 10, None),
        ("about 6 times", 6, 6),
        ("twenty-five times", 25, 25),
        ("a couple of times", 2, 2),
        ("fünfundzwanzig Wiederholungen", 25, 25),
        ("fünf- bis zehnmal wiederholen", 5, 10),
        ("bis zu 20 Mal wiederholen", None, 20),
        ("mindestens 8 Wiederholungen", 8, None),
    ],
)
def test_numbers_and_their_ranges(text: str, low: int | None, high: int | None) -> None:
    (one,) = read(text, Names.of([])).exercises
    assert one.dose.ranges["reps"] == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("hold for half a minute", 30, 30),
        ("hold for 1½ minutes", 90, 90),
        ("hold for 1 1/2 minutes", 90, 90),
        ("hold for 30 seconds to a minute", 30, 60),
        ("hold for a second", 1, 1),
        ("hold for 20 counts", 20, 20),
        ("eine halbe Minute halten", 30, 30),
        ("15-20 Sek. halten", 15, 20),
    ],
)
def test_times_and_their_units(text: str, low: int, high: int) -> None:
    (one,) = read(text, Names.of([])).exercises
    assert one.dose.ranges["hold_s"] == (low, high)


def test_a_second_chair_is_no_time() -> None:
    (one,) = read("Put your foot on a second chair and stretch.", Names.of([])).exercises
    assert not one.dose.ranges
