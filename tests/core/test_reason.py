"""A reason has what its kind needs, and nothing that would change nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from footwork.core.reason import MOST_REASONS, Reason, ReasonKind, as_restored
from tests.core.reasons import REASONS

SWAPPED = Reason(kind=ReasonKind.SWAPPED, exercises=("toe-walk",), instead="heel-walk")
PAUSED = Reason(kind=ReasonKind.PAUSED)


@given(REASONS)
def test_without_any_of_what_its_kind_needs_there_is_no_reason(reason: Reason) -> None:
    for name in reason.kind.needs:
        with pytest.raises(ValueError, match="and nothing else"):
            replace(reason, **{name: getattr(PAUSED, name)})


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"place": "knee"}, "swapped with exercises, instead and nothing else"),
        ({"kind": ReasonKind.PAUSED}, "paused with nothing and nothing else"),
        ({"instead": "a\x1b[2J"}, "ids"),
        ({"exercises": ("x" * 201,)}, "ids"),
        ({"kind": ReasonKind.REST, "exercises": (), "instead": "", "until": date(1, 1, 1)}, "from the year 2000"),
    ],
)
def test_what_cannot_be_a_reason_is_refused(change: dict[str, Any], expected: str) -> None:
    with pytest.raises(ValueError, match=expected):
        replace(SWAPPED, **change)


@pytest.mark.parametrize("number", [-1, 2**31])
def test_a_number_is_not_below_zero_nor_too_great_to_be_stored(number: int) -> None:
    with pytest.raises(ValueError, match="numbers from 0 on"):
        Reason(kind=ReasonKind.CHOSEN_FOR, aims=("back",), minutes=number)


def test_what_is_restored_twice_says_so_once() -> None:
    once = as_restored((PAUSED,))
    assert [one.kind for one in once] == [ReasonKind.RESTORED, ReasonKind.PAUSED]
    assert as_restored(once) == once
    assert len(as_restored((PAUSED,) * MOST_REASONS)) == MOST_REASONS
