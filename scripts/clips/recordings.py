"""The clips of one language as they lie in the catalogue: what is there, what is missing, what nobody says any more."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from footwork.catalogue.clips import INDEX, VOICE, file_name

CATALOGUE = Path(__file__).parents[2] / "src" / "footwork" / "catalogue" / "clips"


class Recordings:
    """`seconds` by text, of what was recorded in this voice; the files of another are removed at the first `save`."""

    def __init__(self, folder: Path, voice: str) -> None:
        self.folder = folder
        self.voice = voice
        self.seconds: dict[str, float] = {}
        if _read(folder / VOICE).strip() == voice:
            known = json.loads(_read(folder / INDEX) or "{}")
            self.seconds = {text: long for text, long in known.items() if (folder / file_name(text)).is_file()}

    def missing(self, texts: Iterable[str]) -> list[str]:
        return [text for text in texts if text not in self.seconds]

    def add(self, text: str, clip: bytes, seconds: float) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / file_name(text)).write_bytes(clip)
        self.seconds[text] = round(seconds, 3)

    def keep_only(self, texts: Iterable[str]) -> None:
        said = set(texts)
        self.seconds = {text: long for text, long in self.seconds.items() if text in said}

    def save(self) -> None:
        """Write down what there is, and remove every clip besides."""
        if not self.seconds:
            return
        names = {file_name(text) for text in self.seconds}
        for path in self.folder.glob("*.opus"):
            if path.name not in names:
                path.unlink()
        index = json.dumps(dict(sorted(self.seconds.items())), indent=0, ensure_ascii=False)
        (self.folder / INDEX).write_text(index + "\n", encoding="utf-8")
        (self.folder / VOICE).write_text(self.voice + "\n", encoding="utf-8")

    def clips(self) -> dict[str, bytes]:
        """By text."""
        return {text: (self.folder / file_name(text)).read_bytes() for text in self.seconds}


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""
