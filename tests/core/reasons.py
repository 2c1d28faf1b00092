"""Reasons to test with."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from footwork.core.build_up import Variable
from footwork.core.place import SITES
from footwork.core.reason import Reason, ReasonKind

EXERCISES = st.sampled_from(["toe-press", "toe-walk", "single-leg-toe-press", "an-old-one"])
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "place": st.sampled_from([*SITES, "elbow"]),
    "exercises": st.lists(EXERCISES, min_size=1, max_size=3).map(tuple),
    "instead": EXERCISES,
    "things": st.lists(st.sampled_from(["band", "an-old-thing"]), min_size=1, max_size=2).map(tuple),
    "aims": st.lists(st.sampled_from(["back", "an-old-one"]), min_size=1, max_size=2).map(tuple),
    "minutes": st.integers(0, 60),
    "variable": st.sampled_from(Variable),
    "before": st.integers(0, 120),
    "now": st.integers(0, 120),
    "until": st.dates(date(2026, 1, 1), date(2030, 1, 1)),
}


def reasons_of(kind: ReasonKind) -> st.SearchStrategy[Reason]:
    return st.builds(Reason, kind=st.just(kind), **{name: FIELDS[name] for name in kind.needs})


REASONS = st.sampled_from(ReasonKind).flatmap(reasons_of)
