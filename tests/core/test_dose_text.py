"""A dose told to a person: everything that it asks, and nothing that will not come."""

from __future__ import annotations

from dataclasses import Field, fields, replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given

from footwork.core.dose import Dose
from footwork.core.dose_text import brief_dose_text, dose_text, phase_length_text
from footwork.core.open_end import OpenCount, OpenEnd, OpenSpan
from footwork.core.phase import CountOf, InRep, Phase
from footwork.core.side import FirstSide, SideOrder, Sides
from footwork.core.side_word import SideWord
from footwork.core.span import Count, Span
from tests.core.dose_changes import BASES, DOSE_CHANGES, PHASE_CHANGES, STEADY
from tests.strategies import WORDS, doses

GRIP = Phase(name="grip", say="Grip", lasts=Span.of(3), hold=True)
RELEASE = Phase(name="release", say="Release", lasts=Span.of(1, 2))
TAUT = Phase(name="hold the stretch", say="Hold", lasts=Span.of(1, 2), self_paced=True)
CIRCLE = Phase(name="clockwise", say="Circle", counts=Count.of(10), each=Span.of(1, 2))
BREATHE = Phase(
    name="breathe", say="Breathe", counts=Count.of(5), each=Span.of(4, 6), count_of=CountOf.BREATHS
)  # fmt: skip
FULL = Dose(
    phases=(GRIP, CIRCLE), sets=Count.of(2), reps=Count(8, 12), sides=Sides.EACH,
    rest_between_reps=Span.of(1), rest_between_sets=Span.of(10, 15), rest_between_sides=Span.of(60),
)  # fmt: skip
SPOKEN_ONLY = ("say", "show")
SEEN_ONLY = ("pose", "through", "cycle", "as_seen")


def told(dose: Dose) -> str:
    return "; ".join(dose_text(dose, WORDS))


@pytest.mark.parametrize(
    ("dose", "words"),
    [
        (Dose(phases=(GRIP,)), "once; both feet; grip 3 s (hold)"),
        (
            Dose(phases=(GRIP, RELEASE), reps=Count.of(10)),
            "10 times; both feet; grip 3 s (hold); release 1–2 s",
        ),
        (Dose(phases=(RELEASE,), sets=Count(2, 3)), "2–3 rounds; both feet; release 1–2 s"),
        (
            FULL,
            "2 rounds of 8–12; each foot; grip 3 s (hold); clockwise 10 counts, 1–2 s each; rest 1 s between"
            " repetitions; rest 10–15 s between rounds; rest 1 min between sides",
        ),
        (Dose(phases=(TAUT,)), "once; both feet; hold the stretch about 1–2 s (at your own pace)"),
        (Dose(phases=(GRIP,), load="red band"), "once; both feet; grip 3 s (hold); load: red band"),
        (
            Dose(phases=(GRIP,), load="red band", effort="3-4 of 10"),
            "once; both feet; grip 3 s (hold); load: red band; effort: 3-4 of 10",
        ),
        (Dose(phases=(GRIP,), sides=Sides.LEFT), "once; left foot only; grip 3 s (hold)"),
        (Dose(phases=(GRIP,), sides=Sides.SORE), "once; sore foot only; grip 3 s (hold)"),
        (
            Dose(phases=(RELEASE,), sides=Sides.EACH, first_side=FirstSide.WEAKER),
            "once; each foot, the weaker one first; release 1–2 s",
        ),
        (Dose(phases=(BREATHE,)), "once; both feet; breathe 5 breaths of about 4–6 s each"),
        (
            Dose(phases=(RELEASE,), reps=(Count.of(12), Count(8, 10), Count.of(8))),
            "3 rounds of 12, 8–10, then 8; both feet; release 1–2 s",
        ),
        (
            Dose(phases=(replace(GRIP, lasts=(Span.of(45), Span.of(20, 30))),), load=("light band", "medium band")),
            "2 rounds; both feet; grip 45 s, then 20–30 s (hold); load: light band, then medium band",
        ),
        (
            Dose(phases=(RELEASE, replace(GRIP, in_rep=InRep.LAST)), reps=Count.of(10)),
            "10 times; both feet; release 1–2 s; grip 3 s (hold, last repetition only)",
        ),
        (
            Dose(phases=(RELEASE,), reps=Count.of(5), sides=Sides.EACH, side_order=SideOrder.ALTERNATE_REPS),
            "5 times; each foot; release 1–2 s; sides in turn, one repetition each",
        ),
        (
            Dose(phases=(GRIP,), sets=Count.of(5), every=Span.of(60)),
            "5 rounds; both feet; grip 3 s (hold); a set every 1 min",
        ),
        (
            Dose(phases=(RELEASE,), reps=OpenCount(OpenEnd.AT_LEAST, least=10)),
            "at least 10 times; both feet; release 1–2 s",
        ),
        (
            Dose(phases=(replace(GRIP, lasts=OpenSpan(OpenEnd.AT_LEAST, least=timedelta(seconds=15))),)),
            "once; both feet; grip at least 15 s (hold)",
        ),
        (Dose(phases=(RELEASE,), reps=OpenCount(OpenEnd.UP_TO, 15)), "up to 15 times; both feet; release 1–2 s"),
        (
            Dose(
                phases=(RELEASE,),
                sets=Count.of(3),
                reps=OpenCount(OpenEnd.AS_MANY),
                reps_about=Count(10, 15),
                rest_between_reps=Span.of(2),
            ),
            "3 rounds; as many as you can (about 10–15); both feet; release 1–2 s; rest 2 s between repetitions",
        ),
        (
            Dose(phases=(replace(GRIP, lasts=OpenSpan(OpenEnd.UNTIL_TIRED), about=Span.of(20, 30)),)),
            "once; both feet; grip until you are tired (about 20–30 s) (hold)",
        ),
        (
            Dose(phases=(replace(GRIP, lasts=OpenSpan(OpenEnd.UP_TO, timedelta(seconds=30))),)),
            "once; both feet; grip up to 30 s (hold)",
        ),
        (Dose(phases=(replace(GRIP, waits=True),)), "once; both feet; grip about 3 s (hold, until you tap)"),
    ],
)
def test_a_dose_is_told_with_its_ranges_as_ranges(dose: Dose, words: str) -> None:
    assert told(dose) == words


