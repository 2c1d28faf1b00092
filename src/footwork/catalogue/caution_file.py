"""The cautions of the catalogue as they stand in their file: each id once, the pain rule's number filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from footwork.catalogue.adapters import adapter
from footwork.core.caution import Caution
from footwork.core.errors import InvalidFile, Mistake, did_you_mean
from footwork.core.place_pain import LARGE_RISE, RISE, SEVERE
from footwork.core.safety import TOO_MUCH_PAIN

NUMBERS: Mapping[str, object] = {
    "too_much_pain": TOO_MUCH_PAIN,
    "rise": RISE,
    "large_rise": LARGE_RISE,
    "severe": SEVERE,
}
"""What a sentence may name in braces, so that a number of the rules stands in the rules alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CautionsFile:
    cautions: tuple[Caution, ...]


def read_cautions(table: Mapping[str, Any], file: str) -> tuple[Caution, ...]:
    """InvalidFile with every mistake."""
    read = adapter(CautionsFile).read(table, file).cautions
    times = Counter(one.id for one in read)
    twice = (
        Mistake(file, f"cautions.{number}.id", f'"{one.id}" again', "each id once")
        for number, one in enumerate(read)
        if times[one.id] > 1
    )
    if mistakes := [*twice, *_unknown_numbers(read, file)]:
        raise InvalidFile(mistakes)
    return tuple(replace(one, says=one.says.format_map(NUMBERS)) for one in read)


def _unknown_numbers(read: Iterable[Caution], file: str) -> Iterable[Mistake]:
    for number, one in enumerate(read):
        try:
            one.says.format_map(NUMBERS)
        except KeyError as unknown:
            name = str(unknown.args[0])
            expected = f"a number of the rules{did_you_mean(name, NUMBERS)}"
            yield Mistake(file, f"cautions.{number}.says", f"{{{name}}}", expected)
        except (ValueError, IndexError):
            yield Mistake(file, f"cautions.{number}.says", "a brace that names nothing", "{too_much_pain}, or no brace")


def unknown_cautions(ids: Iterable[str], known: Iterable[Caution], file: str, within: str = "") -> Iterable[Mistake]:
    """One for each id that no caution has; `within` is the key of the table that names them."""
    names = [one.id for one in known]
    for number, id in enumerate(ids):
        if id not in names:
            key = f"{within}.cautions.{number}".lstrip(".")
            yield Mistake(file, key, f'"{id}"', f"the id of a caution{did_you_mean(id, names)}")
