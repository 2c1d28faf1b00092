"""The strict editor finds what it is there to find."""

from __future__ import annotations

from scripts.plain_english import Sentence, faults, split


def said(*texts: str) -> list[str]:
    return list(faults([Sentence(one, "page.html") for text in texts for one in split(text)]))


def test_plain_sentences_have_no_fault() -> None:
    assert said("Stand on one leg. Hold on to a wall.", "Saved. Starts today.") == []


def test_a_sentence_of_21_words_is_too_long_and_two_of_ten_are_not() -> None:
    assert "21 words" in said(" ".join(["foot"] * 21))[0]
    assert not any("words, at most" in one for one in said(f"{' '.join(['foot'] * 10)}. {' '.join(['leg'] * 10)}."))


def test_a_placeholder_or_a_link_counts_as_one_word() -> None:
    assert said('Stop when <a href="x">pain</a> rises by {large_rise} points, or %(other)s.') == []


def test_what_reads_like_a_translation_is_named() -> None:
    for text in (
        "Nothing was kept: expected an answer.",
        "Some of it is otherwise.",
        "Take it over",
        "See somebody first.",
    ):
        assert any("nothing we say" in one for one in said(text)), text


def test_most_sentences_have_to_be_short() -> None:
    longish = " ".join(["foot"] * 15) + "."
    assert any("have under 13 words" in one for one in said(*[longish] * 3, *["Stand up."] * 7))
    assert said(*[longish] * 2, *["Stand up."] * 8) == []
