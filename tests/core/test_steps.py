"""The order of sets, sides, repetitions, rests and switches."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given

from footwork.core.by_set import in_set
from footwork.core.dose import Dose
from footwork.core.phase import InRep, Phase
from footwork.core.position import Position
from footwork.core.routine import Changeover, Routine
from footwork.core.side import FirstSide, Side, SideOrder, Sides
from footwork.core.span import BRISK, UNHURRIED, Count, Pace, Span
from footwork.core.steps import ZERO, Kind, Step, steps_of
from footwork.core.timeline import Cue, timeline_of
from tests.strategies import paces, routines

GRIP = Phase(name="grip", say="Grip", lasts=Span.of(3))
RELEASE = Phase(name="release", say="Release", lasts=Span.of(1))


def told(step: Step) -> str:
    """ "L2.1 grip": the left side's second set, first repetition."""
    place = f"{step.side.value[0].upper()}{step.set}.{step.rep}"
    return f"{place} {step.phase.name}" if step.phase else f"{step.kind} {step.lasts.seconds} s {place}"


def order(dose: Dose) -> list[str]:
    return [told(step) for step in steps_of(dose, Changeover(switch=Span.of(5)), BRISK)]


def test_repetitions_follow_each_other_with_a_pause_between() -> None:
    dose = Dose(phases=(GRIP, RELEASE), reps=Count.of(2), rest_between_reps=Span.of(4))
    assert order(dose) == ["B1.1 grip", "B1.1 release", "rest 4 s B1.2", "B1.2 grip", "B1.2 release"]


def test_one_side_does_all_its_sets_before_the_other_begins() -> None:
    dose = Dose(phases=(GRIP,), sets=Count.of(2), sides=Sides.EACH, rest_between_sets=Span.of(9))
    assert order(dose) == [
        "L1.1 grip", "rest 9 s L2.1", "L2.1 grip", "switch 5 s R1.1", "R1.1 grip", "rest 9 s R2.1", "R2.1 grip",
    ]  # fmt: skip


def test_sides_that_alternate_by_sets_change_without_a_pause_and_rest_after_every_round() -> None:
    dose = Dose(
        phases=(GRIP,), sets=Count.of(2), sides=Sides.EACH, side_order=SideOrder.ALTERNATE_SETS,
        rest_between_sets=Span.of(9),
    )  # fmt: skip
    assert order(dose) == [
        "L1.1 grip", "R1.1 grip", "rest 9 s L2.1", "L2.1 grip", "R2.1 grip",
    ]  # fmt: skip
    assert order(replace(dose, sets=Count.of(1), rest_between_sides=Span.of(4)))[1] == "switch 4 s R1.1"


def test_sides_that_alternate_by_repetitions_do_one_each() -> None:
    dose = Dose(phases=(GRIP,), reps=Count.of(2), sides=Sides.EACH, side_order=SideOrder.ALTERNATE_REPS)
    assert order(dose) == ["L1.1 grip", "R1.1 grip", "L1.2 grip", "R1.2 grip"]
    assert order(replace(dose, rest_between_reps=Span.of(4)))[2] == "rest 4 s L1.2"
    paused = order(replace(dose, rest_between_sides=Span.of(4)))
    assert paused[1::2] == ["switch 4 s R1.1", "switch 4 s L1.2", "switch 4 s R1.2"]


def test_a_phase_may_belong_to_the_first_or_the_last_repetition_of_each_set_only() -> None:
    first, last = (Phase(name=one.value, say="Hold", lasts=Span.of(9), in_rep=one) for one in InRep)
    dose = Dose(phases=(first, GRIP, last), sets=Count.of(2), reps=Count.of(3), rest_between_sets=Span.of(9))
    one_set = ["{0}.1 first", "{0}.1 grip", "{0}.2 grip", "{0}.3 grip", "{0}.3 last"]
    assert order(dose) == [step.format("B1") for step in one_set] + ["rest 9 s B2.1"] + [
        step.format("B2") for step in one_set
    ]
    assert order(replace(dose, sets=Count.of(1), reps=Count.of(1))) == ["B1.1 first", "B1.1 grip", "B1.1 last"]


def test_sets_may_differ_in_repetitions_and_lengths() -> None:
    hold = Phase(name="hold", say="Hold", lasts=(Span.of(9), Span.of(6)))
    dose = Dose(phases=(hold,), reps=(Count.of(2), Count.of(1)), rest_between_sets=Span.of(9))
    assert order(dose) == ["B1.1 hold", "B1.2 hold", "rest 9 s B2.1", "B2.1 hold"]
    assert [step.lasts.seconds for step in steps_of(dose, Changeover(), BRISK)] == [9, 9, 9, 6]


