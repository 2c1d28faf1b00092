"""Reading a page of leaflets, and a long text made to be slow."""

from __future__ import annotations

import time
from collections.abc import Callable

from bench.table import head, median_of, row

WORDS = 2_000
HOSTILE = 200_000


def run() -> None:
    from tests.reading.passages import passages

    from footwork.cli.read import names
    from footwork.reading.reading import read

    head("Reading")
    page = " ".join("\n\n".join(one["text"] for one in passages("tuned")).split(" ")[:WORDS])
    known = names()
    row("reading a page of 2,000 words: CPU", median_of(lambda: _spent(lambda: read(page, known)), 10), "ms", 100)
    row("reading 200 kB of numbers alone: CPU", _spent(lambda: read("1 " * (HOSTILE // 2), known)) / 1000, "s")


def _spent(function: Callable[[], object]) -> float:
    """Milliseconds of the process."""
    began = time.process_time()
    function()
    return (time.process_time() - began) * 1000


if __name__ == "__main__":
    run()
