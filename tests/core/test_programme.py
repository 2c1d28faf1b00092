from __future__ import annotations

from datetime import timedelta

import pytest

from footwork.catalogue.library import library
from footwork.core.dose import Dose
from footwork.core.errors import FieldError, NothingThatDay
from footwork.core.frequency import Frequency
from footwork.core.phase import Phase
from footwork.core.programme import Stage, staged
from footwork.core.routine import Item, Routine
from footwork.core.span import Count, Span

HOLD = Phase(name="hold", say="Hold", lasts=Span.of(10), hold=True)
DOSE = Dose(phases=(HOLD,), sets=Count.of(2), reps=Count.of(10))


def test_five_more_each_day_up_to_thirty() -> None:
    stages = [Stage(from_day=day, reps=Count.of(5 + 5 * day)) for day in range(2, 6)]
    assert [staged(DOSE, stages, day).reps for day in (1, 2, 3, 4, 5, 90)] == [
        Count.of(number) for number in (10, 15, 20, 25, 30, 30)
    ]


def test_what_a_stage_does_not_name_stays_as_the_stage_before_had_it() -> None:
    stages = (Stage(from_week=2, sets=Count.of(3)), Stage(after_sessions=20, hold=Span.of(30), load="red band"))
    late = staged(DOSE, stages, 8, 20)
    assert (late.sets, late.reps, late.phases[0].lasts, late.load) == (
        Count.of(3), Count.of(10), Span(timedelta(seconds=30), timedelta(seconds=30)), "red band",
    )  # fmt: skip
    assert staged(DOSE, stages, 8, 19).phases == DOSE.phases
    assert staged(DOSE, stages, 7, 0) == DOSE


def test_a_hold_needs_something_that_is_held() -> None:
    loose = Dose(phases=(Phase(name="lift", say="Lift", lasts=Span.of(2)),))
    with pytest.raises(FieldError, match="no phase"):
        Stage(from_week=2, hold=Span.of(5)).of(loose)


@pytest.mark.parametrize(
    "fields",
    [{}, {"from_week": 2}, {"sets": Count.of(2)}, {"from_week": 2, "from_day": 8, "sets": Count.of(2)},
     {"from_week": 1, "sets": Count.of(2)}, {"from_day": 1, "sets": Count.of(2)},
     {"after_sessions": 0, "sets": Count.of(2)}],
)  # fmt: skip
def test_a_stage_begins_once_and_changes_something(fields: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"one of|at the earliest|that change"):
        Stage(**fields)  # type: ignore[arg-type]


def test_on_a_day_a_routine_has_what_has_begun_and_tells_what_is_still_to_come() -> None:
    exercise = library().exercise("heel-raise")
    stages = (Stage(from_day=8, reps=Count.of(12)), Stage(from_day=22, reps=Count.of(15)))
    first = Item(exercise, exercise.dose, later=stages)
    second = Item(exercise, exercise.dose, frequency=Frequency(from_week=3))
    routine = Routine(id="r", title="R", items=(first, second), words=library().words())
    [only] = routine.on_day(8).items
    assert (only.dose.reps, only.later) == (Count.of(12), stages[1:])
    assert len(routine.on_day(15).items) == 2
    assert routine.changes_with_days
    with pytest.raises(NothingThatDay, match="day 14"):
        Routine(id="r", title="R", items=(second,), words=library().words()).on_day(14)
