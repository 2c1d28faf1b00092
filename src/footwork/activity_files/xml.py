"""XML as it streams by, never whole in memory. None of these files needs an entity, and bombs are made of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, NoReturn, Protocol
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from footwork.activity_files.unreadable import Refused, Why

CHUNK = 1 << 18
DEEPEST = 100
MOST_NAMES = 10_000
LONGEST_TAG = 1 << 24
LONGEST_TEXT = 10_000
"""In bytes, but for the last, which is in characters: no file of an activity comes near."""

_CUT = {3, 5, 6, 20}
"""Expat's numbers for an end that came too early (XML_ERROR_NO_ELEMENTS, UNCLOSED_TOKEN, PARTIAL_CHAR and
UNCLOSED_CDATA_SECTION)."""


class Listener(Protocol):
    """`text` is what stands in the element after its last child. Names are without their prefix."""

    wants_text: bool

    def start(self, tag: str, attributes: dict[str, str]) -> None: ...

    def end(self, tag: str, text: str) -> None: ...


def parsed(file: BinaryIO, listener: Listener) -> Iterator[None]:
    """Calls the listener, and yields after each part of the file. Raises Refused."""
    guard = _Guard(listener)
    read = 0
    try:
        for chunk in _chunks(file):
            guard.parser.Parse(chunk, False)
            read += len(chunk)
            guard.check(read)
            yield
        guard.parser.Parse(b"", True)
        yield
    except ExpatError as error:
        raise Refused(Why.CUT if error.code in _CUT else Why.DAMAGED) from None


def root_of(file: BinaryIO) -> str:
    """The name of the outermost element, without its prefix; "" where none begins in the first megabyte."""
    seen: list[str] = []
    parser = ParserCreate()
    parser.StartElementHandler = lambda tag, _: seen.append(local(tag))
    parser.EntityDeclHandler = _hostile
    try:
        for _, chunk in zip(range(4), _chunks(file), strict=False):
            parser.Parse(chunk, False)
            if seen:
                break
    except (ExpatError, LookupError, ValueError):
        pass  # an encoding that no one knows; what is wrong after the first name is said by whoever reads it
    return seen[0] if seen else ""


def local(tag: str) -> str:
    return tag.rpartition(":")[2]


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    """The file in parts, without white space in front, which some programs write and expat refuses."""
    first = file.read(CHUNK).lstrip()
    if first:
        yield first
    while chunk := file.read(CHUNK):
        yield chunk


def _hostile(*_: object) -> NoReturn:
    raise Refused(Why.HOSTILE)


class _Guard:
    """Stands between expat and the listener, and stops what would fill the memory."""

    def __init__(self, listener: Listener) -> None:
        self.parser: XMLParserType = ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.EntityDeclHandler = _hostile
        if listener.wants_text:
            self.parser.CharacterDataHandler = self._text
        self._listener, self._depth, self._held, self._length = listener, 0, list[str](), 0

    def check(self, read: int) -> None:
        if read - self.parser.CurrentByteIndex > LONGEST_TAG or len(self.parser.intern) > MOST_NAMES:
            raise Refused(Why.HOSTILE)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise Refused(Why.HOSTILE)
        self._held, self._length = [], 0
        self._listener.start(local(tag) if ":" in tag else tag, attributes)

    def _text(self, text: str) -> None:
        if self._length < LONGEST_TEXT:
            self._held.append(text)
            self._length += len(text)

    def _end(self, tag: str) -> None:
        self._depth -= 1
        self._listener.end(local(tag) if ":" in tag else tag, "".join(self._held))
        self._held, self._length = [], 0
