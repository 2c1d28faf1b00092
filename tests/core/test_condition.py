from __future__ import annotations

from typing import Any

import pytest

from footwork.catalogue.library import library
from footwork.core.condition import Condition, Region, Suggestion, Warning, finds, left_out, signs
from footwork.core.evidence import Claim, Grade
from footwork.core.question import Action, questions_of

QUESTIONS = {one.id: one for one in questions_of(library().screen())}


def condition(**fields: Any) -> Condition:
    given: dict[str, Any] = {
        "id": "sore-toe", "name": "Sore toe", "region": Region.TOES, "also": ("painful toe",), "illustration": "bunion",
        "what": ("It hurts.",), "helps": (Claim(says="Time.", grade=Grade.GENERAL_KNOWLEDGE),),
        "no_exercises": "None helps.", "asked": ("hot-joint", "toes"),
    }  # fmt: skip
    return Condition(**given | fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"name": ""},
        {"what": ()},
        {"helps": ()},
        {"no_exercises": ""},
        {"exercises": (Suggestion(exercise="toe-press", says="Helps.", grade=Grade.LIMITED),)},
        {"asked": ()},
    ],
)
def test_a_condition_says_what_it_is_what_helps_and_when_to_see_someone(fields: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        condition(**fields)


def test_what_cannot_wait_comes_first_and_what_calls_for_nobody_is_no_sign() -> None:
    later = Warning(says="It stays", then="Ask.", action=Action.ADVISE)
    today = Warning(says="It is blue", then="Go.", action=Action.SAME_DAY)
    found = signs(condition(warnings=(later, today)), QUESTIONS)
    assert [one.action for one in found] == [Action.EMERGENCY, Action.SAME_DAY, Action.ADVISE]
    assert QUESTIONS["toes"].says not in [one.says for one in found]


def test_an_exercise_names_the_answers_of_the_condition_that_leave_it_out() -> None:
    asked = [QUESTIONS[id] for id in ("hot-joint", "toes")]
    assert [one.id for one in left_out(library().exercise("toe-press"), asked)] == ["toes"]
    assert not list(left_out(library().exercise("pads-down-press"), asked))


def test_it_is_found_by_all_words_of_any_of_its_names() -> None:
    assert finds(condition(), ["painful"])
    assert finds(condition(), ["toe", "sore"])
    assert finds(condition(), [])
    assert not finds(condition(), ["sore", "heel"])
