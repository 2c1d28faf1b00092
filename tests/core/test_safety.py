"""What each answer leads to, alone and beside others. The table is the evidence dossier's section 4.1."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.core.answered import Answers
from footwork.core.question import Action, Change, questions_of
from footwork.core.record import Place
from footwork.core.safety import Decision, New, Told, decide, something_new

SCREEN = library().screen()
QUESTIONS = {question.id: question for question in questions_of(SCREEN)}
TABLE = {
    "chest": "emergency", "dizzy-now": "see_someone", "unwell": "see_someone",
    "saddle": "emergency", "both-legs": "emergency",
    "back-new": "see_someone", "back-serious": "see_someone", "back-history": "see_someone",
    "hip-hot": "emergency", "hip-night": "see_someone",
    "knee-injury": "same_day", "calf-swollen": "same_day", "joints": "see_someone",
    "ankle-injury": "same_day", "foot-injury": "same_day", "snap": "same_day", "foot-cold": "same_day",
    "heel": "see_someone", "diabetic-foot": "same_day",
    "no-feeling": "locked", "ulcer": "locked", "diabetes": "locked",
    "older": "go_on", "fall": "go_on", "dizzy-often": "go_on", "pregnant": "go_on", "hip-replacement": "go_on",
    "agreed": "go_on",
}  # fmt: skip
LIFTED = {
    # emergencies and what has to be looked at today: consent was given before
    "chest": False, "saddle": False, "both-legs": False, "hip-hot": False, "knee-injury": False, "calf-swollen": False,
    "ankle-injury": False, "foot-injury": False, "snap": False, "foot-cold": False, "diabetic-foot": False,
    # about this moment, whatever was said before
    "dizzy-now": False, "unwell": False,
    # known for days or years: a clinician can judge it
    "back-new": True, "back-serious": True, "back-history": True, "hip-night": True, "joints": True, "heel": True,
    "no-feeling": True, "ulcer": True, "diabetes": True,
}  # fmt: skip
"""Whether a person who ticks it may start with a clinician's consent: of all that holds the exercises back."""
CHANGES = {
    "no-feeling": {"seated", "supported", "no_progression"}, "ulcer": {"no_progression"},
    "older": {"seated", "supported"}, "fall": {"seated", "supported"}, "dizzy-often": {"seated", "supported"},
    "pregnant": {"not_lying"}, "hip-replacement": {"not_lying"},
}  # fmt: skip


def decided(*ids: str) -> Decision:
    return decide(SCREEN, Answers(frozenset(ids), frozenset(QUESTIONS)))


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


def test_the_table_says_of_everything_that_holds_back_whether_consent_lifts_it() -> None:
    assert set(LIFTED) == {id for id, leads in TABLE.items() if leads != "go_on"}


@pytest.mark.parametrize("id", LIFTED)
def test_consent_lifts_what_the_table_says(id: str) -> None:
    alone, agreed = decided(id), decided(id, "agreed")
    assert not alone.may_start
    assert alone.is_liftable is LIFTED[id]
    assert agreed.may_start is LIFTED[id]
    if not LIFTED[id]:
        assert agreed == alone


@pytest.mark.parametrize("id", [id for id, lifted in LIFTED.items() if lifted])
def test_a_person_with_consent_is_told_what_to_look_out_for_and_not_to_ask(id: str) -> None:
    told = decided(id, "agreed").told
    assert Told(QUESTIONS[id].says, QUESTIONS[id].once_lifted) in told
    assert Told(QUESTIONS["agreed"].says, QUESTIONS["agreed"].then) in told
    assert QUESTIONS[id].then not in [one.then for one in told]


def test_consent_lifts_nothing_that_stands_beside_what_it_cannot_lift() -> None:
    decision = decided("heel", "dizzy-now", "agreed")
    assert not decision.may_start
    assert not decision.is_liftable
    assert decision.because == (QUESTIONS["dizzy-now"],)


def test_consent_keeps_what_is_done_differently() -> None:
    lifted = decided("diabetes", "no-feeling", "agreed")
    assert lifted.may_start
    assert Change.NO_PROGRESSION in lifted.changes, "never for feet that cannot feel"


def test_consent_to_nothing_is_not_mentioned() -> None:
    assert decided("older", "agreed").told == decided("older").told


@pytest.mark.parametrize("missing", [group.title for group in SCREEN])
def test_a_list_without_an_answer_is_not_none_of_these(missing: str) -> None:
    asked = frozenset(one.id for group in SCREEN if group.title != missing for one in group.questions)
    with pytest.raises(ValueError, match=f"still open: {missing}"):
        decide(SCREEN, Answers(frozenset(), asked))


@given(st.sets(st.sampled_from(sorted(TABLE))), st.sampled_from(sorted(TABLE)))
def test_one_answer_more_never_makes_it_milder_but_for_the_agreement(ids: set[str], more: str) -> None:
    before, after = decided(*ids), decided(*ids, more)
    if more != "agreed":
        assert after.action.rank >= before.action.rank
        assert after.locked >= before.locked
    assert after.changes >= before.changes


def test_every_pair_of_answers_is_the_graver_of_the_two() -> None:
    for one, other in combinations(TABLE, 2):
        ranks = [QUESTIONS[id].action.rank for id in (one, other)]
        if "agreed" not in (one, other):
            assert decided(one, other).action.rank == max(ranks)


@given(st.sets(st.sampled_from(sorted(LIFTED)), min_size=1))
def test_with_consent_starts_exactly_who_ticked_nothing_that_it_cannot_lift(ids: set[str]) -> None:
    assert decided(*ids, "agreed").may_start is all(LIFTED[id] for id in ids)


def test_no_question_names_a_disease_that_the_person_is_said_to_have() -> None:
    told = " ".join(chain(*((question.then,) for question in QUESTIONS.values()))).lower()
    assert not any(f"you have {word}" in told for word in ("a clot", "a fracture", "cancer", "diabetes"))


LONG_BEFORE, BEFORE, SINCE, LATER = -1, 1, 5, 9


@pytest.mark.parametrize(
    ("much", "first_felt", "new"),
    [
        (None, {}, None),
        (New.MUCH_PAIN, {}, New.MUCH_PAIN),
        (New.MORE_THAN_USUAL, {Place.KNEE: BEFORE, Place.HIP: LATER}, New.MORE_THAN_USUAL),
        (None, {Place.KNEE: LATER}, None),
        (None, {Place.KNEE: BEFORE}, None),
        (None, {Place.KNEE: BEFORE, Place.HIP: LATER}, New.ANOTHER_PLACE),
        (None, {Place.KNEE: LATER, Place.HIP: LATER}, None),
        (None, {Place.KNEE: SINCE, Place.HIP: LATER}, New.ANOTHER_PLACE),
        (None, {Place.KNEE: LONG_BEFORE, Place.HIP: BEFORE}, None),
    ],
)
def test_much_pain_and_pain_in_a_place_after_others_are_something_new(
    much: New | None, first_felt: dict[Place, int], new: New | None
) -> None:
    assert something_new(much, first_felt, SINCE) is new
