"""The terminal that the program runs in: its keys, its screen, and giving it back as it was."""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from types import FrameType
from typing import Any

from rich.console import Console
from rich.live import Live

from footwork.cli.interrupts import heeded
from footwork.cli.keystrokes import decoded
from footwork.core.errors import FootworkError
from footwork.outputs.terminal_player.keys import INTERRUPT, SUSPENDED
from footwork.outputs.terminal_player.picture import Picture
from footwork.outputs.terminal_player.view import View, hints
from footwork.translation import gettext as _
from footwork.translation import noop

try:
    import termios
    import tty
except ImportError:  # as on Windows
    UNIX = False
else:
    UNIX = True

NEEDS = noop("Playing needs a terminal with a screen and keys, on Linux, macOS or another Unix.")
INSTEAD = noop("`footwork show` prints the routine instead.")

Handler = Callable[[int, FrameType | None], None] | signal.Handlers


def need_terminal() -> None:
    """FootworkError where standard input and output are none."""
    if not (UNIX and sys.stdin.isatty() and sys.stdout.isatty()):
        raise FootworkError(f"{_(NEEDS)} {_(INSTEAD)}")


@contextmanager
def open_terminal() -> Iterator[RealTerminal]:
    """The terminal on standard input and output; FootworkError where there is none.

    While it is open, Ctrl-C, a hang-up and a request to terminate end the session or its questions and not the
    program, so that there is a record and it can be saved in here; `ended_by` then names the signal of the latter two.
    """
    need_terminal()
    if isinstance(sys.stdin, TextIOWrapper):  # nor must a letter that it cannot send
        sys.stdin.reconfigure(errors="replace")
    terminal = RealTerminal(sys.stdin.fileno(), Console(highlight=False, markup=False, emoji=False))
    with _handling({signal.SIGINT: terminal.interrupt, signal.SIGTERM: terminal.end, signal.SIGHUP: terminal.end}):
        yield terminal


@contextmanager
def _handling(handlers: Mapping[signal.Signals, Handler]) -> Iterator[None]:
    before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class RealTerminal:
    """Its signal handlers only leave word, which `keys` then acts on: nothing is drawn from inside a handler."""

    def __init__(self, keyboard: int, console: Console) -> None:
        self.ended_by: int | None = None
        self._keyboard = keyboard
        self._console = console
        self._as_it_was: list[Any] = []
        self._live: Live | None = None
        self._drawn: object = None
        self._line = ""
        self._unfinished = b""
        self._asking = self._interrupted = self._stop_wanted = self._continued = False

    def interrupt(self, number: int, frame: FrameType | None) -> None:
        if self._asking:
            self._asking = False  # once: a second must not fall into what follows the first
            raise KeyboardInterrupt
        self._interrupted = True

    def end(self, number: int, frame: FrameType | None) -> None:
        self.ended_by = number
        if self._asking:
            self._asking = False
            raise EOFError

    @contextmanager
    def full_screen(self) -> Iterator[None]:
        self._as_it_was = termios.tcgetattr(self._keyboard)
        with _handling({signal.SIGTSTP: self._want_stop, signal.SIGCONT: self._note_continued}):
            try:
                self._take()
                yield
            finally:
                self._give_back()
                self._interrupted = False  # it ended the session; the questions are asked all the same

    def draw(self, picture: Picture) -> None:
        looks = (picture, self._console.size)
        if looks == self._drawn or self.ended_by:
            return
        self._drawn = looks
        with self._unless_gone():
            self._show(picture)

    def keys(self, timeout: float) -> list[str]:
        with self._unless_gone():
            if self._interrupted or self.ended_by:
                return [INTERRUPT]
            if self._stop_wanted:
                self._stand_still()
            if self._continued:
                self._continued = False
                self._take()
                return [SUSPENDED]
            return self._typed(timeout)
        return [INTERRUPT]

    def say(self, text: str) -> None:
        with self._unless_gone():
            if not self.ended_by:
                self._console.print(text)

    def ask(self, prompt: str) -> str | None:
        if self._interrupted or self.ended_by:
            return None
        with suppress(ImportError):
            import readline  # noqa: F401 - lets the person edit what they type
        try:
            with heeded():
                return self._answer(prompt)
        except (EOFError, KeyboardInterrupt, OSError):
            self.say("")  # the cursor still stands behind the question
            return None

    def _answer(self, prompt: str) -> str:
        """Handlers raise only in here, and so never while a thing is put back as it was."""
        self._asking = True
        try:
            return input(prompt)
        finally:
            self._asking = False

    @contextmanager
    def _unless_gone(self) -> Iterator[None]:
        """A window may be closed before the signal that says so arrives."""
        try:
            yield
        except (OSError, EOFError, termios.error):
            self.ended_by = self.ended_by or signal.SIGHUP

    def _want_stop(self, number: int, frame: FrameType | None) -> None:
        self._stop_wanted = True

    def _note_continued(self, number: int, frame: FrameType | None) -> None:
        self._continued = True

    def _take(self) -> None:
        """Keys arrive one by one and unseen; Ctrl-C and Ctrl-Z stay signals. What is drawn next is drawn afresh."""
        unseen = list(self._as_it_was)
        unseen[tty.LFLAG] &= ~(termios.ECHO | termios.ICANON)
        termios.tcsetattr(self._keyboard, termios.TCSANOW, unseen)
        self._drawn = None
        if self._live is None and not self._console.is_dumb_terminal:
            self._live = Live(
                console=self._console, screen=True, auto_refresh=False, redirect_stdout=False, redirect_stderr=False
            )
            self._live.start()

    def _give_back(self) -> None:
        """Keys that nobody has read yet are thrown away: they were not meant as answers."""
        try:
            if self._live:
                self._live.stop()
        except OSError:
            pass  # nobody is left to see it
        finally:
            self._live = None
            with suppress(termios.error):
                termios.tcflush(self._keyboard, termios.TCIFLUSH)
                termios.tcsetattr(self._keyboard, termios.TCSANOW, self._as_it_was)

    def _show(self, picture: Picture) -> None:
        if self._live:
            self._live.update(View(picture), refresh=True)
            return
        if not self._line:
            self._console.print(hints(picture, self._console.width, ascii_only=True))
        if picture.line != self._line:
            self._line = picture.line
            self._console.print(f"{picture.number:>4}  {self._line}")

    def _stand_still(self) -> None:
        """Ctrl-Z: the shell gets its screen and settings back, and the program stops here until it is continued."""
        self._stop_wanted = False
        self._give_back()
        with _handling({signal.SIGTSTP: signal.SIG_DFL}):
            os.kill(os.getpid(), signal.SIGTSTP)
        self._continued = True

    def _typed(self, timeout: float) -> list[str]:
        ready, _, _ = select.select([self._keyboard], [], [], timeout)
        typed = os.read(self._keyboard, 1024) if ready else b""
        if ready and not typed:
            raise EOFError
        names, unfinished = decoded(self._unfinished + typed)
        self._unfinished = unfinished if typed else b""
        return names
