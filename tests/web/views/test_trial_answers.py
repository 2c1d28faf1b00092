"""What the page of a running trial says of days without an answer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

import pytest
from django.test import Client

from footwork import local_time
from footwork.web.diary.answers import save_answer
from footwork.web.trials import running_trial
from footwork.web.views.trial_answers import TrialAnswers, trial_answers
from tests.web.test_trials import begin, move_back, words
from tests.web.who import me

pytestmark = pytest.mark.django_db


def begun(client: Client, days_ago: int, answered: Iterable[int] = ()) -> TrialAnswers:
    """A trial of 64 days whose first day is so many days ago, with answers for days counted from 0."""
    begin(client, "blocks-64")
    move_back(days_ago + 1)
    today, now = local_time.today(), local_time.now()
    for day in answered:
        save_answer(me(), "pain", {"back": 4}, today - timedelta(days=days_ago - day), now)
    known = running_trial(me(), today)
    assert known
    return trial_answers(me(), known, today)


def test_nothing_answered_is_said_plainly_and_what_can_be_filled_in(client: Client) -> None:
    assert begun(client, 10) == TrialAnswers(days=10, answered=0, suffices=True)
    page = words(client)
    assert "Day 11 of 64" in page
    assert "0 of 10 days answered. Days without an answer are not compared." in page
    assert "You can still answer for the last 7 days." in page


def test_today_counts_as_soon_as_it_is_answered(client: Client) -> None:
    assert begun(client, 2, [0, 1]) == TrialAnswers(days=2, answered=2, suffices=True)
    assert "2 of 2 days answered." in words(client)
    assert "not compared" not in words(client)
    save_answer(me(), "pain", {"back": 0}, local_time.today(), local_time.now())
    assert "3 of 3 days answered." in words(client)


def test_where_too_many_are_missing_there_is_no_result_to_wait_for(client: Client) -> None:
    """Of eight pairs of blocks three have passed without an answer, and six are needed."""
    assert begun(client, 40) == TrialAnswers(days=40, answered=0, suffices=False)
    assert "That is too few for a result. You can stop and start again." in words(client)


def test_one_answer_in_each_block_is_enough(client: Client) -> None:
    assert begun(client, 40, range(2, 40, 4)).suffices


def test_before_it_begins_nothing_is_counted(client: Client) -> None:
    begin(client, "blocks-64")
    assert "answered." not in words(client)
