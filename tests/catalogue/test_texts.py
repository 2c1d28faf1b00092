"""The words for people in a table, whichever form they have."""

from __future__ import annotations

from typing import Any

import pytest

from footwork.catalogue.texts import with_words
from footwork.core.dose import Dose
from footwork.core.plural import Plural


class Marked:
    def text(self, context: str, text: str) -> str:
        return f"{context}: {text}"

    def plural(self, _context: str, plural: Plural) -> Plural:
        return plural


@pytest.mark.parametrize(
    ("load", "read"), [("red band", "load: red band"), (["red", "blue"], ["load: red", "load: blue"]), (3, 3)]
)
def test_a_load_is_translated_whether_it_is_one_or_one_for_each_set(load: Any, read: Any) -> None:
    assert with_words({"load": load}, Dose, Marked())["load"] == read
