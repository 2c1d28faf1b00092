"""Doses, exercises and routines of every shape, small enough to unroll in a moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from functools import partial

from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.core.dose import Dose
from footwork.core.exercise import Exercise
from footwork.core.open_end import OpenCount, OpenEnd, OpenSpan
from footwork.core.phase import CountOf, InRep, Phase
from footwork.core.place import Place
from footwork.core.position import Position
from footwork.core.reached import Reached
from footwork.core.record import ItemDone, Record, SkipReason
from footwork.core.routine import Changeover, Circuit, Item, Routine
from footwork.core.set_length import longest_set
from footwork.core.side import FirstSide, Side, SideOrder, Sides
from footwork.core.side_word import SideWord
from footwork.core.span import ONCE, Count, Pace, Span

WORDS = library().words()
PHASE_NAMES = ("grip", "lift", "hold", "release", "slide back")
NAMES = st.text(min_size=1, max_size=5).filter(str.isprintable)
THINGS = tuple(WORDS.equipment)


def paces() -> st.SearchStrategy[Pace]:
    return st.builds(Pace, st.integers(0, 100))


def spans(longest_ms: int = 20_000) -> st.SearchStrategy[Span]:
    """Fixed or ranged; a low end of whole milliseconds, a range of whole tenths of a second."""
    return st.builds(
        lambda low, tenths: Span(timedelta(milliseconds=low), timedelta(milliseconds=low + 100 * tenths)),
        st.integers(1, longest_ms),
        st.just(0) | st.integers(0, 50),
    )


def counts(most: int, ranged: bool = True) -> st.SearchStrategy[Count]:
    if not ranged:
        return st.builds(Count.of, st.integers(1, most))
    return st.tuples(st.integers(1, most), st.integers(1, most)).map(lambda ends: Count(min(ends), max(ends)))


def timed_phases(names: st.SearchStrategy[str]) -> st.SearchStrategy[Phase]:
    """Plain, held, self-paced, or all of these."""
    return st.builds(
        Phase, name=names, say=st.just("Go"), lasts=spans(), hold=st.booleans(), self_paced=st.booleans()
    )  # fmt: skip


def open_ended_phases(names: st.SearchStrategy[str]) -> st.SearchStrategy[Phase]:
    """As long as the person can, up to a time, or done when they say so."""
    tops = st.integers(1, 60).map(lambda seconds: OpenSpan(OpenEnd.UP_TO, timedelta(seconds=seconds)))
    without = st.sampled_from((OpenSpan(OpenEnd.AS_LONG), OpenSpan(OpenEnd.UNTIL_TIRED)))
    return (
        st.builds(Phase, name=names, say=st.just("Stay"), lasts=without, about=spans(), hold=st.booleans())
        | st.builds(Phase, name=names, say=st.just("Stay"), lasts=tops, about=st.none() | spans())
        | st.builds(Phase, name=names, say=st.just("Go"), lasts=spans(), waits=st.just(True))
    )


def counted_phases(names: st.SearchStrategy[str], ranged: bool = True) -> st.SearchStrategy[Phase]:
    return st.builds(
        Phase, name=names, say=st.just("Turn"), counts=counts(12, ranged), each=spans(3_000), hold=st.booleans(),
        count_of=st.sampled_from(CountOf),
    )  # fmt: skip


def phases(names: st.SearchStrategy[str] | None = None, ranged: bool = True) -> st.SearchStrategy[Phase]:
    called = names or st.sampled_from(PHASE_NAMES)
    return timed_phases(called) | counted_phases(called, ranged)


def doses(ranged: bool = True) -> st.SearchStrategy[Dose]:
    """`ranged` lets the whole numbers (sets, repetitions, counts) be ranges; lengths may always be."""
    return st.sampled_from(Sides).flatmap(partial(_doses, ranged))


def _doses(ranged: bool, sides: Sides) -> st.SearchStrategy[Dose]:
    return st.builds(
        Dose,
        phases=st.lists(phases(ranged=ranged), min_size=1, max_size=3, unique_by=lambda phase: phase.name).map(tuple),
        sets=counts(3, ranged),
        reps=counts(4, ranged),
        sides=st.just(sides),
        first_side=st.none() | st.sampled_from(FirstSide) if sides is Sides.EACH else st.none(),
        side_order=st.sampled_from(SideOrder),
        rest_between_reps=st.none() | spans(),
        rest_between_sets=st.none() | spans(),
        rest_between_sides=st.none() | spans() if sides is Sides.EACH else st.none(),
        load=st.sampled_from(("", "light band")),
        effort=st.sampled_from(("", "3-4 of 10")),
    )


@st.composite
def differing_doses(draw: st.DrawFn) -> Dose:
    """Sets that differ, phases of one repetition only, and sets on an interval that the longest fits into."""
    dose, sets = draw(doses()), draw(st.integers(2, 4))
    in_rep, lists = draw(st.none() | st.sampled_from(InRep)), draw(st.sets(st.sampled_from(("reps", "lasts"))))
    lasts = tuple(draw(spans()) for _ in range(sets)) if "lasts" in lists else Span.of(5)
    extra = Phase(name="extra", say="Stay", lasts=lasts, hold=True, in_rep=in_rep)
    reps = tuple(draw(counts(4)) for _ in range(sets)) if "reps" in lists else dose.reps
    dose = replace(dose, sets=ONCE if lists else dose.sets, reps=reps, phases=(*dose.phases, extra))
    to_spare = draw(st.none() | st.integers(0, 20))
    if to_spare is None:
        return dose
    dose = replace(dose, rest_between_sets=None, rest_between_sides=None)
    every = longest_set(dose) + timedelta(seconds=to_spare)
    return replace(dose, every=Span(every, every))


def open_ended_doses(ranged: bool = True) -> st.SearchStrategy[Dose]:
    """Of sets, or of phases, that end when the person says so."""
    ends = st.integers(1, 8).map(lambda most: OpenCount(OpenEnd.UP_TO, most)) | st.sampled_from(
        (OpenCount(OpenEnd.AS_MANY), OpenCount(OpenEnd.UNTIL_TIRED))
    )
    sets = st.builds(
        lambda dose, reps, about: replace(
            dose,
            phases=tuple(replace(phase, self_paced=False) for phase in dose.phases),
            reps=reps,
            reps_about=about,
        ),
        doses(ranged),
        ends,
        counts(4, ranged),
    )
    holds = st.builds(
        lambda dose, phase: replace(dose, phases=(*dose.phases[:1], phase)),
        doses(ranged),
        open_ended_phases(st.just("stay")),
    )
    return sets | holds


def exercises() -> st.SearchStrategy[Exercise]:
    return st.builds(
        Exercise,
        id=st.sampled_from(("one", "two", "three")),
        name=st.sampled_from(("First", "Second", "Third")),
        position=st.sampled_from(Position),
        dose=doses(),
        side_word=st.sampled_from(SideWord),
        stance=st.sampled_from(("", "knees slightly bent")),
        equipment=st.lists(st.sampled_from(THINGS), max_size=2, unique=True).map(tuple),
    )


def items(ranged: bool = True, open_ended: bool = False) -> st.SearchStrategy[Item]:
    found = doses(ranged) | differing_doses() if ranged else doses(ranged)
    return st.builds(Item, exercises(), found | open_ended_doses(ranged) if open_ended else found)


def _in_circuits(items: list[Item], circuit: Circuit | None, first: int) -> tuple[Item, ...]:
    """All from the first on are a circuit, if there is one."""
    return tuple(replace(item, circuit=circuit) if at >= first else item for at, item in enumerate(items))


def circuits(ranged: bool) -> st.SearchStrategy[Circuit]:
    return st.builds(Circuit, number=st.just(1), rounds=counts(3, ranged), rest=st.none() | spans())


def routines(most_items: int = 3, ranged: bool = True, open_ended: bool = False) -> st.SearchStrategy[Routine]:
    """With `open_ended` some of it may last until the person says so."""
    return st.builds(
        Routine,
        id=st.just("drawn"),
        title=st.just("A drawn routine"),
        items=st.builds(
            _in_circuits,
            st.lists(items(ranged, open_ended), min_size=1, max_size=most_items),
            st.none() | circuits(ranged),
            st.integers(0, most_items - 1),
        ),
        words=st.just(WORDS),
        changeover=st.builds(
            Changeover, ready=spans(), again=spans(), fetch=spans(), move=spans(), kneel=spans(), switch=spans(),
            turn=spans(), set=spans(),
            done=spans(),
        ),
    )  # fmt: skip


def items_done() -> st.SearchStrategy[ItemDone]:
    return st.builds(
        ItemDone,
        exercise=st.sampled_from(("one", "two", "three")),
        name=NAMES,
        phases_planned=st.integers(50, 99),
        phases_done=st.integers(0, 50),
        reason=st.none() | st.sampled_from(SkipReason),
        reached=st.lists(reached(), max_size=3).map(tuple),
    )


def reached() -> st.SearchStrategy[Reached]:
    sets, sides = st.integers(1, 5), st.sampled_from(Side)
    return st.builds(Reached, set=sets, side=sides, reps=st.integers(0, 40)) | st.builds(
        Reached, set=sets, side=sides, seconds=st.integers(0, 300)
    )


def records() -> st.SearchStrategy[Record]:
    """Sessions of one to three items, some answered and some not, in any whole-minute offset from UTC."""
    offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
    return st.builds(
        Record,
        id=st.uuids(),
        routine=st.just("drawn"),
        title=NAMES,
        pace=paces().map(float),
        started_at=st.builds(lambda day, offset: datetime(2026, 1, day, tzinfo=offset), st.integers(1, 31), offsets),
        ended_at=st.just(datetime(2026, 2, 2, tzinfo=UTC)),
        length_ms=st.integers(0, 2**31 - 1),
        played_ms=st.integers(0, 2**31 - 1),
        items=st.lists(items_done(), min_size=1, max_size=3).map(tuple),
        revision=st.integers(1, 2**31 - 1),
        pain=st.dictionaries(st.sampled_from(Place), st.integers(0, 10)),
        effort=st.none() | st.integers(0, 10),
        note=st.text(max_size=9),
        made_for=st.just("") | NAMES,
    )
