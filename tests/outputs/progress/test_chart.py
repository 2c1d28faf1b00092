from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.core.measure import MeaningfulChange
from footwork.outcomes.course import Course, course_of
from footwork.outputs.progress.chart import (
    BOTTOM,
    LEFT,
    RIGHT,
    TOP,
    Frame,
    chart,
    dates,
    described,
    legend,
    recent,
    whole,
    y,
)
from tests.outcomes.diaries import diary, on

RULE = MeaningfulChange(points=2, share=0.3, from_least=3)


def course(scores: Sequence[int | None], start: int | None = 28) -> Course:
    return course_of(diary(scores), None if start is None else on(start), on(len(scores) - 1), RULE)


def labels(svg: str) -> list[str]:
    return re.findall(r'<circle[^>]*aria-label="([^"]*)"', svg)


def test_every_answer_has_a_named_point_and_a_day_without_one_has_none() -> None:
    judged = course([4, None, 0, 10])
    assert labels(chart(judged, recent(judged), "Pain", {})) == ["5 Jan: 4", "7 Jan: 0", "8 Jan: 10"]


def test_no_line_is_drawn_across_a_week_without_enough_answers() -> None:
    judged = course([5] * 7 + [None] * 5 + [5, 5] + [5] * 7)
    svg = chart(judged, recent(judged), "Pain", {})
    assert re.findall(r"<title>Week of ([^<]*)</title>", svg) == ["5 January 2026: 5.0", "19 January 2026: 5.0"]


def test_a_year_is_shown_by_named_weeks() -> None:
    judged = course([5] * 365)
    svg = chart(judged, whole(judged), "Pain", {})
    assert labels(svg) == []
    assert svg.count('class="week" role="listitem"') == 52, "the 53rd has one day, too few for a mean"


def test_many_years_are_one_line_of_all_weeks_and_a_picture_to_a_screen_reader() -> None:
    judged = course([5] * 1095)
    svg = chart(judged, whole(judged), "Pain", {})
    [line] = re.findall(r'class="week" d="([^"]*)"', svg)
    assert line.count("M") == 156, "the 157th has three days, too few for a mean"
    assert 'role="img"' in svg
    assert described(judged, whole(judged)) == "156 weeks, averages 5.0 to 5.0."


def test_a_chart_begins_with_the_first_answer_and_shows_a_week_at_least() -> None:
    judged = course([5] * 3)
    assert recent(judged) == Frame(on(0), on(6))
    assert recent(course([5] * 40), 14) == Frame(on(26), on(39))
    assert recent(course([5] * 40)) == Frame(on(0), on(39))


def test_the_legend_has_what_is_drawn_and_nothing_else() -> None:
    judged = course([5] * 3)
    alone = chart(judged, recent(judged), "P", {})
    assert legend(alone) == [("day", "a day")]
    all_of_it = chart(course([8] * 40), recent(course([8] * 40)), "P", {on(28): 1}, {on(30): "9,000 steps"})
    marks = [mark for mark, _said in legend(alone, all_of_it)]
    assert marks == ["day", "week", "sessions", "meaningful", "load"]


def test_what_is_drawn_is_said_in_a_sentence() -> None:
    judged = course([4, None, 0, 10])
    assert described(judged, recent(judged)) == "3 answers, from 0 to 10."


def test_the_band_begins_two_points_or_30_percent_below_the_level_before() -> None:
    judged = course([8] * 28 + [7] * 28)
    [top] = re.findall(r'class="meaningful" x="[\d.]+" y="([\d.]+)"', chart(judged, recent(judged), "P", {}))
    assert float(top) == y(8 * 0.7)
    low = course([2] * 28 + [1] * 28)
    assert "meaningful" not in chart(low, recent(low), "P", {})


def test_sessions_and_the_start_are_marked() -> None:
    judged = course([5] * 40)
    svg = chart(judged, recent(judged), "P", {on(28): 1, on(30): 2, on(-300): 1})
    assert len(re.findall(r"M[\d.]+ 241v14", svg)) == 2
    assert "first session" in svg


SCORES = st.lists(st.one_of(st.none(), st.integers(0, 10)), max_size=200)


@given(st.integers(0, 10), SCORES, st.integers(0, 250))
def test_it_is_always_an_svg_whose_points_are_inside(first: int, rest: list[int | None], start: int) -> None:
    scores = [first, *rest]
    judged = course(scores, start if start < len(scores) else None)
    for frame in (recent(judged), whole(judged)):
        root = ElementTree.fromstring(chart(judged, frame, 'Pain in "x" & <y>', {on(0): 1}))  # noqa: S314 - our own
        assert root.get("aria-label") == 'Pain in "x" & <y>'
        for circle in root.iter("circle"):
            assert LEFT <= float(circle.get("cx", "")) <= RIGHT
            assert TOP <= float(circle.get("cy", "")) <= BOTTOM


@pytest.mark.parametrize("days", [1, 5, 6, 14, 15, 40, 84, 299, 700])
def test_dates_stand_the_same_number_of_days_apart_and_have_room(days: int) -> None:
    first = date(2026, 1, 1)
    places = [float(x) for x in re.findall(r'x="([\d.]+)"', "".join(dates(Frame(first, first + timedelta(days - 1)))))]
    assert 1 <= len(places) <= 6
    apart = {round((after - before) / (RIGHT - LEFT) * days) for before, after in pairwise(places)}
    assert len(apart) <= 1
