from __future__ import annotations

from datetime import timedelta

from footwork.core.measure import MeaningfulChange
from footwork.outcomes.adherence import SessionSummary, weeks_done
from footwork.outcomes.course import course_of
from footwork.outputs.progress.text import text
from tests.outcomes.diaries import diary, on

RULE = MeaningfulChange(points=2, share=0.3, from_least=3)


def test_a_diary_on_lines() -> None:
    scores = [10] * 7 + [6, 7] * 7 + [None] * 7 + [3, 3, 2] * 7
    weeks = tuple(
        weeks_done(
            [SessionSummary(on(28), timedelta(seconds=90)), SessionSummary(on(31), timedelta(minutes=2))], on(48)
        )
    )
    assert text({"left knee": course_of(diary(scores), on(28), on(48), RULE)}, weeks).splitlines() == [
        "Pain in your left knee since you began: 5.0 points less on average",
        "  On average 7.7 before you began and 2.6 in the last 2 weeks: 5.0 points",
        "  less.",
        "  Your days vary, so the true change is likely between 8.1 points less and 2.0",
        "  points less (95 % interval).",
        "  This is a trend, not proof.",
        "  Pain often eases and returns by itself, so this does not show what the",
        "  exercises did.",
        "  0 to 10 by week since 5 January 2026; · is a week with fewer than 4 answers:",
        "  █▆▆·▃▃▃",
        "",
        "What you did (Monday to Sunday)",
        "  2026-02-02  ●○○●○○○  2 sessions, 4 minutes",
        "  2026-02-09  ○○○○○○○  0 sessions, 0 minutes",
        "  2026-02-16  ○○○○○○○  0 sessions, 0 minutes",
    ]


def test_an_empty_diary_says_so() -> None:
    assert text({}, ()) == "Nothing to show yet.\n"
