"""A routine file of one's own, read with the catalogue behind it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from footwork.catalogue.library import library
from footwork.catalogue.routine_file import read_routine
from footwork.core.errors import InvalidFile, Mistake
from footwork.core.routine import Routine


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mine.toml"


@pytest.fixture
def read(file: Path) -> Callable[[str | bytes], Routine]:
    """Reads a routine from what stands in its file."""

    def read_written(written: str | bytes) -> Routine:
        file.write_bytes(written if isinstance(written, bytes) else written.encode())
        return read_routine(file, library())

    return read_written


@pytest.fixture
def mistakes(file: Path, read: Callable[[str | bytes], Routine]) -> Callable[[str | bytes], tuple[Mistake, ...]]:
    """The mistakes in what stands in a routine's file; there has to be at least one, and each names the file."""

    def mistakes_in(written: str | bytes) -> tuple[Mistake, ...]:
        with pytest.raises(InvalidFile) as caught:
            read(written)
        found = caught.value.mistakes
        assert found
        assert {mistake.file for mistake in found} == {str(file)}
        return found

    return mistakes_in
