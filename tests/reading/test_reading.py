"""A text read: how many passages of public leaflets come out as they were labelled, and what never happens."""

from __future__ import annotations

import sys
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footwork.reading.names import Names
from footwork.reading.reading import Reading, read
from tests.reading.passages import is_right, passages

NAMES = Names.of([("Heel raise", "heel-raise"), ("Calf stretch at a wall", "wall-calf-stretch")])


def read_plainly(text: str, language: str = "") -> Reading:
    return read(text, NAMES, language)


@pytest.mark.parametrize(("name", "right", "sure_right"), [("tuned", 0.95, 0.98), ("held_out", 0.8, 0.95)])
def test_passages_of_leaflets_come_out_as_labelled_and_what_it_is_sure_of_nearly_always(
    name: str, right: float, sure_right: float
) -> None:
    read_ones = [(one, read_plainly(one["text"]).exercises) for one in passages(name)]
    good = [len(found) == 1 and is_right(one, found[0].dose.as_json()) for one, found in read_ones]
    sure = [is_good for is_good, (_, found) in zip(good, read_ones, strict=True) if found and found[0].sure]
    assert sum(good) >= right * len(good)
    assert sum(sure) >= sure_right * len(sure) > 0.6 * len(good)


def test_a_value_that_is_not_in_the_text_is_not_in_the_dose() -> None:
    (one,) = read_plainly("Circle your ankle slowly, whenever you like.").exercises
    assert not any(one.dose.as_json().values())


def test_each_value_has_its_place_in_the_text() -> None:
    text = "Heel raise. Hold for 5 seconds. Do 3 sets of 10, twice a day."
    reading = read_plainly(text)
    (one,) = reading.exercises
    said = {name: text[start:end] for name, (start, end) in one.dose.spans.items()}
    assert said["hold_s"] == "5 seconds"
    assert said["sets"] == said["reps"] == "3 sets of 10"
    assert said["sessions_per_day"] == "twice a day"
    assert one.named is not None
    assert one.named.id == "heel-raise"


def test_a_number_that_was_not_understood_makes_it_unsure_and_is_named() -> None:
    (one,) = read_plainly("Repeat 10 times with your 7 corks.").exercises
    assert not one.sure
    assert [text for _, _, text in one.unread] == ["7"]


def test_numbered_exercises_come_apart_and_what_the_beginning_says_of_all_belongs_to_each() -> None:
    text = "Do these twice a day.\n1. Heel raise: 3 x 10\n2. Calf stretch at a wall: hold 30 s, 3 times each leg"
    first, second = read_plainly(text).exercises
    assert (first.name, second.name) == ("Heel raise", "Calf stretch at a wall")
    assert first.dose.ranges["sessions_per_day"] == second.dose.ranges["sessions_per_day"] == (2, 2)
    assert second.dose.sides == "each"


def test_numbered_steps_of_one_exercise_stay_together() -> None:
    text = "1. Lift your heel.\n2. Hold for 5 seconds.\n3. Repeat 8 to 12 times."
    (one,) = read_plainly(text).exercises
    assert one.dose.ranges == {"hold_s": (5, 5), "reps": (8, 12)}


@pytest.mark.parametrize(
    "aside",
    ["for 6 weeks", "if you are over 65", "on 12/05/2024", "Call 01234 567890.", "Pain up to 5/10 is fine.", "at 90°"],
)
def test_numbers_that_are_no_dose_are_left_alone(aside: str) -> None:
    (one,) = read_plainly(f"Repeat 10 times. {aside}").exercises
    assert one.dose.as_json() == {**read_plainly("Repeat 10 times.").exercises[0].dose.as_json()}


def test_the_language_of_a_short_text_is_known_by_its_words() -> None:
    assert read_plainly("3 Sätze, 10 Wiederholungen").language == "de"
    assert read_plainly("3 sets, 10 reps").language == "en"


_WORDS = st.lists(
    st.sampled_from(
        ["hold", "10", "3", "x", "sets", "of", "reps", "seconds", "-", "to", "\n", ".", "1.", "each", "leg", "ein",
         "bis", "Sekunden", "½", "(", "up to", "a", "day", "until", "mal", "99999999999999999", "0", "1/2"]
    ),
    max_size=60,
).map(" ".join)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=300), _WORDS))
def test_any_text_is_read_without_an_error_and_places_lie_within_it(text: str) -> None:
    for one in read_plainly(text).exercises:
        assert 0 <= one.start <= one.end <= len(text)
        assert all(0 <= start <= end <= len(text) for start, end in one.dose.spans.values())


@pytest.mark.parametrize(
    "piece", ["a", "1", "1 ", "1-", "- ", "\n", "1.\n", "hold 3 x ", "up to ", "10 seconds ", "(", "½", "3 sets of "]
)
def test_a_hostile_text_takes_steps_that_grow_as_it_grows(piece: str) -> None:
    """Steps are calls of functions, those of C too: the same on every machine."""
    short, long = (calls_while_reading(piece * (size // len(piece))) for size in (1_000, 4_000))
    assert long < 6 * short


def calls_while_reading(text: str) -> int:
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        read_plainly(text)
    finally:
        sys.setprofile(None)
    return calls
