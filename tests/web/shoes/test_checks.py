"""Shoe checks in the diary: every answer is stored at once, so that nothing is lost where one is broken off."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from footwork.core.pair import Purpose
from footwork.core.shoe_check import ShoeCheck
from footwork.web.people.models import Person
from footwork.web.shoes import models
from footwork.web.shoes.checks import begin_check, check, checks, newest_result, open_check, save_checks, save_choice
from footwork.web.shoes.pairs import add_pair
from tests.web.shod import QUESTIONS, answered
from tests.web.who import me, renew

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)
ALL = {one.id: one.options[-1].id for one in QUESTIONS}


def test_what_was_broken_off_is_there_to_go_on() -> None:
    begun = answered(me(), {"length": "yes"}, NOW)
    assert open_check(me()) == begun
    assert newest_result(me()) is None


def test_with_the_last_answer_a_check_is_finished() -> None:
    done = answered(me(), ALL, NOW)
    assert done.finished
    assert open_check(me()) is None
    assert newest_result(me()) == done


def test_starting_again_forgets_what_was_broken_off_and_nothing_else() -> None:
    done = answered(me(), ALL, NOW)
    answered(me(), {"length": "yes"}, NOW)
    begun = begin_check(me(), None, NOW)
    assert {one.id for one in checks(me())} == {done.id, begun.id}
    assert begun.answers == {}


def test_an_answer_that_is_changed_leaves_a_check_finished() -> None:
    done = answered(me(), ALL, NOW)
    after = save_choice(me(), done.id, QUESTIONS[0], "yes", NOW)
    assert after.finished
    assert after.answers == {**ALL, QUESTIONS[0].id: "yes"}


def test_the_newest_is_the_one_answered_last_although_the_clock_went_back() -> None:
    first = answered(me(), ALL, NOW)
    second = answered(me(), ALL, NOW - timedelta(days=400))
    assert second.answered_at >= first.answered_at
    save_choice(me(), first.id, QUESTIONS[0], "yes", NOW - timedelta(days=900))
    assert checks(me())[-1].answered_at >= second.answered_at


def test_a_result_is_found_by_its_pair() -> None:
    pair = add_pair(me(), "Boots", Purpose.WORK, None, NOW.date())
    of_pair = answered(me(), ALL, NOW, pair.id)
    of_none = answered(me(), ALL, NOW + timedelta(days=1))
    assert newest_result(me(), pair.id) == of_pair
    assert newest_result(me()) == of_none


def test_answers_to_questions_and_answers_that_are_gone_are_no_answers() -> None:
    begun = answered(me(), ALL, NOW)
    models.ShoeCheck.objects.update(answers={"gone": "yes", QUESTIONS[0].id: "maybe"}, finished=False)
    renew()
    after = save_choice(me(), begun.id, QUESTIONS[1], "yes", NOW)
    assert not after.finished
    assert after.answers["gone"] == "yes", "nothing is thrown away: the question may come back"


def test_nobody_reads_or_changes_a_check_of_another_person() -> None:
    begun, other = answered(me(), {"length": "yes"}, NOW), Person.objects.create(name="Eve")
    assert check(other, begun.id) is None
    with pytest.raises(models.ShoeCheck.DoesNotExist):
        save_choice(other, begun.id, QUESTIONS[0], "no", NOW)
    begin_check(other, None, NOW)
    assert checks(me()) == (begun,)


def test_an_imported_check_of_a_pair_that_is_not_theirs_is_of_no_pair() -> None:
    other = Person.objects.create(name="Eve")
    theirs = add_pair(other, "Boots", Purpose.WORK, None, date(2026, 11, 1))
    brought = ShoeCheck(id=uuid4(), answered_at=NOW, answers=ALL, pair=theirs.id, finished=True)
    assert save_checks(me(), [brought]) == 1
    assert checks(me()) == (replace(brought, pair=None),)
    assert save_checks(me(), [brought]) == 0
