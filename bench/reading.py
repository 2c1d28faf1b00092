"""Reading a page of leaflets, and a long text made to be slow."""

from __future__ import annotations

from bench.table import head, median_of, row, timed

WORDS = 2_000
HOSTILE = 200_000


def run() -> None:
    from tests.reading.passages import passages

    from footwork.cli.read import names
    from footwork.reading.reading import read

    head("Reading")
    page = " ".join("\n\n".join(one["text"] for one in passages("tuned")).split(" ")[:WORDS])
    known = names()
    row("reading a page of 2,000 words", median_of(lambda: timed(lambda: read(page, known)), 10), "ms", 100)
    row("reading 200 kB of numbers alone", timed(lambda: read("1 " * (HOSTILE // 2), known)) / 1000, "s")


if __name__ == "__main__":
    run()
