"""Ids that a file of the catalogue names, and that there are not."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from footwork.core.errors import Mistake, did_you_mean

ILLUSTRATION = "the name of an illustration"


def unknown(
    file: str, key: str, ids: Iterable[str], known: Collection[str], what: str = "the id of a source"
) -> Iterator[Mistake]:
    """A mistake for each of `ids`, which stand under `key`, that is not known."""
    for id in ids:
        if id not in known:
            yield Mistake(file, key, f'"{id}"', f"{what}{did_you_mean(id, known)}")
