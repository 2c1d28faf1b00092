"""How fast: --minutes and --pace, of show and play."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from tests.cli.asking import ask, assert_refused

NOT_MINUTES = ["0", "-1", "-0.5", "text", "", "nan", "sNaN", "inf", "-inf", "1e9", "1e999999", "1440.1", "1e-30"]
NOT_A_PACE = ["2", "-0.1", "1.01", "0.333", "text", "", "nan", "sNaN", "inf", "-inf", "1e999999"]


def length_and_pace(*arguments: str) -> tuple[int, Decimal]:
    told = json.loads(ask("show", "five-foot", "--format", "json", *arguments).out)
    return told["length_ms"], Decimal(str(told["pace"]))


@pytest.mark.parametrize("minutes", NOT_MINUTES)
@pytest.mark.parametrize("command", ["show", "play"])
def test_minutes_that_are_none_are_misuse(command: str, minutes: str) -> None:
    answer = ask(command, "five-foot", "--minutes", minutes)
    assert_refused(answer, 2, "'--minutes'", f"found {minutes!r}, expected a number of minutes above 0")


@pytest.mark.parametrize("pace", NOT_A_PACE)
def test_a_pace_that_is_none_is_misuse(pace: str) -> None:
    answer = ask("show", "five-foot", "--pace", pace)
    assert_refused(answer, 2, "'--pace'", f"found {pace!r}, expected a pace from 0 (brisk) to 1 (unhurried)")


@pytest.mark.parametrize("minutes", ["5", "20", "1e-30"])
@pytest.mark.parametrize("pace", ["0", "0.5"])
def test_minutes_and_pace_together_are_misuse(minutes: str, pace: str) -> None:
    assert_refused(ask("show", "five-foot", "--minutes", minutes, "--pace", pace), 2)


@pytest.mark.parametrize("minutes", ["12", "13.5", "15"])
def test_minutes_choose_the_largest_pace_at_which_the_routine_fits(minutes: str) -> None:
    limit_ms = Decimal(minutes) * 60_000
    length, pace = length_and_pace("--minutes", minutes)
    assert length <= limit_ms
    assert 0 <= pace < 1
    assert length_and_pace("--pace", str(pace + Decimal("0.01")))[0] > limit_ms


@pytest.mark.parametrize("minutes", ["17.44", "20", "1440"])
def test_minutes_that_are_plenty_leave_the_routine_unhurried(minutes: str) -> None:
    assert length_and_pace("--minutes", minutes) == length_and_pace("--pace", "1")


def test_the_routines_own_limit_holds_when_neither_is_given_and_else_what_is_given(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('title = "Mine"\nlimit = "1 min"\nitems = [{ exercise = "toe-press" }]\n')
    pace_told = [ask("show", str(file), *options).out.splitlines()[1] for options in ((), ("--minutes", "2"))]
    assert [told.split(" (")[0] for told in pace_told] == ["1:00 at pace 0.30", "1:07 at pace 1.00"]


def test_a_greater_pace_is_never_shorter() -> None:
    lengths = [length_and_pace("--pace", pace)[0] for pace in ("0", "0.01", "0.5", "0.99", "1")]
    assert lengths == sorted(set(lengths))


@pytest.mark.parametrize("command", ["show", "play"])
def test_a_limit_that_is_too_small_says_how_much_is_enough_and_what_to_leave_out(command: str) -> None:
    assert_refused(
        ask(command, "five-foot", "--minutes", "5"), 1, "“Five foot exercises” takes at least 12 minutes.",
        "It fits if you leave out: Toe press, Toe pencil pickup, Ankle circle.",
    )  # fmt: skip


def test_a_limit_that_is_too_small_for_any_exercise_says_so() -> None:
    assert_refused(ask("show", "five-foot", "--minutes", "0.3"), 1, "Not even one of its exercises fits.")
