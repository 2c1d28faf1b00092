"""What the player needs of a terminal."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Protocol

from footwork.outputs.terminal_player.picture import Picture


class Terminal(Protocol):
    def full_screen(self) -> AbstractContextManager[None]:
        """The whole screen and every key until the block ends, however it ends; then everything as it was."""

    def draw(self, picture: Picture) -> None:
        """Called some ten times a second; touches the screen only where picture or screen size have changed."""

    def keys(self, timeout: float) -> list[str]:
        """The names of the keys pressed, at once if there are any, else within `timeout` seconds.

        A printable key is named by its character; the others are space, enter, left, right, up, down. Ctrl-C
        and requests to end the program are INTERRUPT, having been stopped and continued is SUSPENDED.
        """

    def say(self, text: str) -> None:
        """A line on the normal screen."""

    def ask(self, prompt: str) -> str | None:
        """The line typed in answer, on the normal screen; None when there are no more answers to come."""
