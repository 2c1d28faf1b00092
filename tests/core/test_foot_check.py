"""Looks: what of them counts now, until when, and what it calls for together."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.core.feet import Fact, Part, findings_of
from footwork.core.foot_check import (
    FEEL_LITTLE,
    Judgement,
    Look,
    Photo,
    Seen,
    contradictions,
    days_between,
    is_urgent,
    judge,
    next_look,
    seen_in,
)
from footwork.core.question import Action
from footwork.core.side import Side
from footwork.core.touch_test import TOE_IDS

FEET = library().feet()
FINDINGS = findings_of(FEET)
DAY = date(2026, 3, 3)
EVERY_PART = tuple(part.value for part in Part)
FACTS = st.sets(st.sampled_from(Fact)).map(frozenset)
SEEN = st.sampled_from([Seen(one, side, DAY, DAY) for one in FINDINGS.values() for side in one.sides])


def look(
    day: date = DAY, parts: tuple[str, ...] = EVERY_PART, felt: dict[str, bool] | None = None, **found: Side
) -> Look:
    return Look(
        id=UUID(int=day.toordinal()), day=day, looked_at=datetime(day.year, day.month, day.day, 8, tzinfo=UTC),
        parts=parts, found={id.replace("_", "-"): (side,) for id, side in found.items()}, felt=felt or {},
    )  # fmt: skip


def ids(*looks: Look) -> list[str]:
    return [f"{one.finding.id} {one.side}" for one in seen_in(looks, FEET)]


def later(days: int) -> date:
    return DAY + timedelta(days=days)


@given(st.lists(SEEN, max_size=6), SEEN, FACTS, FACTS)
def test_more_findings_and_more_facts_never_give_a_milder_answer(
    some: list[Seen], another: Seen, facts: frozenset[Fact], more: frozenset[Fact]
) -> None:
    mild, strong = judge(some, facts), judge([*some, another], facts | more)
    assert strong.action.rank >= mild.action.rank
    assert strong.locked >= mild.locked
    assert strong.leaves_out >= mild.leaves_out
    assert strong.changes >= mild.changes
    assert next_look(DAY, strong, facts | more) <= next_look(DAY, mild, facts)
    for day in (DAY, later(5), later(300)):
        assert strong.counting_on(day).action.rank >= mild.counting_on(day).action.rank or not mild.called


@given(st.lists(SEEN, min_size=1, max_size=6), FACTS)
def test_the_strongest_call_comes_first(some: list[Seen], facts: frozenset[Fact]) -> None:
    called = [one.call.strength for one in judge(some, facts).called]
    assert called == sorted(called, reverse=True)


def test_an_emergency_beats_everything() -> None:
    seen = [Seen(FINDINGS[id], Side.LEFT, DAY, DAY) for id in ("corn", "numb", "sudden-cold", "sore")]
    told = judge(seen, frozenset({Fact.DIABETES}))
    assert told.action is Action.EMERGENCY
    assert told.called[0].seen.finding.id == "sudden-cold"


def test_feet_that_have_lost_feeling_are_judged_so_at_once() -> None:
    corn, *lost = (Seen(FINDINGS[id], FINDINGS[id].sides[0], DAY, DAY) for id in ("corn", *sorted(FEEL_LITTLE)))
    assert judge([corn], frozenset()).action is Action.GO_ON
    assert [judge([corn, one], frozenset()).action for one in lost] == [Action.SEE_SOMEONE] * 2


def test_of_each_part_the_newest_look_stands_that_answered_it() -> None:
    full = look(corn=Side.LEFT, bone_spot=Side.RIGHT)
    short = look(later(1), parts=("now", "skin"), blister=Side.LEFT)
    assert ids(full) == ["corn left", "bone-spot right"]
    assert ids(short, full) == ["blister left", "bone-spot right"]
    assert ids(look(later(2)), short, full) == []


def test_a_skipped_touch_test_leaves_the_one_before() -> None:
    untouched = tuple(part for part in EVERY_PART if part != Part.TOUCH)
    lost = look(felt={"left-1": False, "left-3": False})
    assert ids(lost) == ["lost-feeling both"]
    assert ids(look(later(7), parts=untouched), lost) == ["lost-feeling both"]
    assert ids(look(later(7), felt=dict.fromkeys(TOE_IDS, True)), lost) == []


def test_a_finding_that_stays_began_when_it_came_and_one_that_comes_back_begins_anew() -> None:
    looks = [look(later(day), corn=Side.LEFT) for day in (14, 7, 0)]
    [corn] = seen_in(looks, FEET)
    assert (corn.since, corn.on) == (DAY, later(14))
    [again] = seen_in([looks[0], look(later(7)), looks[2]], FEET)
    assert again.since == later(14)
    assert corn.id != again.id


def test_a_finding_lasts_until_its_day_unless_it_holds_back() -> None:
    told = judge(seen_in([look(blister=Side.LEFT, bone_spot=Side.LEFT)], FEET), frozenset())
    assert [one.seen.finding.id for one in told.counting_on(later(3)).called] == ["bone-spot", "blister"]
    assert [one.seen.finding.id for one in told.counting_on(later(4)).called] == ["bone-spot"]
    assert [one.seen.finding.id for one in told.counting_on(later(400)).called] == ["bone-spot"]


@pytest.mark.parametrize(
    ("facts", "days"), [([], 7), ([Fact.HEART], 7), ([Fact.DIABETES], 1), ([Fact.NO_FEELING, Fact.CIRCULATION], 1)]
)
def test_once_a_week_and_every_day_with_diabetes_or_lost_feeling(facts: list[Fact], days: int) -> None:
    assert days_between(frozenset(facts)) == days
    assert next_look(DAY, Judgement(), frozenset(facts)) == later(days)


def test_a_finding_brings_the_next_look_forward() -> None:
    told = judge(seen_in([look(blister=Side.LEFT)], FEET), frozenset())
    assert next_look(DAY, told, frozenset()) == later(3)


def test_of_the_pictures_of_a_choice_a_foot_has_one() -> None:
    shape = next(part for part in FEET if part.part is Part.SHAPE)
    both, left = (Side.LEFT, Side.RIGHT), (Side.LEFT,)
    [(one, other, side)] = contradictions(shape, {"bunion-1": both, "bunion-3": left, "bent-toe": both})
    assert (one.id, other.id, side) == ("bunion-1", "bunion-3", Side.LEFT)
    assert contradictions(shape, {"bunion-1": left, "bunion-3": (Side.RIGHT,)}) == []


def test_only_what_cannot_wait_ends_a_look() -> None:
    assert is_urgent(Part.NOW, {"sudden-cold": (Side.LEFT,)})
    assert not is_urgent(Part.NOW, {})
    assert not is_urgent(Part.SKIN, {"sore": (Side.LEFT,)})


@pytest.mark.parametrize(
    "wrong",
    [
        {"day": date(1, 1, 1)}, {"looked_at": datetime(2026, 3, 3)}, {"parts": ("",)}, {"found": {"corn": ()}},  # noqa: DTZ001
        {"felt": {"left-2": True}}, {"found": {"x" * 300: (Side.LEFT,)}}, {"facts": ("a\nb",)},
    ],
)  # fmt: skip
def test_a_look_that_cannot_be_is_refused(wrong: dict[str, object]) -> None:
    right = {"id": UUID(int=1), "day": DAY, "looked_at": datetime(2026, 3, 3, tzinfo=UTC), "parts": (), "found": {},
             "felt": {}}  # fmt: skip
    with pytest.raises(ValueError, match=r"[a-z]"):
        Look(**{**right, **wrong})  # type: ignore[arg-type]


@given(st.lists(SEEN, max_size=6), FACTS)
def test_what_holds_back_is_told_from_the_rest(some: list[Seen], facts: frozenset[Fact]) -> None:
    judgement = judge(some, facts)
    assert all(one.call.holds_back for one in judgement.holding_back.called)
    assert {one for one in judgement.called if one.call.holds_back} == set(judgement.holding_back.called)


@pytest.mark.parametrize("side", [Side.SORE, Side.WEAKER, Side.OTHER])
def test_a_finding_is_on_a_side_of_the_body(side: Side) -> None:
    with pytest.raises(ValueError, match="the sides left, right or both"):
        look(corn=side)
    with pytest.raises(ValueError, match="the side left, right or both"):
        Photo(id=UUID(int=1), day=DAY, finding="corn", side=side, content="")
