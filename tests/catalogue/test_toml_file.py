"""Whatever a path leads to, it is a table or a mistake in that file."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from footwork.catalogue.toml_file import MOST_BYTES, read_table
from footwork.core.errors import InvalidFile, Mistake


def mistake_in(path: Path) -> Mistake:
    with pytest.raises(InvalidFile) as caught:
        read_table(path)
    (mistake,) = caught.value.mistakes
    assert mistake.file == str(path)
    assert mistake.key == ""
    return mistake


@pytest.mark.parametrize(
    ("content", "found", "expected"),
    [
        (b"", "an empty file", "a title and items"),
        (b"\n\n  \n", "an empty file", "a title and items"),
        (codecs.BOM_UTF8, "an empty file", "a title and items"),
        (b"# only\n# comments\n", "an empty file", "a title and items"),
        (b"title", "not TOML", "TOML"),
        (b"title = ", "not TOML", "TOML"),
        (b"title: yaml\n", "not TOML", "TOML"),
        (b'{"title": "json"}', "not TOML", "TOML"),
        (b'title = "one"\ntitle = "two"\n', "not TOML", "TOML"),
        (b'title = "old line ends"\rlimit = "3 s"\r', "not TOML", "TOML"),
        (b"title = 2026-13-01", "not TOML", "TOML"),
        (b"\x00\x01\x02", "not TOML", "TOML"),
        (b"\x89PNG\r\n\x1a\n\x00", "not UTF-8 (0x89 in line 1)", "text in UTF-8"),
        ('title = "x"\npurpose = "F\xfc\xdfe"'.encode("latin-1"), "not UTF-8 (0xfc in line 2)", "text in UTF-8"),
        ('title = "x"'.encode("utf-16"), "not UTF-8 (0xff in line 1)", "text in UTF-8"),
        ('title = "x"'.encode("utf-16-le"), "not TOML", "TOML"),
        (b'title = "\xed\xa0\x80"', "not UTF-8 (0xed in line 1)", "text in UTF-8"),
        (b"x = " + b"[" * 50_000, "nested too deeply", "a few levels"),
        (b"x = " + b"{x=" * 20_000, "nested too deeply", "a few levels"),
        (b"x" * 10_000_000, "more than 100 kB", "at most 100 kB"),
        (b"reps = " + b"9" * 5_000, "not TOML", "TOML"),
    ],
    ids=[
        "nothing", "blank", "only a mark", "only comments", "a word", "no value", "yaml", "json", "a key twice",
        "carriage returns", "a month 13", "control characters", "binary", "latin-1", "utf-16", "utf-16 without mark",
        "a surrogate", "deep lists", "deep tables", "ten megabytes", "five thousand digits",
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_a_table_is_told_as_such(
    tmp_path: Path, content: bytes, found: str, expected: str
) -> None:
    path = tmp_path / "odd.toml"
    path.write_bytes(content)
    mistake = mistake_in(path)
    assert found in mistake.found
    assert expected in mistake.expected


def test_what_is_not_toml_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "odd.toml"
    path.write_text('title = "x"\nitems = ?\n')
    assert "line 2" in mistake_in(path).found


def test_a_missing_file_is_told_as_such(tmp_path: Path) -> None:
    assert mistake_in(tmp_path / "none.toml").found == "No such file or directory"


def test_a_folder_is_told_as_such(tmp_path: Path) -> None:
    assert mistake_in(tmp_path).found == "Is a directory"


def test_a_name_that_no_file_can_have_is_told_as_such(tmp_path: Path) -> None:
    assert mistake_in(tmp_path / "a\0b.toml").expected == "a file that can be read"


def test_a_file_of_exactly_the_most_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "large.toml"
    title = b'title = "x" #'
    path.write_bytes(title.ljust(MOST_BYTES, b"#"))
    assert read_table(path) == {"title": "x"}
    path.write_bytes(title.ljust(MOST_BYTES + 1, b"#"))
    assert mistake_in(path).found == "more than 100 kB"


@pytest.mark.parametrize(
    "content", [codecs.BOM_UTF8 + b'title = "x"\n', b'title = "x"\r\n', codecs.BOM_UTF8 + b'\r\ntitle = "x"\r\n']
)
def test_a_file_written_on_windows_is_read(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "windows.toml"
    path.write_bytes(content)
    assert read_table(path) == {"title": "x"}
