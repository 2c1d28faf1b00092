"""How long words take to say, beside how long the recorded voice takes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from footwork.catalogue.clips import clips
from footwork.core.saying import BELL, BREATH, joined, sentence_takes, takes

RECORDED = clips("en").seconds


def test_the_recorded_voice_is_hardly_slower_than_thought_and_a_little_quicker_on_average() -> None:
    """A natural voice makes no pause at a comma; devices' voices do."""
    sentences = [text for text in RECORDED if len(text.split()) >= 3]
    missed = [RECORDED[text] - sentence_takes(text).total_seconds() for text in sentences]
    assert -0.3 < sum(missed) / len(missed) < 0.1
    assert max(missed) < 0.6


def test_sentences_follow_each_other_after_a_breath_and_the_first_a_bell() -> None:
    one, other = "Change sides.", "Now the left foot."
    assert takes([one, other]) == BELL + sentence_takes(one) + BREATH + sentence_takes(other)
    assert takes([one, ""]) == takes([one])


@pytest.mark.parametrize("nothing", [[], [""]])
def test_saying_nothing_takes_no_time(nothing: list[str]) -> None:
    assert takes(nothing) == timedelta(0)


def test_joined_sentences_end_as_sentences_do() -> None:
    assert joined(["Lift", "Now the left foot.", "3 of 5"]) == "Lift. Now the left foot. 3 of 5"


def test_what_is_not_said_leaves_no_full_stop_behind() -> None:
    assert joined(["", "Lift", ""]) == "Lift"
    assert joined(["", ""]) == joined([]) == ""
