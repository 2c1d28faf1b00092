"""Answers of before stay readable when questions are added or move to another list."""

from __future__ import annotations

import pytest

from footwork.catalogue.library import library
from footwork.core.answered import FIRST_ASKED, Answers, answers_of
from footwork.core.question import Action, Question, QuestionGroup, questions_of, unanswered
from footwork.core.safety import decide

SCREEN = library().screen()
FIRST: dict[str, list[str]] = {part: [] for part in FIRST_ASKED}
"""None of these, in every list, in the form in which answers were stored at first."""


def test_the_first_lists_answer_for_the_questions_they_had() -> None:
    answers = answers_of({"foot-and-ankle": ("heel",), "back": ()})
    assert answers == Answers(frozenset({"heel"}), FIRST_ASKED["foot-and-ankle"] | FIRST_ASKED["back"])


def test_what_is_stored_as_asked_counts_whatever_the_lists_are_called() -> None:
    assert answers_of({"A list of before": ("heel",)}, ("heel", "snap")).asked == {"heel", "snap"}


ALL = frozenset(one.id for one in questions_of(SCREEN))


def test_answers_to_the_first_lists_leave_every_later_question_open() -> None:
    assert unanswered(SCREEN, answers_of(FIRST).asked) == [group.id for group in SCREEN]
    with pytest.raises(ValueError, match="still open"):
        decide(SCREEN, answers_of(FIRST))


def test_no_question_of_before_is_lost_without_another_that_takes_its_tick() -> None:
    gone = frozenset().union(*FIRST_ASKED.values()) - ALL
    assert gone == {"hip-hot", "hip-night", "ankle-injury", "ulcer", "dizzy-often"}
    assert gone <= {id for one in questions_of(SCREEN) for id in one.was}


def test_a_question_that_moves_to_a_new_list_keeps_its_answer_and_is_not_asked_again() -> None:
    heel = next(one for one in questions_of(SCREEN) if one.id == "heel")
    moved = QuestionGroup(id="heel", title="Heel", questions=(heel,))
    others = [
        QuestionGroup(
            id=group.id, title=group.title, questions=tuple(one for one in group.questions if one.id != "heel")
        )
        for group in SCREEN
    ]
    decision = decide((*others, moved), answers_of({"foot-and-ankle": ["heel"]}, ALL))
    assert decision.because == (heel,)


@pytest.mark.parametrize("part", ["back", "new"])
def test_a_question_that_is_added_to_any_list_is_asked(part: str) -> None:
    added = Question(id="added", says="Something new", then="Go.", action=Action.EMERGENCY)
    screen = (*SCREEN, QuestionGroup(id=part, title="Any", questions=(added,)))
    asked = frozenset(one.id for one in questions_of(SCREEN))
    assert part in unanswered(screen, answers_of(FIRST).asked)
    assert unanswered(screen, asked) == [part]
    assert unanswered(screen, asked | {"added"}) == []
