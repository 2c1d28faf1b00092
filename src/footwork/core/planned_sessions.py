"""A plan with what it plays: what an output of a plan is compiled from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from footwork.core.plan import Plan
from footwork.core.timeline import Timeline


@dataclass(frozen=True, slots=True)
class PlannedSessions:
    """From `begin`, or from when the newest version holds if that is later. `timelines` by the id of their session;
    what the plan has beyond them cannot be played and is left out. `alarms` says whether the output may ring."""

    plan: Plan
    timelines: Mapping[str, Timeline]
    begin: date
    alarms: bool
