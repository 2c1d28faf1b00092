from __future__ import annotations

from datetime import date

from footwork.web.diary.windows import Windows, scores_in

TOLD = Windows({"back": {date(2026, 3, 3): 2, date(2026, 3, 1): 1, date(2026, 3, 9): 7}, "hip": {}})


def test_a_window_has_its_first_and_its_last_day() -> None:
    window = TOLD.between(date(2026, 3, 1), date(2026, 3, 3))
    assert scores_in(window) == {"back": {date(2026, 3, 1): 1, date(2026, 3, 3): 2}, "hip": {}}


def test_a_place_without_answers_there_is_in_it() -> None:
    assert scores_in(TOLD.between(date(2026, 4, 1), date(2026, 4, 3))) == {"back": {}, "hip": {}}


def test_windows_of_the_same_answers_are_the_same() -> None:
    more = Windows({"back": {date(2026, 3, 1): 1, date(2026, 3, 3): 2}, "hip": {}})
    days = date(2026, 3, 1), date(2026, 3, 5)
    assert hash(TOLD.between(*days)) == hash(more.between(*days))
    assert TOLD.between(*days) == more.between(*days)
