from __future__ import annotations

from typing import Any

import pytest

from footwork.core.measure import Better, MeaningfulChange, Measure, Scoring

WHOLE: dict[str, Any] = {
    "name": "Pain", "asks": "How bad?", "lowest": 0, "highest": 10, "ends": ("none", "worst"), "better": Better.LESS,
    "scoring": Scoring.SINGLE, "every_days": 1, "missing": "left out", "licence": "ours",
}  # fmt: skip


@pytest.mark.parametrize(
    ("before", "now", "falls", "rises"),
    [
        (6, 4, True, False),
        (7, 5, False, False),  # 2 points, 29 %
        (6, 4.01, False, False),
        (2.9, 0, False, False),
        (3, 1, True, False),
        (0, 2, False, True),
        (5, 5, False, False),
    ],
)
def test_points_and_share_are_both_needed(before: float, now: float, falls: bool, rises: bool) -> None:
    rule = MeaningfulChange(points=2, share=0.3, from_least=3)
    assert (rule.is_fall(before, now), rule.is_rise(before, now)) == (falls, rises)


def test_a_score_is_on_the_scale_or_not() -> None:
    measure = Measure(**WHOLE)
    assert [measure.takes(score) for score in (-1, 0, 10, 11)] == [False, True, True, False]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"name": ""}, "a name"),
        ({"lowest": 10}, "lowest below its highest"),
        ({"every_days": 0}, "every day or less often"),
        ({"ends": ("none",)}, "two ends"),
        ({"answers": ("a", "b")}, "as many answers"),
        ({"statements": ("a",) * 10}, "counted"),
        ({"scoring": Scoring.COUNT, "statements": ("a",)}, "as many as"),
        ({"ends": ()}, "what a number means"),
    ],
)
def test_a_measure_that_nobody_could_answer_is_refused(changed: dict[str, Any], expected: str) -> None:
    with pytest.raises(ValueError, match=expected):
        Measure(**{**WHOLE, **changed})


@pytest.mark.parametrize("changed", [{"points": 0}, {"points": 2, "share": 1.1}, {"points": 2, "from_least": -1}])
def test_a_rule_without_sense_is_refused(changed: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        MeaningfulChange(**changed)
