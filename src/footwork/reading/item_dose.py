"""The dose of a reading as a routine's file writes it: of an exercise of the catalogue what changes, else whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from footwork.core.span import LONGEST
from footwork.reading.dose_read import DoseRead, Range
from footwork.reading.language import Grammar

MOST_REPS, MOST_SETS = 100, 20
"""What is more stands in a comment only: nobody does it."""
MOVE = "3-4 s"
ABOUT_REPS, ABOUT_HOLD = "8-12", "20-30 s"


@dataclass(frozen=True, slots=True)
class Written:
    """The `table` of a dose, and what in it was guessed."""

    table: dict[str, Any]
    guesses: tuple[str, ...] = ()


def whole_dose(dose: DoseRead, spoken: Grammar) -> Written:
    """With a default, which is called a guess, for what the text leaves open."""
    guesses: list[str] = []
    table = _counts(dose, guesses)
    phases = _phases(dose, spoken, guesses)
    held_open = dose.open_ended and "hold_s" not in dose.ranges and "reps" not in dose.ranges
    if dose.open_ended and not any("up to" in str(one["lasts"]) for one in phases):
        table["reps_about"] = str(table.pop("reps", ABOUT_REPS))
        table["reps"] = "as many as you can"
        if held_open:
            guesses.append(f"about {ABOUT_REPS} repetitions before you stop")
    elif "reps" not in table and "sets" not in table:
        guesses.append("done once: the text says no number of repetitions")
    if any("up to" in str(one["lasts"]) for one in phases) and "up to" in str(table.get("reps", "")):
        table["reps"] = int(str(table["reps"]).split()[-1])
    if dose.sides:
        table["sides"] = dose.sides
    else:
        guesses.append("both sides together")
    _add_rest(table, dose, table, guesses)
    return Written({**table, "phases": phases}, tuple(guesses))


def changed_dose(dose: DoseRead, base: Mapping[str, Any]) -> Written:
    """What of the exercise's own dose the text changes."""
    guesses: list[str] = []
    table = _counts(dose, guesses)
    if "up to" in str(table.get("reps", "")):
        table["reps"] = int(str(table["reps"]).split()[-1])
        guesses.append(f"{table['reps']} repetitions, which the text calls the most")
    if dose.sides:
        table["sides"] = dose.sides
    if isinstance(base.get("reps"), list) and "sets" in table and "reps" not in table:
        del table["sets"]
    _add_hold(table, dose, base, guesses)
    for name in ("work_s", "up", "down"):
        if dose.ranges.get(name) or (name in ("up", "down") and getattr(dose, name)):
            guesses.append(f"{name} of the text is left out; the exercise has its own times")
    if dose.open_ended:
        guesses.append("the text has an open end; here it ends after a number")
    _add_rest(table, dose, {**base, **table}, guesses)
    return Written(table, tuple(guesses))


def _counts(dose: DoseRead, guesses: list[str]) -> dict[str, Any]:
    table: dict[str, Any] = {}
    for name, most in (("sets", MOST_SETS), ("reps", MOST_REPS)):
        value = dose.ranges.get(name)
        if value is None:
            continue
        low, high = value
        if max(low or 0, high or 0) > most or min(low or 1, high or 1) < 1:
            guesses.append(f"{name}: the text says {_plain(value)}, which is left out")
        elif name == "reps" and low is None and high:
            table[name] = f"up to {int(high)}"
        else:
            table[name] = _count(value)
            if low is None or high is None:
                guesses.append(f"{name} = {table[name]}, which the text calls {'at least' if low else 'at most'}")
    return table


def _count(value: Range) -> int | str:
    low, high = (int(end) for end in _closed(value))
    return low if low == high else f"{low}-{high}"


def _closed(value: Range) -> tuple[float, float]:
    low, high = value
    return (low or high or 1, high or low or 1)


def _plain(value: Range) -> str:
    return "-".join(f"{end:g}" for end in dict.fromkeys(_closed(value)))


def _span(value: Range) -> str:
    """At most what a span may last."""
    longest = LONGEST.total_seconds()
    low, high = (min(max(end, 1), longest) for end in _closed(value))
    return f"{low:g} s" if low == high else f"{low:g}-{high:g} s"


def _phases(dose: DoseRead, spoken: Grammar, guesses: list[str]) -> list[dict[str, Any]]:
    words, ranges = spoken.written, dose.ranges
    phases: list[dict[str, Any]] = []
    if dose.up:
        phases.append(_phase(words["up"], _span(dose.up)))
    if "work_s" in ranges:
        phases.append(_phase(words["move"], _span(ranges["work_s"])))
    if "hold_s" in ranges:
        low, high = ranges["hold_s"]
        up_to = low is None and high and not dose.open_ended and high % 1 == 0 and high <= LONGEST.total_seconds()
        phases.append({**_phase(words["hold"], f"up to {high:g} s" if up_to else _span((low, high))), "hold": True})
    if dose.down:
        phases.append(_phase(words["down"], _span(dose.down)))
    if not phases:
        guesses.append(f"one repetition takes {MOVE}")
        phases.append(_phase(words["move"], MOVE))
    return phases


def _phase(name: str, lasts: str) -> dict[str, Any]:
    return {"name": name.lower(), "lasts": lasts, "say": name}


def _add_hold(table: dict[str, Any], dose: DoseRead, base: Mapping[str, Any], guesses: list[str]) -> None:
    value = dose.ranges.get("hold_s")
    if value is None:
        return
    phases = base.get("phases", [])
    held = [place for place, phase in enumerate(phases) if phase.get("hold") and isinstance(phase.get("lasts"), str)]
    if len(held) != 1:
        guesses.append(f"a hold of {_span(value)} is left out: the exercise has {len(held)} holds")
        return
    changed = {**phases[held[0]], "lasts": _span(value)}
    table["phases"] = [changed if place == held[0] else dict(phase) for place, phase in enumerate(phases)]


def _add_rest(table: dict[str, Any], dose: DoseRead, whole: Mapping[str, Any], guesses: list[str]) -> None:
    value = dose.ranges.get("rest_s")
    if value is None:
        return
    for count, key in (("sets", "rest_between_sets"), ("reps", "rest_between_reps")):
        if str(whole.get(count, 1)) != "1":
            table[key] = _span(value)
            return
    guesses.append(f"a rest of {_span(value)} is left out: there is only one repetition")
