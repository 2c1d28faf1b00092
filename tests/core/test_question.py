"""What a question of the safety check must say, and on which pages lists are answered."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from footwork.catalogue.library import library
from footwork.core.question import Action, Adaptation, Question, QuestionGroup, avoided_tags, pages_of, questions_of
from footwork.core.tag import Tag

SCREEN = library().screen()


def question(**changes: Any) -> Question:
    return Question(**{"id": "x", "says": "Something", "then": "Go.", **changes})


@pytest.mark.parametrize("change", [{"says": ""}, {"then": ""}, {"id": ""}])
def test_a_question_that_says_nothing_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="an id, something"):
        question(**change)


@pytest.mark.parametrize(
    "change",
    [{"action": Action.ADVISE}, {"lifts": True}, {"changes": (Adaptation.SEATED,)}, {"leaves_out": (Tag.TOE_CURL,)}],
)
def test_a_question_is_asked_for_a_reason(change: dict[str, Any]) -> None:
    assert not question().has_a_reason
    assert question(**change).has_a_reason


def test_whoever_sits_neither_stands_nor_gets_down_to_the_floor() -> None:
    assert avoided_tags({Adaptation.SEATED}) == {Tag.STANDING, Tag.FLOOR}
    assert avoided_tags({Adaptation.NO_PROGRESSION, Tag.TOE_CURL}) == {Tag.TOE_CURL}


@pytest.mark.parametrize(
    "change",
    [
        {"action": Action.SAME_DAY},
        {"action": Action.EMERGENCY},
        {"action": Action.SAME_DAY, "locks": True},
        {"lifts": True},
    ],
)
def test_consent_cannot_be_said_to_lift_what_cannot_wait(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="and nothing else"):
        question(lifted_by_consent=True, once_lifted="Look out.", **change)
    assert not question(**change).is_liftable


@pytest.mark.parametrize("change", [{"action": Action.SEE_SOMEONE}, {"locks": True}])
def test_what_consent_lifts_says_what_to_look_out_for(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="what to look out for"):
        question(**change)
    assert question(**change, once_lifted="Look out.").is_liftable
    assert not question(**change, lifted_by_consent=False).is_liftable


def test_a_list_without_questions_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one question"):
        QuestionGroup(id="empty", title="Empty", questions=())


def test_lists_of_one_page_come_together_and_others_have_their_own() -> None:
    one = (question(locks=True, once_lifted="Look out."),)
    first, second, third = (
        QuestionGroup(id=title, title=title, page=page, questions=one)
        for title, page in (("A", "P"), ("B", "P"), ("C", ""))
    )
    assert pages_of((first, second, third)) == (("P", (first, second)), ("C", (third,)))


def test_each_question_is_asked_once_on_short_pages() -> None:
    """Nobody reads a long page of illnesses: there is one short list at a time."""
    asked = [one.id for page in pages_of(SCREEN) for one in questions_of(page.groups)]
    assert Counter(asked) == Counter({one.id for one in questions_of(SCREEN)})
    assert max(len(list(questions_of(page.groups))) for page in pages_of(SCREEN)) <= 10


def test_one_statement_says_that_a_clinician_agrees() -> None:
    assert [one.id for one in questions_of(SCREEN) if one.lifts] == ["agreed"]
