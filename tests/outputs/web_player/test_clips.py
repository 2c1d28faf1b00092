"""The clips of a session in one piece."""

from __future__ import annotations

from footwork.catalogue.clips import clips
from footwork.catalogue.library import library
from footwork.core.explanation import explained
from footwork.core.span import UNHURRIED
from footwork.core.timeline import timeline_of
from footwork.outputs.web_player.clips import how_to_pack_of, pack_of, texts, unrecorded
from footwork.translation import use

TIMELINE = timeline_of(library().routine("toe-presses"), UNHURRIED)


def test_a_pack_is_the_clips_of_the_language_in_use_one_after_another() -> None:
    data, spans = pack_of(TIMELINE)
    assert list(spans) == list(texts(TIMELINE))
    assert data == b"".join(clips("en").data(text) for text in texts(TIMELINE))
    assert not unrecorded(TIMELINE)


def test_what_is_to_be_had_apart_is_left_out() -> None:
    first, *others = texts(TIMELINE)
    assert list(pack_of(TIMELINE, frozenset([first])).spans) == others


def test_a_language_without_clips_gives_packs_without_a_clip() -> None:
    exercise, words = TIMELINE.routine.items[0].exercise, TIMELINE.routine.words
    with use("tlh"):
        assert pack_of(TIMELINE) == (b"", {})
        assert how_to_pack_of(exercise, words) == (b"", [None] * len(explained(exercise, words)))
        assert unrecorded(TIMELINE) == texts(TIMELINE)
