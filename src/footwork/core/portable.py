"""A whole diary as one file, for another machine or another program."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from footwork.core.answer import Answer
from footwork.core.record import Record, document

FORMAT = "footwork-diary"
VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary:
    """`diary` tells one person's diary from another's, on whichever machine it lies."""

    format: str
    version: int
    diary: UUID
    exported_at: datetime
    records: tuple[Record, ...]
    answers: tuple[Answer, ...]

    def __post_init__(self) -> None:
        if self.format != FORMAT or self.version != VERSION:
            raise ValueError(f'the format "{FORMAT}" in version {VERSION}')


def diary_document(diary: Diary) -> dict[str, Any]:
    """The diary as JSON holds it."""
    return {
        "format": diary.format,
        "version": diary.version,
        "diary": str(diary.diary),
        "exported_at": diary.exported_at.isoformat(),
        "records": [document(record) for record in diary.records],
        "answers": [answer_document(answer) for answer in diary.answers],
    }


def answer_document(answer: Answer) -> dict[str, Any]:
    return {
        **asdict(answer),
        "id": str(answer.id),
        "day": answer.day.isoformat(),
        "answered_at": answer.answered_at.isoformat(),
    }
