"""What each key does to a session, and the words that say so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from footwork.outputs.terminal_player.session import Session
from footwork.translation import noop_in, pgettext


class Binding(NamedTuple):
    """`keys` are names as a terminal gives them: the character itself, or one of `space enter left right down ...`.

    `label` is how the key is written on the screen, `plain` the same in ASCII; without words it is not written.
    """

    keys: tuple[str, ...]
    act: Callable[[Session], Session]
    label: str = ""
    plain: str = ""
    words: str = ""

    @property
    def does(self) -> str:
        return pgettext("key does", self.words)

    def written(self, *, ascii_only: bool) -> str:
        return pgettext("key", self.plain if ascii_only else self.label)


SUSPENDED = "suspended"
INTERRUPT = "interrupt"
"""Not keys but what a terminal reports as if they were: the program stood still; the person or system ends it."""

_SPACE, _ENTER = noop_in("key", "space"), noop_in("key", "enter")

PAUSE = Binding(("space", "p"), Session.pause_or_resume, _SPACE, _SPACE, noop_in("key does", "pause"))
RESUME = Binding(("space", "p"), Session.pause_or_resume, _SPACE, _SPACE, noop_in("key does", "resume"))
STOP = Binding(("q", INTERRUPT), Session.stop, "q", "q", noop_in("key does", "stop"))
GO_ON = Binding(("enter",), Session.go_on, _ENTER, _ENTER, noop_in("key does", "continue"))
SKIP = Binding(("right", "n"), Session.skip, "→", "n", noop_in("key does", "skip set"))
BACK = Binding(("left", "b"), Session.back, "←", "b", noop_in("key does", "back"))
SKIP_EXERCISE = Binding(("down", "e"), Session.skip_exercise, "↓", "e", noop_in("key does", "skip exercise"))
STOOD_STILL = Binding((SUSPENDED,), Session.pause)

_ACTS = {
    key: binding.act for binding in (PAUSE, STOP, GO_ON, SKIP, BACK, SKIP_EXERCISE, STOOD_STILL) for key in binding.keys
}


def press(session: Session, key: str) -> Session:
    """The session after a key; an unknown key changes nothing, and letters count in either case."""
    act = _ACTS.get(key.lower())
    return act(session) if act else session


def offered(session: Session) -> Iterator[Binding]:
    """The keys that do something now, the most needed first."""
    if not session.holding or session.paused:
        yield RESUME if session.paused else PAUSE
    yield STOP
    if session.can_go_on and not session.paused:
        yield GO_ON
    yield from (SKIP, BACK, SKIP_EXERCISE)