def test_sides_that_alternate_are_told() -> None:
    assert told(replace(FULL, side_order=SideOrder.ALTERNATE_SETS)).endswith("; sides in turn, round by round")


NEVER_WRITTEN = {"say_load"}


@pytest.mark.parametrize(
    "field", [one for one in fields(Dose) if one.name not in NEVER_WRITTEN], ids=lambda one: one.name
)
def test_a_change_of_any_field_of_a_dose_is_told(field: Field[Any]) -> None:
    base = BASES.get(field.name) or replace(
        FULL, reps=Count.of(2), rest_between_reps=None, rest_between_sets=None, rest_between_sides=None
    )
    assert told(replace(base, **{field.name: DOSE_CHANGES[field.name]})) != told(base)


@pytest.mark.parametrize("field", fields(Phase), ids=lambda field: field.name)
def test_a_change_of_any_field_of_a_phase_is_told_unless_it_is_only_spoken_or_seen(field: Field[Any]) -> None:
    phase, value = PHASE_CHANGES[field.name]
    changed = replace(phase, **{field.name: value})
    same = told(Dose(phases=(phase, STEADY))) == told(Dose(phases=(changed, STEADY)))
    assert same == (field.name in SPOKEN_ONLY + SEEN_ONLY)


@pytest.mark.parametrize("change", [{"hold": True}, {"self_paced": True}])
def test_a_counted_phase_that_is_held_or_self_paced_is_told_as_such(change: dict[str, Any]) -> None:
    assert told(Dose(phases=(replace(CIRCLE, **change),))) != told(Dose(phases=(CIRCLE,)))


def test_a_self_paced_hold_is_told_as_both() -> None:
    assert told(Dose(phases=(replace(TAUT, hold=True),))) != told(Dose(phases=(TAUT,)))


@pytest.mark.parametrize(
    ("dose", "never"),
    [
        (
            replace(FULL, sides=Sides.TOGETHER, side_order=SideOrder.ALTERNATE_SETS, rest_between_sides=None),
            "sides in turn",
        ),
        (replace(FULL, sets=Count.of(1)), "between rounds"),
        (replace(FULL, reps=Count.of(1)), "between repetitions"),
    ],
)
def test_what_never_comes_is_not_told(dose: Dose, never: str) -> None:
    assert never not in told(dose)


@given(doses())
def test_every_phase_is_told_in_order(dose: Dose) -> None:
    parts = dose_text(dose, WORDS)
    first = parts.index(WORDS.sides[SideWord.FOOT].of_dose(dose)) + 1
    assert [part.startswith(phase.name) for part, phase in zip(parts[first:], dose.phases, strict=False)] == [
        True
    ] * len(dose.phases)


def test_the_length_of_a_phase_is_told_without_its_name() -> None:
    assert phase_length_text(GRIP, WORDS) == "3 s (hold)"
    assert phase_length_text(replace(GRIP, say="Hold"), WORDS) == "3 s"
    assert phase_length_text(TAUT, WORDS) == "about 1–2 s (at your own pace)"
    assert phase_length_text(CIRCLE, WORDS) == "10 counts, 1–2 s each"


def test_in_brief_it_is_how_many_and_what_is_held() -> None:
    assert brief_dose_text(FULL, WORDS) == ["2 rounds of 8–12", "grip 3 s"]
    assert brief_dose_text(Dose(phases=(CIRCLE,)), WORDS) == ["once"]


def test_in_brief_one_side_alone_is_said() -> None:
    assert brief_dose_text(replace(FULL, sides=Sides.SORE, rest_between_sides=None), WORDS, SideWord.KNEE) == [
        "2 rounds of 8–12", "sore knee only", "grip 3 s",
    ]  # fmt: skip


@pytest.mark.parametrize("side_word", SideWord)
def test_a_dose_tells_its_sides_by_the_word_of_the_exercise(side_word: SideWord) -> None:
    for sides in set(Sides) - {Sides.TOGETHER}:
        parts = dose_text(Dose(phases=(GRIP,), sides=sides), WORDS, side_word)
        assert str(side_word) in parts[1].split()
        assert "both" not in " ".join(parts)
