"""Half past midnight in Berlin, for tests of what then still belongs to the day before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime

import pytest
import time_machine

MONDAY, TUESDAY = date(2026, 11, 30), date(2026, 12, 1)


@contextmanager
def clock_at(moment: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[datetime]:
    """The clock on the wall shows that, and stands still."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    at = datetime.fromisoformat(moment)
    with time_machine.travel(at, tick=False):
        yield at
