"""The dose that claims make together, in ten fields: only what the text states, never a default."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from footwork.reading.claims import Claim

Range = tuple[float | None, float | None]

RANGES = ("reps", "sets", "hold_s", "work_s", "rest_s", "sessions_per_day", "days_per_week")
DAILY: Range = (7, 7)


@dataclass(frozen=True, slots=True)
class DoseRead:
    """`ranges` are the fields that the text states, by name, `sides` is "each", "together" or "". `spans` say
    where each value stands, `doubts` name the fields that could be meant in another way."""

    ranges: Mapping[str, Range]
    up: Range | None = None
    down: Range | None = None
    sides: str = ""
    open_ended: bool = False
    spans: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    doubts: frozenset[str] = frozenset()

    def as_json(self) -> dict[str, Any]:
        """The ten fields as the reader's contract has them; None is what the text does not state."""
        phases = {"up": _listed(self.up), "down": _listed(self.down)} if self.up or self.down else None
        ranges = {name: _listed(self.ranges.get(name)) for name in RANGES}
        order = ("reps", "sets", "hold_s", "phases_s", "work_s", "rest_s", "sides", "sessions_per_day")
        fields = {**ranges, "phases_s": phases, "sides": self.sides or None}
        return {**{name: fields[name] for name in order}, "days_per_week": ranges["days_per_week"],
                "open_ended": self.open_ended}  # fmt: skip


def _listed(value: Range | None) -> list[float | int | None] | None:
    return None if value is None else [None if one is None else int(one) if one % 1 == 0 else one for one in value]


def dose_of(claims: Sequence[Claim]) -> DoseRead:
    ranges: dict[str, Range] = {}
    claims = list(_rounds_told_apart(claims))
    doubts = {claim.field for claim in claims if not claim.sure}
    for name in (*RANGES, "up", "down"):
        of_field = [claim for claim in claims if claim.field == name]
        if of_field:
            ranges[name], agreed = _merged(name, of_field)
            doubts |= set() if agreed else {name}
    said = {claim.field for claim in claims}
    spans = {claim.field: (claim.start, claim.end) for claim in reversed(claims)}
    sides = "each" if "each" in said else "together" if "together" in said and "one_alone" not in said else ""
    up, down = ranges.pop("up", None), ranges.pop("down", None)
    return DoseRead(ranges, up, down, sides, "open" in said, spans, frozenset(doubts))


def _rounds_told_apart(claims: Iterable[Claim]) -> Iterable[Claim]:
    """ "Circle 20 times. Repeat two to three times." is rounds, where no sets are said."""
    claims = list(claims)
    reps = [claim for claim in claims if claim.field == "reps" and not claim.progress]
    values = {(claim.low, claim.high) for claim in reps}
    has_sets = any(claim.field == "sets" for claim in claims)
    if len(values) != 2 or has_sets or (reps[-1].high or 0) >= (reps[0].low or 0):
        return claims
    last = reps[-1]
    as_sets = Claim("sets", last.low, last.high, last.start, last.end, sure=False)
    return [as_sets if claim is last else claim for claim in claims]


def _merged(name: str, claims: Sequence[Claim]) -> tuple[Range, bool]:
    """The value of a field, and whether all that is said of it agrees."""
    stated = list(dict.fromkeys((claim.low, claim.high) for claim in claims if not claim.progress))
    grows = [claim.high or claim.low for claim in claims if claim.progress]
    if name == "days_per_week" and len(stated) > 1:
        stated = [one for one in stated if one != DAILY]
    if not stated:
        return (None, grows[-1]), True
    low, high = stated[0]
    if grows:
        return (low if low is not None else high, max(grows[-1] or 0, high or low or 0)), True
    if len(stated) == 2 and high is None and stated[1][0] is None:
        return (low, stated[1][1]), True
    return (low, high), len(stated) == 1
