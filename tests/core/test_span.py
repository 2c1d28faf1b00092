"""Lengths and numbers as they are written, and what a pace makes of them."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given

from footwork.core.span import BRISK, LONGEST, MILLISECOND, UNHURRIED, Count, Pace, Span, clock, ms
from tests.strategies import counts, paces, spans

HOUR_MS = ms(LONGEST) - 5_000


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("3 s", 3_000, 3_000),
        ("10-15 s", 10_000, 15_000),
        ("10–15 s", 10_000, 15_000),
        (" 1.5  -  2 min ", 90_000, 120_000),
        ("500 ms", 500, 500),
        ("500-1500ms", 500, 1_500),
        ("0.001 s", 1, 1),
        ("60 min", 3_600_000, 3_600_000),
        ("3-3 s", 3_000, 3_000),
    ],
)
def test_a_written_length_keeps_both_its_ends(written: str, low: int, high: int) -> None:
    assert Span.parse(written) == Span(low * MILLISECOND, high * MILLISECOND)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("3", "with its unit"),
        ("", "with its unit"),
        ("s", "with its unit"),
        ("3 sec", "with its unit"),
        ("3 S", "with its unit"),
        ("3 h", "with its unit"),
        ("-3 s", "with its unit"),
        ("3- s", "with its unit"),
        ("1-2-3 s", "with its unit"),
        ("1e3 s", "with its unit"),
        (".5 s", "with its unit"),
        ("3 s 500 ms", "with its unit"),
        ("3 s - 1 min", "with its unit"),
        pytest.param("9" * 5000 + " s", "with its unit", id="a long text"),
        (3, "with its unit"),
        (3.5, "with its unit"),
        (True, "with its unit"),
        (None, "with its unit"),
        (["3 s"], "with its unit"),
        ("0 s", "longer than zero"),
        ("0-3 s", "longer than zero"),
        ("61 min", "at most 60 min"),
        ("999999999 min", "at most 60 min"),
        ("15-10 s", "smaller end of a range first"),
        ("1.0005 s", "whole milliseconds"),
        ("0.5 ms", "whole milliseconds"),
        ("3.000000001 s", "whole milliseconds"),
        ("1-1.05 s", "whole tenths of a second apart"),
    ],
)
def test_any_other_length_is_refused_with_what_was_expected(written: object, expected: str) -> None:
    with pytest.raises(ValueError, match=expected):
        Span.parse(written)


@pytest.mark.parametrize(
    ("span", "printed"),
    [
        (Span.of(3), "3 s"),
        (Span.of(1, 2), "1-2 s"),
        (Span.of(0.25), "0.25 s"),
        (Span.of(60), "1 min"),
        (Span.of(60, 120), "1-2 min"),
        (Span.of(60, 90), "60-90 s"),
        (Span.of(3600), "60 min"),
    ],
)
def test_a_length_prints_in_the_largest_unit_that_suits_both_ends(span: Span, printed: str) -> None:
    assert str(span) == printed


@given(spans(HOUR_MS))
def test_what_a_length_prints_reads_back_as_the_same_length(span: Span) -> None:
    assert Span.parse(str(span)) == span


@given(counts(1000))
def test_what_a_number_prints_reads_back_as_the_same_number(count: Count) -> None:
    assert Count.parse(str(count)) == count


@given(spans(HOUR_MS), paces())
def test_a_length_at_any_pace_is_whole_milliseconds_and_exactly_in_proportion(span: Span, pace: Pace) -> None:
    share = Decimal(ms(span.low)) + Decimal(ms(span.high) - ms(span.low)) * pace.hundredths / 100
    assert span.at(pace) == int(share) * MILLISECOND
    assert share == int(share)


@given(spans())
def test_the_brisk_pace_takes_the_low_end_and_the_unhurried_one_the_high(span: Span) -> None:
    assert (span.at(BRISK), span.at(UNHURRIED)) == (span.low, span.high)


@pytest.mark.parametrize(
    ("low", "high"),
    [(timedelta(seconds=2), timedelta(seconds=1)), (timedelta(0), timedelta(0)), (LONGEST, 2 * LONGEST)],
)
def test_a_length_made_in_code_is_held_to_the_same_rules(low: timedelta, high: timedelta) -> None:
    with pytest.raises(ValueError):
        Span(low, high)


@pytest.mark.parametrize(
    ("milliseconds", "told"),
    [(0, "0:00"), (1, "0:01"), (1_000, "0:01"), (59_001, "1:00"), (65_000, "1:05"), (3_600_000, "60:00")],
)
def test_a_clock_shows_time_left_until_there_is_none(milliseconds: int, told: str) -> None:
    assert clock(milliseconds * MILLISECOND) == told
