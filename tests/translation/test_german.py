"""One language beside English, from the catalogue's file to what is said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from footwork.catalogue.completeness import unreadable
from footwork.catalogue.library import library
from footwork.catalogue.reason_text import sentence
from footwork.catalogue.routine_file import routine_of
from footwork.catalogue.search import search_conditions
from footwork.core.dose_text import dose_text
from footwork.core.reason import Reason, ReasonKind
from footwork.core.span import UNHURRIED, Span
from footwork.core.timeline import timeline_of
from footwork.translation import languages, use
from footwork.translation.dates import from_to, long_date, short_date
from footwork.translation.numbers import decimal, listed

TODAY = date(2026, 11, 30)


def test_each_language_has_a_library_of_its_own() -> None:
    with use("de"):
        german = library()
        assert german.language == german.words().language == "de"
        assert library() is german
    assert library().language == "en"
    assert library().speaking("de") is german


def test_a_dose_is_told_with_plurals_and_a_decimal_comma() -> None:
    with use("de"):
        words = library().words()
        told = dose_text(library().exercise("ankle-circle").dose, words)
        assert told[:2] == ["5 Durchgänge", "jeder Fuß"]
        assert told[2].endswith("10 Zählzeiten, je 1–2 s")
        assert words.length(Span.parse("1.5 s")) == "1,5 s"
        assert [words.minutes_left(n) for n in (0, 1, 2)] == [*["Noch etwa eine Minute."] * 2, "Noch etwa 2 Minuten."]
        assert words.things(["pencil", "chair", "?"]) == "einen Bleistift, einen Stuhl und ?"


def test_a_session_says_its_frame_in_german() -> None:
    with use("de"):
        cues = timeline_of(library().routine("five-foot"), UNHURRIED).cues
    said = [sentence for cue in cues for sentence in cue.sentences]
    assert said[0].startswith("Zuerst: ")
    assert {"Wechsel: rechter Fuß.", "1 von 10.", "Pause."} <= set(said)
    assert said[-1] == "Geschafft. Gut gemacht."


def test_days_numbers_and_lists_are_written_as_in_german() -> None:
    with use("de"):
        assert long_date(TODAY) == "Montag, 30. November 2026"
        assert short_date(date(2026, 3, 5)) == "5. März"
        assert from_to(date(2026, 12, 5), date(2026, 12, 12), TODAY) == "vom 5. bis 12. Dezember"
        assert from_to(date(2026, 12, 28), date(2027, 1, 3), TODAY) == "vom 28. Dezember bis 3. Januar 2027"
        assert decimal(5.5) == "5,5"
        assert listed(["a", "b", "c"]) == "a, b und c"
        needs = Reason(kind=ReasonKind.NEEDS, things=("band", "chair"))
        assert sentence(needs).endswith("ein Übungsband und einen Stuhl")


def test_english_words_find_a_condition_in_every_language() -> None:
    with use("de"):
        assert "heel-pain" in [one.id for one in search_conditions("spur").conditions]
        assert search_conditions("bunoin").meant == "bunion"


@pytest.mark.parametrize("language", languages())
def test_the_whole_catalogue_can_be_read_in_every_language(language: str) -> None:
    assert unreadable(library().speaking(language)) == []


def test_what_a_person_wrote_is_not_translated() -> None:
    table = {"title": "Halfway", "items": [{"exercise": "toe-press"}]}
    with use("de"):
        routine = routine_of(table, Path("mine.toml"), library())
    assert routine.title == "Halfway"
    assert routine.words.rest_say == "Pause."
    named = routine_of({**table, "language": "de"}, Path("mine.toml"), library())
    assert named.words.language == "de"
