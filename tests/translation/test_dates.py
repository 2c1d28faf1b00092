"""Days as people say them."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from footwork.translation import dates
from footwork.translation.numbers import decimal, listed

TODAY = date(2026, 11, 30)


@given(st.dates())
def test_english_names_are_those_of_the_standard_library(day: date) -> None:
    assert dates.long_date(day) == f"{day:%A}, {day.day} {day:%B} {day.year}"


def test_the_year_is_said_where_it_is_another() -> None:
    assert dates.day_and_month(TODAY, TODAY) == "30 November"
    assert dates.weekday_and_day(date(2027, 1, 3), TODAY) == "Sunday, 3 January 2027"


def test_a_span_of_days_names_the_month_once() -> None:
    first = date(2026, 12, 5)
    assert dates.from_to(first, first, TODAY) == "on 5 December"
    assert dates.from_to(first, first + timedelta(days=7), TODAY) == "from 5 to 12 December"
    assert dates.from_to(first, date(2027, 1, 3), TODAY) == "from 5 December to 3 January 2027"


def test_numbers_and_lists_in_english() -> None:
    assert (decimal(5.46), decimal(5, 2)) == ("5.5", "5.00")
    assert [listed("abc"[:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
