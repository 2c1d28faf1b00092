"""A week on lines of a terminal."""

from __future__ import annotations

import pytest

from footwork.core.times import monday_of
from footwork.web.week.activities import save_activities
from footwork.web.week.text import week_text
from tests.activities import NOON, activity
from tests.web.who import me

pytestmark = [pytest.mark.django_db, pytest.mark.unscreened]


def test_a_week_is_told_in_lines_that_fit_a_terminal() -> None:
    save_activities(me(), [activity(75, kind="dance", title="Tango")])
    told = week_text(me(), monday_of(NOON.date()), NOON.date(), older=True)
    assert max(map(len, told.splitlines())) <= 80
    assert told.startswith(
        "Week of Monday, 2 November 2026\nDancing: 75 of 150 minutes. Balance: 1 day. 15 more minutes a"
    )
    assert "Moving     ██████████··········|····················  75 minutes of 150–300" in told
    assert "Balance    ██████···········|·······················  1 day of 3" in told
    assert told.endswith("Wed 12:00  Tango, 75 minutes\n")


def test_who_is_held_back_reads_what_to_do_first() -> None:
    save_activities(me(), [activity(30)])
    told = week_text(me(), monday_of(NOON.date()), NOON.date(), older=False, held="Please wait.", urges=False)
    assert told.splitlines()[1:3] == ["Please wait.", "Walking: 30 minutes."]
    assert "150" not in told
