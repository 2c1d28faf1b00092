"""No sequence of what people can do leads to a page that fails."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.web.anything import Anything

STEPS = int(os.environ.get("FOOTWORK_STEPS", "300"))
"""`make explore` takes far more, each time differently."""

STEPS_A_RUN = 40


@pytest.mark.django_db
@pytest.mark.unscreened
def test_whatever_a_person_does_every_page_opens_and_no_answer_is_ignored() -> None:
    more = "FOOTWORK_STEPS" in os.environ
    Anything.steps = 0
    while Anything.steps < STEPS:
        run_state_machine_as_test(
            Anything,
            settings=settings(
                max_examples=max(1, (STEPS - Anything.steps) // STEPS_A_RUN),
                stateful_step_count=STEPS_A_RUN,
                deadline=None,
                derandomize=not more,
                phases=[Phase.reuse, Phase.generate],  # the notes tell what was done; a shorter way takes hours to find
                suppress_health_check=list(HealthCheck),
            ),
        )
    assert Anything.steps >= STEPS
