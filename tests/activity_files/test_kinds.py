from __future__ import annotations

import pytest

from footwork.activity_files.kinds import kind_of, title_of

WORDS = {
    "walk": "walking Walk Hike hiking Hiking TrailWalk NordicWalking Wanderung Spaziergang Marche Snowshoe 10 4",
    "run": "running Run TrailRun trail_running VirtualRun treadmill_running Lauf jogging 9",
    "dance": "dancing Dance CardioDance SocialDance Zumba Tanzen",
    "cycle": "cycling Cycling Biking Ride EBikeRide VirtualRide MountainBikeRide gravel_cycling Radfahrt Vélo 1",
    "swim": "swimming Swimming lap_swimming Swim Schwimmen Natation Natación",
    "lift": "strength_training TraditionalStrengthTraining FunctionalStrengthTraining WeightTraining Gewichttraining",
    "other": "Yoga generic Other training WheelchairRunPace SwimBikeRun motorcycling Rowing Eislaufen NordicSki 99",
}


@pytest.mark.parametrize(("kind", "word"), [(kind, word) for kind, words in WORDS.items() for word in words.split()])
def test_words_of_devices_and_services_mean_a_kind(kind: str, word: str) -> None:
    assert kind_of(word) == kind


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (["Yoga"], "Yoga"),
        (["indoor_rowing", "fitness_equipment"], "Indoor rowing"),
        (["generic", "rowing"], "Rowing"),
        (["HighIntensityIntervalTraining"], "High intensity interval training"),
        (["generic", "training"], ""),
        (["254"], ""),
        ([""], ""),
        ([], ""),
    ],
)
def test_what_has_no_kind_is_called_by_its_own_name(words: list[str], title: str) -> None:
    assert title_of(*words) == title


def test_the_first_word_that_tells_counts() -> None:
    assert kind_of("training", "strength_training") == "lift"
    assert kind_of("") == kind_of() == "other"
