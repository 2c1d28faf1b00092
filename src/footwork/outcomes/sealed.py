"""Chance that can be checked: a schedule is drawn from a secret seed, and its seal is shown before the trial begins.

The seal is a hash of the schedule with the seed. It tells nothing of either; when the seed is opened after the end,
anybody can draw the schedule again and see that it was fixed from the first day. The draws are SHA-256 over the seed
and a counter, so that every machine and every version of Python draws the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, timedelta
from hashlib import sha256
from itertools import count

from footwork.outcomes.blocks import Blocks
from footwork.outcomes.random_start import LEAST_AFTER, LEAST_BEFORE, LEAST_STARTS, RandomStart

_BYTES = 8


def seal(trial: RandomStart | Blocks, seed: str) -> str:
    """The hash in hexadecimal of the trial's parts and the seed, as JSON with its keys in order."""
    parts = {"kind": type(trial).__name__, "seed": seed, **asdict(trial)}
    return sha256(json.dumps(parts, sort_keys=True, default=date.isoformat).encode()).hexdigest()


def drawn_start(
    seed: str, first: date, *, starts: int = LEAST_STARTS, every: int = 1, before: int = LEAST_BEFORE
) -> RandomStart:
    """A trial from `first` on, with `starts` admissible starts, `every` days apart, after `before` days."""
    admissible = tuple(first + timedelta(days=before + every * number) for number in range(starts))
    last = admissible[-1] + timedelta(days=LEAST_AFTER - 1)
    return RandomStart(first, last, admissible, admissible[_below(starts, seed, "start")])


def drawn_blocks(seed: str, first: date, *, pairs: int, days: int, washout: int) -> Blocks:
    """A trial from `first` on of `pairs` pairs, the order of each drawn by itself."""
    order = tuple(_below(2, seed, f"pair {number}") == 0 for number in range(pairs))
    return Blocks(first, days, washout, order)


def _below(end: int, seed: str, purpose: str) -> int:
    """A whole number from 0 to below `end`, each as likely: what would favour the small ones is drawn again."""
    fair = 256**_BYTES // end * end
    return next(number for number in _numbers(seed, purpose) if number < fair) % end


def _numbers(seed: str, purpose: str) -> Iterator[int]:
    for number in count():
        yield int.from_bytes(sha256(f"{seed}|{purpose}|{number}".encode()).digest()[:_BYTES], "big")
