"""The recorded voice says all that the catalogue's routines say, and in time."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from footwork.catalogue.clips import clips, file_name
from footwork.catalogue.library import library
from footwork.core.explanation import explained, explanations
from footwork.core.fit import fit
from footwork.core.routine import Item, Routine
from footwork.core.span import BRISK, UNHURRIED, Pace
from footwork.core.spoken import spoken
from footwork.core.steps import Kind
from footwork.core.timeline import Timeline, timeline_of

ENGLISH = clips("en")
BREATH_S, BELL_S, COUNTDOWN_S, FADES_S = 0.18, 0.11, 3.0, 0.06
LOOK_S = 0.8
"""At least so much is left after a step to look at the picture."""

MISSED_S = 0.4
"""By so much core may think a few sentences shorter than they are; then the three of the count-down is seen only."""


def played(id: str) -> list[Timeline]:
    routine = library().routine(id)
    paces: set[Pace] = {BRISK, UNHURRIED}
    if routine.limit:
        paces.add(fit(routine, routine.limit))
    return [timeline_of(routine, pace) for pace in sorted(paces)]


@pytest.mark.parametrize("reps", range(2, 16))
def test_every_repetition_of_a_dose_of_your_own_is_recorded(reps: int) -> None:
    said = library().words().rep_done
    assert {said.format(rep=rep, reps=reps) for rep in range(1, reps + 1)} <= set(ENGLISH.seconds)


@pytest.mark.parametrize("id", library().routine_ids())
def test_all_that_a_routine_says_is_recorded(id: str) -> None:
    said = set(chain.from_iterable(map(spoken, played(id))))
    assert said
    assert said <= set(ENGLISH.seconds)


@pytest.mark.parametrize("id", library().routine_ids())
def test_the_words_of_a_cue_are_said_before_it_ends_and_before_it_is_counted_down(id: str) -> None:
    for cue in played(id)[-1].cues:
        takes = said_in(cue.sentences)
        free = cue.lasts.total_seconds() - (COUNTDOWN_S if cue.kind is Kind.READY else 0)
        assert takes <= free + FADES_S, (cue.exercise, cue.say)


@pytest.mark.parametrize("id", library().exercise_ids())
def test_there_is_time_to_say_what_comes_even_where_nothing_is_fetched(id: str) -> None:
    """Twice in a row the same: the shortest time to get ready."""
    exercise = library().exercise(id)
    item = Item(exercise, exercise.dose)
    twice = Routine(id="twice", title="Twice", items=(item, item), words=library().words())
    for cue in timeline_of(twice, BRISK).cues:
        if cue.kind is Kind.READY and set(cue.sentences) <= set(ENGLISH.seconds):
            assert said_in(cue.sentences) <= cue.lasts.total_seconds() - COUNTDOWN_S + MISSED_S, cue.say


@pytest.mark.parametrize("id", library().exercise_ids())
def test_how_an_exercise_is_done_is_recorded_and_each_step_has_the_time(id: str) -> None:
    exercise, words = library().exercise(id), library().words()
    assert set(explained(exercise, words)) <= set(ENGLISH.seconds)
    alone = Routine(id="alone", title="Alone", items=(Item(exercise, exercise.dose),), words=words)
    for told in next(explanations(alone)):
        assert said_in(told.sentences) <= told.lasts.total_seconds() - LOOK_S, told.say


def said_in(sentences: tuple[str, ...]) -> float:
    return BELL_S + sum(ENGLISH.seconds[one] for one in sentences) + BREATH_S * (len(sentences) - 1)


def test_putting_on_shoes_and_taking_them_off_is_recorded() -> None:
    words = library().words()
    assert {words.shoes_on, words.shoes_off} <= set(ENGLISH.seconds)


def test_every_clip_is_there_once_and_none_besides() -> None:
    folder = Path(str(ENGLISH.folder))
    assert {path.name for path in folder.glob("*.opus")} == {file_name(text) for text in ENGLISH.seconds}


@pytest.mark.parametrize("text", ENGLISH.seconds)
def test_a_clip_is_an_ogg_opus_file_of_a_likely_length(text: str) -> None:
    data = ENGLISH.data(text)
    assert data.startswith(b"OggS")
    assert data[28:36] == b"OpusHead"
    letters_a_second = len(text) / ENGLISH.seconds[text]
    assert letters_a_second < 30


def test_what_was_not_recorded_is_told_apart_from_silence() -> None:
    assert not clips("tlh").seconds
    with pytest.raises(KeyError, match="never said"):
        ENGLISH.data("never said")
