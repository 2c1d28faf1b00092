"""footwork show: which routine, in which form."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.asking import ask, assert_refused, footwork
from tests.cli.pseudo_terminal import finished, running
from tests.outputs.golden import FOLDER

MINE = 'title = "Mine"\nitems = [{ exercise = "toe-press" }]\n'


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("format", [(), ("--format", "text")])
def test_the_text_of_the_golden_file_is_what_is_shown_with_and_without_its_format(format: tuple[str, ...]) -> None:
    assert ask("show", "five-foot", *format).out == (FOLDER / "five-foot.txt").read_text(encoding="utf-8")


def test_a_format_that_does_not_exist_is_misuse_and_the_existing_ones_are_named() -> None:
    assert_refused(ask("show", "five-foot", "--format", "papyrus"), 2, "'papyrus'", "'text'", "'json'", "'html'")


def test_a_format_of_bytes_goes_into_a_pipe_and_into_a_file_alike(tmp_path: Path) -> None:
    options = ("show", "toe-presses", "--format", "html")
    piped = footwork(*options, data=tmp_path / "data")
    assert (piped.code, piped.err) == (0, "")
    file = tmp_path / "presses.html"
    written = footwork(*options, "-o", str(file), data=tmp_path / "data")
    assert (written.code, written.err) == (0, "")
    assert written.out == f"{file}: {len(file.read_bytes()) / 1000:.0f} kB.\n"
    assert file.read_text(encoding="utf-8") == piped.out
    assert "Save as a file" in piped.out


@pytest.mark.parametrize("format", ["text", "json"])
def test_any_format_can_be_written_to_a_file(tmp_path: Path, format: str) -> None:
    file = tmp_path / "presses"
    assert ask("show", "toe-presses", "--format", format, "-o", str(file)).code == 0
    assert file.read_text(encoding="utf-8") == ask("show", "toe-presses", "--format", format).out


def test_a_terminal_is_not_sent_what_it_cannot_show(tmp_path: Path) -> None:
    with running("footwork", "show", "toe-presses", "--format", "html", env={"FOOTWORK_DATA": str(tmp_path)}) as (
        terminal,
        program,
    ):
        assert finished(terminal, program) == 2
        assert "A terminal cannot show html." in terminal.until("-o toe-presses.html")


def test_a_file_that_cannot_be_written_is_an_error_and_no_traceback(tmp_path: Path) -> None:
    file = tmp_path / "none" / "presses.txt"
    assert_refused(ask("show", "toe-presses", "-o", str(file)), 1, str(file))


@pytest.mark.parametrize("name", ["mine.toml", "./mine.toml", "folder/mine", "mine", "Mein Plan.toml"])
def test_a_routine_of_ones_own_is_shown_from_its_file(here: Path, name: str) -> None:
    (here / "folder").mkdir()
    (here / name).write_text(MINE)
    answer = ask("show", name)
    assert answer.code == 0
    assert answer.out.startswith("Mine\n1:07 at pace 1.00")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("toe-pres", "Did you mean “toe-presses”?"),
        ("Five-Foot", "Did you mean “five-foot”?"),
        ("five foot", "Did you mean “five-foot”?"),
        ("xyzzy", "Choose from: five-foot, toe-presses."),
        ("toe-press", "Did you mean “toe-presses”?"),
    ],
)
def test_a_routine_that_does_not_exist_is_answered_with_what_is_near(here: Path, name: str, hint: str) -> None:
    assert_refused(ask("show", name), 1, f"There is no routine called “{name}”.", hint)


def test_a_name_longer_than_any_file_can_have_is_answered_as_unknown() -> None:
    assert_refused(ask("show", "x" * 5000), 1, "There is no routine called “xxx")


def test_what_happens_to_lie_in_the_folder_does_not_hide_a_routine_of_the_catalogue(here: Path) -> None:
    (here / "five-foot").mkdir()
    assert ask("show", "five-foot").out.startswith("Five foot exercises\n")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "an empty file"),
        ('title = "Füße"'.encode("latin-1"), "a byte that is not UTF-8 (0xfc in line 1)"),
        (b"title: yaml\n", "not TOML"),
        (b"#" * 10_000_000, "more than 100 kB"),
    ],
    ids=["empty", "latin-1", "not TOML", "ten megabytes"],
)
def test_a_file_that_cannot_be_a_routine_is_told_as_such(tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "odd.toml"
    file.write_bytes(content)
    assert_refused(ask("show", str(file)), 1, f"{file}: found ", words)


@pytest.mark.parametrize("name", ["none.toml", "./none.toml", "folder/none"])
def test_a_name_with_a_dot_or_a_slash_is_that_of_a_file_and_told_as_missing(here: Path, name: str) -> None:
    assert_refused(ask("show", name), 1, f"{Path(name)}: found No such file", "a file that can be read")


def test_a_folder_in_place_of_a_file_is_told_as_such(tmp_path: Path) -> None:
    assert_refused(ask("show", str(tmp_path)), 1, f"{tmp_path}: found Is a directory")


def test_many_mistakes_in_a_file_are_told_at_once_each_on_its_line_with_its_key(tmp_path: Path) -> None:
    file = tmp_path / "many.toml"
    file.write_text(
        'title = 3\nlimit = "20 hours"\npupose = "x"\ntimes_of_day = ["noon"]\n'
        'items = [{ exercise = "toe-pres" }, { exercise = "toe-walk", dose = { reps = 0, sides = "both" } }, {}]\n'
    )
    answer = ask("show", str(file))
    lines = answer.err.removeprefix("Error: ").splitlines()
    assert {line.split(": ")[1] for line in lines} == {
        "title", "limit", "pupose", "times_of_day.0",
        "items.0.exercise", "items.1.dose.reps", "items.1.dose.sides", "items.2.exercise",
    }  # fmt: skip
    assert all(line.startswith(f"{file}: ") and ": found " in line and ", expected " in line for line in lines)
    assert_refused(answer, 1, "did you mean 'toe-press'?", "did you mean 'purpose'?")


ESCAPES = "\\u001b]52;c;cHduZWQ=\\u0007\\u009b2J"


def test_a_routine_of_somebody_else_says_nothing_to_the_terminal(here: Path) -> None:
    (here / "odd.toml").write_text(
        f"""
