"""What each answer leads to, alone and beside others. The table is the evidence dossier's section 4.1."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import chain, combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.core.record import Place
from footwork.core.safety import Action, Change, Decision, Holding, Question, QuestionGroup, decide, is_something_new

SCREEN = library().screen()
QUESTIONS = {question.id: question for group in SCREEN for question in group.questions}
TABLE = {
    "chest": "emergency", "dizzy-now": "see_someone", "unwell": "see_someone",
    "saddle": "emergency", "both-legs": "emergency",
    "back-new": "see_someone", "back-serious": "see_someone", "back-history": "see_someone",
    "hip-hot": "emergency", "hip-night": "see_someone",
    "knee-injury": "same_day", "calf-swollen": "same_day", "joints": "see_someone",
    "ankle-injury": "same_day", "foot-injury": "same_day", "snap": "same_day", "foot-cold": "same_day",
    "heel": "see_someone", "diabetic-foot": "same_day",
    "no-feeling": "locked", "ulcer": "locked", "diabetes": "locked",
    "agreed": "go_on", "older": "go_on", "fall": "go_on", "dizzy-often": "go_on", "pregnant": "go_on",
    "hip-replacement": "go_on",
}  # fmt: skip
CHANGES = {
    "no-feeling": {"seated", "supported", "no_progression"}, "ulcer": {"no_progression"},
    "older": {"seated", "supported"}, "fall": {"seated", "supported"}, "dizzy-often": {"seated", "supported"},
    "pregnant": {"not_lying"}, "hip-replacement": {"not_lying"},
}  # fmt: skip


def holding(*ids: str) -> Holding:
    return {group.title: {question.id for question in group.questions} & set(ids) for group in SCREEN}


def decided(*ids: str) -> Decision:
    return decide(SCREEN, holding(*ids))


def test_the_table_has_every_question_and_no_other() -> None:
    assert list(TABLE) == list(QUESTIONS)


@pytest.mark.parametrize("id", TABLE)
def test_each_answer_alone_leads_where_the_table_says(id: str) -> None:
    decision = decided(id)
    assert ("locked" if decision.locked else decision.action.value) == TABLE[id]
    assert decision.may_start is (TABLE[id] == "go_on")
    assert decision.because == (() if decision.may_start else (QUESTIONS[id],))
    assert {change.value for change in decision.changes} == CHANGES.get(id, set())


def test_none_of_these_everywhere_may_start_with_nothing_changed() -> None:
    assert decided() == Decision(Action.GO_ON, False, (), ())


def test_the_gravest_beats_all_others_and_stands_first() -> None:
    decision = decided("heel", "calf-swollen", "saddle", "diabetes")
    assert decision.action is Action.EMERGENCY
    assert [question.id for question in decision.because] == ["saddle", "calf-swollen", "heel", "diabetes"]


def test_a_foot_team_that_agrees_lifts_the_locks_and_nothing_else() -> None:
    lifted = decided("diabetes", "no-feeling", "agreed")
    assert lifted.may_start
    assert Change.NO_PROGRESSION in lifted.changes, "never for feet that cannot feel"
    assert not decided("diabetic-foot", "agreed").may_start
    assert not decided("diabetes").may_start


@pytest.mark.parametrize("missing", [group.title for group in SCREEN])
def test_a_part_without_an_answer_is_no_none_of_these(missing: str) -> None:
    answers = {title: ids for title, ids in holding().items() if title != missing}
    with pytest.raises(ValueError, match=f"still open: {missing}"):
        decide(SCREEN, answers)


@given(st.sets(st.sampled_from(sorted(TABLE))), st.sampled_from(sorted(TABLE)))
def test_one_answer_more_never_makes_it_milder_but_for_the_agreement(ids: set[str], more: str) -> None:
    before, after = decided(*ids), decided(*ids, more)
    assert after.action.rank >= before.action.rank
    if more != "agreed":
        assert after.locked >= before.locked
    assert after.changes >= before.changes


def test_every_pair_of_answers_is_the_graver_of_the_two() -> None:
    for one, other in combinations(TABLE, 2):
        ranks = [QUESTIONS[id].action.rank for id in (one, other)]
        assert decided(one, other).action.rank == max(ranks)


def test_no_question_names_a_disease_that_the_person_is_said_to_have() -> None:
    told = " ".join(chain(*((question.then,) for question in QUESTIONS.values()))).lower()
    assert not any(f"you have {word}" in told for word in ("a clot", "a fracture", "cancer", "diabetes"))


BEFORE, SINCE, LATER = (datetime(2026, 3, day, tzinfo=UTC) for day in (1, 5, 9))


@pytest.mark.parametrize(
    ("worst", "first_felt", "new"),
    [
        (0, {}, False),
        (5, {}, False),
        (6, {}, True),
        (3, {Place.KNEE: LATER}, False),
        (3, {Place.KNEE: BEFORE}, False),
        (3, {Place.KNEE: BEFORE, Place.HIP: LATER}, True),
        (3, {Place.KNEE: LATER, Place.HIP: LATER}, False),
        (3, {Place.KNEE: SINCE, Place.HIP: LATER}, True),
        (3, {Place.KNEE: BEFORE - timedelta(days=9), Place.HIP: BEFORE}, False),
    ],
)
def test_much_pain_and_pain_in_a_place_after_others_are_something_new(
    worst: int, first_felt: dict[Place, datetime], new: bool
) -> None:
    assert is_something_new(worst, first_felt, SINCE) is new


@pytest.mark.parametrize("change", [{"says": ""}, {"then": ""}, {"id": ""}, {}])
def test_a_question_that_leads_nowhere_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"an id, something|no reason to ask"):
        Question(**{"id": "x", "says": "Something", "then": "Go.", **change})


def test_a_part_without_questions_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one question"):
        QuestionGroup(title="Empty", questions=())
