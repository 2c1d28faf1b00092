"""The recorded voice: one clip for each sentence or number that is said, rendered once by `make clips`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

INDEX = "index.json"
"""Beside the clips: how long each text takes to say, in seconds."""

VOICE = "voice.txt"
"""Beside the clips: which voice speaks."""

MEDIA_TYPE = 'audio/ogg; codecs="opus"'


@dataclass(frozen=True, slots=True)
class Clips:
    """The clips of one language; `seconds` by text."""

    folder: Traversable
    seconds: Mapping[str, float]

    def data(self, text: str) -> bytes:
        """The clip of a text as an Ogg Opus file. Raises KeyError for one that was not recorded."""
        if text not in self.seconds:
            raise KeyError(text)
        return self.folder.joinpath(file_name(text)).read_bytes()


def file_name(text: str) -> str:
    return f"{sha256(text.encode()).hexdigest()[:12]}.opus"


@cache
def clips(language: str) -> Clips:
    """A language without a recorded voice has no clips."""
    folder = files("footwork.catalogue").joinpath("clips", language)
    index = folder.joinpath(INDEX)
    return Clips(folder, json.loads(index.read_text(encoding="utf-8")) if index.is_file() else {})
