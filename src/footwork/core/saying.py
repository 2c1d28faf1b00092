"""How long words take to say, nearly: core knows no voice, and a device's own says nothing of itself beforehand."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import timedelta

BEGINS = timedelta(milliseconds=260)
LETTER = timedelta(milliseconds=50)
PAUSE = timedelta(milliseconds=285)
DIGIT = timedelta(milliseconds=170)
"""What a sentence takes, each of its letters, each comma or colon within it and, as a word is more than a letter, each
digit beside: least squares over the sentences of the recorded voice, which speaks 160 words a minute; it is off by
0.13 s in the mean. Devices' own voices speak 150 to 180 in their usual setting."""

BELL = timedelta(milliseconds=110)
"""Words begin when so much of the bell has been heard."""

BREATH = timedelta(milliseconds=180)
"""Between two sentences."""


_ENDS = (".", "!", "?")
_PAUSES = re.compile("[,:;–]")
_DIGITS = re.compile("[0-9]")


def takes(sentences: Collection[str]) -> timedelta:
    """From the bell to the last word; no time where nothing is said."""
    said = [sentence_takes(sentence) for sentence in sentences if sentence]
    return sum(said, BELL + (len(said) - 1) * BREATH) if said else timedelta(0)


def sentence_takes(sentence: str) -> timedelta:
    pauses, digits = len(_PAUSES.findall(sentence)), len(_DIGITS.findall(sentence))
    return BEGINS + len(sentence) * LETTER + pauses * PAUSE + digits * DIGIT


def joined(sentences: Iterable[str]) -> str:
    """As one text, in which each sentence but the last ends as a sentence does; empty ones are left out."""
    *first, last = [sentence for sentence in sentences if sentence] or [""]
    return " ".join([*(one if one.endswith(_ENDS) else f"{one}." for one in first), last])
