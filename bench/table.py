"""One figure a line: what, how much, its floor, its goal."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from tempfile import TemporaryDirectory
from typing import Any


def median_of(measure: Callable[[], float], runs: int) -> float:
    """The median of `runs` measurements after one that does not count."""
    measure()
    return statistics.median(measure() for _ in range(runs))


def timed(function: Callable[[], object]) -> float:
    """Milliseconds of wall clock for one call."""
    began = time.perf_counter()
    function()
    return (time.perf_counter() - began) * 1000


def told_apart(module: str, **environment: str) -> Any:
    """What a module of the bench tells as JSON when it is run in a process of its own, with its own diary."""
    with TemporaryDirectory() as folder:
        told = subprocess.run(
            [sys.executable, "-m", module], env={**os.environ, "FOOTWORK_DATA": folder, **environment},
            check=True,
            capture_output=True, text=True,
        ).stdout  # fmt: skip
    return json.loads(told)


def head(title: str) -> None:
    print(f"\n{title}\n{'':50}{'median':>12}{'goal':>12}")


def row(what: str, value: float, unit: str, goal: float | None = None) -> None:
    mark = "" if goal is None else f"{goal:>9g} {unit:<3}{'' if value <= goal else '  missed'}"
    print(f"{what:<50}{value:>8.2f} {unit:<3}{mark}")
