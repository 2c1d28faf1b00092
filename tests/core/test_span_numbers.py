"""Counts and paces: whole numbers that may be ranges, and the hundredths between brisk and unhurried."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.core.span import BRISK, ONCE, UNHURRIED, Count, Pace
from tests.strategies import counts, paces


@pytest.mark.parametrize(
    ("written", "count"),
    [
        (10, Count(10, 10)),
        ("10", Count(10, 10)),
        ("8-12", Count(8, 12)),
        (" 8 – 12 ", Count(8, 12)),
        (1, ONCE),
        (1000, Count(1000, 1000)),
    ],
)
def test_a_written_number_keeps_both_its_ends(written: object, count: Count) -> None:
    assert Count.parse(written) == count


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (True, "a whole number such as 10"),
        (10.0, "a whole number such as 10"),
        ("ten", "a whole number such as 10"),
        ("", "a whole number such as 10"),
        ("-3", "a whole number such as 10"),
        ("8-12-16", "a whole number such as 10"),
        ("10 s", "a whole number such as 10"),
        pytest.param("9" * 5000, "a whole number such as 10", id="a long text"),
        (None, "a whole number such as 10"),
        (0, "a whole number from 1 to 1000"),
        (-1, "a whole number from 1 to 1000"),
        (1001, "a whole number from 1 to 1000"),
        pytest.param(10**5000, "a whole number from 1 to 1000", id="five thousand digits"),
        ("0-3", "a whole number from 1 to 1000"),
        ("12-8", "smaller end of a range first"),
    ],
)
def test_any_other_number_is_refused_with_what_was_expected(written: object, expected: str) -> None:
    with pytest.raises(ValueError, match=expected):
        Count.parse(written)


@pytest.mark.parametrize(("hundredths", "number"), [(0, 8), (12, 8), (13, 9), (50, 10), (87, 11), (88, 12), (100, 12)])
def test_a_ranged_number_is_the_nearest_whole_one_at_the_pace(hundredths: int, number: int) -> None:
    assert Count(8, 12).at(Pace(hundredths)) == number


def test_half_way_between_two_whole_numbers_goes_up() -> None:
    assert Count(1, 2).at(Pace(50)) == 2
    assert Count(1, 2).at(Pace(49)) == 1


@given(counts(1000), paces(), paces())
def test_a_number_stays_within_its_ends_and_never_falls_as_the_pace_grows(count: Count, one: Pace, other: Pace) -> None:
    slower, faster = max(one, other), min(one, other)
    assert count.low <= count.at(faster) <= count.at(slower) <= count.high
    assert (count.at(BRISK), count.at(UNHURRIED)) == (count.low, count.high)


@pytest.mark.parametrize(
    ("written", "hundredths"),
    [("0", 0), (0, 0), ("0.5", 50), (0.29, 29), ("1.00", 100), (1, 100), (1.0, 100), ("0.07", 7)],
)
def test_a_pace_is_written_as_a_number_from_0_to_1(written: str | float, hundredths: int) -> None:
    assert Pace.of(written) == Pace(hundredths)


@given(paces())
def test_what_a_pace_is_as_a_number_makes_the_same_pace(pace: Pace) -> None:
    assert Pace.of(float(pace)) == pace


@pytest.mark.parametrize(
    "written",
    ["fast", "", "0.123", "1.01", "-0.01", 2, -1, "nan", "inf", float("nan"), float("-inf"), "1e9", "1e999999", "1e-9"],
)  # fmt: skip
def test_any_other_pace_is_refused_in_words(written: str | float) -> None:
    with pytest.raises(ValueError, match=r"a pace from 0 \(brisk\) to 1 \(unhurried\)"):
        Pace.of(written)


@given(st.text(max_size=12))
def test_no_text_makes_a_pace_outside_its_range_or_fails_in_another_way(written: str) -> None:
    try:
        pace = Pace.of(written)
    except ValueError:
        return
    assert BRISK <= pace <= UNHURRIED
