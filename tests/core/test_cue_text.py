"""What the cues of a routine say and show, told as a whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given

from footwork.core.dose import Dose
from footwork.core.exercise import Exercise
from footwork.core.phase import Phase
from footwork.core.position import Position
from footwork.core.routine import Item, Routine
from footwork.core.saying import takes
from footwork.core.side import FirstSide, Sides
from footwork.core.side_word import SideWord
from footwork.core.span import BRISK, Count, Pace, Span
from footwork.core.timeline import timeline_of
from tests.strategies import WORDS, paces, routines

GRIP = Phase(name="grip", say="Grip the floor", lasts=Span.of(3), show="Grip")
PRESS = Exercise(
    id="press", name="Toe press", position=Position.STANDING, stance="knees slightly bent", dose=Dose(phases=(GRIP,))
)  # fmt: skip
LIFT = Exercise(
    id="lift", name="Lift", position=Position.SITTING, equipment=("pencil", "chair"),
    dose=Dose(
        phases=(Phase(name="lift", say="Lift", lasts=Span.of(2)),), sets=Count.of(2), reps=Count.of(2),
        sides=Sides.EACH, rest_between_sets=Span.of(9), rest_between_reps=Span.of(1),
    ),
)  # fmt: skip


def routine(*exercises: Exercise) -> Routine:
    items = tuple(Item(exercise, exercise.dose) for exercise in exercises)
    return Routine(id="two", title="Two", items=items, words=WORDS)


def test_every_cue_says_and_shows_what_a_person_needs_at_that_moment() -> None:
    cues = timeline_of(routine(PRESS, LIFT), BRISK).cues
    assert [(cue.show, cue.say) for cue in cues] == [
        ("Toe press", "First up: Toe press. Stand up. Knees slightly bent."),
        ("Grip", "Grip the floor"),
        (
            "Lift",
            "Next up: Lift. Start with your left foot. You'll need a pencil and a chair. Sit on a chair."
            " About a minute to go.",
        ),
        ("Lift", "Lift. 1 of 2."),
        ("Rest", "Rest."),
        ("Lift", "Lift. 2 of 2."),
        ("Rest", "Rest. Next, round 2 of 2."),
        ("Lift", "Lift. 1 of 2."),
        ("Rest", "Rest."),
        ("Lift", "Lift. 2 of 2."),
        ("Switch to your right foot", "Switch to your right foot."),
        ("Lift", "Lift. 1 of 2."),
        ("Rest", "Rest."),
        ("Lift", "Lift. 2 of 2."),
        ("Rest", "Rest. Next, round 2 of 2."),
        ("Lift", "Lift. 1 of 2."),
        ("Rest", "Rest."),
        ("Lift", "Lift. 2 of 2."),
        ("Done", "That's it. Well done."),
    ]


SORE_KNEE = Exercise(
    id="press-back", name="Press back", position=Position.LYING, side_word=SideWord.KNEE,
    dose=Dose(phases=(GRIP,), sides=Sides.EACH, first_side=FirstSide.SORE, load="a light band", effort="3-4 of 10"),
)  # fmt: skip
CLAM = Exercise(
    id="clam", name="Clam", position=Position.SIDE_LYING, side_word=SideWord.LEG,
    dose=Dose(phases=(GRIP,), sides=Sides.EACH),
)  # fmt: skip
ONE_ARM = replace(CLAM, position=Position.ALL_FOURS, side_word=SideWord.ARM, dose=replace(CLAM.dose, sides=Sides.LEFT))


def spoken(exercise: Exercise) -> list[str]:
    return [cue.say for cue in timeline_of(routine(exercise), BRISK).cues]


def test_the_sore_side_is_named_and_what_follows_is_the_other_one() -> None:
    assert spoken(SORE_KNEE) == [
        "First up: Press back. Start with your sore knee. Lie on your back. Use a light band. Effort 3-4 of 10.",
        "Grip the floor", "Switch to your other knee.", "Grip the floor", "That's it. Well done.",
    ]  # fmt: skip


def test_who_lies_on_a_side_turns_over_for_the_other() -> None:
    assert spoken(CLAM) == [
        "First up: Clam. Start with your left leg. Lie on your side.",
        "Grip the floor", "Turn over to your other side. Switch to your right leg.", "Grip the floor",
        "That's it. Well done.",
    ]  # fmt: skip
    switch = timeline_of(routine(CLAM), BRISK).cues[2]
    assert (switch.show, switch.lasts) == ("Turn over to your other side", timedelta(seconds=10))
    assert switch.lasts > takes(switch.sentences)


def test_one_side_alone_is_said_and_nothing_calls_it_both() -> None:
    assert spoken(ONE_ARM) == [
        "First up: Clam. Your left arm only. Get on your hands and knees.", "Grip the floor", "That's it. Well done.",
    ]  # fmt: skip
    assert {cue.side_name for cue in timeline_of(routine(ONE_ARM), BRISK).cues} == {"left arm"}


def test_a_thing_already_at_hand_is_not_asked_for_again() -> None:
    again = timeline_of(routine(LIFT, replace(LIFT, equipment=("chair",))), BRISK).parts()[1]
    ready = next(
        cue for cue in timeline_of(routine(LIFT, replace(LIFT, equipment=("chair",))), BRISK).cues if cue.at == again.at
    )
    assert ready.sentences == ("Next up: Lift.", "Start with your left foot.", "About a minute to go.")


def test_names_with_braces_are_said_as_they_are() -> None:
    odd = replace(PRESS, name="{exercise} {0} {", stance="{}", equipment=("{things}",))
    assert timeline_of(routine(odd), BRISK).cues[0].say == (
        "First up: {exercise} {0} {. You'll need {things}. Stand up. {}."
    )


@given(routines(), paces())
def test_the_time_that_is_said_to_be_left_is_the_time_left_to_half_a_minute(routine: Routine, pace: Pace) -> None:
    timeline = timeline_of(routine, pace)
    for part in timeline.parts():
        last = next(cue for cue in timeline.cues if cue.at == part.at).sentences[-1]
        left = (timeline.length - part.at) / timedelta(minutes=1)
        if part.item == 0:
            assert "left." not in last
        elif last == WORDS.left.one:
            assert left <= 1.5
        else:
            said = int(last.removeprefix("About ").removesuffix(" minutes to go."))
            assert abs(said - left) <= 0.5
