from __future__ import annotations

import pytest

from footwork.outputs.terminal_player.letters import HEIGHT, large, largest, lettered


@pytest.mark.parametrize("character", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-'.,:!? ")
def test_every_character_is_seven_rows_of_one_width(character: str) -> None:
    rows = lettered(character)
    assert rows is not None
    assert len(rows) == HEIGHT
    assert len({len(row) for row in rows}) == 1
    assert any("#" in row for row in rows) or character == " "


def test_no_two_characters_look_alike_but_zero_and_the_letter() -> None:
    drawn = {character: tuple(lettered(character) or ()) for character in "ABCDEFGHIJKLMNPQRSTUVWXYZ0123456789"}
    assert len(set(drawn.values())) == len(drawn)


def test_digits_are_equally_wide_so_that_a_countdown_stands_still() -> None:
    assert len({len((lettered(digit) or [""])[0]) for digit in "0123456789"}) == 1


def test_a_text_with_a_letter_that_is_not_drawn_is_shown_as_it_is() -> None:
    assert large("Größe", 1, ascii_only=False) is None
    assert largest("Größe", 80, 20, ascii_only=False) == ["Größe"]


def test_the_largest_type_fills_the_space_and_stays_inside_it() -> None:
    assert largest("1", 80, 4, ascii_only=False) == [" ▄█  ", "  █  ", "  █  ", " ▀▀▀ "]
    assert len(largest("1", 80, 11, ascii_only=False)) == 11
    assert len(largest("1", 80, 7, ascii_only=True)) == 7


def test_a_long_text_goes_on_two_lines_at_a_space_or_a_hyphen() -> None:
    assert len(largest("Toe pencil pickup", 80, 8, ascii_only=False)) == 8
    assert len(largest("Counter-clockwise", 80, 8, ascii_only=False)) == 8


def test_a_text_for_which_there_is_no_room_is_shown_as_it_is() -> None:
    assert largest("Toe pencil pickup", 80, 4, ascii_only=False) == ["Toe pencil pickup"]
    assert largest("3", 80, 0, ascii_only=False) == ["3"]
    assert largest("", 80, 10, ascii_only=False) == []


def test_ascii_type_is_ascii() -> None:
    assert all(row.isascii() for row in largest("10", 80, 14, ascii_only=True))
