"""What each answer leads to, alone and beside others. The table is docs/evidence.md#warning-signs."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.core.answered import Answers
from footwork.core.place import Place
from footwork.core.question import Action, Adaptation, contradictions, questions_of
from footwork.core.safety import Decision, Note, RepeatReason, decide, something_new

SCREEN = library().screen()
QUESTIONS = {question.id: question for question in questions_of(SCREEN)}
GK = "general knowledge"
TABLE: dict[str, tuple[str, str]] = {
    "chest": ("emergency", "ROH"), "stroke": ("emergency", GK), "cold-leg": ("emergency", "NHV DEV"),
    "hot-joint": ("emergency", "VAR PAT GLO"), "bad-injury": ("emergency", "HIG"),
    "dizzy-now": ("see_someone", "ROH"), "unwell": ("see_someone", "HEY"),
    "saddle": ("emergency", "HEY CKS"), "both-legs": ("emergency", "HEY"), "back-fever": ("same_day", "BPP"),
    "back-serious": ("see_someone", "HEY"), "back-history": ("see_someone", "HEY"), "back-new": ("advise", "HEY CKR"),
    "calf-swollen": ("same_day", "UCL WEL CLR"), "knee-injury": ("same_day", "OTT"), "knee-locked": ("same_day", GK),
    "night-pain": ("see_someone", "GLO"), "joints": ("advise", "CLR CKR"),
    "foot-injury": ("same_day", "OTT"), "snap": ("same_day", "NHB"), "open-wound": ("same_day", "IWG"),
    "diabetic-foot": ("same_day", "QEH DUK IWG"), "foot-cold": ("same_day", "LIV"), "foot-drop": ("same_day", "BPP"),
    "bone-pain": ("see_someone", GK), "heel": ("see_someone", "NHS"), "heel-long": ("advise", "NHS"),
    "under-18": ("advise", "OTT"), "older": ("go_on", "WHO20 MEN08"), "fall": ("go_on", "WFG22"),
    "cannot-stand": ("go_on", GK), "floor": ("go_on", GK), "pregnant": ("go_on", "OBS"),
    "heart": ("see_someone", "ACS11"),
    "surgery": ("locked", GK), "hip-replacement": ("go_on", GK), "osteoporosis": ("go_on", GK),
    "no-feeling": ("locked", "IWG DUK"), "diabetes-low-risk": ("go_on", "IWG IPT"), "diabetes": ("locked", "IWG"),
    "toes": ("go_on", "AUS"), "big-toe": ("go_on", GK), "floxacin": ("go_on", "ALV19"), "blood-thinner": ("go_on", GK),
    "agreed": ("go_on", "IWG"),
}  # fmt: skip
"""What each answer leads to alone, and the keys of the sources that say so."""
LIFTED = {
    # emergencies and what has to be looked at today: consent was given before
    "chest": False, "stroke": False, "cold-leg": False, "hot-joint": False, "bad-injury": False, "saddle": False,
    "both-legs": False, "back-fever": False, "calf-swollen": False, "knee-injury": False, "knee-locked": False,
    "foot-injury": False, "snap": False, "open-wound": False, "diabetic-foot": False, "foot-cold": False,
    "foot-drop": False,
    # about this moment, whatever was said before
    "dizzy-now": False, "unwell": False,
    # known for days or years: a clinician can judge it
    "back-serious": True, "back-history": True, "night-pain": True, "bone-pain": True, "heel": True,
    "heart": True, "surgery": True, "no-feeling": True, "diabetes": True,
}  # fmt: skip
"""Whether a person who ticks it may start with a clinician's consent: of all that holds the exercises back."""
CHANGES: dict[str, set[str]] = {
    "bone-pain": {"heel_raise", "on_heels", "shin"},
    "heel": {"on_heels", "tiptoe", "walking"}, "heel-long": {"on_heels"},
    "diabetic-foot": {"bare_feet", "sole_pressure"},
    "older": {"supported", "in_shoes"},
    "fall": {"seated", "supported", "in_shoes"}, "cannot-stand": {"seated", "supported", "in_shoes"},
    "floor": {"floor"}, "pregnant": {"supported", "not_lying", "floor"}, "osteoporosis": {"supported"},
    "hip-replacement": {"not_lying", "crossed_leg", "hip_bend", "floor"},
    "diabetes-low-risk": {"barefoot_standing", "in_shoes"}, "diabetes": {"bare_feet", "sole_pressure", "in_shoes"},
    "no-feeling": {"seated", "supported", "in_shoes", "no_progression", "bare_feet", "sole_pressure"},
    "toes": {"toe_curl", "toe_spread"}, "big-toe": {"big_toe"}, "floxacin": {"tiptoe"},
    "blood-thinner": {"sole_pressure", "on_heels"},
}  # fmt: skip
"""How exercises are done, and the tags of those that are not done."""
MAY_START = ("go_on", "advise")


def decided(*ids: str) -> Decision:
    return decide(SCREEN, Answers(frozenset(ids), frozenset(QUESTIONS)))


