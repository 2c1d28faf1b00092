"""Whether a recogniser heard what was said."""

from __future__ import annotations

import pytest
from scripts.clips.same_words import same_words


@pytest.mark.parametrize(
    ("said", "heard", "language"),
    [
        ("Pull back.", "Pullback", "en"),
        ("4 of 12.", "Four of twelve", "en"),
        ("Begin with the left foot.", "begin with the left foot", "en"),
        ("Jetzt der rechte Fuß.", "Jetzt der rechte Fuß!", "de"),
        ("2 von 3.", "Zwei von drei.", "de"),
    ],
)
def test_the_same_words_are_the_same_however_they_are_written(said: str, heard: str, language: str) -> None:
    assert same_words(said, heard, language)


@pytest.mark.parametrize(
    ("said", "heard"), [("4 of 12.", "4 of 20."), ("Heel up.", "Hell up."), ("Rest.", ""), ("Hold.", "Old.")]
)
def test_other_words_are_not(said: str, heard: str) -> None:
    assert not same_words(said, heard, "en")


def test_what_sounds_alike_is_the_same_where_the_sounds_are_known() -> None:
    sounds = {"Heel up.": "hˈil ˈʌp.", "Heal up": "hˈil ʌp", "Hell up": "hˈɛl ʌp"}.__getitem__
    assert same_words("Heel up.", "Heal up", "en", sounds)
    assert not same_words("Heel up.", "Hell up", "en", sounds)
