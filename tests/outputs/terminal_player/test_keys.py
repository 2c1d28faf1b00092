from __future__ import annotations

from datetime import timedelta

from footwork.outputs.terminal_player.keys import INTERRUPT, SUSPENDED, offered, press
from footwork.outputs.terminal_player.session import Session
from tests.outputs.terminal_player.fakes import timeline


def at(seconds: float, *, wait: bool = False) -> Session:
    return Session.of(timeline(), wait=wait).advance(timedelta(seconds=seconds))


def words(session: Session) -> list[str]:
    return [binding.words for binding in offered(session)]


def test_every_arrow_has_a_letter_that_does_the_same() -> None:
    session = at(30)
    for arrow, letter in (("left", "b"), ("right", "n"), ("down", "e"), ("space", "P")):
        assert press(session, arrow) == press(session, letter) != session


def test_an_unknown_key_changes_nothing() -> None:
    assert press(at(5), "z") == press(at(5), "up") == at(5)


def test_an_interrupt_stops_and_having_stood_still_pauses() -> None:
    assert press(at(5), INTERRUPT).stopped
    assert press(at(5), SUSPENDED).paused
    assert press(at(5).pause(), SUSPENDED).paused


def test_only_keys_that_do_something_now_are_offered() -> None:
    assert "continue" in words(at(5))
    assert "continue" not in words(at(11))
    assert "resume" in words(at(11).pause())
    assert "pause" not in words(at(75, wait=True))


def test_every_offered_key_is_written_in_ascii_too() -> None:
    for binding in offered(at(5)):
        assert binding.plain.isascii()
        assert binding.plain in binding.keys
        assert press(at(5), binding.plain) == binding.act(at(5))
