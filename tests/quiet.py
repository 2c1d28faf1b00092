"""Words of a program that says nothing while a person gets ready, so that it may be as short as a test asks for."""

from __future__ import annotations

from dataclasses import replace

from footwork.catalogue.library import library
from footwork.core.plural import Plural

WORDS = library().words()
_SIDES = {
    word: replace(sides, first=dict.fromkeys(sides.first, ""), only=dict.fromkeys(sides.only, ""))
    for word, sides in WORDS.sides.items()
}
QUIET = replace(
    WORDS,
    open=replace(
        WORDS.open,
        say_as_many="",
        say_until_tired="",
        say_as_long="",
        say_tap="",
        say_up_to=Plural("", ""),
        say_up_to_seconds=Plural("", ""),
        say_at_least=Plural("", ""),
        say_at_least_seconds=Plural("", ""),
    ),
    ready_first="",
    ready_next="",
    fetch="",
    stand="",
    sides=_SIDES,
    round_say="",
    load_say="",
    effort_say="",
    left=Plural("", ""),
)
