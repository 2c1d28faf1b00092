"""The pain rule, row by row: it judges the rise, never the level."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.core.felt import Felt, judged
from footwork.core.pain_rule import Verdict, Way, verdict_of
from footwork.core.place_pain import PlacePain
from footwork.core.reason import ReasonKind

MONDAY = date(2026, 3, 2)

Told = tuple[int | None, int | None, int | None, int | None]
"""Before, at worst, the next day, the day after."""


def sessions(*told: Told, usual: float | None = 2, every: int = 2) -> list[Felt]:
    pains = (PlacePain(before=b, worst=w, usual=usual, next_day=one, second_day=two) for b, w, one, two in told)
    return judged([Felt(MONDAY + timedelta(days=every * n), {"knee": pain}) for n, pain in enumerate(pains)])


GOOD: Told = (2, 2, 2, 2)
STOP: Told = (4, 7, 2, 2)


@pytest.mark.parametrize(
    ("told", "way", "why"),
    [
        ([], Way.SAME, ReasonKind.NO_SESSION),
        ([GOOD, GOOD], Way.SAME, ReasonKind.NOT_YET),
        ([GOOD, GOOD, GOOD], Way.HARDER, ReasonKind.GOOD),
        ([(2, 3, 1, 2), (0, 0, 2, 2), (3, 3, 3, 2)], Way.HARDER, ReasonKind.GOOD),
        ([GOOD, (2, 4, 2, 2), GOOD], Way.SAME, ReasonKind.NOT_DOWN),
        ([GOOD, GOOD, (3, 5, 2, 2)], Way.SAME, ReasonKind.NOT_DOWN),
        ([GOOD, GOOD, STOP], Way.EASIER, ReasonKind.ROSE_LARGELY),
        ([GOOD, GOOD, (4, 6, 2, 2)], Way.EASIER, ReasonKind.ROSE),
        ([GOOD, (1, 3, 2, 2), (2, 4, 2, 2)], Way.EASIER, ReasonKind.ROSE_AGAIN),
        ([STOP, STOP], Way.PAUSE, ReasonKind.TWICE),
        ([GOOD, GOOD, (2, 2, 4, None)], Way.SAME, ReasonKind.WAIT),
        ([GOOD, GOOD, (2, 2, 4, 3)], Way.SAME, ReasonKind.WAIT),
        ([GOOD, GOOD, (2, 2, 4, 4)], Way.EASIER, ReasonKind.MORNINGS),
        ([GOOD, (2, 2, 5, 2), GOOD], Way.SAME, ReasonKind.NOT_DOWN),
        ([GOOD, (None, None, 2, 2), GOOD], Way.SAME, ReasonKind.NOT_ANSWERED),
        ([GOOD, (2, 2, None, None), GOOD], Way.SAME, ReasonKind.NOT_ANSWERED),
        ([GOOD, (None, None, None, None), GOOD, GOOD], Way.HARDER, ReasonKind.GOOD),
        ([GOOD, GOOD, GOOD, (2, 4, None, None)], Way.SAME, ReasonKind.NOT_DOWN),
        ([GOOD, GOOD, (6, 6, 2, 2)], Way.SAME, ReasonKind.AS_BEFORE),
    ],
)
def test_each_row_of_the_rule(told: list[Told], way: Way, why: ReasonKind) -> None:
    assert verdict_of(sessions(*told))[:2] == (way, why)


def test_48_hours_of_rest_follow_the_second_bad_morning() -> None:
    verdict = verdict_of(sessions((2, 2, 4, 4)))
    assert verdict == Verdict(Way.EASIER, ReasonKind.MORNINGS, "knee", MONDAY + timedelta(days=3))


def test_two_stops_count_only_within_a_week_and_in_one_place() -> None:
    assert verdict_of(sessions(STOP, STOP, every=6)).way is Way.PAUSE
    assert verdict_of(sessions(STOP, STOP, every=7)).way is Way.EASIER
    knee, hip = sessions(STOP, STOP)
    elsewhere = Felt(hip.day, {"hip": hip.pains["knee"]}, {"hip": ReasonKind.ROSE_LARGELY})
    assert verdict_of([knee, elsewhere]).way is Way.EASIER


def test_two_stops_among_calm_sessions_are_chance_and_no_pause() -> None:
    assert verdict_of(sessions(STOP, GOOD, GOOD, STOP, every=1)).way is Way.EASIER


def test_a_stop_before_the_dose_was_changed_counts_and_a_good_session_does_not() -> None:
    both = sessions(STOP, STOP)
    assert verdict_of(both[1:], both).way is Way.PAUSE
    assert verdict_of(sessions(GOOD), sessions(GOOD, GOOD, GOOD)).why is ReasonKind.NOT_YET


def test_pain_that_has_risen_for_weeks_asks_for_a_pause() -> None:
    assert verdict_of(sessions(GOOD, GOOD, GOOD), risen="knee") == Verdict(Way.PAUSE, ReasonKind.RISEN, "knee")


def test_only_an_exercise_that_answers_for_the_place_becomes_easier() -> None:
    [one] = sessions(STOP)
    assert verdict_of([Felt(one.day, one.pains, one.too_much, frozenset())]).way is Way.SAME
    assert verdict_of([Felt(one.day, one.pains, one.too_much, frozenset({"knee"}))]).way is Way.EASIER


def test_from_a_usual_pain_of_4_on_a_dose_goes_up_once_a_week_at_most() -> None:
    assert verdict_of(sessions(*[(4, 4, 4, 4)] * 3, usual=4)).why is ReasonKind.WEEKLY
    assert verdict_of(sessions(*[(4, 4, 4, 4)] * 4, usual=4)).way is Way.HARDER


def test_without_a_usual_nothing_becomes_harder_and_the_level_decides() -> None:
    assert verdict_of(sessions(*[(None, 2, 2, 2)] * 3, usual=None)).why is ReasonKind.NOT_ANSWERED
    assert verdict_of(sessions((None, 6, None, None), usual=None)).why is ReasonKind.HIGH
    assert verdict_of(sessions(*[(None, 6, None, None)] * 2, usual=None)).why is ReasonKind.HIGH_TWICE


def test_who_comes_with_6_and_stays_at_6_starts_and_is_never_stopped() -> None:
    """The old rule paused them after the second session."""
    at_first = sessions(*[(6, 6, None, None)] * 3, usual=None, every=1)
    assert verdict_of(at_first)[:2] == (Way.SAME, ReasonKind.AS_BEFORE)
    later = sessions(*[(6, 6, 6, 6)] * 12, usual=6, every=1)
    assert verdict_of(later).way is Way.HARDER


@given(st.integers(0, 10), st.integers(1, 20))
def test_unchanged_pain_never_makes_less_of_anything(pain: int, number: int) -> None:
    told = sessions(*[(pain, pain, pain, pain)] * number, usual=pain, every=1)
    assert verdict_of(told).way in (Way.SAME, Way.HARDER)
    assert verdict_of(sessions(*[(pain, pain, None, None)] * number, usual=None)).way is Way.SAME


@given(st.lists(st.tuples(*[st.none() | st.integers(0, 10)] * 4), max_size=6), st.none() | st.integers(0, 10))
def test_answers_that_were_not_given_never_make_it_harder(told: list[Told], usual: int | None) -> None:
    verdict = verdict_of(sessions(*told, usual=usual))
    if verdict.way is Way.HARDER:
        assert sum(None not in one[1:3] for one in told) >= 3
