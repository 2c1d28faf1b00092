"""What follows from answers about a pair: advice with grades, for the right people, and no points."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.core.evidence import Grade
from footwork.core.shoes import (
    Clash,
    ShoeAdvice,
    ShoeAnswers,
    ShoeFact,
    ShoeOption,
    ShoeQuestion,
    advice,
    doubts,
    open_questions,
)

QUESTIONS, GUIDE = library().shoe_questions(), library().shoe_guide()
FACTS = st.frozensets(st.sampled_from(ShoeFact))
KNOWN = {one.id: [option.id for option in one.options] for one in QUESTIONS}
ANSWERS = st.dictionaries(
    st.sampled_from([*KNOWN, "a-question-of-before"]), st.sampled_from([*chain.from_iterable(KNOWN.values()), "gone"])
)
WORST = {
    "length": "no", "outline": "yes", "widest": "no", "bend": "middle", "twist": "yes", "heel-height": "yes",
    "heel-counter": "no", "heel-slip": "yes", "fastening": "no", "wear": "through", "red-marks": "yes", "comfort": "no",
}  # fmt: skip


def said(answers: ShoeAnswers, *facts: ShoeFact) -> list[str]:
    return [one.advice.says for one in advice(QUESTIONS, answers, set(facts))]


def for_you(*facts: ShoeFact) -> str:
    return " ".join(one.says for one in GUIDE.advice_for(set(facts)))


@given(ANSWERS, FACTS)
def test_whatever_is_answered_each_piece_of_advice_is_for_the_person_and_comes_once(
    answers: dict[str, str], facts: frozenset[ShoeFact]
) -> None:
    found = advice(QUESTIONS, answers, facts)
    assert len({one.advice.says for one in found}) == len(found)
    assert all(one.advice.is_for(facts) and answers[one.question.id] == one.option.id for one in found)
    order = [QUESTIONS.index(one.question) for one in found]
    assert order == sorted(order)


@given(ANSWERS)
def test_each_question_is_either_answered_or_open(answers: dict[str, str]) -> None:
    left = {one.id for one in open_questions(QUESTIONS, answers)}
    assert left == {id for id, options in KNOWN.items() if answers.get(id) not in options}


def test_a_pair_with_every_fault_has_something_to_do_for_each_question() -> None:
    assert WORST.keys() == KNOWN.keys()
    assert [one.question.id for one in advice(QUESTIONS, WORST, set())] == list(KNOWN)


def test_a_good_pair_has_nothing_to_do() -> None:
    good = {
        "length": "yes", "outline": "no", "widest": "yes", "bend": "yes", "twist": "no", "heel-height": "no",
        "heel-counter": "yes", "heel-slip": "no", "fastening": "yes", "wear": "even", "red-marks": "no",
        "comfort": "yes",
    }  # fmt: skip
    assert good.keys() == KNOWN.keys()
    assert said(good) == []
    assert open_questions(QUESTIONS, good) == []
    assert doubts(QUESTIONS, good) == []


@pytest.mark.parametrize("id", KNOWN)
def test_every_question_has_an_answer_for_who_is_not_sure(id: str) -> None:
    assert KNOWN[id][-1] == "unsure"


def test_marks_are_graver_where_feeling_may_be_lost() -> None:
    marks = {"red-marks": "yes"}
    assert "call your foot team the same day" in said(marks, ShoeFact.DIABETES)[0]
    assert "call your foot team the same day" in said(marks, ShoeFact.NO_FEELING)[0]
    assert said(marks) == said(marks, ShoeFact.OLDER) != said(marks, ShoeFact.DIABETES)


def test_comfort_is_no_sign_of_fit_for_feet_that_do_not_feel() -> None:
    assert said({"comfort": "yes"}) == []
    assert "Do not go by comfort alone" in said({"comfort": "yes"}, ShoeFact.NO_FEELING)[0]


def test_a_high_heel_is_to_be_left_by_who_may_fall() -> None:
    assert said({"heel-height": "yes"}, ShoeFact.UNSTEADY)[0].startswith("Do not wear this heel")
    assert len(said({"heel-height": "yes"})) == 1


def test_what_fits_follows_what_is_known_of_the_person() -> None:
    assert for_you() == ""
    assert "low heel and a thin, firm sole" in for_you(ShoeFact.OLDER)
    assert "not socks or bare feet" in for_you(ShoeFact.UNSTEADY)
    assert "Never walk barefoot" in for_you(ShoeFact.DIABETES)
    assert "inside each shoe" in for_you(ShoeFact.NO_FEELING)
    assert "soft sole" in for_you(ShoeFact.BUNION)
    assert "cushioned, low heel" in for_you(ShoeFact.HEEL_PAIN)


@given(FACTS)
def test_who_reads_of_a_firm_and_a_soft_sole_reads_which_comes_first(facts: frozenset[ShoeFact]) -> None:
    both = not facts.isdisjoint({ShoeFact.OLDER, ShoeFact.UNSTEADY}) and not facts.isdisjoint(
        {ShoeFact.HEEL_PAIN, ShoeFact.BUNION}
    )
    assert ("steady on your feet comes first" in for_you(*facts)) is both


def test_facts_come_from_ticks_of_the_safety_check_and_unknown_ticks_say_nothing() -> None:
    assert GUIDE.facts_of({"older", "heel-long", "gone"}) == {ShoeFact.OLDER, ShoeFact.HEEL_PAIN}
    assert GUIDE.facts_of(frozenset()) == frozenset()


@pytest.mark.parametrize(
    ("answers", "between"),
    [
        ({"red-marks": "yes", "comfort": "yes"}, ["red-marks", "comfort"]),
        ({"length": "no", "comfort": "yes"}, ["length", "comfort"]),
        ({"heel-slip": "yes", "fastening": "yes"}, ["heel-slip", "fastening"]),
        ({"red-marks": "yes", "comfort": "no"}, []),
        ({"red-marks": "yes"}, []),
        ({"red-marks": "gone", "comfort": "yes"}, []),
    ],
)
def test_answers_that_do_not_go_together_are_said_and_stay(answers: dict[str, str], between: list[str]) -> None:
    assert [id for one in doubts(QUESTIONS, answers) for id in (one.one.id, one.other.id)] == between
    assert said(answers) == said(dict(reversed(answers.items())))


def option(id: str) -> ShoeOption:
    return ShoeOption(id=id, says="Yes")


def question(*options: ShoeOption) -> ShoeQuestion:
    return ShoeQuestion(
        id="fit", title="Fit", asks="Does it fit?", how=("Look.",), illustration="shoe-wear", shows="A shoe",
        options=options, clashes=(Clash(option="yes", other="gone", other_option="no", says="?"),),
    )  # fmt: skip


def test_a_question_needs_two_answers_that_differ() -> None:
    assert question(option("yes"), option("no")).option("no")
    for options in ([option("yes")], [option("yes"), option("yes")]):
        with pytest.raises(ValueError, match="two answers or more"):
            question(*options)
    with pytest.raises(ValueError, match="an id and what the answer says"):
        option("not an id")


def test_advice_says_something_and_is_for_someone_before_it_is_for_some_of_them() -> None:
    with pytest.raises(ValueError, match="something to do"):
        ShoeAdvice(says="", grade=Grade.PRACTICE)
    with pytest.raises(ValueError, match="for_whom"):
        ShoeAdvice(says="Sit.", grade=Grade.PRACTICE, and_of=(ShoeFact.OLDER,))


def test_a_clash_with_a_question_that_is_gone_is_no_doubt() -> None:
    assert doubts([question(option("yes"), option("no"))], {"fit": "yes", "gone": "no"}) == []
