"""Cautions are written once, and every exercise that they concern carries them."""

from __future__ import annotations

from typing import Any

import pytest

from footwork.catalogue.library import library
from footwork.core.caution import Caution, Kind, cautioned, left_out_by
from footwork.core.dose import Dose
from footwork.core.exercise import Exercise
from footwork.core.phase import Phase
from footwork.core.place_pain import SEVERE
from footwork.core.position import Position
from footwork.core.safety import TOO_MUCH_PAIN
from footwork.core.span import Span
from footwork.core.tag import DERIVED, Tag

DOSE = Dose(phases=(Phase(name="hold", say="Hold", lasts=Span.of(3)),))


def caution(id: str = "one", **changes: Any) -> Caution:
    return Caution(**{"id": id, "says": id.upper(), "kind": Kind.ASK_FIRST, "general_knowledge": True, **changes})


def exercise(**changes: Any) -> Exercise:
    return Exercise(**{"name": "A", "position": Position.SITTING, "dose": DOSE, **changes})


def test_an_exercise_carries_what_it_names_what_its_tags_bring_and_what_stands_everywhere() -> None:
    known = (
        caution("named"), caution("tagged", tags=(Tag.TOE_CURL,)), caution("follows", tags=(Tag.STANDING,)),
        caution("all", everywhere=True), caution("other", tags=(Tag.BAND,)),
    )  # fmt: skip
    one = exercise(position=Position.STANDING, tags=(Tag.TOE_CURL,), cautions=("named",))
    assert cautioned(one, known, whole=True).ask_first == ("NAMED", "TAGGED", "FOLLOWS", "ALL")


def test_a_file_of_somebodys_own_gets_what_it_names_beside_what_it_says_itself() -> None:
    known = (caution("named"), caution("tagged", tags=(Tag.TOE_CURL,)), caution("all", everywhere=True))
    one = exercise(tags=(Tag.TOE_CURL,), cautions=("named",), ask_first=("My own.",))
    assert cautioned(one, known, whole=False).ask_first == ("My own.", "NAMED", "TAGGED")


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_stands_in_its_own_field(kind: Kind) -> None:
    one = cautioned(exercise(), [caution(kind=kind, everywhere=True)], whole=True)
    assert {each: getattr(one, each) for each in Kind} == {each: ("ONE",) if each is kind else () for each in Kind}


def test_a_question_leaves_out_what_the_cautions_say_that_it_asks_for() -> None:
    known = (
        caution("a", asked_by=("toes",), leaves_out=(Tag.TOE_CURL,)),
        caution("b", asked_by=("toes", "big-toe"), leaves_out=(Tag.BIG_TOE, Tag.TOE_CURL)),
    )
    assert left_out_by("toes", known) == (Tag.TOE_CURL, Tag.BIG_TOE)
    assert left_out_by("heel", known) == ()


@pytest.mark.parametrize(
    "wrong",
    [{"id": ""}, {"says": ""}, {"leaves_out": (Tag.BAND,)}, {"sources": ("OTT",)}, {"general_knowledge": False}],
)
def test_a_caution_without_a_sentence_a_question_or_a_source_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"sentence|question|sources"):
        caution(**wrong)


@pytest.mark.parametrize("tag", sorted(DERIVED))
def test_no_file_writes_a_tag_that_follows_from_its_other_fields(tag: Tag) -> None:
    with pytest.raises(ValueError, match="no tag that follows"):
        exercise(tags=(tag,))


@pytest.mark.parametrize(
    ("fields", "follows"),
    [
        ({}, set()),
        ({"position": Position.STANDING}, {Tag.STANDING, Tag.UNSUPPORTED}),
        ({"position": Position.STANDING, "supported": True}, {Tag.STANDING}),
        ({"position": Position.LYING}, {Tag.FLOOR, Tag.LYING}),
        ({"position": Position.LONG_SITTING, "equipment": ("band",)}, {Tag.FLOOR, Tag.LONG_SITTING, Tag.BAND}),
    ],
)
def test_tags_follow_from_position_support_and_equipment(fields: dict[str, Any], follows: set[Tag]) -> None:
    assert exercise(**fields).all_tags == follows


def test_weight_on_the_toes_and_bare_feet_count_as_such_only_standing() -> None:
    tags = (Tag.HEEL_RAISE, Tag.BARE_FEET)
    assert exercise(tags=tags).all_tags == set(tags)
    standing = exercise(tags=tags, position=Position.STANDING, supported=True)
    assert standing.all_tags == {*tags, Tag.STANDING, Tag.TIPTOE, Tag.BAREFOOT_STANDING}


@pytest.mark.parametrize("fields", [{}, {"position": Position.STANDING, "supported": True}])
def test_only_what_is_done_standing_without_support_has_a_way_of_holding_on(fields: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="holding on"):
        exercise(held="at a worktop", **fields)


@pytest.mark.parametrize("id", library().exercise_ids())
def test_every_exercise_of_the_catalogue_says_when_not_to_start_and_when_to_stop_each_once(id: str) -> None:
    one = library().exercise(id)
    said = [*one.do_not_start, *one.ask_first, *one.stop_when]
    assert len(said) == len(set(said))
    assert any("open wound" in line for line in one.do_not_start)
    stop_rule = f"goes above {TOO_MUCH_PAIN} out of 10. Or it rises at all and reaches {SEVERE} or more."
    assert any(stop_rule in sentence for sentence in one.stop_when)


def test_a_tag_that_no_exercise_has_or_that_nothing_asks_about_would_be_idle() -> None:
    had = frozenset().union(*(library().exercise(id).all_tags for id in library().exercise_ids()))
    used = {tag for one in library().cautions() for tag in (*one.tags, *one.leaves_out)}
    assert had == set(Tag)
    assert set(Tag) - used <= {Tag.UNSUPPORTED, Tag.STANDING}
