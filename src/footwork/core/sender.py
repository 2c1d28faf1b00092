"""Who gives a routine to another person, as a file that plays it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Sender:
    """Who gives it, on which day, what they say to it, and for whom it is; each may be missing."""

    by: str = ""
    on: date | None = None
    note: str = ""
    for_: str = ""