def test_the_table_has_every_question_and_no_other() -> None:
    assert list(TABLE) == list(QUESTIONS)


@pytest.mark.parametrize("id", TABLE)
def test_each_answer_alone_leads_where_the_table_says(id: str) -> None:
    decision, (leads, sources) = decided(id), TABLE[id]
    assert ("locked" if decision.locked else decision.action.value) == leads
    assert decision.may_start is (leads in MAY_START)
    assert decision.advised == ((QUESTIONS[id],) if leads == "advise" else ())
    assert QUESTIONS[id].sources == (() if sources == GK else tuple(sources.split()))
    assert QUESTIONS[id].general_knowledge is (sources == GK)
    assert decision.because == (() if decision.may_start else (QUESTIONS[id],))
    assert set(map(str, decision.changes)) == CHANGES.get(id, set())


def test_none_of_these_everywhere_may_start_with_nothing_changed() -> None:
    assert decided() == Decision(Action.GO_ON, False, (), ())


def test_the_gravest_beats_all_others_and_stands_first() -> None:
    decision = decided("heel", "calf-swollen", "saddle", "diabetes")
    assert decision.action is Action.EMERGENCY
    assert [question.id for question in decision.because] == ["saddle", "calf-swollen", "heel", "diabetes"]


def test_the_table_says_of_everything_that_holds_back_whether_consent_lifts_it() -> None:
    assert set(LIFTED) == {id for id, (leads, _) in TABLE.items() if leads not in MAY_START}


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
    assert Note(QUESTIONS[id].in_full, QUESTIONS[id].once_lifted) in told
    assert Note(QUESTIONS["agreed"].says, QUESTIONS["agreed"].then) in told
    assert QUESTIONS[id].then not in [one.then for one in told]


def test_consent_lifts_nothing_that_stands_beside_what_it_cannot_lift() -> None:
    decision = decided("heel", "dizzy-now", "agreed")
    assert not decision.may_start
    assert not decision.is_liftable
    assert decision.because == (QUESTIONS["dizzy-now"],)


def test_consent_keeps_what_is_done_differently() -> None:
    lifted = decided("diabetes", "no-feeling", "agreed")
    assert lifted.may_start
    assert Adaptation.NO_PROGRESSION in lifted.changes, "never for feet that cannot feel"


@pytest.mark.parametrize("id", ["open-wound", "diabetic-foot"])
def test_no_tick_lifts_what_a_foot_needs_today(id: str) -> None:
    """An open wound or an active Charcot foot, whatever the foot team said before."""
    assert decided(id, "diabetes", "no-feeling", "agreed").because == (QUESTIONS[id],)


def test_advice_beside_something_that_holds_back_waits_until_that_is_seen() -> None:
    decision = decided("heel-long", "heel")
    assert not decision.may_start
    assert decision.action is Action.SEE_SOMEONE
    assert decided("heel-long", "heel", "agreed").advised == (QUESTIONS["heel-long"],)


def test_advice_is_said_once() -> None:
    assert decided("heel-long").told == ()
    assert decided("heel-long").has_news


def test_two_answers_that_exclude_each_other_are_named_and_no_others() -> None:
    found = contradictions(SCREEN, {"under-18", "older", "heel", "diabetes", "diabetes-low-risk"})
    assert [(one.id, other.id) for one, other in found] == [("under-18", "older"), ("diabetes-low-risk", "diabetes")]
    assert contradictions(SCREEN, {"older", "diabetes", "no-feeling"}) == []


def test_what_excludes_each_other_stands_in_one_list_so_that_it_can_be_said_there() -> None:
    for group in SCREEN:
        assert {id for one in group.questions for id in one.excludes} <= {one.id for one in group.questions}


def test_consent_to_nothing_is_not_mentioned() -> None:
    assert decided("older", "agreed").told == decided("older").told


@pytest.mark.parametrize("missing", [group.id for group in SCREEN])
def test_a_list_without_an_answer_is_not_none_of_these(missing: str) -> None:
    asked = frozenset(one.id for group in SCREEN if group.id != missing for one in group.questions)
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
        (RepeatReason.MUCH_PAIN, {}, RepeatReason.MUCH_PAIN),
        (RepeatReason.MORE_THAN_USUAL, {Place.KNEE: BEFORE, Place.HIP: LATER}, RepeatReason.MORE_THAN_USUAL),
        (None, {Place.KNEE: LATER}, None),
        (None, {Place.KNEE: BEFORE}, None),
        (None, {Place.KNEE: BEFORE, Place.HIP: LATER}, RepeatReason.ANOTHER_PLACE),
        (None, {Place.KNEE: LATER, Place.HIP: LATER}, None),
        (None, {Place.KNEE: SINCE, Place.HIP: LATER}, RepeatReason.ANOTHER_PLACE),
        (None, {Place.KNEE: LONG_BEFORE, Place.HIP: BEFORE}, None),
    ],
)
def test_much_pain_and_pain_in_a_place_after_others_are_something_new(
    much: RepeatReason | None, first_felt: dict[Place, int], new: RepeatReason | None
) -> None:
    assert something_new(much, first_felt, SINCE) is new
