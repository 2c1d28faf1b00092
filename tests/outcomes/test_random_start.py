from __future__ import annotations

from math import inf, isinf
from random import Random

import pytest

from footwork.outcomes.effect import Effect, Finding, finding_of
from footwork.outcomes.random_start import LEAST_SCORED, RandomStart, effect_of_start
from footwork.outcomes.sealed import drawn_start
from tests.outcomes.diaries import FIRST, diary, on


def trial(start: int, starts: int = 20, after: int = 14) -> RandomStart:
    return RandomStart(FIRST, on(14 + starts - 1 + after - 1), tuple(on(14 + n) for n in range(starts)), on(start))


def noise(days: int, seed: int, level: float = 6) -> list[int]:
    chance = Random(seed)
    return [min(max(round(level + chance.gauss(0, 0.8)), 0), 10) for _ in range(days)]


def test_a_large_drop_at_the_start_that_was_drawn_is_found() -> None:
    scores = [score - (4 if day >= 24 else 0) for day, score in enumerate(noise(47, 1))]
    effect = effect_of_start(trial(24), diary(scores))
    assert effect is not None
    assert effect.estimate == pytest.approx(-4, abs=1)
    assert effect.low <= effect.estimate <= effect.high < 0
    assert effect.chance == 1 / 20
    assert finding_of(effect) is Finding.HELPS


def test_the_same_drop_on_another_day_is_not_credited_to_the_start() -> None:
    scores = [score - (4 if day >= 30 else 0) for day, score in enumerate(noise(47, 1))]
    effect = effect_of_start(trial(20), diary(scores))
    assert effect is not None
    assert effect.chance > 0.05
    assert finding_of(effect) is Finding.NO_CLEAR_EFFECT


def test_a_steady_recovery_by_itself_is_no_effect() -> None:
    steps = [round(8 - day / 8) for day in range(47)]
    findings = [finding_of(effect_of_start(trial(14 + n), diary(steps))) for n in range(20)]
    assert findings.count(Finding.HELPS) <= 1, "one start in twenty may seem to help, by the very meaning of 5 %"


def test_under_no_effect_one_start_in_twenty_is_rarest_whatever_the_course() -> None:
    """The exactness of the test: over all draws, p is at most 5 % for exactly that share of them."""
    for seed in range(10):
        scores = diary([score - day // 12 for day, score in enumerate(noise(47, seed, level=7))])
        effects = [effect_of_start(trial(14 + n), scores) for n in range(20)]
        assert sum(effect is not None and effect.chance <= 0.05 for effect in effects) <= 1


@pytest.mark.parametrize("seed", range(5))
def test_the_interval_holds_what_the_test_does_not_reject(seed: int) -> None:
    """Checked by taking effects off the scores and testing again."""
    scores = {day: float(score) for day, score in diary(noise(95, seed)).items()}
    tried = trial(40, starts=40, after=42)
    effect = effect_of_start(tried, scores)  # type: ignore[arg-type]  # whole scores are not needed for the arithmetic
    assert effect is not None
    assert not isinf(effect.low)
    assert not isinf(effect.high)
    margin = 0.01 * (effect.high - effect.low)
    for taken, kept in (
        (effect.low - margin, False),
        (effect.low + margin, True),
        (effect.high - margin, True),
        (effect.high + margin, False),
    ):
        without = {day: score - (taken if day >= tried.start else 0) for day, score in scores.items()}
        left = effect_of_start(tried, without)  # type: ignore[arg-type]
        assert left is not None
        assert (left.chance > 0.05) is kept


def test_starts_that_missing_days_make_the_same_are_told_apart_by_their_order() -> None:
    scores: list[int | None] = [score - (4 if day >= 24 else 0) for day, score in enumerate(noise(47, 1))]
    scores[23] = None
    later, earlier = (effect_of_start(trial(start), diary(scores)) for start in (24, 23))
    assert later is not None
    assert earlier is not None
    assert (earlier.chance, later.chance) == (1 / 20, 2 / 20)
    assert (later.low, later.high) == (-inf, inf)


def test_scores_outside_the_trial_change_nothing() -> None:
    scores = diary(noise(47, 3))
    assert effect_of_start(trial(20), {**scores, on(-1): 10, on(47): 0}) == effect_of_start(trial(20), scores)


@pytest.mark.parametrize(
    "scores", [[5] * (LEAST_SCORED - 1), [5] * 14 + [None] * 19 + [5] * 14], ids=["few days", "no day between starts"]
)
def test_too_few_scored_days_say_nothing(scores: list[int | None]) -> None:
    effect = effect_of_start(trial(20), diary(scores))
    assert effect is None
    assert finding_of(effect) is Finding.TOO_LITTLE_DATA


def test_a_diary_that_never_changes_has_no_effect() -> None:
    effect = effect_of_start(trial(20), diary([4] * 47))
    assert effect is not None
    assert effect.estimate == pytest.approx(0)
    assert effect.chance == 1
    assert finding_of(effect) is Finding.NO_CLEAR_EFFECT


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"starts": [14 + n for n in range(19)]}, "at least 20 days"),
        ({"starts": [14 + n for n in range(19)] + [14]}, "in order"),
        ({"start": 13}, "one of the days"),
        ({"first": 1}, "14 days before"),
        ({"last": 45}, "14 from the last on"),
    ],
)
def test_a_trial_that_could_not_tell_is_refused(changed: dict[str, object], expected: str) -> None:
    parts: dict[str, object] = {"first": 0, "last": 46, "starts": [14 + n for n in range(20)], "start": 20, **changed}
    days = parts["starts"]
    assert isinstance(days, list)
    with pytest.raises(ValueError, match=expected):
        RandomStart(
            on(int(str(parts["first"]))),
            on(int(str(parts["last"]))),
            tuple(map(on, days)),
            on(int(str(parts["start"]))),
        )


def test_a_drawn_trial_is_admissible_and_keeps_to_its_days() -> None:
    drawn = drawn_start("seed", FIRST, starts=20, every=2)
    assert drawn.starts[0] == on(14)
    assert drawn.starts[-1] == on(52)
    assert drawn.last == on(65)


def test_harm_is_found_as_well() -> None:
    assert finding_of(Effect(2, 1, 3, 0.05)) is Finding.HARMS
