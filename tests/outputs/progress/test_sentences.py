from __future__ import annotations

from collections.abc import Sequence

import pytest

from footwork.core.measure import MeaningfulChange
from footwork.outcomes.course import course_of
from footwork.outputs.progress.sentences import HEADLINES, NO_PROOF, sentences
from tests.outcomes.diaries import diary, on

RULE = MeaningfulChange(points=2, share=0.3, from_least=3)


def told(scores: Sequence[int | None], start: int | None = 28) -> tuple[str, str]:
    course = course_of(diary(scores), None if start is None else on(start), on(len(scores) - 1), RULE)
    return HEADLINES[course.verdict], " ".join(sentences(course))


def test_less_pain_is_a_trend_and_no_proof() -> None:
    headline, text = told([6, 7] * 14 + [3, 2] * 14)
    assert headline == "Less pain than before"
    assert text.startswith("On average 6.5 before you began and 2.5 in the last two weeks: 4.0 points less.")
    assert NO_PROOF in text


def test_more_pain_sends_to_somebody_who_can_look_at_it() -> None:
    headline, text = told([2, 3] * 14 + [6, 7] * 14)
    assert headline == "More pain than before"
    assert "pause the exercises and talk to somebody" in text


def test_no_clear_change_is_not_dressed_up() -> None:
    headline, text = told([5, 4] * 14 + [4, 5] * 14)
    assert headline == "No clear change"
    assert "in the last two weeks: no change." in text
    assert "a little better, a little worse or nothing" in text


def test_one_point_is_singular() -> None:
    assert "1.0 point less" in told([5, 6] * 14 + [4, 5] * 14)[1]


@pytest.mark.parametrize(
    ("scores", "start", "words"),
    [
        ([5] * 3, 0, "You answered on no day in the four weeks before your first session. It takes 7"),
        ([None] * 27 + [5] * 3, 28, "You answered on 1 day in the four weeks before"),
        ([5] * 28 + [4] * 3, 28, "You answered on 3 days of the last two weeks; it takes 8"),
        ([5] * 28, None, "Do your first session"),
    ],
)
def test_too_little_says_what_is_missing(scores: list[int | None], start: int | None, words: str) -> None:
    headline, text = told(scores, start)
    assert headline == "Too little to say yet"
    assert words in text


def test_no_sentence_says_that_the_exercises_did_it() -> None:
    for scores in ([8] * 28 + [0] * 28, [2, 3] * 14 + [9] * 28, [5] * 56):
        text = told(scores)[1].lower()
        assert not any(word in text for word in ("helped", "because", "thanks to", "cure", "worked"))
