"""What a finding calls for: a stronger one is never answered more mildly, nor is one with diabetes than without."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.core.evidence import Grade
from footwork.core.feet import Call, Fact, Finding, Part, findings_of
from footwork.core.question import Action, questions_of
from footwork.core.tag import Tag

FEET = library().feet()
FINDINGS = findings_of(FEET)
ALL_FACTS = [frozenset(facts) for size in range(len(Fact) + 1) for facts in combinations(Fact, size)]
NONE, DIABETES, HEART = frozenset[Fact](), frozenset({Fact.DIABETES}), frozenset({Fact.HEART})
FACTS = st.sets(st.sampled_from(Fact)).map(frozenset)

TABLE: dict[str, tuple[str, str, str]] = {
    "sudden-cold": ("emergency", "emergency", "emergency"),
    "spreading": ("emergency", "emergency", "emergency"),
    "sore": ("same_day", "same_day", "same_day"),
    "changed-skin": ("see_someone", "same_day", "see_someone"),
    "blister": ("go_on", "see_someone", "see_someone"),
    "crack": ("go_on", "same_day", "see_someone"),
    "corn": ("go_on", "see_someone", "see_someone"),
    "hard-skin": ("go_on", "see_someone", "see_someone"),
    "verruca": ("go_on", "advise", "advise"),
    "athletes-foot": ("go_on", "advise", "advise"),
    "sore-nail": ("same_day", "same_day", "same_day"),
    "bunion-1": ("go_on", "go_on", "go_on"),
    "bunion-2": ("go_on", "go_on", "go_on"),
    "bunion-3": ("go_on", "go_on", "go_on"),
    "bent-toe": ("go_on", "go_on", "go_on"),
    "fixed-toe": ("advise", "advise", "advise"),
    "new-flat-foot": ("see_someone", "same_day", "see_someone"),
    "no-heel-rise": ("see_someone", "see_someone", "see_someone"),
    "numb": ("locked", "locked", "locked"),
    "dropping": ("same_day", "same_day", "same_day"),
    "lost-feeling": ("locked", "locked", "locked"),
    "hot-swollen": ("same_day", "same_day", "same_day"),
    "slowly-cold": ("same_day", "same_day", "same_day"),
    "walking-cramp": ("see_someone", "see_someone", "see_someone"),
    "bone-spot": ("see_someone", "same_day", "see_someone"),
    "bad-heel": ("see_someone", "same_day", "see_someone"),
    "long-heel": ("advise", "advise", "advise"),
    "ball-pain": ("go_on", "see_someone", "go_on"),
}
"""What each calls for in everybody, with diabetes and with heart disease: docs/evidence.md#looking-at-feet."""
LEAVES_OUT = {
    "blister": {Tag.SOLE_PRESSURE}, "crack": {Tag.SOLE_PRESSURE}, "corn": {Tag.SOLE_PRESSURE},
    "bunion-1": {Tag.TOE_CURL}, "bent-toe": {Tag.TOE_CURL}, "fixed-toe": {Tag.TOE_CURL, Tag.TOE_SPREAD},
    "new-flat-foot": {Tag.HEEL_RAISE, Tag.ONE_LEG}, "bone-spot": {Tag.HEEL_RAISE, Tag.ON_HEELS, Tag.SHIN},
    "lost-feeling": {Tag.BARE_FEET, Tag.SOLE_PRESSURE}, "ball-pain": {Tag.BIG_TOE},
    "hard-skin": set(), "verruca": set(),
}  # fmt: skip


@pytest.mark.parametrize("id", FINDINGS)
def test_each_finding_calls_for_what_the_table_says(id: str) -> None:
    calls = [FINDINGS[id].call_for(facts) for facts in (NONE, DIABETES, HEART)]
    assert tuple("locked" if one.locks else one.action.value for one in calls) == TABLE[id]


def test_the_table_has_every_finding() -> None:
    assert set(TABLE) == set(FINDINGS)
    assert [one.part for one in FEET] == list(Part)


@pytest.mark.parametrize("id", LEAVES_OUT)
def test_each_finding_leaves_out_what_would_press_or_pull_on_it(id: str) -> None:
    assert set(FINDINGS[id].call_for(NONE).leaves_out) == LEAVES_OUT[id]


@given(st.sampled_from(list(FINDINGS.values())), FACTS, FACTS)
def test_a_fact_never_makes_an_answer_milder(finding: Finding, facts: frozenset[Fact], more: frozenset[Fact]) -> None:
    fewer, all_ = finding.call_for(facts), finding.call_for(facts | more)
    assert all_.strength >= fewer.strength
    assert all_.action.rank >= fewer.action.rank
    assert all_.locks >= fewer.locks
    assert all_.again_after_days <= fewer.again_after_days
    assert set(all_.leaves_out) >= set(fewer.leaves_out)
    assert set(all_.changes) >= set(fewer.changes)


def test_what_the_safety_check_asks_too_follows_its_rule() -> None:
    questions = {one.id: one for one in questions_of(library().screen())}
    named = [(one.id, call) for one in FINDINGS.values() for call in one.calls if call.as_in]
    assert len(named) > 10
    for id, call in named:
        question = questions[call.as_in]
        assert call.action.rank >= question.action.rank, id
        assert call.locks >= question.locks, id
        assert set(call.leaves_out) >= set(question.leaves_out), id
        assert set(call.changes) >= set(question.changes), id


def test_whoever_has_diabetes_treats_no_skin_themselves() -> None:
    for part in FEET:
        for finding in part.findings if part.part is Part.SKIN else ():
            then = finding.call_for(DIABETES).then
            assert not any(word in then for word in ("file it", "Soak", "pharmacist")), then


def finding(*calls: Call) -> Finding:
    return Finding(id="spot", says="A spot", calls=calls, grade=Grade.PRACTICE)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: finding(),
        lambda: finding(Call(then="Rest.", facts=(Fact.HEART,))),
        lambda: finding(Call(then="Rest."), Call(then="Run.")),
        lambda: Call(),
        lambda: Call(then="Rest.", again_after_days=0),
        lambda: Call(then="Rest.", again_after_days=400),
    ],
)
def test_a_finding_says_what_to_do_for_everybody_first(wrong: object) -> None:
    with pytest.raises(ValueError, match=r"[a-z]"):
        wrong()  # type: ignore[operator]


def test_of_two_calls_that_apply_nothing_is_lost() -> None:
    both = finding(
        Call(then="Pad it.", leaves_out=(Tag.TOE_CURL,), again_after_days=14),
        Call(then="Ask.", facts=(Fact.HEART,), action=Action.ADVISE, again_after_days=30),
        Call(then="Wait.", facts=(Fact.DIABETES,), locks=True, once_lifted="Look.", leaves_out=(Tag.BAND,)),
    ).call_for(frozenset({Fact.HEART, Fact.DIABETES}))
    assert (both.then, both.action, both.locks) == ("Wait.", Action.ADVISE, True)
    assert set(both.leaves_out) == {Tag.TOE_CURL, Tag.BAND}
    assert both.again_after_days == 7
