"""A routine that one person gives to another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Prescription:
    """Who gives it, on which day, what they say to it, and for whom it is; each may be missing."""

    by: str = ""
    on: date | None = None
    note: str = ""
    for_: str = ""
