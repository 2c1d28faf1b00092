"""Activities of an XML file, each given as soon as its element has ended."""

from __future__ import annotations

from typing import BinaryIO, Protocol

from footwork.activity_files.found import Findings, Found
from footwork.activity_files.unreadable import Refused, Why
from footwork.activity_files.xml import Listener, parsed


class Gathering(Listener, Protocol):
    """Listens, and hands out what it has found since it was last asked."""

    found_any: bool

    def taken(self) -> list[Found]: ...


def streamed(file: BinaryIO, listener: Gathering) -> Findings:
    """Raises Refused, also for a file without an activity."""
    for _ in parsed(file, listener):
        yield from listener.taken()
    if not listener.found_any:
        raise Refused(Why.NO_ACTIVITY)
