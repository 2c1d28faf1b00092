from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from footwork.catalogue.library import library
from footwork.core.activity import Effort
from footwork.core.evidence import Grade
from footwork.core.span import Count
from footwork.core.week import ActivityKind, Bar, Target, Week, effort_of, highest_heart_rate
from tests.web.week.activities import activity

WEEK = library().week()
WALK, RUN, OTHER = map(WEEK.kind, ("walk", "run", "other"))


def test_what_the_person_says_goes_before_what_devices_say() -> None:
    one = activity(effort=Effort.LIGHT, heart_rate=190, steps=9000)
    assert effort_of(one, RUN, 40) is Effort.LIGHT


@pytest.mark.parametrize(
    ("rate", "effort"),
    [(115, Effort.LIGHT), (116, Effort.MODERATE), (138, Effort.MODERATE), (139, Effort.VIGOROUS)],
)
def test_heart_rate_goes_before_cadence_where_the_age_is_known(rate: int, effort: Effort) -> None:
    one = activity(heart_rate=rate, steps=100)
    assert highest_heart_rate(40) == 180
    assert effort_of(one, WALK, 40) is effort
    assert effort_of(one, WALK) is Effort.LIGHT


@pytest.mark.parametrize(
    ("steps", "effort"),
    [
        (0, Effort.LIGHT),
        (2999, Effort.LIGHT),
        (3000, Effort.MODERATE),
        (3899, Effort.MODERATE),
        (3900, Effort.VIGOROUS),
    ],
)
def test_a_walk_of_half_an_hour_is_moderate_from_3000_steps(steps: int, effort: Effort) -> None:
    assert effort_of(activity(30, steps=steps), WALK) is effort


def test_a_kind_says_how_hard_it_usually_is() -> None:
    efforts = {kind.id: effort_of(activity(), kind) for kind in WEEK.kinds}
    assert efforts["walk"] is efforts["dance"] is efforts["swim"] is efforts["cycle"] is Effort.MODERATE
    assert efforts["run"] is Effort.VIGOROUS
    assert efforts["other"] is None


def test_steps_of_a_run_say_nothing_of_its_effort() -> None:
    assert effort_of(activity(30, steps=3000), RUN) is Effort.VIGOROUS


def test_a_kind_of_a_newer_program_is_something_else() -> None:
    assert WEEK.kind("unicycling") == OTHER


def test_adults_are_advised_no_balance_and_older_people_everything() -> None:
    adults = {target.id: target.of(older=False) for target in WEEK.targets}
    older = {target.id: target.of(older=True) for target in WEEK.targets}
    assert adults == {
        Bar.AEROBIC: Count(150, 300),
        Bar.STRENGTH: Count.of(2),
        Bar.BALANCE: None,
        Bar.STRETCHING: Count.of(2),
    }
    assert older == adults | {Bar.BALANCE: Count.of(3)}


@pytest.mark.parametrize(
    "fields",
    [
        {"id": ""},
        {"verb": ""},
        {"moderate_steps": 100},
        {"vigorous_steps": 100},
        {"moderate_steps": 130, "vigorous_steps": 130},
    ],
)
def test_a_kind_that_cannot_be_counted_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        replace(OTHER, **fields)


def test_a_target_says_what_counts_and_how_much() -> None:
    whole: dict[str, Any] = {"id": Bar.STRENGTH, "name": "S", "says": "S", "guideline": "S", "grade": Grade.SUPPORTED}
    assert Target(**whole, older=Count.of(2)).older == Count.of(2)
    wrongs: list[dict[str, Any]] = [{}, {"older": Count.of(2), "says": ""}, {"older": Count.of(2), "name": ""}]
    for wrong in wrongs:
        with pytest.raises(ValueError):
            Target(**whole | wrong)


def test_a_week_has_each_target_once_and_kinds_with_different_ids() -> None:
    for targets, kinds in (
        (WEEK.targets[1:], WEEK.kinds),
        ((*WEEK.targets, WEEK.targets[0]), WEEK.kinds),
        (WEEK.targets, (*WEEK.kinds, WEEK.kinds[0])),
        (WEEK.targets, WEEK.kinds[:1]),
    ):
        with pytest.raises(ValueError):
            Week(targets, kinds, WEEK.walking)
    assert isinstance(WEEK.kinds[0], ActivityKind)
