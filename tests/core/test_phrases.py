"""Things in a sentence."""

from __future__ import annotations

import pytest

from tests.strategies import WORDS


@pytest.mark.parametrize(
    ("ids", "told"),
    [
        ([], ""),
        (["pencil"], "a pencil"),
        (["pencil", "chair"], "a pencil and a chair"),
        (["pencil", "chair", "band"], "a pencil, a chair and an exercise band"),
        (["beads"], "beads"),
        (["beads", "band"], "beads and an exercise band"),
    ],
)
def test_things_are_listed_as_a_person_would_say_them(ids: list[str], told: str) -> None:
    assert WORDS.things(ids) == told
