"""The labelled passages beside this file, and how they are scored: a passage is right when all ten fields are."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
NOTHING: tuple[object, ...] = (None, [], False)


def passages(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def is_right(passage: Mapping[str, Any], dose: Mapping[str, Any]) -> bool:
    """Whether any accepted reading has this dose."""
    return any(all(_plain(dose[one]) in accepted[one] for one in accepted) for accepted in _readings(passage))


def _readings(passage: Mapping[str, Any]) -> Iterator[dict[str, list[Any]]]:
    together = passage["also_ok_together"]
    for number in range(len(together) + 1):
        for chosen in itertools.combinations(together, number):
            over = {field: value for one in chosen for field, value in one.items()}
            if len(over) == sum(map(len, chosen)):
                yield {field: _accepted(passage, field, over) for field in passage["dose"]}


def _accepted(passage: Mapping[str, Any], field: str, over: Mapping[str, Any]) -> list[Any]:
    values = [over[field]] if field in over else [passage["dose"][field], *passage["also_ok"].get(field, [])]
    return list(map(_plain, values))


def _plain(value: Any) -> Any:
    return None if value in NOTHING else value
