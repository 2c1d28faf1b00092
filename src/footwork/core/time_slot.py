"""When sessions of a day are: any number of slots, each with its hour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta

from footwork.core.names import is_slug
from footwork.core.times import check_hour, since_turn

FEWEST_SLOTS, MOST_SLOTS = 1, 24
"""Once every waking hour is more than anybody asks. The number is ours."""


@dataclass(frozen=True, slots=True)
class TimeSlot:
    """`at` is by the clock on the person's wall, wherever they are. The id stays when the hour changes."""

    id: str
    at: time

    def __post_init__(self) -> None:
        if not is_slug(self.id):
            raise ValueError("an id of letters, digits, - and _")
        check_hour(self.at)

    @property
    def since_turn(self) -> timedelta:
        """Its place in the order of a day."""
        return since_turn(self.at)


MORNING, MIDDAY, EVENING = TimeSlot("morning", time(8)), TimeSlot("midday", time(12, 30)), TimeSlot("evening", time(19))

USUAL_SLOTS = (MORNING, MIDDAY, EVENING)
"""What a plan has unless a person says otherwise. The hours are ours."""


def check_slots(slots: tuple[TimeSlot, ...]) -> None:
    """Raises ValueError for slots that no plan has."""
    if not FEWEST_SLOTS <= len(slots) <= MOST_SLOTS:
        raise ValueError(f"{FEWEST_SLOTS} to {MOST_SLOTS} time slots")
    if len({one.id for one in slots}) < len(slots):
        raise ValueError("time slots of different ids")


def slot_at(hour: time, slots: tuple[TimeSlot, ...]) -> TimeSlot:
    """A new one, whose id none of `slots` has."""
    taken, name = {one.id for one in slots}, f"at-{hour:%H%M}"
    names = (name, *(f"{name}-{number}" for number in range(2, len(slots) + 2)))
    return TimeSlot(next(one for one in names if one not in taken), hour)