def test_each_set_starts_on_the_interval_whatever_the_pace() -> None:
    dose = Dose(phases=(RELEASE,), sets=Count.of(3), reps=Count(6, 8), every=Span.of(60))
    for pace in (BRISK, Pace(50), UNHURRIED):
        at, starts = ZERO, []
        for step in steps_of(dose, Changeover(), pace):
            starts += [at.seconds] if (step.kind, step.rep) == (Kind.PHASE, 1) else []
            at += step.lasts
        assert starts == [0, 60, 120]
    assert order(replace(dose, sets=Count.of(1), reps=Count.of(1), sides=Sides.EACH))[1] == "switch 59 s R1.1"


def test_a_set_that_fills_its_interval_is_followed_by_the_next() -> None:
    dose = Dose(phases=(GRIP,), sets=Count.of(2), every=Span.of(3))
    assert order(dose) == ["B1.1 grip", "B2.1 grip"]


def test_the_number_of_a_set_that_no_rest_parts_from_the_one_before_is_said_with_its_first_phase_or_by_itself() -> None:
    dose = Dose(phases=(GRIP,), sets=Count.of(2), reps=Count.of(2))
    said = [step.says_set for step in steps_of(dose, Changeover(), BRISK)]
    assert said == [False, False, True, False]
    quick = replace(dose, phases=(RELEASE,))
    assert order(quick) == ["B1.1 release", "B1.2 release", "rest 5 s B2.1", "B2.1 release", "B2.2 release"]
    assert order(replace(quick, reps=Count.of(1))) == ["B1.1 release", "B2.1 release"]


def test_a_dose_may_ask_for_its_own_time_between_sides() -> None:
    assert order(Dose(phases=(GRIP,), sides=Sides.EACH, rest_between_sides=Span.of(20)))[1] == "switch 20 s R1.1"


def test_the_sore_side_begins_and_the_other_one_follows() -> None:
    dose = Dose(phases=(GRIP,), sides=Sides.EACH, first_side=FirstSide.SORE)
    assert order(dose) == ["S1.1 grip", "switch 5 s O1.1", "O1.1 grip"]


def test_one_side_alone_has_nothing_to_switch_to() -> None:
    dose = Dose(phases=(GRIP,), sets=Count.of(2), sides=Sides.WEAKER, rest_between_sets=Span.of(9))
    assert order(dose) == ["W1.1 grip", "rest 9 s W2.1", "W2.1 grip"]


def test_a_body_that_turns_over_has_the_time_for_it_even_in_a_shorter_rest() -> None:
    changeover = Changeover(switch=Span.of(5), turn=Span.of(10))
    for rest, switch in ((None, 10), (Span.of(3), 10), (Span.of(30), 30)):
        dose = Dose(phases=(GRIP,), sides=Sides.EACH, rest_between_sides=rest)
        assert [step.lasts.seconds for step in steps_of(dose, changeover, BRISK, turns=True)] == [3, switch, 3]


@given(routines(), paces())
def test_an_item_begins_with_getting_ready_and_a_routine_ends_with_done(routine: Routine, pace: Pace) -> None:
    cues = timeline_of(routine, pace).cues
    assert [cue.kind for cue in cues if cue.kind in (Kind.READY, Kind.DONE)] == [
        *[Kind.READY] * len(list(routine.visits(pace))),
        Kind.DONE,
    ]
    assert cues[-1].kind is Kind.DONE
    for visit, ready in zip(routine.visits(pace), (cue for cue in cues if cue.kind is Kind.READY), strict=True):
        assert (ready.item, ready.round, ready.rounds) == (visit.number, visit.round, visit.rounds)


@given(routines(), paces())
def test_both_sides_get_the_same_phases_for_the_same_time(routine: Routine, pace: Pace) -> None:
    cues = timeline_of(routine, pace).cues
    for number, item in enumerate(routine.items):
        first, *other = (_side(cues, number, Kind.PHASE, side) for side in item.dose.sides_in_turn)
        assert first != []
        assert other in ([], [first])
        assert {cue.side for cue in cues[:-1] if cue.item == number} == set(item.dose.sides_in_turn)


