"""Time slots: any number of them, each with an hour and an id that stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from hypothesis import given
from hypothesis import strategies as st

from footwork.core.due import due
from footwork.core.occurrences import occurrences
from footwork.core.prescription import Prescription
from footwork.core.record import Amount
from footwork.core.rhythm import spread
from footwork.core.time_slot import EVENING, MIDDAY, MORNING, USUAL_SLOTS, TimeSlot, slot_at
from footwork.core.times import since_turn
from tests.core.plans import FIRST, done, on, plan

HOURS = st.lists(st.times(), min_size=1, max_size=24, unique=True)


def slots_at(hours: list[time]) -> tuple[TimeSlot, ...]:
    slots: tuple[TimeSlot, ...] = ()
    for hour in hours:
        slots = (*slots, slot_at(hour, slots))
    return slots


@given(HOURS)
def test_each_slot_of_a_day_is_a_session_of_its_own_in_the_order_of_the_hours(hours: list[time]) -> None:
    slots = slots_at(hours)
    whole = Prescription(id="whole", routine="whole", slots=tuple(one.id for one in slots))
    made = list(occurrences(plan(replace(FIRST, prescriptions=(whole,), slots=slots)), on(2), on(2)))
    assert [one.slot.at for one in made] == sorted(hours, key=since_turn)
    assert len({one.id for one in made}) == len(hours)


@given(HOURS, st.data())
def test_a_record_that_begins_at_the_hour_of_a_slot_fulfils_that_slot(hours: list[time], data: st.DataObject) -> None:
    slots = slots_at(hours)
    whole = Prescription(id="whole", routine="whole", slots=tuple(one.id for one in slots))
    planned = plan(replace(FIRST, prescriptions=(whole,), slots=slots))
    begun = data.draw(st.sampled_from(hours))
    [day] = due(planned, on(2), on(2), {on(2): {"whole": done(Amount.ALL, at=begun.isoformat())}})
    assert [one.occurrence.slot.at for one in day if one.amount is Amount.ALL] == [begun]


def test_the_id_of_a_session_hangs_on_its_slot_and_not_on_its_hour() -> None:
    later = replace(FIRST, slots=(replace(MORNING, at=time(9, 45)), MIDDAY, EVENING))
    ids = [{one.id for one in occurrences(plan(version), on(2), on(20))} for version in (FIRST, later)]
    assert ids[0] == ids[1]


def test_two_slots_at_one_hour_have_two_ids() -> None:
    assert [one.id for one in slots_at([time(9), time(9), time(9)])] == ["at-0900", "at-0900-2", "at-0900-3"]


def test_times_a_day_go_to_the_slots_that_there_are() -> None:
    early = TimeSlot("early", time(7))
    assert spread(1, (EVENING, early)) == [early]
    assert spread(3, (EVENING, early)) == [early, EVENING]
    assert spread(5, USUAL_SLOTS) == list(USUAL_SLOTS)
    every_two = slots_at([time(hour) for hour in range(8, 22, 2)])
    assert [one.at.hour for one in spread(4, every_two)] == [8, 10, 14, 18]
