"""What of an export can be read: each entry by itself, so that one mistake does not cost the rest."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from footwork.catalogue.adapters import adapter
from footwork.core.activity import Activity, DaySteps
from footwork.core.answer import Answer
from footwork.core.correction import Removal
from footwork.core.errors import FootworkError, InvalidFile, Mistake
from footwork.core.export_format import FORMAT, VERSION, VERSIONS, StoredScreening, StoredTrial
from footwork.core.foot_check import Look, Photo
from footwork.core.pair import Pair
from footwork.core.plan import Version
from footwork.core.record import Record
from footwork.core.shoe_check import ShoeCheck
from footwork.core.walking import Change
from footwork.web.data.import_report import Report
from footwork.web.diary.answers import check_scale
from footwork.web.old_plan_versions import version_content
from footwork.web.old_screenings import screening_content


class Dated(Protocol):
    def is_from_the_future(self, now: datetime) -> bool: ...


T = TypeVar("T", bound=Dated)

PARTS: dict[str, type[Dated]] = {
    "records": Record,
    "removed": Removal,
    "answers": Answer,
    "trials": StoredTrial,
    "plan": Version,
    "screenings": StoredScreening,
    "activities_done": Activity,
    "walking": Change,
    "day_steps": DaySteps,
    "foot_looks": Look,
    "foot_photos": Photo,
    "pairs": Pair,
    "shoe_checks": ShoeCheck,
}
"""The lists of an export, and what each entry of them is."""


@dataclass(slots=True)
class Contents:
    """`raw` is the file, `read` what of its lists can be read, by their keys in it."""

    diary: UUID
    raw: dict[str, Any]
    read: dict[str, list[Any]]

    def __len__(self) -> int:
        return sum(map(len, self.read.values()))

    def of(self, key: str, cls: type[T]) -> list[T]:
        """The entries of one list; `cls` is what PARTS says they are."""
        if PARTS[key] is not cls:
            raise TypeError(f"{key} are no {cls.__name__}")
        return self.read[key]


def contents_of(content: bytes, now: datetime, report: Report) -> Contents:
    """Raises InvalidFile for a file that is no export, TooManyMistakes for one of which hardly anything can be read."""
    raw = _opened(content)
    read: dict[str, list[Any]] = {key: list(_read(raw, key, cls, now, report)) for key, cls in PARTS.items()}
    read["answers"] = list(_on_scale(read["answers"], report))
    return Contents(UUID(raw["diary"]), raw, read)


class NewerFile(FootworkError):
    """A newer program made the file."""


def _opened(content: bytes) -> dict[str, Any]:
    try:
        raw = json.loads(content)
        UUID(raw["diary"])
        if raw["format"] == FORMAT and _is_newer(raw["version"]):
            raise NewerFile(_(_NEWER))
        right = raw["format"] == FORMAT and raw["version"] in VERSIONS
        right = right and all(isinstance(raw.get(part, []), list) for part in PARTS)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        right = False
    if not right:
        expected = f"a whole Footwork export ({FORMAT}, version {VERSION})"
        raise InvalidFile([Mistake("the file", "", "something else, or only a part of one", expected)])
    plan = [version_content(one) if isinstance(one, dict) else one for one in raw.get("plan", ())]
    screenings = [screening_content(one) for one in raw.get("screenings", ())]
    return raw | {"plan": plan, "screenings": screenings}  # type: ignore[no-any-return]


_NEWER = gettext_noop("A newer Footwork made this file. Update this one, then import the file again.")


def _is_newer(version: object) -> bool:
    return isinstance(version, int) and not isinstance(version, bool) and version > VERSION


def _read(raw: dict[str, Any], key: str, cls: type[T], now: datetime, report: Report) -> Iterator[T]:
    for number, one in enumerate(raw.get(key, ())):
        try:
            read = adapter(cls).read_json(json.dumps(one).encode(), f"{key}.{number}")
        except InvalidFile as invalid:
            report.refuse(str(invalid.mistakes[0]))
            continue
        if read.is_from_the_future(now):
            report.refuse(f"{key}.{number}: found a time that is still to come, expected one that has been")
            continue
        yield read


def _on_scale(answers: Iterable[Answer], report: Report) -> Iterator[Answer]:
    for answer in answers:
        try:
            check_scale(answer.measure, answer.score)
        except ValueError as error:
            report.refuse(f"answers: {answer.measure} on {answer.day}: expected {error}")
            continue
        yield answer
