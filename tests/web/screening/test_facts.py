"""Which shoes fit a person follows from all that they said, wherever they said it."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

import pytest
from django.test import Client

from footwork.core.foot_check import Look
from footwork.core.shoes import ShoeFact
from footwork.core.side import Side
from footwork.core.touch_test import TOE_IDS
from footwork.web.feet.looks import save_look
from footwork.web.screening.facts import person_facts
from footwork.web.week.age import save_birth_year
from tests.web.checking import check
from tests.web.who import me

pytestmark = pytest.mark.django_db
NOW = datetime.now().astimezone()


def looked(part: str, found: dict[str, tuple[Side, ...]], *, feels: bool = True, facts: tuple[str, ...] = ()) -> None:
    look = Look(
        id=uuid4(), day=NOW.date(), looked_at=NOW, parts=(part,), found=found, facts=facts,
        felt=dict.fromkeys(TOE_IDS, feels),
    )  # fmt: skip
    save_look(me(), look)


def test_of_who_said_nothing_nothing_is_known() -> None:
    assert person_facts(me()) == frozenset()


def test_a_year_of_birth_says_who_is_older() -> None:
    save_birth_year(me(), NOW.year - 70)
    assert person_facts(me()) == {ShoeFact.OLDER}


def test_toes_that_felt_nothing_are_feet_without_feeling() -> None:
    looked("touch", {}, feels=False)
    assert person_facts(me()) == {ShoeFact.NO_FEELING}


def test_what_a_look_says_of_the_person_counts_for_shoes_too() -> None:
    looked("now", {}, facts=("diabetes",))
    assert person_facts(me()) == {ShoeFact.DIABETES}


@pytest.mark.parametrize("question", ["diabetes", "diabetes-low-risk", "diabetic-foot"])
def test_each_answer_that_tells_of_diabetes_counts_for_shoes(client: Client, question: str) -> None:
    check(client, question)
    assert person_facts(me()) == {ShoeFact.DIABETES}


@pytest.mark.parametrize(
    ("part", "finding", "fact"),
    [
        ("shape", "bunion-2", ShoeFact.BUNION),
        ("pain", "long-heel", ShoeFact.HEEL_PAIN),
        ("pain", "bad-heel", ShoeFact.HEEL_PAIN),
    ],
)
def test_what_was_found_counts_until_a_look_finds_it_no_more(part: str, finding: str, fact: ShoeFact) -> None:
    looked(part, {finding: (Side.LEFT,)})
    assert person_facts(me()) == {fact}
    looked(part, {})
    assert person_facts(me()) == frozenset()
