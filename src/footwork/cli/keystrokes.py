"""The bytes that a terminal sends for its keys, and the keys' names."""

from __future__ import annotations

import re

from footwork.outputs.terminal_player.keys import INTERRUPT

_KEY = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1bO.|\x1b[^\[O]|[\xc2-\xf4][\x80-\xbf]+|.", re.DOTALL)
_UNFINISHED = re.compile(
    rb"\x1b(\[[0-?]*[ -/]*|O)?$|[\xc2-\xdf]$|[\xe0-\xef][\x80-\xbf]?$|[\xf0-\xf4][\x80-\xbf]{0,2}$"
)
_NAMES = {
    b" ": "space",
    b"\r": "enter",
    b"\n": "enter",
    b"\x03": INTERRUPT,
    b"\x04": INTERRUPT,
} | {
    lead + letter: name
    for lead in (b"\x1b[", b"\x1bO")
    for letter, name in ((b"A", "up"), (b"B", "down"), (b"C", "right"), (b"D", "left"))
}


def decoded(typed: bytes) -> tuple[list[str], bytes]:
    """The names of the keys typed, and the bytes of a last one that has not wholly arrived."""
    unfinished = _UNFINISHED.search(typed)
    end = unfinished.start() if unfinished else len(typed)
    names = [_name(match.group()) for match in _KEY.finditer(typed[:end])]
    return [name for name in names if name], typed[end:]


def _name(key: bytes) -> str:
    """Empty for a key that has no name here, such as one pressed together with Alt."""
    character = key.decode(errors="ignore")
    return _NAMES.get(key) or (character if character.isprintable() else "")
