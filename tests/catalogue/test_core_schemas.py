"""A schema is known by the name of its class."""

from __future__ import annotations

from dataclasses import field, make_dataclass

import pytest

from footwork.catalogue.core_schemas import core_schema_of


def test_two_classes_of_one_name_are_refused() -> None:
    one, other = (make_dataclass("Look", [(name, int)]) for name in ("feet", "shoes"))
    with pytest.raises(TypeError, match="two classes of the name Look"):
        core_schema_of(make_dataclass("Export", [("one", one), ("other", other)]))


def test_one_class_may_come_twice() -> None:
    look = make_dataclass("Look", [("feet", int)])
    core_schema_of(make_dataclass("Export", [("one", look), ("other", look, field())]))