@given(routines(), paces())
def test_a_side_at_a_time_both_sides_get_the_same_rests(routine: Routine, pace: Pace) -> None:
    cues = timeline_of(routine, pace).cues
    for number, item in enumerate(routine.items):
        if item.dose.sides is Sides.EACH and item.dose.side_order is SideOrder.ONE_SIDE_FIRST:
            first, second = (_side(cues, number, Kind.REST, side) for side in item.dose.sides_in_turn)
            assert [rest for rest in first if rest[:2] != (1, 1)] == second


@given(routines(), paces())
def test_there_are_exactly_as_many_rests_as_gaps(routine: Routine, pace: Pace) -> None:
    cues = timeline_of(routine, pace).cues
    for number, item in enumerate(routine.items):
        dose, sides = item.dose, len(item.dose.sides_in_turn)
        sets, rounds = dose.sets.at(pace), item.circuit.rounds.at(pace) if item.circuit else 1
        within = sum(_count(dose, one).at(pace) - 1 for one in range(1, sets + 1))
        rests = [(cue.set, cue.rep) for cue in cues if cue.item == number and cue.kind is Kind.REST]
        between = sum(rep == 1 and one > 1 for one, rep in rests)
        assert sum(rep > 1 for _set, rep in rests) == (
            rounds * within * (1 if dose.alternates_reps else sides) if dose.rest_between_reps else 0
        )
        gaps = rounds * (sets - 1) * (1 if dose.alternates else sides)
        if dose.rest_between_sets:
            assert between == gaps
        leads = item.circuit and (number == 0 or routine.items[number - 1].circuit != item.circuit)
        between_rounds = rounds - 1 if item.circuit and item.circuit.rest and leads else 0
        assert sum(rest == (1, 1) for rest in rests) == between_rounds


@given(routines(), paces())
def test_rests_and_switches_lie_between_phases_of_one_item_and_never_at_its_end(routine: Routine, pace: Pace) -> None:
    cues = timeline_of(routine, pace).cues
    between = (Kind.REST, Kind.SWITCH)
    for before, after in pairwise(cues):
        if before.kind in between and not (before.set == before.rep == 1 and before.kind is Kind.REST):
            assert after.item == before.item
            assert after.kind in (Kind.PHASE, Kind.SWITCH)
            assert (after.set, after.side, after.rep) == (before.set, before.side, before.rep)
        if after.kind in between:
            assert before.item == after.item or after.round > before.round
            assert before.kind in (Kind.PHASE, Kind.REST)


@given(routines(), paces())
def test_a_switch_comes_exactly_where_the_side_changes_unless_sides_alternate(routine: Routine, pace: Pace) -> None:
    cues = timeline_of(routine, pace).cues
    for number, item in enumerate(routine.items):
        dose = item.dose
        if dose.every or (dose.alternates and not dose.rest_between_sides):
            continue
        mine = [cue for cue in cues if (cue.item, cue.round) == (number, 1) and cue.kind in (Kind.PHASE, Kind.SWITCH)]
        phases = [cue for cue in mine if cue.kind is Kind.PHASE]
        changes = sum(before.side is not after.side for before, after in pairwise(phases))
        switches = [index for index, cue in enumerate(mine) if cue.kind is Kind.SWITCH]
        assert len(switches) == changes
        assert all(mine[index - 1].side is not mine[index + 1].side for index in switches)
        asked = (item.dose.rest_between_sides or routine.changeover.switch).at(pace)
        turns = item.exercise.position is Position.SIDE_LYING
        expected = max(asked, routine.changeover.turn.at(pace)) if turns else asked
        assert all(mine[index].lasts == expected for index in switches)


@pytest.mark.parametrize("side_order", SideOrder)
def test_a_dose_of_both_feet_together_knows_no_order_of_sides(side_order: SideOrder) -> None:
    dose = Dose(phases=(GRIP,), sets=Count.of(2), side_order=side_order, rest_between_sets=Span.of(9))
    assert order(dose) == ["B1.1 grip", "rest 9 s B2.1", "B2.1 grip"]


def _side(cues: tuple[Cue, ...], item: int, kind: Kind, side: Side) -> list[tuple[int, int, str | None, timedelta]]:
    found = [cue for cue in cues if (cue.item, cue.kind, cue.side) == (item, kind, side)]
    return [(cue.set, cue.rep, cue.phase, cue.lasts) for cue in found if cue.lasts > ZERO]


def _count(dose: Dose, set: int) -> Count:
    found = in_set(dose.reps, set)
    assert isinstance(found, Count)
    return found
