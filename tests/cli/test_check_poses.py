"""footwork check: what is wrong with the poses of a person's own exercises and routines."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.asking import ask, assert_refused

POSED = """
name = "Knee bend"
position = "standing"

[poses.bent]
legs = {{ hip_flexion = 30, knee_flexion = {knee} }}

[poses.straight]
like = "{like}"
legs = {{ hip_flexion = 4, knee_flexion = 4 }}

[dose]
phases = [
  {{ name = "bend", lasts = "2-4 s", say = "Bend", pose = "{pose}" }},
  {{ name = "stretch", lasts = "2 s", say = "Stretch", pose = "straight" }},
]
"""


def posed(**changes: object) -> str:
    return POSED.format(**{"knee": 40, "like": "", "pose": "bent", **changes})


@pytest.mark.parametrize(
    ("written", "key", "found", "expected"),
    [
        ({"pose": "bend"}, "dose.phases.0.pose", '"bend"', "one of the poses of the file (bent, straight)"),
        ({"like": "none"}, "poses.straight.like", '"none"', "one of the poses of the file (bent, straight)"),
        ({"like": "straight"}, "poses.straight.like", "poses that are like each other in a circle", "a pose that is"),
        ({"knee": 140}, "dose.phases.0", "other.knee_flexion at 140°", "0° to 135°, what a body can do"),
    ],
)
def test_a_fault_in_the_poses_of_an_exercise_is_told_with_its_key_what_was_found_and_what_was_expected(
    tmp_path: Path, written: dict[str, object], key: str, found: str, expected: str
) -> None:
    file = tmp_path / "knee-bend.toml"
    file.write_text(posed())
    assert ask("check", str(file)).code == 0
    file.write_text(posed(**written))
    assert_refused(ask("check", str(file)), 1, f"{file}: {key}: found {found}, expected {expected}")


def test_an_angle_that_is_no_number_or_a_joint_that_does_not_exist_is_a_mistake_like_any_other(tmp_path: Path) -> None:
    file = tmp_path / "knee-bend.toml"
    file.write_text(posed(knee='"much"'))
    assert_refused(ask("check", str(file)), 1, f'{file}: poses.bent.legs.knee_flexion: found "much"')
    file.write_text(posed().replace("knee_flexion = 40", "kne_flexion = 40"))
    assert_refused(ask("check", str(file)), 1, "poses.bent.legs.kne_flexion", "did you mean 'knee_flexion'?")


def own_exercise(exercise: str, dose: str = "") -> str:
    """A routine that brings the exercise along, and changes its dose."""
    own = exercise.replace("[poses.", "[exercises.bend.poses.").replace("[dose]", "[exercises.bend.dose]")
    return f'title = "Mine"\n[[items]]\nexercise = "bend"\n{dose}[exercises.bend]{own}'


def test_a_fault_in_the_poses_of_an_exercise_that_a_routine_brings_along_is_told(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(own_exercise(posed()))
    assert ask("check", str(file)).code == 0
    file.write_text(own_exercise(posed(knee=140)))
    assert_refused(
        ask("check", str(file)), 1, f"{file}: exercises.bend.dose.phases.0: found ", "at 140°, expected 0° to 135°"
    )
    file.write_text(own_exercise(posed(pose="bend")))
    assert_refused(ask("check", str(file)), 1, 'exercises.bend.dose.phases.0.pose: found "bend"', "(bent, straight)")


def test_a_dose_that_a_routine_changes_is_checked_against_the_poses_of_its_exercise(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    phases = 'dose = { phases = [{ name = "grip", lasts = "3 s", say = "Grip", pose = "%s" }] }\n'
    first = 'title = "Mine"\nitems = [\n  { exercise = "toe-walk" },\n  { exercise = "toe-press", %s },\n]\n'
    file.write_text(first % (phases % "grip").strip())
    assert ask("check", str(file)).code == 0
    file.write_text(first % (phases % "step").strip())
    assert_refused(
        ask("check", str(file)), 1,
        f'{file}: items.1.dose.phases.0.pose: found "step", expected one of the poses of the file (rest, grip)',
    )  # fmt: skip


def test_every_fault_of_every_item_is_told_at_once(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    dose = 'dose = { phases = [{ name = "a", lasts = "3 s", say = "A", pose = "no", through = ["nor"] }] }'
    file.write_text(
        f'title = "Mine"\nitems = [{{ exercise = "toe-press", {dose} }}, {{ exercise = "toe-walk", {dose} }}]\n'
    )
    lines = ask("check", str(file)).err.removeprefix("Error: ").splitlines()
    assert [line.split(": ")[1] for line in lines] == [
        f"items.{item}.dose.phases.0.{field}" for item in (0, 1) for field in ("pose", "through")
    ]


@pytest.mark.parametrize("knee", ["inf", "-inf", "nan"])
def test_an_angle_that_is_no_number_is_a_mistake_with_its_place(tmp_path: Path, knee: str) -> None:
    file = tmp_path / "knee-bend.toml"
    file.write_text(posed(knee=knee))
    assert_refused(ask("check", str(file)), 1, "poses.bent.legs.knee_flexion: found ", "expected a finite number")
