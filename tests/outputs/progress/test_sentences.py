from __future__ import annotations

from collections.abc import Sequence

import pytest

from footwork.core.measure import MeaningfulChange
from footwork.outcomes.course import course_of
from footwork.outputs.progress.sentences import NO_PROOF, headline, numbers, sentences
from tests.outcomes.diaries import diary, on

RULE = MeaningfulChange(points=2, share=0.3, from_least=3)


def told(scores: Sequence[int | None], start: int | None = 28) -> tuple[str, str]:
    course = course_of(diary(scores), None if start is None else on(start), on(len(scores) - 1), RULE)
    return headline("left knee", course), " ".join([*numbers(course), *sentences(course)])


def test_less_pain_is_a_trend_and_no_proof() -> None:
    first, text = told([6, 7] * 14 + [3, 2] * 14)
    assert first == "Pain in your left knee since you began: 4.0 points less on average"
    assert text.startswith("On average 6.5 before you began and 2.5 in the last 2 weeks: 4.0 points less.")
    assert " ".join(NO_PROOF) in text


def test_more_pain_sends_to_somebody_who_can_look_at_it() -> None:
    first, text = told([2, 3] * 14 + [6, 7] * 14)
    assert first == "Pain in your left knee since you began: 4.0 points more on average"
    assert "pause the exercises. See someone who can examine you" in text


def test_no_clear_change_is_not_dressed_up() -> None:
    first, text = told([5, 4] * 14 + [4, 5] * 14)
    assert first == "Pain in your left knee: no clear change since you began"
    assert "in the last 2 weeks: no change." in text
    assert "a little better, a little worse or no change" in text


def test_one_point_is_singular() -> None:
    assert "1.0 point less" in told([5, 6] * 14 + [4, 5] * 14)[1]


@pytest.mark.parametrize(
    ("scores", "start", "words"),
    [
        ([5] * 3, 0, "There are no pain scores from before you started, so we can’t compare before and after."),
        (
            [None] * 27 + [5] * 3,
            28,
            "You answered on 1 day in the 4 weeks before you started.",
        ),
        ([5] * 28 + [4] * 3, 28, "So far you have answered on 3 days of the last 2 weeks. To compare, we need 8 days."),
        ([5] * 28 + [4] * 3, 28, "Answer every day, and this page can compare in 5 days."),
        ([5] * 28, None, "Do your first session"),
        ([5] * 3, None, "Answer on 4 more days before your first session, if you can."),
        ([4] * 7 + [5] * 5, 0, "This week’s average is 5.0; last week’s was 4.0. Weeks also differ by chance."),
        ([4] * 7 + [5] * 2, 0, "Answer every day, and you will see your average for the week in 2 days."),
    ],
)
def test_too_little_says_what_is_missing(scores: list[int | None], start: int | None, words: str) -> None:
    first, text = told(scores, start)
    assert first == "Pain in your left knee, day by day"
    assert words in text


def test_no_sentence_says_that_the_exercises_did_it() -> None:
    for scores in ([8] * 28 + [0] * 28, [2, 3] * 14 + [9] * 28, [5] * 56):
        text = told(scores)[1].lower()
        assert not any(word in text for word in ("helped", "because", "thanks to", "cure", "worked"))
