"""A dose as it stands in a file, and one of which an item of a routine changes parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from footwork.catalogue.mistakes import described
from footwork.core.dose import Dose
from footwork.core.errors import FieldError, Mistake
from footwork.core.exercise import Exercise
from footwork.core.idle import idle_fields
from footwork.core.programme import Stage

Table = Mapping[str, Any]

_IN_PLACE_OF = {
    "reps": ("reps_about",),
    "every": ("rest_between_sets", "rest_between_sides"),
    "rest_between_sets": ("every",),
    "rest_between_sides": ("every",),
}
"""What a change takes the place of, as both cannot be; other repetitions bring their own estimate."""


_ORDER_OF_SIDES = ("first_side", "side_order", "rest_between_sides")
"""What is left out where a change has one side alone work, or both at once."""


def with_changes(base: Table, change: Table) -> Table:
    """The dose `base` as written, with parts of it changed. Sets that differ say themselves how many there are."""
    replaced = {key for new in change for key in _IN_PLACE_OF.get(new, ())}
    if _sets_in_lists(change):
        replaced.add("sets")
    if change.get("sides", "each") != "each":
        replaced.update(_ORDER_OF_SIDES)
    merged = {key: value for key, value in base.items() if key not in replaced} | dict(change)
    sets = _sets_in_lists(base)
    if sets and not _sets_in_lists(merged):
        merged.setdefault("sets", sets)
    return merged


def _sets_in_lists(dose: Table) -> int:
    """How many sets the first of its lists has; 0 without one."""
    phases = dose.get("phases")
    in_phases = [one.get("lasts") for one in phases if isinstance(one, dict)] if isinstance(phases, list) else []
    lists = [one for one in (dose.get("reps"), dose.get("load"), *in_phases) if isinstance(one, list)]
    return len(lists[0]) if lists else 0


def idle_mistakes(dose: Dose, written: Table, exercise: Exercise, file: str, within: str) -> Iterator[Mistake]:
    """The fields `written` that change nothing in what comes out as `dose`."""
    for key, needs in idle_fields(dose, written, exercise.builds_up):
        yield Mistake(file, f"{within}.{key}".lstrip("."), described(_at(written, key)), needs)


def stage_mistakes(dose: Dose, stages: Sequence[Stage], file: str, within: str) -> Iterator[Mistake]:
    """Stages that the dose cannot take, or that change nothing of it."""
    for number, stage in enumerate(stages):
        key = f"{within}.later.{number}"
        try:
            after = stage.of(dose)
        except FieldError as error:
            yield Mistake(file, f"{key}.{error.field}", described(str(getattr(stage, error.field, ""))), str(error))
            continue
        except ValueError as error:
            yield Mistake(file, key, "this stage", str(error))
            continue
        if after == dose:
            yield Mistake(file, key, "the dose of before", "a dose that changes something")
        dose = after


def _at(written: Any, key: str) -> object:
    for part in key.split("."):
        written = written[int(part)] if isinstance(written, list) else written[part]
    return written
