"""Values are told as they stand in the file, so that they can be found there."""

from __future__ import annotations

from datetime import date

import pytest

from footwork.catalogue.mistakes import described


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("3 s", '"3 s"'),
        ("", '""'),
        (3, "3"),
        (1.5, "1.5"),
        (True, "true"),
        (False, "false"),
        (date(2026, 1, 31), "2026-01-31"),
        ([], "a list of 0"),
        ([1, 2], "a list of 2"),
        ({}, "an empty table"),
        ({"low": 1, "high": 2}, "a table with low, high"),
    ],
)
def test_a_value_is_told_as_it_stands_in_the_file(value: object, told: str) -> None:
    assert described(value) == told


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("x" * 9000, id="text"),
        pytest.param(16**5000, id="number"),
        pytest.param({"x" * 9000: 1}, id="table"),
    ],
)
def test_whatever_is_long_is_told_shortened(value: object) -> None:
    assert 0 < len(described(value)) < 100
