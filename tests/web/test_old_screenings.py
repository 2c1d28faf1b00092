"""Answers to the safety check that were stored under the titles of its lists are found under their ids."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.web.old_screenings import holding_by_id, screening_content
from tests.web.older import EXPORTED_BEFORE, LISTS


def test_every_list_of_before_is_one_of_now() -> None:
    assert [holding_by_id({title: []}) for title in LISTS] == [{group.id: []} for group in library().screen()]


@given(st.dictionaries(st.sampled_from([*LISTS, *LISTS.values(), "A list of before"]), st.lists(st.text())))
def test_no_tick_is_lost_and_nothing_changes_twice(held: dict[str, list[str]]) -> None:
    now = holding_by_id(held)
    assert {id for ids in now.values() for id in ids} == {id for ids in held.values() for id in ids}
    assert set(now) == {LISTS.get(name, name) for name in held}
    assert holding_by_id(now) == now


def test_ticks_under_both_names_come_together() -> None:
    assert holding_by_id({"you": ["older"], "About you": ["older", "fall"]}) == {"you": ["older", "fall"]}


@pytest.mark.parametrize("content", [None, [], {}, {"holding": None}, {"holding": {"Back": 3}}, {"asked": []}])
def test_what_cannot_be_read_is_left_to_whom_it_is_refused_by(content: object) -> None:
    assert list(screening_content(content) or ()) == list(content or ())  # type: ignore[call-overload]


def test_an_entry_of_an_old_export_stays_what_it_is_but_for_the_names() -> None:
    for one in EXPORTED_BEFORE["screenings"]:
        now = screening_content(one)
        assert set(now["holding"]) <= set(LISTS.values())
        assert now | {"holding": one["holding"]} == one
