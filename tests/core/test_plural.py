"""The form of a phrase that goes with a number."""

from __future__ import annotations

import pytest

from footwork.core.plural import Plural
from footwork.core.span import Count

ROUNDS = Plural("{n} round", "{n} rounds")


@pytest.mark.parametrize(("number", "form"), [(0, "{n} rounds"), (1, "{n} round"), (2, "{n} rounds")])
def test_english_has_one_form_for_one_and_one_for_the_rest(number: int, form: str) -> None:
    assert ROUNDS.of(number) == form


def test_a_range_takes_the_form_of_its_high_end() -> None:
    assert ROUNDS.of(Count(1, 1)) == "{n} round"
    assert ROUNDS.of(Count(1, 2)) == "{n} rounds"


def test_another_language_chooses_by_its_own_rule() -> None:
    assert Plural("a", "b", form=str).of(Count(2, 22)) == "22"


@pytest.mark.parametrize(
    "written", ["{n} rounds", {"one": "a"}, {"one": "a", "other": 2}, {"one": "", "other": "b"}, {}]
)
def test_what_is_no_pair_of_forms_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match="one"):
        Plural.parse(written)


def test_the_two_forms_are_read() -> None:
    assert Plural.parse({"one": "{n} round", "other": "{n} rounds"}) == ROUNDS


def test_each_form_is_listed_once() -> None:
    assert Plural("{n} round", "{n} rounds").forms == ["{n} round", "{n} rounds"]
    assert Plural("same", "same").forms == ["same"]
