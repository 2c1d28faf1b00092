from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.cli.keystrokes import decoded
from footwork.outputs.terminal_player.keys import INTERRUPT


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        (b"q", ["q"]),
        (b" ", ["space"]),
        (b"\n", ["enter"]),
        (b"\r", ["enter"]),
        (b"\x1b[A\x1b[B\x1b[C\x1b[D", ["up", "down", "right", "left"]),
        (b"\x1bOC", ["right"]),
        ("é".encode(), ["é"]),
        (b"\x03", [INTERRUPT]),
    ],
)
def test_a_key_is_known_by_its_name(typed: bytes, names: list[str]) -> None:
    assert decoded(typed) == (names, b"")


@pytest.mark.parametrize("typed", [b"\x1b[1;5C", b"\x1b[3~", b"\x1b[<0;10;10M", b"\x1bq", b"\x07", b"\xff", b"\x7f"])
def test_any_other_key_is_swallowed_whole(typed: bytes) -> None:
    assert decoded(typed) == ([], b"")


@pytest.mark.parametrize("typed", [b"\x1b", b"\x1b[", b"\x1bO", b"\x1b[1;", b"\xc3", b"\xe2\x82"])
def test_a_key_that_has_not_wholly_arrived_is_kept_for_later(typed: bytes) -> None:
    assert decoded(b"q" + typed) == (["q"], typed)


@given(st.lists(st.sampled_from(["q", " ", "\n", "\x1b[C", "\x1bOD", "é", "\x1b[1;5C"])).map("".join), st.data())
def test_wherever_the_bytes_are_cut_the_keys_are_the_same(typed: str, data: st.DataObject) -> None:
    sent = typed.encode()
    cut = data.draw(st.integers(0, len(sent)))
    first, unfinished = decoded(sent[:cut])
    second, rest = decoded(unfinished + sent[cut:])
    assert (first + second, rest) == decoded(sent)


@given(st.binary(max_size=40))
def test_no_bytes_are_too_strange(typed: bytes) -> None:
    names, unfinished = decoded(typed)
    assert all(name.isprintable() for name in names)
    assert typed.endswith(unfinished)
