"""A person's diary in the database. Each model has both halves of its mapping: `from_core`, which stores nothing yet,
and `to_core`. Where there was no answer there is no number: pain has a row only where it was told."""

from footwork.web.diary.models.answers import Answer
from footwork.web.diary.models.plan_versions import PlanVersion
from footwork.web.diary.models.record_parts import ItemDone, Pain
from footwork.web.diary.models.records import Record
from footwork.web.diary.models.removed_records import RemovedRecord
from footwork.web.diary.models.screenings import Screening, ScreeningDraft
from footwork.web.diary.models.stored import Stored, numbers
from footwork.web.diary.models.trials import Trial

__all__ = [
    "Answer",
    "ItemDone",
    "Pain",
    "PlanVersion",
    "Record",
    "RemovedRecord",
    "Screening",
    "ScreeningDraft",
    "Stored",
    "Trial",
    "numbers",
]