title = "Odd"
items = [{{ exercise = "odd" }}]

[exercises.odd]
name = "Odd"
position = "standing"
stance = "{ESCAPES}"
purpose = "{ESCAPES}"
how_to = ["Do {ESCAPES}"]
do_not_start = ["{ESCAPES}"]
dose = {{ phases = [{{ name = "grip", lasts = "3 s", say = "Grip" }}] }}
"""
    )
    for format in ("text", "json"):
        answer = ask("show", "odd.toml", "--format", format)
        assert answer.code == 0
        assert all(line.isprintable() for line in answer.out.splitlines())


def test_a_mistake_is_told_without_what_a_terminal_would_obey(here: Path) -> None:
    (here / "odd.toml").write_text(f'title = "Odd"\nitems = [{{ exercise = "{ESCAPES}" }}]\n"{ESCAPES}" = 1\n')
    answer = ask("check", "odd.toml")
    assert answer.code == 1
    assert all(line.isprintable() for line in answer.err.splitlines())


PROGRAMME = """
title = "Mine"
[[items]]
exercise = "toe-press"
frequency = { from_week = 3 }
[[items]]
exercise = "ankle-circle"
later = [{ from_day = 8, sets = 6 }]
"""


def test_a_day_of_a_programme_has_what_has_begun_in_the_dose_of_that_day(here: Path) -> None:
    (here / "mine.toml").write_text(PROGRAMME)
    whole, late = ask("show", "mine.toml").out, ask("show", "mine.toml", "--day", "15").out
    assert "How often: once a day, every day, from week 3." in whole
    assert "From day 8: 6 rounds." in whole
    assert "6 rounds; each foot" in late
    assert "From day 8" not in late
    first = ask("show", "mine.toml", "--day", "1").out
    assert "Toe press" not in first
    assert "5 rounds; each foot" in first


def test_a_day_on_which_a_programme_has_nothing_is_told(here: Path) -> None:
    (here / "mine.toml").write_text(
        'title = "Mine"\nitems = [{ exercise = "toe-press", frequency = { from_week = 3 } }]'
    )
    assert_refused(ask("show", "mine.toml", "--day", "3"), 1, "“Mine” has nothing on day 3.")


def test_a_file_that_plays_a_programme_says_how_often_and_that_more_follows(here: Path, tmp_path: Path) -> None:
    (here / "mine.toml").write_text(PROGRAMME)
    built = footwork("build", str(here / "mine.toml"), "-o", str(here / "mine.html"), data=tmp_path / "data")
    assert "choose a day with --day" in built.err
    page = (here / "mine.html").read_text()
    assert "From day 8: 6 rounds" in page
    assert "Toe press" not in page
