"""Plans to test with."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from uuid import UUID

from hypothesis import strategies as st

from footwork.core.days import Days, EveryDays, Weekdays
from footwork.core.left_out import LeftOut
from footwork.core.occurrences import Timetable
from footwork.core.plan import Missed, Pause, Plan, QuietHours, Version
from footwork.core.prescription import Prescription
from footwork.core.record import Amount
from footwork.core.slots import Done
from footwork.core.time_slot import EVENING, MIDDAY, MORNING, TimeSlot
from tests.core.reasons import REASONS

MONDAY = date(2026, 3, 2)


NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


WHOLE = Prescription(id="whole", routine="whole", slots=(MORNING.id,))


PRESSES = Prescription(id="presses", routine="presses", slots=(EVENING.id,), days=Weekdays((0, 2, 4)))


FIRST = Version(number=1, since=MONDAY, made_at=NOON, note="to begin with", prescriptions=(PRESSES, WHOLE))


SLOTS = (MORNING, TimeSlot("midday", time(13, 15)), EVENING, TimeSlot("at-1630", time(16, 30)))


def at_evening(hour: time) -> tuple[TimeSlot, ...]:
    """The three of the day, the evening at that hour."""
    return MORNING, MIDDAY, TimeSlot("evening", hour)


def scheduled(version: Version, day: date) -> list[Prescription]:
    """In the order of the day."""
    return [one.prescription for one in Timetable(plan(version)).on(day)]


def plan(*versions: Version) -> Plan:
    return Plan(UUID(int=7), versions)


def on(day: int) -> date:
    return date(2026, 3, day)


def done(*amounts: Amount, at: str = "08:00") -> list[Done]:
    """Records that began at that hour."""
    return [Done(time.fromisoformat(at), amount) for amount in amounts]


DONE = st.builds(Done, st.times(), st.sampled_from(Amount))


DAYS = st.builds(Weekdays, st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days)))) | st.builds(
    EveryDays, st.integers(2, 31)
)


def prescription(what: str, slots: list[str], days: Days, first: date | None, last: date | None) -> Prescription:
    if isinstance(days, EveryDays):
        first = first or MONDAY
    if first and last:
        first, last = min(first, last), max(first, last)
    return Prescription(id=what, routine=what, slots=tuple(slots), days=days, first=first, last=last)


def prescriptions(days: st.SearchStrategy[Days] = DAYS) -> st.SearchStrategy[tuple[Prescription, ...]]:
    dates = st.none() | st.dates(on(1), on(31))
    slots = st.lists(st.sampled_from([one.id for one in SLOTS]), min_size=1, unique=True)
    made = st.builds(prescription, st.sampled_from(["whole", "presses"]), slots, days, dates, dates)
    return st.lists(made, max_size=2, unique_by=lambda one: one.id).map(tuple)


LEFT_OUT = st.builds(
    LeftOut,
    exercise=st.sampled_from(["toe-walk", "toe-press"]),
    instead=st.sampled_from(["", "heel-raise"]),
    lacks=st.lists(st.sampled_from(["band", "wall"]), unique=True).map(tuple),
)


VERSIONS = st.builds(
    Version,
    number=st.integers(0, 9),
    since=st.dates(on(1), on(31)),
    made_at=st.just(NOON),
    reasons=st.lists(REASONS, min_size=1, max_size=3).map(tuple),
    note=st.text(max_size=9),
    prescriptions=prescriptions(),
    missed=st.sampled_from(Missed),
    pauses=st.lists(st.dates(on(1), on(31)).map(lambda day: Pause(first=day, last=day)), max_size=2).map(tuple),
    minutes=st.none() | st.integers(3, 60),
    slots=st.permutations(SLOTS).map(tuple),
    quiet=st.builds(QuietHours, st.times(), st.times()),
    remind_again=st.booleans(),
    left_out=st.lists(LEFT_OUT, max_size=2, unique_by=lambda one: one.exercise).map(tuple),
)
